import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Hold } from '../../src/core/connection-options.ts'
import type { Environment } from '../../src/core/environment.ts'
import { fixed } from '../../src/core/retry.ts'
import {
  accept,
  close,
  createFakeEnvironment,
  type FakeSocket,
  hang,
  refuse,
  sequence,
  throwing,
} from '../../src/testing.ts'
import { createConnection } from '../../src/core/connection.ts'
import { expectNothingLeft, prepare, start, url } from '../support/connection-scenario.ts'

const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {})

beforeEach(() => {
  consoleError.mockClear()
})

afterEach(expectNothingLeft)

/** A promise, and how to end it. */
function later<Value>() {
  let resolve: (value: Value) => void = () => {}
  let reject: (error: unknown) => void = () => {}
  const promise = new Promise<Value>((...settle) => ([resolve, reject] = settle))
  return { promise, resolve, reject }
}

describe('a dial that is given up', () => {
  it('asks for no more, opens nothing and tells of nothing', async () => {
    const address = later<string>()
    const protocols = vi.fn(() => 'v1')
    const onError = vi.fn(() => true)
    const { fake, retain } = prepare({ url: () => address.promise, protocols, onError })
    const release = retain()
    await fake.advance(10)
    release()
    await fake.advance(0)
    address.resolve(url)
    await fake.advance(0)
    expect(protocols).not.toHaveBeenCalled()
    expect(fake.sockets).toEqual([])
    expect(onError).not.toHaveBeenCalled()
  })

  it('opens nothing when its subprotocols come too late', async () => {
    const protocols = later<string>()
    const { fake, retain } = prepare({ protocols: () => protocols.promise })
    const release = retain()
    await fake.advance(10)
    release()
    await fake.advance(0)
    protocols.resolve('v1')
    await fake.advance(0)
    expect(fake.sockets).toEqual([])
  })

  it('does not tell what its address fails with', async () => {
    const address = later<string>()
    const onError = vi.fn(() => true)
    const { fake, connection } = await start({ url: () => address.promise, onError })
    await fake.advance(10)
    connection.close()
    address.reject(new Error('too late'))
    await fake.advance(0)
    expect(onError).not.toHaveBeenCalled()
    expect(fake.reported).toEqual([])
  })

  it('does not ask for an address after credentials that come too late', async () => {
    const refreshed = later<void>()
    const address = vi.fn(() => url)
    const { fake, connection } = await start({
      url: address,
      server: (dial) => dial.accept({}, () => dial.close(3000)),
      refreshAuth: () => refreshed.promise,
    })
    await fake.advance(10)
    expect(address).toHaveBeenCalledOnce()
    connection.close()
    refreshed.resolve()
    await fake.advance(0)
    expect(address).toHaveBeenCalledOnce()
  })

  it('closes its socket with 1000 and without a word', async () => {
    const { fake, retain } = prepare({ server: hang() })
    const release = retain()
    await fake.advance(0)
    const [socket] = fake.sockets
    const closed = vi.spyOn(socket as FakeSocket, 'close')
    release()
    await fake.advance(0)
    expect(closed.mock.calls).toEqual([[1000, '']])
  })
})

describe('a constructor', () => {
  it.each([null, undefined, 'a word', 0])(
    '[R7] that throws %j is taken for a block',
    async (thrown) => {
      const { connection } = await start({ server: throwing(thrown) })
      expect(connection.getState()).toMatchObject({
        status: 'closed',
        closeReason: { kind: 'blocked' },
      })
    },
  )
})

/** A browser whose sockets only tell that there was an error. */
function errorsAlone(readyStateAfter: number) {
  const fake = createFakeEnvironment({ server: hang() })
  const environment: Environment = {
    ...fake,
    createSocket(address, protocols) {
      const socket = fake.createSocket(address, protocols)
      let readyState = 0
      const told = Object.create(socket, {
        readyState: { get: () => readyState },
        close: { value: () => {} },
      }) as FakeSocket
      fake.setTimer(() => {
        readyState = readyStateAfter
        told.onerror?.(new Event('error') as never)
      }, 10)
      return told
    },
  }
  return { fake, environment }
}

describe('an error without a close', () => {
  it('[R1] is a failed dial once the socket is closed, and no block', async () => {
    const { fake, environment } = errorsAlone(3)
    const connection = createConnection(url, { environment, retry: fixed(60_000) })
    const release = connection.retain()
    await fake.advance(259)
    expect(connection.getState().status).toBe('connecting')
    await fake.advance(1)
    expect(connection.getState()).toMatchObject({
      status: 'waiting',
      closeReason: { kind: 'connectFailed' },
    })
    release()
  })

  it('decides nothing while the socket is not closed', async () => {
    const { fake, environment } = errorsAlone(0)
    const connection = createConnection(url, { environment })
    const release = connection.retain()
    await fake.advance(5_000)
    expect(connection.getState().status).toBe('connecting')
    release()
  })
})

it('a dial that fails leaves alone the one that the app makes of it at once', async () => {
  const { fake, connection, retain } = prepare({
    server: sequence(refuse(), hang()),
    retry: fixed(60_000),
  })
  retain({ onError: () => connection.reconnect() })
  await fake.advance(0)
  await fake.advance(5_000)
  expect(connection.getState()).toMatchObject({ status: 'connecting', dials: 2 })
  // The connect timeout, and no other.
  expect(fake.pendingTimers).toBe(1)
})

it('an address that throws leaves alone the dial that the app makes of it at once', async () => {
  const address = vi
    .fn(() => url)
    .mockImplementationOnce(() => {
      throw new Error('no token')
    })
  const { fake, connection, retain } = prepare({
    url: address,
    server: hang(),
    retry: fixed(60_000),
  })
  retain({ onError: () => connection.reconnect() })
  await fake.advance(5_000)
  expect(connection.getState()).toMatchObject({ status: 'connecting', dials: 2, closeReason: null })
})

it('credentials that fail leave alone the dial that the app makes of it at once', async () => {
  const refreshAuth = vi.fn(async () => {}).mockRejectedValueOnce(new Error('no network'))
  const { fake, connection, retain } = prepare({
    refreshAuth,
    server: sequence(close(3000), accept()),
  })
  retain({ onError: (error) => error instanceof Error && connection.reconnect() })
  await fake.advance(5_000)
  expect(connection.getState()).toMatchObject({ status: 'open', dials: 3 })
  expect(refreshAuth).toHaveBeenCalledTimes(2)
})

it('leads a relative address to where it led at first: `pushState` moves the page, not its connections', async () => {
  let page = 'https://app.example/chat/'
  const fake = createFakeEnvironment()
  const connection = createConnection('live', {
    environment: { ...fake, baseUrl: () => page },
  })
  page = 'https://app.example/somewhere/else/'
  const release = connection.retain()
  await fake.advance(1_000)
  expect(connection.label).toBe('wss://app.example/chat/live')
  expect(fake.sockets).toMatchObject([{ url: 'wss://app.example/chat/live' }])
  release({ linger: false })
})

describe('a message for developers', () => {
  const mistakes: readonly [name: string, url: string, options: Hold, words: string][] = [
    ['ws:// beyond this machine', 'ws://b.example/', {}, 'Use wss://'],
    ['an address that is none', 'wss://[', {}, 'without a fragment'],
    ['subprotocols that are none', 'wss://b.example/', { protocols: ['a', 'a'] }, 'subprotocols'],
    [
      'a policy that does not answer',
      'wss://b.example/',
      { retry: () => Number.NaN },
      'a retry policy',
    ],
  ]
  const page = { baseUrl: 'http://a.example/', server: refuse() }

  /** All that is said when two connections make the same mistake. */
  async function said(address: string, options: Hold): Promise<readonly string[]> {
    // What was said once is not said again, until the package is loaded anew.
    vi.resetModules()
    const { createConnection: create } = await import('../../src/core/connection.ts')
    for (const fake of [createFakeEnvironment(page), createFakeEnvironment(page)]) {
      const release = create(address, { ...options, environment: fake }).retain()
      // oxlint-disable-next-line no-await-in-loop
      await fake.advance(0)
      release()
    }
    return consoleError.mock.calls.map(([message]) => String(message))
  }

  it.each(mistakes)('[S11] tells of %s, once', async (_mistake, address, options, words) => {
    expect(await said(address, options)).toEqual([expect.stringContaining(words)])
  })

  it.each(mistakes)('[S11] is not there in production: %s', async (_mistake, address, options) => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(await said(address, options)).toEqual([])
    vi.unstubAllEnvs()
  })

  it('is not for a connection that is as it should be', async () => {
    expect(await said('wss://b.example/', {})).toEqual([])
    expect(await said('ws://localhost/', { retry: fixed(10) })).toEqual([])
  })
})
