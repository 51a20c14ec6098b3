import { afterEach, describe, expect, it, vi } from 'vitest'
import { createConnection } from '../../src/core/connection.ts'
import type { HeartbeatOptions, Hold } from '../../src/core/connection-options.ts'
import { accept, blackHole, createFakeEnvironment, sequence } from '../../src/testing.ts'
import {
  expectNothingLeft,
  prepare,
  type Scenario,
  start,
  url,
} from '../support/connection-scenario.ts'

afterEach(expectNothingLeft)

const heartbeat: HeartbeatOptions = { message: 'ping', interval: 10_000, timeout: 2_000 }
const tested: HeartbeatOptions = { ...heartbeat, isReply: (data) => data === 'pong' }
const answering = accept({ reply: (data) => (data === 'ping' ? 'pong' : undefined) })

function pings({ fake }: Scenario): readonly unknown[] {
  return fake.sockets.flatMap(({ sent }) => sent)
}

describe('a heartbeat', () => {
  it('is off unless asked for', async () => {
    const scenario = await start({ server: answering })
    await scenario.fake.advance(600_000)
    expect(pings(scenario)).toEqual([])
  })

  it('pings after each interval of silence, and measures the round trip', async () => {
    const scenario = await start({ server: answering, heartbeat, latency: 30 })
    const { fake, connection } = scenario
    await fake.advance(60 + 9_999)
    expect(pings(scenario)).toEqual([])
    await fake.advance(1 + 60)
    expect(pings(scenario)).toEqual(['ping'])
    expect(connection.getState().latency).toBe(60)
    await fake.advance(21_000)
    expect(pings(scenario)).toHaveLength(3)
  })

  it('[R3] takes any message for life, so that a busy connection needs no ping', async () => {
    const scenario = await start({ heartbeat })
    const { fake, connection } = scenario
    for (let second = 0; second < 60; second += 1) {
      fake.server.send('news')
      // oxlint-disable-next-line no-await-in-loop
      await fake.advance(1_000)
    }
    expect(pings(scenario)).toEqual([])
    expect(connection.getState().status).toBe('open')
  })

  it('measures a busy connection too where a reply is told from other messages', async () => {
    const scenario = await start({
      server: answering,
      heartbeat: { ...heartbeat, isReply: (data) => data === 'pong' },
      latency: 30,
    })
    const { fake, connection } = scenario
    await fake.advance(60)
    for (let second = 0; second < 35; second += 1) {
      fake.server.send('news')
      // oxlint-disable-next-line no-await-in-loop
      await fake.advance(1_000)
    }
    expect(pings(scenario)).toHaveLength(3)
    expect(connection.getState()).toMatchObject({ status: 'open', latency: 60 })
  })

  it.each([
    ['silence', undefined, 9],
    ['the ping before', (data: unknown) => data === 'pong', 10],
  ])('asks again `interval` after %s, not `timeout`', async (_, isReply, count) => {
    const often = { message: 'ping', interval: 1_000, timeout: 4_000, isReply }
    const scenario = await start({ server: answering, heartbeat: often, latency: 30 })
    await scenario.fake.advance(60 + 10_000)
    expect(pings(scenario)).toHaveLength(count)
  })

  it('[R3] takes any message for an answer, and measures by the one that is', async () => {
    const { fake, connection } = await start({
      heartbeat: { ...heartbeat, isReply: (data) => data === 'pong' },
    })
    await fake.advance(10_000)
    await fake.advance(1_000)
    fake.server.send('news')
    await fake.advance(500)
    expect(connection.getState().latency).toBeNull()
    fake.server.send('pong')
    await fake.advance(2_000)
    expect(connection.getState()).toMatchObject({ status: 'open', latency: 1_500 })
  })

  it('[R3] finds a half-open connection in interval + timeout, and leaves it at once', async () => {
    const { fake, connection } = await start({
      server: sequence(blackHole(), answering),
      heartbeat,
    })
    const closing = vi.spyOn(fake.sockets[0]!, 'close')
    await fake.advance(11_999)
    expect(connection.getState().status).toBe('open')
    await fake.advance(1)
    expect(connection.getState()).toMatchObject({
      status: 'waiting',
      closeReason: { kind: 'heartbeatTimeout', origin: 'local' },
    })
    expect(fake.liveSockets).toEqual([])
    expect(closing.mock.calls).toEqual([[3008, 'heartbeat timeout']])
    await fake.advance(1_000)
    expect(connection.getState().status).toBe('open')
  })

  it('[R3] raises no false alarm after a sleep: it asks first', async () => {
    const scenario = await start({ server: answering, heartbeat })
    const { fake, connection } = scenario
    await fake.advance(10_000)
    fake.sleep(3_600_000)
    await fake.advance(2_000)
    expect(connection.getState().status).toBe('open')
    expect(fake.sockets).toHaveLength(1)
  })

  it('[R3] raises no false alarm when the answer waits behind a late timer', async () => {
    const { fake, connection } = await start({ heartbeat })
    await fake.advance(10_000)
    fake.sleep(60_000)
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
    fake.server.send('pong')
    await fake.advance(5_000)
    expect(connection.getState().status).toBe('open')
  })

  it('[R3] still finds a dead connection after a sleep', async () => {
    const { fake, connection } = await start({ server: blackHole(), heartbeat })
    await fake.advance(10_000)
    fake.sleep(60_000)
    await fake.advance(2_000)
    expect(connection.getState().closeReason?.kind).toBe('heartbeatTimeout')
  })

  it.each(['goOffline', 'show', 'resume'] as const)('[R14] asks at once on %s', async (hint) => {
    const scenario = await start({ server: answering, heartbeat })
    scenario.fake[hint]()
    expect(pings(scenario)).toEqual(['ping'])
  })

  it('[R14] is no more than a question: the answer keeps the connection', async () => {
    const { fake, connection } = await start({ server: answering, heartbeat })
    fake.goOffline({ reachable: true })
    await fake.advance(60_000)
    expect(connection.getState().status).toBe('open')
  })

  it('sends what a function returns, and reports what it throws', async () => {
    let count = 0
    const scenario = await start({
      server: accept({ reply: () => 'pong' }),
      heartbeat: { ...heartbeat, message: () => `ping ${(count += 1)}` },
    })
    await scenario.fake.advance(25_000)
    expect(pings(scenario)).toEqual(['ping 1', 'ping 2'])
    const error = new Error('no ping')
    const message = vi.fn(() => {
      throw error
    })
    const { fake } = await start({ heartbeat: { ...heartbeat, message } })
    await fake.advance(10_000)
    expect(fake.reported).toContain(error)
  })
})

describe('a heartbeat measures', () => {
  it('nothing before it has asked', async () => {
    const { fake, connection } = await start({ heartbeat })
    fake.server.send('welcome')
    await fake.advance(1_000)
    expect(connection.getState().latency).toBeNull()
  })

  it('the first answer alone', async () => {
    const { fake, connection } = await start({ heartbeat })
    await fake.advance(10_500)
    fake.server.send('pong')
    await fake.advance(1_000)
    fake.server.send('news')
    await fake.advance(1_000)
    expect(connection.getState().latency).toBe(500)
  })

  it('no message that isReply has nothing to say of', async () => {
    const isReply = (data: unknown) => (data === 'pong' ? true : (undefined as unknown as boolean))
    const { fake, connection } = await start({ heartbeat: { ...heartbeat, isReply } })
    await fake.advance(10_100)
    fake.server.send('news')
    await fake.advance(0)
    expect(connection.getState().latency).toBeNull()
  })

  it('nothing where an answer may be to either of two pings', async () => {
    const { fake, connection } = await start({ heartbeat: tested })
    await fake.advance(10_500)
    fake.server.send('news')
    await fake.advance(500)
    fake.show()
    await fake.advance(100)
    fake.server.send('pong')
    await fake.advance(0)
    expect(connection.getState().latency).toBeNull()
    await fake.advance(11_000)
    fake.server.send('pong')
    await fake.advance(0)
    expect(connection.getState().latency).not.toBeNull()
  })
})

describe('a heartbeat that an app ends', () => {
  it.each(['close', 'reconnect'] as const)('by %s() in isReply leaves no timer', async (verb) => {
    const { fake, connection } = await start({
      server: sequence(answering, accept()),
      heartbeat: {
        ...heartbeat,
        isReply() {
          connection[verb]()
          return true
        },
      },
    })
    await fake.advance(10_000)
    const { history } = connection.getState()
    expect(history.at(-1)?.status).toBe(verb === 'close' ? 'closed' : 'open')
    await fake.advance(11_000)
    expect(connection.getState().latency).toBeNull()
    expect(fake.sockets.map(({ sent }) => sent.length)).toEqual(verb === 'close' ? [1] : [1, 1])
    connection.close()
    expect(fake.pendingTimers).toBe(0)
  })

  it('in its own message measures nothing any more', async () => {
    const { fake, connection } = await start({
      server: accept({ reply: () => 'pong' }),
      latency: 600,
      heartbeat: {
        interval: 1_000,
        isReply: () => true,
        message() {
          if (connection.getState().latency !== null) connection.close()
          return 'ping'
        },
      },
    })
    await fake.advance(10_000)
    expect(connection.getState()).toMatchObject({ status: 'closed', latency: null })
  })
})

describe('a heartbeat follows its options', () => {
  it('[R3] asks no more once nobody wants it, and again once somebody does', async () => {
    const scenario = prepare({ server: answering })
    let hold: Hold = { heartbeat }
    const release = scenario.connection.retain(() => hold)
    await scenario.fake.advance(5_000)
    hold = {}
    await scenario.fake.advance(100_000)
    scenario.fake.show()
    expect(pings(scenario)).toEqual([])
    hold = { heartbeat }
    await scenario.fake.advance(30_000)
    expect(pings(scenario).length).toBeGreaterThan(0)
    release({ linger: false })
    await scenario.fake.advance(0)
  })

  it('[R3] ends no connection that need not answer any more', async () => {
    const { connection, fake } = prepare()
    let hold: Hold = { heartbeat }
    const release = connection.retain(() => hold)
    await fake.advance(11_000)
    expect(fake.sockets[0]!.sent).toEqual(['ping'])
    hold = {}
    fake.server.send('late')
    await fake.advance(100_000)
    expect(connection.getState()).toMatchObject({ status: 'open', latency: null })
    release({ linger: false })
    await fake.advance(0)
  })

  it('[R3] goes by what a new holder wants at once, also after a time without', async () => {
    const { connection, fake, retain } = prepare({ server: answering })
    const release = retain({ heartbeat })
    retain()
    await fake.advance(12_000)
    release()
    await fake.advance(20_000)
    expect(fake.sockets[0]!.sent).toHaveLength(1)
    fake.server.freeze()
    retain({ heartbeat: { ...heartbeat, interval: 5_000 } })
    await fake.advance(7_000)
    expect(connection.getState().closeReason?.kind).toBe('heartbeatTimeout')
    await fake.advance(0)
  })

  it('measures nothing that began while somebody else wanted one', async () => {
    const { connection, fake, retain } = prepare()
    retain()
    const release = retain({ heartbeat })
    await fake.advance(10_000)
    release()
    await fake.advance(60_000)
    retain({ heartbeat })
    await fake.advance(100)
    fake.server.send('news')
    await fake.advance(0)
    expect(connection.getState().latency).toBe(100)
  })

  it('goes by the latest of all', async () => {
    const scenario = prepare({ server: accept({ reply: String }) })
    const asked: unknown[] = []
    const optionsOf = (name: string, interval: number): HeartbeatOptions => ({
      message: name,
      interval,
      isReply: (data) => asked.push(`${name} ${String(data)}`) > 0,
    })
    let hold: Hold = { heartbeat: optionsOf('old', 1_000) }
    const release = scenario.connection.retain(() => hold)
    await scenario.fake.advance(1_500)
    hold = { heartbeat: optionsOf('new', 3_000) }
    await scenario.fake.advance(4_000)
    expect(pings(scenario)).toEqual(['old', 'new'])
    expect(asked).toEqual(['old old', 'new new'])
    release({ linger: false })
    await scenario.fake.advance(0)
  })
})

describe('a heartbeat asks', () => {
  it('after whole milliseconds, though answers come between two', async () => {
    const scenario = await start({ server: answering, heartbeat, latency: 0.25 })
    await scenario.fake.advance(1)
    scenario.fake.server.send('news')
    await scenario.fake.advance(35_000)
    expect(pings(scenario)).toHaveLength(3)
  })

  it('no socket that is not taken up yet, however short the interval', async () => {
    const scenario = await start({
      server: answering,
      latency: 20,
      heartbeat: { ...heartbeat, interval: 0 },
    })
    await scenario.fake.advance(30_000)
    expect(scenario.fake.sockets).toHaveLength(1)
    expect(pings(scenario).length).toBeGreaterThan(10)
  })

  it('once, however many hints of trouble there are', async () => {
    const scenario = await start({ heartbeat })
    const { fake } = scenario
    await fake.advance(10)
    fake.show()
    await fake.advance(10)
    fake.show()
    await fake.advance(10)
    expect(pings(scenario)).toHaveLength(1)
  })

  it('at the next hint again, though the answer came within the same ms', async () => {
    const scenario = await start({ server: answering, heartbeat })
    const { fake } = scenario
    fake.show()
    await fake.advance(10)
    fake.show()
    await fake.advance(10)
    expect(pings(scenario)).toHaveLength(2)
  })

  it('[R3] again after each sleep, also when something was heard before', async () => {
    const scenario = await start({ server: answering, heartbeat })
    const { fake, connection } = scenario
    await fake.advance(15_000)
    fake.server.use(blackHole())
    fake.server.freeze()
    await fake.advance(5_000)
    fake.sleep(60_000)
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
    expect(pings(scenario)).toHaveLength(3)
  })

  it('[R3] only once more: two late timers in a row do not keep a dead connection', async () => {
    const { fake, connection } = await start({ server: sequence(blackHole(), accept()), heartbeat })
    await fake.advance(10_000)
    fake.sleep(60_000)
    await fake.advance(0)
    expect(connection.getState().status).toBe('open')
    fake.sleep(60_000)
    await fake.advance(0)
    expect(connection.getState().closeReason?.kind).toBe('heartbeatTimeout')
  })
})

describe('a judgement', () => {
  it('[R3] comes after `timeout` where an answer took longer than `interval`', async () => {
    const { fake, connection } = await start({
      server: answering,
      heartbeat: { ...tested, interval: 1_000, timeout: 4_000 },
      latency: 1_000,
    })
    await fake.advance(5_000)
    fake.server.freeze()
    await fake.advance(3_999)
    expect(connection.getState().status).toBe('open')
    await fake.advance(1)
    expect(connection.getState().closeReason?.kind).toBe('heartbeatTimeout')
  })

  it('[R3] comes after `timeout` where a message came in the ms of the ping, by a coarse clock', async () => {
    const fake = createFakeEnvironment({ latency: 0.25 })
    const connection = createConnection(url, {
      environment: { ...fake, monotonic: () => Math.floor(fake.monotonic()) },
      heartbeat: tested,
    })
    const release = connection.retain()
    await fake.advance(9_999.9)
    fake.server.send('news')
    await fake.advance(0.5)
    fake.server.freeze()
    await fake.advance(2_100)
    expect(connection.getState().closeReason?.kind).toBe('heartbeatTimeout')
    release()
    await fake.advance(0)
  })

  it.each([
    [1_999, 'waiting'],
    [2_000, 'open'],
  ])('[R3] that comes %i ms late finds it %s', async (late, status) => {
    const { fake, connection } = await start({ server: blackHole(), heartbeat })
    await fake.advance(11_000)
    fake.sleep(1_000 + late)
    await fake.advance(0)
    expect(connection.getState().status).toBe(status)
  })
})
