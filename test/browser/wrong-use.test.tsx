import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { type RetryPolicy, useWebSocket } from '../../src/index.ts'
import { forbidConnections } from '../support/content-security-policy.ts'
import { held } from '../support/held.ts'
import { rawServer, steeredServer } from '../support/lab.ts'

/*
 * Development messages come once a page, so each of these tests uses another one. The page of a
 * test file is new.
 */

let messages: MockInstance<typeof console.error>

beforeEach(() => {
  messages = vi.spyOn(console, 'error').mockImplementation(() => {})
})

afterEach(() => {
  messages.mockRestore()
})

describe('close()', () => {
  test.each([1001, 1006, 999, 2999, 5000, 1000.5, Number.NaN])(
    'throws for %d and stays open',
    async (code) => {
      const { url, tally } = steeredServer()
      const connection = held(url)
      await expect.poll(() => connection.getState().status).toBe('open')
      expect(() => connection.close(code)).toThrow(RangeError)
      expect(() => connection.close(code)).toThrow(/^react-websocket-status: .*1000 .*3000-4999/)
      expect(connection.getState().status).toBe('open')
      expect((await tally()).closes).toEqual([])
    },
  )

  test('cuts a reason that is too long between two characters, and says so once', async () => {
    const { url, tally } = rawServer()
    const connection = held(url)
    await expect.poll(() => connection.getState().status).toBe('open')
    connection.close(4001, '😀'.repeat(40))
    // 30 of four bytes each are 120: three more bytes are no character.
    await expect.poll(async () => (await tally()).closes).toEqual([[4001, '😀'.repeat(30)]])
    expect(connection.getState().closeReason).toMatchObject({ kind: 'localClose' })
    expect(messages).toHaveBeenCalledOnce()
    expect(messages).toHaveBeenCalledWith(expect.stringMatching(/over 123 bytes/))
  })
})

describe('an address', () => {
  test('[S11] that cannot be one closes the connection with one message for all', async () => {
    const urls = ['wss://', 'ftp://127.0.0.1/', 'ws://127.0.0.1/#here', 'ws://[:1/?token=1']
    const states = urls.map((url) => held(url).getState)
    await expect
      .poll(() => states.map((getState) => getState()))
      .toEqual(
        urls.map(() =>
          expect.objectContaining({
            status: 'closed',
            closeReason: expect.objectContaining({ kind: 'invalidUrl', retry: 'never' }),
          }),
        ),
      )
    expect(messages).toHaveBeenCalledOnce()
    expect(messages).toHaveBeenCalledWith(expect.stringMatching(/^react-websocket-status: .+#/))
    expect(messages).not.toHaveBeenCalledWith(expect.stringContaining('token='))
  })

  test('[S6] that a function gives is checked like any other', async () => {
    const { result } = await renderHook(() => useWebSocket(() => 'ws://127.0.0.1/#here'))
    await expect
      .poll(() => result.current)
      .toMatchObject({ status: 'closed', closeReason: { kind: 'invalidUrl' } })
  })

  test('that is left out opens nothing and is no mistake', async () => {
    const { result } = await renderHook(() =>
      [useWebSocket(null), useWebSocket(undefined), useWebSocket('')].map(({ status }) => status),
    )
    expect(result.current).toEqual(['idle', 'idle', 'idle'])
    expect(messages).not.toHaveBeenCalled()
  })

  test('[R7] whose function throws counts as a failed dial and is told to onError', async () => {
    const { url } = steeredServer()
    const trouble = new Error('no token')
    const errors: unknown[] = []
    let calls = 0
    const { result } = await renderHook(() =>
      useWebSocket(
        () => {
          calls++
          if (calls === 1) throw trouble
          return url
        },
        { retry: () => 10, onError: (error) => errors.push(error) },
      ),
    )
    await expect.poll(() => result.current).toMatchObject({ status: 'open', attempt: 2 })
    expect(result.current.closeReason?.kind).toBe('connectFailed')
    expect(errors).toEqual([trouble])
  })

  test('[R1] that the page may not reach is told apart, though no close event comes', async () => {
    const { url, tally } = steeredServer()
    const inside = await forbidConnections()
    const connection = held(url, {
      environment: { createSocket: (address) => new inside.WebSocket(address) },
    })
    await expect
      .poll(() => connection.getState())
      .toMatchObject({ status: 'closed', closeReason: { kind: 'blocked' } })
    expect((await tally()).dialled).toBe(0)
  })
})

describe('subprotocols', () => {
  test.each([['a b'], ['a', 'a'], ['']])(
    '[S11] that nobody may offer close the connection: %j',
    async (...protocols) => {
      const { url, tally } = steeredServer()
      const connection = held(url, { protocols })
      await expect
        .poll(() => connection.getState())
        .toMatchObject({ status: 'closed', closeReason: { kind: 'invalidUrl' } })
      expect((await tally()).dialled).toBe(0)
    },
  )
})

describe('a retry policy', () => {
  test('that returns nonsense is replaced by the default one, with one message', async () => {
    const nonsense = [Number.NaN, 'soon', undefined, {}]
    const states = nonsense.map((answer) => {
      const { url } = steeredServer({ close: 1012 })
      return held(url, { retry: (() => answer) as unknown as RetryPolicy }).getState
    })
    await expect
      .poll(() => states.map((getState) => getState().status))
      .toEqual(nonsense.map(() => 'waiting'))
    expect(messages).toHaveBeenCalledOnce()
    expect(messages).toHaveBeenCalledWith(expect.stringMatching(/retry policy returned neither/))
  })

  test('[R7] that throws is replaced by the default one, and its error reported', async () => {
    const { url } = steeredServer({ close: 1012 })
    const trouble = new Error('policy')
    const report = vi.fn<(error: unknown) => void>()
    const connection = held(url, {
      retry() {
        throw trouble
      },
      environment: { report },
    })
    await expect.poll(() => connection.getState().status).toBe('waiting')
    expect(report.mock.calls).toEqual([[trouble]])
  })
})

test('[R7] an exception in a handler is reported, and the connection goes on', async () => {
  const { url } = steeredServer()
  const report = vi.fn<(error: unknown) => void>()
  const received: unknown[] = []
  const { result } = await renderHook(() =>
    useWebSocket(url, {
      environment: { report },
      onOpen() {
        throw new Error('onOpen')
      },
      onMessage(data) {
        received.push(data)
        throw new Error('onMessage')
      },
      onClose() {
        throw new Error('onClose')
      },
    }),
  )
  await expect.poll(() => result.current.status).toBe('open')
  result.current.send('a')
  result.current.send('b')
  await expect.poll(() => received).toEqual(['a', 'b'])
  result.current.close()
  await expect.poll(() => result.current.status).toBe('closed')
  expect(report.mock.calls.map(([error]) => (error as Error).message)).toEqual([
    'onOpen',
    'onMessage',
    'onMessage',
    'onClose',
  ])
})
