import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineCloseCodes } from '../../src/core/define-close-codes.ts'
import { fixed, retryByCloseCode } from '../../src/core/retry.ts'
import {
  accept,
  blackHole,
  close,
  cspBlock,
  drop,
  hang,
  refuse,
  sequence,
  throwing,
} from '../../src/testing.ts'
import { expectNothingLeft, prepare, start, url } from '../support/connection-scenario.ts'

const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {})

beforeEach(() => {
  consoleError.mockClear()
})

afterEach(expectNothingLeft)

describe('holding', () => {
  it('does nothing until somebody holds it', async () => {
    const { fake, connection } = prepare()
    await fake.advance(10_000)
    expect(fake.sockets).toEqual([])
    expect(connection.getState()).toBe(connection.getInitialState())
  })

  it('dials at the end of the task, with the address it was given', async () => {
    const { fake, connection, retain } = prepare({ protocols: ['v2', 'v1'] })
    retain()
    expect(fake.sockets).toEqual([])
    expect(connection.getState()).toMatchObject({ status: 'connecting', attempt: 1, dials: 1 })
    await fake.advance(0)
    expect(connection.getState()).toMatchObject({ status: 'open', protocol: 'v2' })
    expect(fake.sockets.map((socket) => [socket.url, socket.protocols])).toEqual([
      [url, ['v2', 'v1']],
    ])
  })

  it('[R6] makes one socket for a hold that is let go and taken again, as StrictMode does', async () => {
    const { fake, retain } = prepare()
    retain()()
    retain()
    await fake.advance(5_000)
    expect(fake.sockets).toHaveLength(1)
    expect(fake.liveSockets).toHaveLength(1)
  })

  it('[R6] makes one socket for many holders, and keeps it until the last lets go', async () => {
    const { fake, retain } = prepare()
    const releases = [retain(), retain(), retain()]
    await fake.advance(0)
    releases[0]?.()
    releases[0]?.()
    releases[1]?.()
    await fake.advance(5_000)
    expect(fake.liveSockets).toHaveLength(1)
    releases[2]?.()
    await fake.advance(1_000)
    expect([fake.sockets.length, fake.liveSockets.length]).toEqual([1, 0])
  })

  it('keeps an open socket for `linger`, so that the next page finds it open', async () => {
    const { fake, connection, retain } = prepare({ linger: 300 })
    const release = retain()
    await fake.advance(0)
    release()
    await fake.advance(299)
    expect(connection.getState().status).toBe('open')
    const again = retain()
    await fake.advance(5_000)
    expect(connection.getState().status).toBe('open')
    again()
    await fake.advance(300)
    expect(connection.getState()).toMatchObject({
      status: 'idle',
      closeReason: { kind: 'unmounted', code: 1000 },
    })
    expect(fake.sockets).toHaveLength(1)
  })

  it('stops a dial at the end of the task in which the last holder lets go', async () => {
    const { fake, connection, retain } = prepare({ server: hang() })
    const release = retain()
    await fake.advance(10)
    expect(fake.liveSockets).toHaveLength(1)
    release()
    await fake.advance(0)
    expect(connection.getState().status).toBe('idle')
    expect(fake.liveSockets).toEqual([])
  })

  it('stops a wait at the end of the task in which the last holder lets go', async () => {
    const { fake, connection, retain } = prepare({ server: refuse() })
    const release = retain()
    await fake.advance(0)
    expect(connection.getState().status).toBe('waiting')
    release()
    await fake.advance(0)
    expect([connection.getState().status, fake.pendingTimers]).toEqual(['idle', 0])
  })

  it('[R6] dials for who takes it up right after the dial of another was given up', async () => {
    const { fake, connection, retain } = prepare()
    const release = retain()
    fake.setTimer(retain, 0)
    release()
    await fake.advance(1_000)
    expect(connection.getState().status).toBe('open')
    expect(fake.sockets).toHaveLength(1)
  })

  it('[R6] dials for who takes it up after a reconnect() that nobody waited for', async () => {
    const { fake, connection, retain } = prepare()
    const release = retain()
    await fake.advance(5_000)
    release()
    connection.reconnect()
    await fake.advance(100)
    expect(connection.getState().status).toBe('idle')
    retain()
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
  })

  it('does not reconnect what drops while nobody holds it', async () => {
    const { fake, connection, retain } = prepare()
    const release = retain()
    await fake.advance(0)
    release()
    fake.server.drop()
    await fake.advance(0)
    expect(connection.getState().status).toBe('idle')
    await fake.advance(60_000)
    expect([connection.getState().status, fake.sockets.length]).toEqual(['idle', 1])
  })

  it('starts afresh for the next holder', async () => {
    const { fake, connection, retain } = prepare({ server: sequence(refuse(), refuse(), accept()) })
    const release = retain()
    await fake.advance(2_500)
    expect(connection.getState()).toMatchObject({ status: 'waiting', attempt: 2 })
    release()
    await fake.advance(0)
    retain()
    await fake.advance(0)
    expect(connection.getState()).toMatchObject({
      status: 'open',
      attempt: 1,
      closeReason: null,
      lostAt: null,
    })
  })

  it.each([null, undefined, '', []])('has no connection for the address %j', async (address) => {
    const { fake, connection } = await start({ url: address })
    connection.reconnect()
    await fake.advance(1_000)
    expect(connection.getState().status).toBe('idle')
    expect(connection.send('x')).toBe('dropped')
    expect(fake.sockets).toEqual([])
  })
})

describe('reconnecting', () => {
  it('[R1] waits by close code and dials when it says so', async () => {
    const { fake, connection } = await start()
    fake.server.close(1012, 'deploy')
    await fake.advance(0)
    const { retryAt, ...state } = { retryAt: 0, ...connection.getState() }
    expect(state).toMatchObject({
      status: 'waiting',
      closeReason: { kind: 'serviceRestart', reason: 'deploy', opened: true, wasClean: true },
    })
    expect(retryAt).toBe(fake.now() + 17_500)
    await fake.advance(17_499)
    expect(fake.sockets).toHaveLength(1)
    await fake.advance(1)
    expect(connection.getState().status).toBe('open')
  })

  it.each([
    [1000, 'normal'],
    [1008, 'policyViolation'],
    [1013, 'tryAgainLater'],
    [3000, 'unauthorized'],
  ])('[R4] stays closed after %i', async (code, kind) => {
    const { fake, connection } = await start()
    fake.server.close(code)
    await fake.advance(600_000)
    expect(connection.getState()).toMatchObject({ status: 'closed', closeReason: { kind, code } })
    expect([fake.sockets.length, fake.pendingTimers]).toEqual([1, 0])
  })

  it('[R4] climbs the backoff while a server accepts and drops', async () => {
    const { fake, connection } = await start({ server: drop({ after: 100 }) })
    const waits: number[] = []
    connection.subscribe((state) => {
      if (state.status === 'waiting') waits.push(state.retryAt - fake.now())
    })
    await fake.advance(60_000)
    expect(waits.slice(0, 4)).toEqual([2_500, 6_250, 12_500, 12_500])
  })

  it('counts from 1 again once it was open for `stableAfter`', async () => {
    const { fake, connection } = await start({ server: refuse(), stableAfter: 3_000 })
    await fake.advance(2_500)
    expect(connection.getState()).toMatchObject({ attempt: 2, status: 'waiting' })
    fake.server.use(accept())
    await fake.advance(6_250)
    expect(connection.getState()).toMatchObject({ status: 'open', attempt: 3 })
    await fake.advance(2_999)
    expect(connection.getState()).toMatchObject({ attempt: 3 })
    expect(connection.getState().lostAt).not.toBeNull()
    await fake.advance(1)
    expect(connection.getState()).toMatchObject({ attempt: 1, lostAt: null })
  })

  it('[R4] never retries within 10 ms, whatever the policy says', async () => {
    const { fake } = await start({ server: refuse(), retry: () => 0 })
    await fake.advance(1_000)
    expect(fake.sockets.length).toBeLessThanOrEqual(101)
    expect(fake.sockets.length).toBeGreaterThan(50)
  })

  it.each([Number.NaN, undefined, 'soon', {}])(
    '[S11] follows the default policy, and says so once, where a policy answers %j',
    async (answer) => {
      const { connection, fake } = await start({ server: refuse(), retry: () => answer as number })
      expect(connection.getState()).toMatchObject({ retryAt: fake.now() + 2_500 })
      const said = consoleError.mock.calls.map(([text]) => String(text))
      expect(said.every((text) => text.startsWith('react-websocket-status: a retry policy'))).toBe(
        true,
      )
    },
  )

  it('[R7] follows the default policy where a policy throws, and reports it', async () => {
    const error = new Error('policy')
    const { fake, connection } = await start({
      server: refuse(),
      retry: () => {
        throw error
      },
    })
    expect(connection.getState()).toMatchObject({ retryAt: fake.now() + 2_500 })
    expect(fake.reported).toContain(error)
  })

  it('gives the policy what it needs to decide', async () => {
    const retry = vi.fn(fixed(1_000))
    const { fake } = await start({ server: sequence(accept(), refuse()), retry })
    fake.server.close(1001)
    await fake.advance(1_000)
    fake.hide()
    fake.goOffline()
    await fake.advance(1_000)
    expect(retry.mock.calls.map(([failure]) => failure)).toMatchObject([
      { attempt: 1, elapsed: 0, random: 0.5, online: true, hidden: false, urls: 1 },
      { attempt: 2, elapsed: 1_000, outage: { kind: 'goingAway' } },
      { attempt: 3, elapsed: 2_000, online: false, hidden: true, reason: { kind: 'offline' } },
    ])
  })

  it("takes an app's own codes", async () => {
    const closeCodes = defineCloseCodes({ 4010: { kind: 'kicked', retry: 'never' } })
    const { fake, connection } = await start({ closeCodes })
    fake.server.close(4010)
    await fake.advance(0)
    expect(connection.getState()).toMatchObject({
      status: 'closed',
      closeReason: { kind: 'kicked' },
    })
  })
})

describe('reconnect()', () => {
  it('[R2] dials at once while waiting', async () => {
    const { fake, connection } = await start({ server: sequence(refuse(), accept()) })
    connection.reconnect()
    expect(connection.getState()).toMatchObject({ status: 'connecting', attempt: 1 })
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
  })

  it('[R2] dials at once while closed', async () => {
    const { fake, connection } = await start({ server: sequence(close(1000), accept()) })
    expect(connection.getState().status).toBe('closed')
    connection.reconnect()
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
  })

  it('[R2] [R6] gives up the open socket and dials a fresh one', async () => {
    const { fake, connection } = await start()
    connection.reconnect()
    expect(fake.liveSockets).toEqual([])
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
    expect([fake.sockets.length, fake.liveSockets.length]).toEqual([2, 1])
  })

  it('[R2] [R6] gives up a handshake that hangs, so that it does not hold up the next', async () => {
    const { fake, connection } = await start({ server: sequence(hang(), accept()) })
    connection.reconnect()
    expect(fake.liveSockets).toEqual([])
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
  })

  it('[R4] cannot be hammered: at most one dial a second', async () => {
    const { fake, connection } = await start({ server: refuse() })
    for (let press = 0; press < 300; press += 1) {
      connection.reconnect()
      // oxlint-disable-next-line no-await-in-loop
      await fake.advance(10)
    }
    expect(fake.sockets.length).toBeLessThanOrEqual(5)
    expect(fake.sockets.length).toBeGreaterThanOrEqual(4)
  })

  it('does nothing when nobody holds it', async () => {
    const { fake, connection } = prepare()
    connection.reconnect()
    await fake.advance(1_000)
    expect([connection.getState().status, fake.sockets.length]).toEqual(['idle', 0])
  })
})

describe('close()', () => {
  it('ends it at once, whatever the server answers, and for good', async () => {
    const { fake, connection } = await start({ server: blackHole() })
    connection.close(4001, 'done')
    expect(connection.getState()).toMatchObject({
      status: 'closed',
      closeReason: { kind: 'localClose', retry: 'never', opened: true },
    })
    await fake.advance(120_000)
    expect(connection.getState().status).toBe('closed')
    expect(fake.sockets).toHaveLength(1)
  })

  it('ends a dial, a wait and a dial that has no socket yet', async () => {
    const dialling = await start({ server: hang() })
    const waiting = await start({ server: refuse() })
    const early = prepare()
    early.retain()
    for (const { connection, fake } of [dialling, waiting, early]) {
      connection.close()
      // oxlint-disable-next-line no-await-in-loop
      await fake.advance(120_000)
      expect(connection.getState()).toMatchObject({
        status: 'closed',
        closeReason: { kind: 'localClose' },
      })
      expect(fake.sockets.length).toBeLessThanOrEqual(1)
    }
    expect(early.fake.sockets).toEqual([])
  })

  it.each([999, 1001, 1006, 2999, 5000, 4000.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'throws for the code %d, and the connection stays open',
    async (code) => {
      const { connection } = await start()
      expect(() => connection.close(code)).toThrow(RangeError)
      expect(() => connection.close(code)).toThrow(/^react-websocket-status: .*1000 or 3000-4999/)
      expect(connection.getState().status).toBe('open')
    },
  )

  it.each([1000, 3000, 4999])('takes the code %i', async (code) => {
    const { fake, connection } = await start()
    const closing = vi.spyOn(fake.sockets[0]!, 'close')
    connection.close(code, 'why')
    expect(closing).toHaveBeenCalledWith(code, 'why')
  })

  it('[R10] cuts a reason by bytes, between two characters, also in the state', async () => {
    const { fake, connection } = await start()
    const closing = vi.spyOn(fake.sockets[0]!, 'close')
    connection.close(1000, 'a' + '😀'.repeat(40))
    expect(closing).toHaveBeenCalledWith(1000, 'a' + '😀'.repeat(30))
    expect(connection.getState().closeReason?.reason).toBe('a' + '😀'.repeat(30))
    expect(consoleError.mock.calls).toEqual([[expect.stringContaining('over 123 bytes')]])
  })

  it('does nothing to a connection that nobody started', () => {
    const { connection } = prepare()
    connection.close()
    expect(connection.getState().status).toBe('idle')
  })
})

describe('a dial that does not open', () => {
  it('times out, and is more patient each time', async () => {
    const timeouts: number[] = []
    const { fake, connection } = await start({ server: hang(), retry: fixed(10) })
    connection.subscribe((state) => {
      if (state.status === 'waiting') timeouts.push(fake.monotonic())
    })
    await fake.advance(250_000)
    const lengths = timeouts.map((at, index) => at - (timeouts[index - 1] ?? -10) - 10)
    expect(lengths.slice(0, 5)).toEqual([10_000, 20_000, 40_000, 60_000, 60_000])
    expect(connection.getState().closeReason).toMatchObject({ kind: 'connectTimeout', code: 1006 })
    expect(fake.liveSockets.length).toBeLessThanOrEqual(1)
  })

  it('[R5] keeps a patience of its own that was asked for, growing it too', async () => {
    const { fake, connection } = await start({
      server: hang(),
      connectTimeout: 1_000,
      retry: fixed(10),
    })
    await fake.advance(40_000)
    expect(connection.getState().dials).toBeLessThanOrEqual(7)
  })

  it("[R5] outlasts the browser's own throttle with a patience of 1 s", async () => {
    const { fake, connection } = await start({
      server: refuse(),
      holdBack: true,
      random: [0.999],
      connectTimeout: 1_000,
      retry: fixed(20),
    })
    await fake.advance(20_000)
    const { history } = connection.getState()
    expect(history.map(({ kind }) => kind)).toContain('connectTimeout')
    fake.server.use(accept())
    await fake.advance(20_000)
    expect(connection.getState().status).toBe('open')
  })

  it('is patient again after it was open', async () => {
    const { fake, connection } = await start({
      server: sequence(hang(), accept(), hang()),
      retry: fixed(10),
    })
    await fake.advance(10_010)
    expect(connection.getState().status).toBe('open')
    fake.server.drop()
    await fake.advance(10)
    await fake.advance(9_999)
    expect(connection.getState().status).toBe('connecting')
    await fake.advance(1)
    expect(connection.getState().status).toBe('waiting')
  })

  it('is blocked where only an error comes, and no close', async () => {
    const { fake, connection } = await start({ server: cspBlock() })
    await fake.advance(1_000)
    expect(connection.getState()).toMatchObject({
      status: 'closed',
      closeReason: { kind: 'blocked', origin: 'browser' },
    })
    expect(fake.pendingTimers).toBe(0)
  })

  it('tells `error` to onError, and decides nothing by it', async () => {
    const onError = vi.fn()
    const { connection } = await start({ server: refuse(), onError })
    expect(onError.mock.calls).toMatchObject([[{ type: 'error' }]])
    expect(connection.getState().closeReason).toMatchObject({
      kind: 'connectFailed',
      opened: false,
    })
  })

  it.each([
    ['invalidUrl', new DOMException('bad', 'SyntaxError')],
    ['blocked', new DOMException('csp', 'SecurityError')],
    ['blocked', new DOMException('csp', 'NS_ERROR_CONTENT_BLOCKED')],
    ['unsupported', new ReferenceError('WebSocket is not defined')],
  ])('is %s where the constructor throws %s', async (kind, error) => {
    const { fake, connection } = await start({ server: throwing(error) })
    expect(connection.getState()).toMatchObject({
      status: 'closed',
      closeReason: { kind, opened: false },
      dials: 1,
    })
    await fake.advance(60_000)
    expect(connection.getState().dials).toBe(1)
  })

  it.each(['http://[', 'ftp://a/', 'wss://a/#x', 'wss://a/#'])(
    '[S5] [S11] is invalidUrl for %s, and says so without it',
    async (address) => {
      const { fake, connection } = await start({ url: address })
      expect(connection.getState()).toMatchObject({
        status: 'closed',
        closeReason: { kind: 'invalidUrl' },
      })
      expect(fake.sockets).toEqual([])
      expect(JSON.stringify(consoleError.mock.calls)).not.toContain(address)
    },
  )

  it('is insecureUrl for ws:// from an https page', async () => {
    const { connection } = await start({ url: 'ws://other.example/' })
    expect(connection.getState()).toMatchObject({
      status: 'closed',
      closeReason: { kind: 'insecureUrl' },
    })
  })

  it('is invalidUrl for subprotocols that are none', async () => {
    const { connection } = await start({ protocols: ['a', 'a'] })
    expect(connection.getState().closeReason?.kind).toBe('invalidUrl')
  })
})

describe('the page', () => {
  it('[R2] dials within 1.5 s of being online again, and does not count the dial', async () => {
    const { fake, connection } = await start()
    fake.goOffline()
    fake.server.drop()
    await fake.advance(0)
    expect(connection.getState()).toMatchObject({
      online: false,
      attempt: 1,
      status: 'waiting',
      closeReason: { kind: 'offline' },
      retryAt: fake.now() + 30_000,
    })
    await fake.advance(5_000)
    fake.goOnline()
    await fake.advance(1_500)
    expect(connection.getState()).toMatchObject({ status: 'open', online: true, attempt: 1 })
  })

  it('[R14] dials at a slow pace while offline', async () => {
    const { fake } = await start({ server: refuse() })
    fake.goOffline()
    await fake.advance(120_000)
    expect(fake.sockets.length).toBeLessThanOrEqual(6)
    expect(fake.sockets.length).toBeGreaterThanOrEqual(4)
  })

  it('[R14] keeps an open socket when the browser says offline', async () => {
    const { fake, connection } = await start()
    fake.goOffline({ reachable: true })
    await fake.advance(60_000)
    expect(connection.getState()).toMatchObject({ status: 'open', online: false })
    fake.goOnline()
    expect(connection.getState()).toMatchObject({ status: 'open', online: true })
    expect(fake.sockets).toHaveLength(1)
  })

  it('[R2] waits longer while hidden and dials as soon as it is shown', async () => {
    const { fake, connection } = await start()
    fake.hide()
    fake.server.drop()
    await fake.advance(0)
    expect(connection.getState()).toMatchObject({ retryAt: fake.now() + 32_500 })
    await fake.advance(1_000)
    fake.show()
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
  })

  it('keeps to the window a server named (1012), whoever looks', async () => {
    const { fake, connection } = await start()
    fake.server.close(1012)
    await fake.advance(1_000)
    const earliest = fake.now() + 4_000
    fake.hide()
    fake.show()
    expect(connection.getState()).toMatchObject({ status: 'waiting', retryAt: earliest })
    await fake.advance(4_000)
    expect(connection.getState().status).toBe('open')
  })

  it('[R8] is not held up by a wall clock that jumped when the page wakes up', async () => {
    const { fake, connection } = await start()
    fake.server.close(1012)
    await fake.advance(6_000)
    fake.jumpClock(-3_600_000)
    fake.goOnline()
    await fake.advance(1_500)
    expect(connection.getState().status).toBe('open')
  })

  it('[R15] [R6] gives its socket up when it is suspended, and dials once when it is back', async () => {
    const { fake, connection } = await start()
    fake.suspend()
    expect(fake.liveSockets).toEqual([])
    expect(connection.getState()).toMatchObject({
      status: 'waiting',
      closeReason: { kind: 'suspended' },
    })
    await fake.advance(3_600_000)
    expect(fake.sockets).toHaveLength(1)
    fake.resume()
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
    expect(fake.sockets).toHaveLength(2)
  })

  it('listens to what would wake it only while it waits or dials', async () => {
    const { fake, connection } = await start()
    const whileOpen = fake.listeners
    fake.server.drop()
    await fake.advance(0)
    expect(fake.listeners).toBeGreaterThan(whileOpen)
    connection.close()
    expect(fake.listeners).toBeLessThan(whileOpen)
  })
})

describe('time', () => {
  it('[R8] has a `retryAt` exactly while a timer runs for it', async () => {
    const { fake, connection } = await start({
      server: sequence(refuse(), close(1000, '', { after: 20_000 })),
    })
    expect([connection.getState().status, fake.pendingTimers]).toEqual(['waiting', 1])
    await fake.advance(2_500)
    expect(connection.getState()).not.toHaveProperty('retryAt')
    await fake.advance(20_000)
    expect(connection.getState()).not.toHaveProperty('retryAt')
    expect(fake.pendingTimers).toBe(0)
  })

  it.each([3_600_000, -3_600_000, 700, -700])(
    '[R8] corrects `retryAt` when the wall clock jumps by %i ms, and dials on time',
    async (jump) => {
      const { fake, connection } = await start({
        server: sequence(refuse(), accept()),
        retry: fixed(8_000),
      })
      fake.jumpClock(jump)
      await fake.advance(1_100)
      const left = fake.monotonic() < 8_000 ? 8_000 - fake.monotonic() : 0
      const { retryAt } = { retryAt: 0, ...connection.getState() }
      expect(Math.abs(retryAt - fake.now() - left)).toBeLessThan(1_000)
      await fake.advance(left - 1)
      expect(connection.getState().status).toBe('waiting')
      await fake.advance(1)
      expect(connection.getState().status).toBe('open')
    },
  )

  it('[R8] dials at once after a sleep in which the retry fell due', async () => {
    const { fake, connection } = await start({ server: sequence(refuse(), accept()) })
    fake.sleep(3_600_000)
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
  })

  it('says how long it was open, never less than nothing', async () => {
    const { fake, connection } = await start()
    await fake.advance(7_000)
    fake.server.close(4000)
    await fake.advance(0)
    expect(connection.getState().closeReason?.openFor).toBe(7_000)
    await fake.advance(2_500)
    fake.jumpClock(-60_000)
    fake.server.close(4000)
    await fake.advance(0)
    expect(connection.getState().closeReason?.openFor).toBe(0)
  })
})

describe('addresses', () => {
  it('asks a function at each dial', async () => {
    let token = 0
    const { fake } = await start({
      url: () => `/live?token=${(token += 1)}`,
      server: sequence(refuse(), accept()),
    })
    await fake.advance(2_500)
    expect(fake.sockets.map((socket) => socket.url)).toEqual([
      'wss://app.example/live?token=1',
      'wss://app.example/live?token=2',
    ])
  })

  it('[S5] keeps what an address may carry out of label, state and history', async () => {
    const secret = 'wss://user:hunter2@app.example/live?token=hunter2'
    const { connection } = await start({ url: secret, server: refuse() })
    expect(connection.label).toBe('wss://app.example/live')
    expect(JSON.stringify(connection.getState())).not.toContain('hunter2')
  })

  it('waits for async addresses and protocols', async () => {
    const { fake, connection } = await start({
      url: async () => new URL('https://b.example/x'),
      protocols: async () => ['v1'],
    })
    expect(connection.getState()).toMatchObject({ status: 'open', protocol: 'v1' })
    expect(fake.sockets[0]?.url).toBe('wss://b.example/x')
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('no token')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no token'))],
  ])(
    '[R7] counts a dial as failed where the function %s, tells onError and goes on',
    async (_how, failing) => {
      const onError = vi.fn(() => true)
      let calls = 0
      const { fake, connection } = await start({
        url: () => ((calls += 1) === 1 ? failing() : url),
        onError,
      })
      expect(connection.getState()).toMatchObject({
        status: 'waiting',
        closeReason: { kind: 'connectFailed', opened: false },
      })
      expect(onError.mock.calls).toMatchObject([[{ message: 'no token' }]])
      await fake.advance(2_500)
      expect(connection.getState().status).toBe('open')
    },
  )

  it('[R7] reports what a function threw where nobody takes errors', async () => {
    const error = new Error('no token')
    const { fake } = await start({ url: () => Promise.reject(error) })
    expect(fake.reported).toEqual([error])
  })

  const never = (): Promise<never> => new Promise(() => {})
  it.each([
    ['url', { url: never }],
    ['protocols', { protocols: never }],
  ])('[R13] gives `%s` that hangs 10 s', async (_name, options) => {
    const onError = vi.fn(() => true)
    const { fake, connection } = await start({ ...options, onError })
    await fake.advance(9_999)
    expect(connection.getState().status).toBe('connecting')
    await fake.advance(1)
    expect(connection.getState().status).toBe('waiting')
    expect(onError.mock.calls).toMatchObject([[{ message: expect.stringContaining('10 s') }]])
  })

  it('[R13] gives `refreshAuth` that hangs 10 s', async () => {
    const onError = vi.fn(() => true)
    const server = sequence(close(3000), accept())
    const { fake, connection } = await start({ server, refreshAuth: never, onError })
    await fake.advance(10)
    expect(connection.getState().status).toBe('connecting')
    await fake.advance(9_999)
    expect(onError).not.toHaveBeenCalled()
    await fake.advance(1)
    expect(onError.mock.calls).toMatchObject([[{ message: expect.stringContaining('10 s') }]])
    expect(fake.sockets).toHaveLength(1)
  })

  it('leaves no timer of a function that hangs when it is let go', async () => {
    const { fake, retain } = prepare({ url: () => new Promise(() => {}) })
    const release = retain()
    await fake.advance(100)
    release()
    await fake.advance(0)
    expect(fake.pendingTimers).toBe(0)
  })

  it('makes no socket of an address that comes after it was let go', async () => {
    let settle: (address: string) => void = () => {}
    const { fake, retain } = prepare({
      url: () => new Promise<string>((resolve) => (settle = resolve)),
    })
    const release = retain()
    await fake.advance(0)
    release()
    await fake.advance(0)
    settle(url)
    await fake.advance(0)
    expect(fake.sockets).toEqual([])
  })

  it('goes to the next address after one that did not open, and stays with one that did', async () => {
    const { fake } = await start({
      url: ['wss://a.example/', 'wss://b.example/'],
      server: sequence(refuse(), drop({ after: 10 }), refuse(), accept()),
      retry: fixed(100),
    })
    await fake.advance(1_000)
    const hosts = fake.sockets.map((socket) => new URL(socket.url).host)
    expect(hosts).toEqual(['a.example', 'b.example', 'b.example', 'a.example'])
  })

  it('begins with the first address again once it was let go', async () => {
    const { fake, retain } = prepare({
      url: ['wss://a.example/', 'wss://b.example/'],
      server: refuse(),
    })
    const release = retain()
    await fake.advance(0)
    release()
    await fake.advance(0)
    retain()
    await fake.advance(0)
    expect(fake.sockets.map((socket) => new URL(socket.url).host)).toEqual([
      'a.example',
      'a.example',
    ])
  })

  it('tries the other addresses where a server is full, then asks the person', async () => {
    const { fake, connection } = await start({
      url: ['wss://a.example/', 'wss://b.example/'],
      server: close(1013),
    })
    await fake.advance(60_000)
    const hosts = fake.sockets.map((socket) => new URL(socket.url).host)
    expect(hosts).toEqual(['a.example', 'b.example'])
    expect(connection.getState().status).toBe('closed')
  })
})

describe('credentials', () => {
  it('[R13] are renewed once before the dial that follows an afterAuth close', async () => {
    const refreshAuth = vi.fn(async (_reason: { readonly kind: string }) => {})
    const { fake, connection } = await start({
      server: sequence(close(3000), accept()),
      refreshAuth,
    })
    await fake.advance(100)
    expect(refreshAuth.mock.calls).toMatchObject([[{ kind: 'unauthorized' }]])
    expect(connection.getState().status).toBe('open')
  })

  it('[R13] are not renewed again where the same close comes straight back', async () => {
    const refreshAuth = vi.fn(async () => {})
    const { fake, connection } = await start({ server: close(3000), refreshAuth })
    await fake.advance(60_000)
    expect(refreshAuth).toHaveBeenCalledOnce()
    expect(connection.getState()).toMatchObject({
      status: 'closed',
      closeReason: { kind: 'unauthorized' },
    })
  })

  it('[R13] are renewed again after a stable connection, or when the person asks', async () => {
    const refreshAuth = vi.fn(async () => {})
    const { fake, connection } = await start({
      server: close(3000, '', { after: 6_000 }),
      refreshAuth,
    })
    await fake.advance(6_010)
    await fake.advance(6_010)
    expect(refreshAuth).toHaveBeenCalledTimes(2)
    fake.server.use(close(3000))
    await fake.advance(60_000)
    expect(connection.getState().status).toBe('closed')
    const before = refreshAuth.mock.calls.length
    connection.reconnect()
    await fake.advance(60_000)
    expect(refreshAuth.mock.calls.length).toBe(before + 1)
    expect(connection.getState().status).toBe('closed')
  })

  it('[R13] that cannot be renewed end it, and the error is told', async () => {
    const onError = vi.fn(() => true)
    const { fake, connection } = await start({
      server: close(3000),
      refreshAuth: () => Promise.reject(new Error('signed out')),
      onError,
    })
    await fake.advance(60_000)
    expect(connection.getState()).toMatchObject({
      status: 'closed',
      closeReason: { kind: 'unauthorized' },
    })
    expect(fake.sockets).toHaveLength(1)
    expect(onError.mock.calls).toContainEqual([expect.objectContaining({ message: 'signed out' })])
  })

  it('[R13] that never come are asked for five times, for 10 s each, and then the person is', async () => {
    const { fake, connection } = await start({
      server: close(3000),
      refreshAuth: () => new Promise(() => {}),
    })
    await fake.advance(20_000)
    expect(connection.getState()).toMatchObject({ closeReason: { kind: 'unauthorized' } })
    expect(connection.getState().status).not.toBe('closed')
    await fake.advance(100_000)
    expect(connection.getState().status).toBe('closed')
    expect(fake.sockets).toHaveLength(1)
  })
})

describe('messages', () => {
  it('[R12] are queued while not open and sent in order, once', async () => {
    const { fake, connection, retain } = prepare({ server: sequence(refuse(), accept()) })
    expect(connection.send('zero')).toBe('queued')
    retain()
    expect(connection.send('one')).toBe('queued')
    await fake.advance(0)
    expect(connection.send('two')).toBe('queued')
    expect(connection.getState().queued).toBe(3)
    await fake.advance(2_500)
    expect(connection.send('three')).toBe('sent')
    expect(fake.sockets.map(({ sent }) => sent)).toEqual([[], ['zero', 'one', 'two', 'three']])
    expect(connection.getState().queued).toBe(0)
    connection.reconnect()
    await fake.advance(0)
    expect(fake.sockets.at(-1)?.sent).toEqual([])
  })

  it('[R12] of onOpen go out before those that waited', async () => {
    const { fake, connection, retain } = prepare()
    retain({ onOpen: () => connection.send('hello') })
    connection.send('queued')
    await fake.advance(0)
    expect(fake.sockets[0]?.sent).toEqual(['hello', 'queued'])
  })

  it('[R12] of a subscriber do not overtake those that waited, on a later socket either', async () => {
    const { fake, connection } = await start()
    connection.subscribe(({ status }, before) => {
      if (status === 'open' && before.status !== 'open') connection.send('of the subscriber')
    })
    fake.server.drop()
    await fake.advance(0)
    connection.send('waited')
    await fake.advance(2_500)
    expect(fake.sockets.at(-1)?.sent).toEqual(['waited', 'of the subscriber'])
  })

  it('[R10] are refused beyond the bounds: 100, or as many as told, or 1 MiB', async () => {
    const { connection } = prepare()
    const results = Array.from({ length: 101 }, (_, index) => connection.send(String(index)))
    expect(results.filter((result) => result === 'queued')).toHaveLength(100)
    expect(results.at(-1)).toBe('dropped')
    expect(prepare({ queue: 0 }).connection.send('x')).toBe('dropped')
    const bytes = prepare({ queue: 3 }).connection
    expect(bytes.send(new Uint8Array(1_048_576))).toBe('queued')
    expect(bytes.send('x')).toBe('dropped')
  })

  it('[R12] that still wait when it is closed or let go are reported', async () => {
    const onDrop = vi.fn()
    const { fake, connection, retain } = prepare({ server: refuse(), onDrop })
    const release = retain()
    connection.send('one')
    await fake.advance(0)
    connection.close()
    expect(onDrop.mock.calls).toEqual([['one']])
    expect(connection.getState().queued).toBe(0)
    expect(connection.send('after')).toBe('dropped')
    connection.reconnect()
    connection.send('two')
    release()
    await fake.advance(0)
    expect(onDrop.mock.calls).toEqual([['one'], ['two']])
  })

  it('[R12] that a server found too big are not sent to it again', async () => {
    const { fake, connection } = await start({ server: sequence(accept(), accept()) })
    connection.send('huge')
    fake.server.close(1009)
    await fake.advance(0)
    expect(connection.getState()).toMatchObject({
      status: 'closed',
      closeReason: { kind: 'messageTooBig' },
    })
    connection.reconnect()
    await fake.advance(0)
    expect(fake.sockets.map(({ sent }) => sent)).toEqual([['huge'], []])
  })

  it('[R12] are queued again while the browser is still closing a socket', async () => {
    const { fake, connection } = await start()
    fake.server.close(1001)
    expect(connection.send('late')).toBe('sent')
    await fake.advance(0)
    expect(connection.send('next')).toBe('queued')
  })

  it('reach every listener in order, and change no state', async () => {
    const { fake, connection } = await start()
    const heard: unknown[] = []
    const stop = connection.onMessage((data) => heard.push(data))
    const changed = vi.fn()
    connection.subscribe(changed)
    for (let index = 0; index < 3; index += 1) fake.server.send(`m${index}`)
    await fake.advance(0)
    expect(heard).toEqual(['m0', 'm1', 'm2'])
    expect(changed).not.toHaveBeenCalled()
    stop()
    stop()
    expect(fake.sockets[0]?.onmessage).toBeNull()
  })

  it('reach those who listened when they came, and still do', async () => {
    const { fake, connection } = await start()
    const heard: string[] = []
    const hear = (who: string) => (data: unknown) => void heard.push(`${who} ${String(data)}`)
    const first = connection.onMessage((data) => {
      first()
      second()
      hear('first')(data)
      connection.onMessage(hear('third'))
    })
    const second = connection.onMessage(hear('second'))
    fake.server.send('hello')
    fake.server.send('data')
    await fake.advance(0)
    expect(heard).toEqual(['first hello', 'third data'])
  })

  it('end with a listener that listens anew at each', async () => {
    const { fake, connection } = await start()
    const heard: unknown[] = []
    let stop = connection.onMessage(hear)
    function hear(data: unknown): void {
      heard.push(data)
      stop()
      if (heard.length < 10) stop = connection.onMessage(hear)
    }
    fake.server.send('one')
    fake.server.send('two')
    await fake.advance(0)
    expect(heard).toEqual(['one', 'two'])
  })

  it.each([
    '{"status":"closed","closeReason":{"kind":"kicked","retry":"never"}}',
    '{"type":"lost","retryAt":null}',
    '{"type":"connection_error","code":4001,"reason":"gone"}',
    '{"__proto__":{"status":"closed"}}',
    '1012',
    '',
  ])('[S8] that look like news of the connection, as %s does, are not read', async (text) => {
    const { fake, connection } = await start({ heartbeat: { message: 'ping' } })
    await fake.advance(10_000)
    const before = connection.getState()
    const heard: unknown[] = []
    connection.onMessage((data) => heard.push(data))
    fake.server.send(text)
    await fake.advance(10_000)
    expect(heard).toEqual([text])
    expect(connection.getState()).toBe(before)
    expect(fake.sockets).toHaveLength(1)
  })

  it('[R9] leave the socket without a handler while nobody listens', async () => {
    const { fake, connection } = await start()
    expect(fake.sockets[0]?.onmessage).toBeNull()
    connection.onMessage(() => {})
    expect(fake.sockets[0]?.onmessage).not.toBeNull()
  })
})

describe("the app's functions", () => {
  it('[R7] that throw are reported and stop nothing', async () => {
    const failing = (name: string) => (): never => {
      throw new Error(name)
    }
    const { fake, connection, retain } = prepare({ server: sequence(refuse(), accept()) })
    connection.onMessage(failing('message'))
    const heard = vi.fn()
    connection.onMessage(heard)
    connection.subscribe(failing('subscriber'))
    retain({ onOpen: failing('onOpen'), onClose: failing('onClose'), onError: failing('onError') })
    await fake.advance(2_500)
    expect(connection.getState().status).toBe('open')
    fake.server.send('hello')
    await fake.advance(0)
    expect(heard).toHaveBeenCalledWith('hello')
    const names = new Set(fake.reported.map((error) => (error as Error).message))
    expect(names).toEqual(new Set(['message', 'subscriber', 'onOpen', 'onClose', 'onError']))
  })

  it('are the latest ones, and those of every holder', async () => {
    const { fake, retain } = prepare()
    const first = { onClose: vi.fn() }
    const second = { onClose: vi.fn() }
    retain(first)
    const hold = { onClose: vi.fn() }
    retain(hold)
    Object.assign(hold, second)
    await fake.advance(0)
    fake.server.close(1001)
    await fake.advance(0)
    expect(first.onClose.mock.calls).toMatchObject([[{ kind: 'goingAway' }]])
    expect(second.onClose).toHaveBeenCalledOnce()
  })

  it('may call the verbs: one change ends before the next begins', async () => {
    const { fake, connection, retain } = prepare()
    const seen: string[] = []
    connection.subscribe(({ status }) => seen.push(status))
    retain({
      onOpen: () => {
        connection.close(4000)
        seen.push(`after close: ${connection.getState().status}`)
      },
    })
    await fake.advance(0)
    expect(connection.getState().status).toBe('closed')
    expect(seen).toEqual(['connecting', 'open', 'after close: open', 'closed'])
  })
})

describe('quiet', () => {
  it('[R9] says nothing on the console in normal use', async () => {
    const { fake, connection } = await start({
      server: sequence(accept(), refuse(), drop({ after: 100 }), accept()),
      retry: retryByCloseCode(),
    })
    fake.server.close(1012)
    await fake.advance(120_000)
    connection.reconnect()
    await fake.advance(10)
    expect(consoleError).not.toHaveBeenCalled()
    expect(fake.reported).toEqual([])
  })
})
