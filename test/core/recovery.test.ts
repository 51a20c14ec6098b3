import { describe, expect, it, vi } from 'vitest'
import { createConnection } from '../../src/core/connection.ts'
import type { ConnectionUrl, Hold } from '../../src/core/connection-options.ts'
import { describeCountdown } from '../../src/core/countdown.ts'
import { exponential, fixed, type RetryPolicy } from '../../src/core/retry.ts'
import { en } from '../../src/locales/en.ts'
import {
  accept,
  close,
  createFakeEnvironment,
  cspBlock,
  type FakeEnvironmentOptions,
  hang,
  refuse,
  sequence,
} from '../../src/testing.ts'

function start(
  options: Hold = {},
  world: FakeEnvironmentOptions = {},
  url: ConnectionUrl = 'wss://a.example/',
) {
  const fake = createFakeEnvironment({ random: [0.5], ...world })
  const connection = createConnection(url, { environment: fake })
  const release = connection.retain(() => options)
  return { fake, connection, release }
}

describe('waking up', () => {
  it('[R2] dials again within 1.5 s of `online` when the dial under way hangs', async () => {
    const { fake, connection } = start({}, { server: hang() })
    await fake.advance(40_000)
    expect(connection.getState().status).toBe('connecting')
    fake.server.use(accept())
    fake.goOnline()
    await fake.advance(1_500)
    expect(connection.getState()).toMatchObject({ status: 'open' })
  })

  it('[R2] dials again when the page is shown, but leaves a young dial alone', async () => {
    const { fake, connection } = start({}, { server: hang() })
    await fake.advance(1_000)
    fake.show()
    await fake.advance(0)
    expect(fake.sockets).toHaveLength(1)
    await fake.advance(2_000)
    fake.server.use(accept())
    fake.show()
    await fake.advance(1)
    expect(connection.getState()).toMatchObject({ status: 'open', attempt: 1 })
  })

  it('[R4] is let through less and less often while nothing comes of it', async () => {
    const { fake } = start({ retry: fixed(1_000_000) }, { server: refuse() })
    for (let second = 0; second < 60; second += 1) {
      fake.goOnline()
      await fake.advance(1_000)
    }
    expect(fake.sockets.length).toBeLessThan(10)
  })

  it('[R8] keeps the countdown true when the wall clock jumps back', async () => {
    const { fake, connection } = start({ retry: fixed(20_000) }, { server: refuse() })
    await fake.advance(3_000)
    fake.jumpClock(-3_600_000)
    await fake.advance(1_000)
    const { countdown } = describeCountdown(connection.getState(), fake.now(), en)
    expect(countdown?.seconds).toBe(16)
  })
})

describe('credentials', () => {
  it('[R13] are refreshed once, whatever the retry policy', async () => {
    const refreshAuth = vi.fn(() => {})
    const { fake, connection } = start(
      { refreshAuth, retry: exponential() },
      { server: close(3000) },
    )
    await fake.advance(120_000)
    expect(refreshAuth).toHaveBeenCalledTimes(1)
    expect(connection.getState().status).toBe('closed')
  })

  it('are not refreshed twice at a time when the person presses Retry', async () => {
    let finish = (): void => {}
    const refreshAuth = vi.fn(() => new Promise<void>((done) => (finish = done)))
    const { fake, connection } = start({ refreshAuth }, { server: sequence(close(3000), accept()) })
    await fake.advance(2_000)
    connection.reconnect()
    await fake.advance(500)
    expect(refreshAuth).toHaveBeenCalledTimes(1)
    finish()
    await fake.advance(100)
    expect(connection.getState().status).toBe('open')
  })

  it('[R1] survive a network blip while they are refreshed, and one close is told once', async () => {
    const onClose = vi.fn()
    const refreshAuth = vi
      .fn<() => Promise<void>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(undefined)
    const { fake, connection } = start(
      { refreshAuth, onClose, onError: () => {} },
      { server: sequence(close(3000), accept()) },
    )
    await fake.advance(30_000)
    expect(connection.getState().status).toBe('open')
    expect(refreshAuth).toHaveBeenCalledTimes(2)
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('are refreshed in peace: a person who is impatient meanwhile changes nothing', async () => {
    const options = { refreshAuth: () => new Promise<void>(() => {}) }
    const { fake, connection } = start(options, { server: close(3000) })
    await fake.advance(5_000)
    const before = connection.getState()
    expect(before.status).toBe('connecting')
    connection.reconnect()
    fake.show()
    fake.goOnline()
    expect(connection.getState()).toBe(before)
  })

  it('are refreshed again by who holds the connection anew', async () => {
    const refreshAuth = vi.fn()
    const { fake, connection, release } = start({ refreshAuth }, { server: close(3000) })
    await fake.advance(10_000)
    release()
    await fake.advance(10_000)
    const again = connection.retain(() => ({ refreshAuth }))
    await fake.advance(10_000)
    expect(refreshAuth).toHaveBeenCalledTimes(2)
    again()
  })

  it('are not refreshed for a close that does not ask for it', async () => {
    const refreshAuth = vi.fn()
    const { fake, connection } = start({ refreshAuth }, { server: sequence(close(1011), accept()) })
    await fake.advance(10_000)
    expect(connection.getState().status).toBe('open')
    expect(refreshAuth).not.toHaveBeenCalled()
  })

  it('are not refreshed where the policy stops, nor afterwards', async () => {
    const refreshAuth = vi.fn()
    const options = { refreshAuth, retry: () => false as const }
    const { fake, connection } = start(options, { server: sequence(close(3000), accept()) })
    await fake.advance(10_000)
    expect(connection.getState().status).toBe('closed')
    connection.reconnect()
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
    expect(refreshAuth).not.toHaveBeenCalled()
  })

  it('that were refreshed do not keep a later loss from being mended', async () => {
    const options = { refreshAuth: () => {} }
    const { fake, connection } = start(options, { server: sequence(close(3000), close(1011)) })
    await fake.advance(100)
    expect(connection.getState()).toMatchObject({
      status: 'waiting',
      closeReason: { kind: 'internalError' },
    })
  })

  it('[R13] that cannot be refreshed are tried again after 1.5, 3, 6 and 12 s, then no more', async () => {
    const triedAt: number[] = []
    const { fake, connection } = start(
      {
        refreshAuth: () => {
          triedAt.push(fake.monotonic())
          throw new Error('no network')
        },
        onError: () => {},
      },
      { server: close(3000) },
    )
    await fake.advance(60_000)
    const pauses = triedAt.slice(1).map((at, index) => at - (triedAt[index] ?? 0))
    expect(pauses).toEqual([1_500, 3_000, 6_000, 12_000])
    expect(connection.getState().status).toBe('closed')
  })

  it('[R13] that are awaited in vain are asked for again when the person asks', async () => {
    const refreshAuth = vi.fn(async () => {}).mockImplementationOnce(() => new Promise(() => {}))
    const { fake, connection } = start(
      { refreshAuth, onError: () => {} },
      { server: sequence(close(3000), accept()) },
    )
    await fake.advance(120_000)
    expect(connection.getState().status).toBe('closed')
    expect(refreshAuth).toHaveBeenCalledTimes(1)
    connection.reconnect()
    await fake.advance(100)
    expect(connection.getState().status).toBe('open')
  })

  it('[R1] that one holder waits for are nothing to the next', async () => {
    const answers: (() => void)[] = []
    const refreshAuth = vi.fn(() => new Promise<void>((done) => answers.push(done)))
    const { fake, connection, release } = start({ refreshAuth }, { server: close(3000) })
    await fake.advance(1_000)
    release()
    await fake.advance(1_000)
    const again = connection.retain(() => ({ refreshAuth }))
    await fake.advance(100)
    expect(refreshAuth).toHaveBeenCalledTimes(2)
    // Too late for the one, and no answer to the other.
    answers[0]?.()
    await fake.advance(100)
    expect(connection.getState()).toMatchObject({ status: 'connecting', dials: 4 })
    fake.server.use(accept())
    answers[1]?.()
    await fake.advance(100)
    expect(connection.getState().status).toBe('open')
    again()
  })

  it('are still to be refreshed when the page was frozen meanwhile', async () => {
    let finish = (): void => {}
    const refreshAuth = vi.fn(() => new Promise<void>((done) => (finish = done)))
    const { fake, connection } = start({ refreshAuth }, { server: sequence(close(3000), accept()) })
    await fake.advance(1_000)
    fake.suspend()
    fake.resume()
    await fake.advance(1_000)
    expect(fake.sockets).toHaveLength(1)
    finish()
    await fake.advance(100)
    expect(connection.getState().status).toBe('open')
    expect(refreshAuth).toHaveBeenCalledTimes(1)
  })
})

describe('messages', () => {
  it('[R12] that were queued are told to the last holder when it lets go', async () => {
    const onDrop = vi.fn()
    const { fake, connection, release } = start({ onDrop }, { server: refuse() })
    expect(connection.send('a')).toBe('queued')
    release()
    await fake.advance(0)
    expect(onDrop).toHaveBeenCalledExactlyOnceWith('a')
    expect(connection.send('b')).toBe('dropped')
  })

  it('[R12] are dropped by close() also where it had closed by itself', async () => {
    const onDrop = vi.fn()
    const { fake, connection } = start({ onDrop }, { server: close(3003) })
    await fake.advance(10)
    expect(connection.send('a')).toBe('queued')
    connection.close()
    expect(onDrop).toHaveBeenCalledExactlyOnceWith('a')
    expect(connection.send('b')).toBe('dropped')
  })

  it('may be sent again by who is told that they were dropped, without end', async () => {
    const { fake, connection, release } = start(
      { onDrop: (data) => connection.send(data) },
      { server: refuse() },
    )
    connection.send('a')
    release()
    await fake.advance(0)
    expect(connection.getState().queued).toBe(0)
  })
})

describe('the socket', () => {
  it('is not even made when who held it has gone by the end of the task', async () => {
    const { fake, release } = start()
    release()
    await fake.advance(1)
    expect(fake.sockets).toHaveLength(0)
  })

  it('stays where it was asked for a fresh one twice in a second', async () => {
    const onClose = vi.fn()
    const { fake, connection } = start({ onClose })
    await fake.advance(10_000)
    connection.reconnect()
    await fake.advance(100)
    connection.reconnect()
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
    expect(fake.sockets).toHaveLength(2)
    expect(onClose).toHaveBeenCalledTimes(1)
    expect(onClose.mock.lastCall?.[0]).toMatchObject({ kind: 'localClose' })
  })

  it('[S6] is never opened to the page itself by an address that is empty', async () => {
    const { fake, connection } = start({}, {}, () => '')
    await fake.advance(100)
    expect(fake.sockets).toHaveLength(0)
    expect(connection.getState().closeReason?.kind).toBe('invalidUrl')
  })

  it('may take for ever to open where the app says so', async () => {
    const { fake, connection } = start({ connectTimeout: Infinity }, { latency: 30_000 })
    await fake.advance(70_000)
    expect(connection.getState().status).toBe('open')
    expect(fake.sockets).toHaveLength(1)
  })

  it('[S11] is not dialled again at an address that is wrong, whatever the policy', async () => {
    const { fake, connection } = start({ retry: fixed(10) }, {}, 'ftp://a.example/')
    await fake.advance(10_000)
    expect(connection.getState()).toMatchObject({ status: 'closed', dials: 1 })
  })

  it('comes back to the same server after the page was suspended while it dialled', async () => {
    const { fake } = start({}, { server: hang() }, ['wss://a.example/', 'wss://b.example/'])
    await fake.advance(100)
    fake.suspend()
    fake.resume()
    await fake.advance(5_000)
    expect(fake.sockets.map(({ url }) => url)).toEqual(['wss://a.example/', 'wss://a.example/'])
  })

  it('[R3] gets a heartbeat from who holds it later and asks for one', async () => {
    const { fake, connection } = start()
    await fake.advance(10)
    connection.retain(() => ({ heartbeat: { message: 'ping', interval: 1_000 } }))
    await fake.advance(1_500)
    expect(fake.sockets[0]?.sent).toEqual(['ping'])
  })
})

describe('subscribers', () => {
  it('[R7] all hear of a state, also behind one that throws', async () => {
    const { fake, connection } = start()
    const heard = vi.fn()
    connection.subscribe(() => {
      throw new Error('mine')
    })
    connection.subscribe(heard)
    await fake.advance(10)
    expect(heard).toHaveBeenCalled()
    expect(fake.reported.length).toBeGreaterThan(0)
  })
})

describe('options', () => {
  it('[R7] that a holder fails to give are reported, and are none', async () => {
    const fault = new Error('mine')
    const give = vi.fn<() => Hold>(() => {
      throw fault
    })
    const { fake, connection } = start({}, { server: sequence(refuse(), accept()) })
    const release = connection.retain(give)
    await fake.advance(10_000)
    expect(connection.getState()).toMatchObject({ status: 'open', dials: 2 })
    const again = connection.retain(give)
    release()
    again()
    expect(give).toHaveBeenCalled()
    expect(fake.reported).toContain(fault)
  })

  it('that a later holder gives as undefined stay those of an earlier one', async () => {
    const { fake, connection } = start({ queue: 0 }, { server: refuse() })
    connection.retain(() => ({ queue: undefined }))
    await fake.advance(10)
    expect(connection.send('a')).toBe('dropped')
  })
})

describe('a policy', () => {
  it('is told how the present outage began, not the one before', async () => {
    const outages: unknown[] = []
    const retry: RetryPolicy = ({ outage, reason }) => {
      outages.push([outage?.kind, reason.kind])
      return 10
    }
    const { fake } = start({ retry }, { server: sequence(close(1012), refuse(), accept()) })
    await fake.advance(10_000)
    fake.server.use(sequence(refuse(), accept()))
    fake.server.close(1011)
    await fake.advance(100)
    expect(outages).toEqual([
      ['serviceRestart', 'serviceRestart'],
      ['serviceRestart', 'connectFailed'],
      ['internalError', 'internalError'],
      ['internalError', 'connectFailed'],
    ])
  })

  it.each([1004, 1016, 5000])('decides after %i, which only a peer can send', async (code) => {
    const { fake, connection } = start({ retry: fixed(10) }, { server: close(code) })
    await fake.advance(0)
    expect(connection.getState()).toMatchObject({ status: 'waiting', closeReason: { code } })
  })

  it('may go on where the page is blocked, because that can change', async () => {
    const { fake, connection } = start({ retry: fixed(10) }, { server: cspBlock() })
    await fake.advance(255)
    expect(connection.getState()).toMatchObject({
      status: 'waiting',
      closeReason: { kind: 'blocked' },
    })
  })

  it('may go on where a function gave a wrong address, because the next one may be right', async () => {
    const addresses = ['ftp://a.example/', 'wss://a.example/']
    const { fake, connection } = start({ retry: fixed(10) }, {}, () => addresses.shift() ?? '')
    await fake.advance(100)
    expect(connection.getState()).toMatchObject({ status: 'open', attempt: 2 })
  })
})

describe('several addresses', () => {
  const urls = ['wss://a.example/', 'wss://b.example/']

  it('take turns when one cannot be reached, but not for being offline', async () => {
    const { fake } = start({ retry: fixed(10) }, { server: refuse() }, urls)
    await fake.advance(15)
    fake.goOffline()
    await fake.advance(40_000)
    const dialled = fake.sockets.map(({ url }) => new URL(url).hostname)
    expect(dialled.slice(0, 2)).toEqual(['a.example', 'b.example'])
    expect(new Set(dialled.slice(2))).toEqual(new Set(['a.example']))
  })
})
