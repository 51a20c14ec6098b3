import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainClose } from '../../src/core/close-reason.ts'
import { createConnection, type SendResult } from '../../src/core/connection.ts'
import {
  type ConnectionEvent,
  type ConnectionState,
  initialState,
  type Status,
  transition,
} from '../../src/core/machine.ts'
import {
  accept,
  blackHole,
  close,
  createFakeEnvironment,
  cspBlock,
  drop,
  hang,
  refuse,
  type ServerScript,
} from '../../src/testing.ts'

const scripts: Readonly<Record<string, ServerScript>> = {
  accept: accept(),
  refuse: refuse(),
  refuseLate: refuse({ after: 5_000 }),
  drop: drop({ after: 300 }),
  restart: close(1012, '', { after: 300 }),
  kick: close(1008),
  expire: close(3000),
  hang: hang(),
  blackHole: blackHole(),
  cspBlock: cspBlock(),
}

type Action =
  | readonly ['advance' | 'sleep' | 'jumpClock', ms: number]
  | readonly ['server', script: string]
  | readonly ['serverClose', code: number]
  | readonly [
      | 'serverDrop'
      | 'serverFreeze'
      | 'serverSend'
      | 'retain'
      | 'release'
      | 'reconnect'
      | 'close'
      | 'send'
      | 'goOnline'
      | 'goOffline'
      | 'seemOffline'
      | 'hide'
      | 'show'
      | 'suspend'
      | 'resume',
    ]

const durations = fc.constantFrom(0, 1, 10, 249, 1_000, 2_500, 10_000, 31_000, 120_000)
const action = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('advance' as const), durations) },
  fc.tuple(fc.constant('sleep' as const), durations),
  fc.tuple(fc.constant('jumpClock' as const), fc.integer({ min: -7_200_000, max: 7_200_000 })),
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constant('server' as const), fc.constantFrom(...Object.keys(scripts))),
  },
  fc.tuple(
    fc.constant('serverClose' as const),
    fc.constantFrom(1000, 1001, 1005, 1011, 1012, 1013, 3000, 4001),
  ),
  {
    weight: 12,
    arbitrary: fc.tuple(
      fc.constantFrom(
        ...([
          'retain',
          'release',
          'reconnect',
          'close',
          'send',
          'serverDrop',
          'serverFreeze',
        ] as const),
        ...(['serverSend', 'goOnline', 'goOffline', 'seemOffline', 'hide', 'show'] as const),
        ...(['suspend', 'resume'] as const),
      ),
    ),
  },
) satisfies fc.Arbitrary<Action>

/** A connection and what a person at the keyboard could know about it. */
function createModel({ heartbeat }: { readonly heartbeat: boolean }) {
  const fake = createFakeEnvironment()
  const dropped: unknown[] = []
  const connection = createConnection('wss://app.example/live', {
    environment: fake,
    queue: 5,
    refreshAuth: async () => {},
    ...(heartbeat && { heartbeat: { message: 'ping', interval: 3_000, timeout: 1_000 } }),
    onDrop: (data) => dropped.push(data),
  })
  const results = new Map<string, SendResult>()
  const releases: (() => void)[] = []

  async function run(step: Action): Promise<void> {
    const [name, value] = step
    const newest = fake.sockets.at(-1)
    switch (name) {
      case 'advance':
      case 'sleep':
      case 'jumpClock':
        await fake[name](value)
        break
      case 'server':
        fake.server.use(scripts[value] ?? accept())
        break
      case 'serverClose':
        if (newest?.readyState === 1) fake.server.close(value)
        break
      case 'serverDrop':
        if (newest?.readyState === 1) fake.server.drop()
        break
      case 'serverFreeze':
        if (newest?.readyState === 1) fake.server.freeze()
        break
      case 'serverSend':
        if (newest?.readyState === 1) fake.server.send('hello')
        break
      case 'retain':
        releases.push(connection.retain())
        break
      case 'release':
        releases.pop()?.()
        break
      case 'reconnect':
      case 'close':
        connection[name]()
        break
      case 'send':
        results.set(`m${results.size}`, connection.send(`m${results.size}`))
        break
      case 'seemOffline':
        fake.goOffline({ reachable: true })
        break
      case 'goOffline':
        fake.goOffline()
        break
      case 'goOnline':
      case 'hide':
      case 'show':
      case 'suspend':
      case 'resume':
        fake[name]()
        break
    }
  }

  /** `stopping`: the last holder has let go, and a timer may run out for that. */
  function check(): void {
    const state = connection.getState()
    const { status } = state
    const held = releases.length > 0
    const live = fake.liveSockets
    expect(live.length).toBeLessThanOrEqual(status === 'connecting' || status === 'open' ? 1 : 0)
    if (status === 'open') expect(live[0]?.readyState).toBe(1)
    expect('retryAt' in state).toBe(status === 'waiting')
    const timers = fake.pendingTimers - (held ? 0 : Math.min(1, fake.pendingTimers))
    const most = { idle: 0, closed: 0, waiting: 1, open: heartbeat ? 3 : 2, connecting: 2 }[status]
    expect(timers).toBeLessThanOrEqual(most)
    if (status === 'waiting') expect(fake.pendingTimers).toBeGreaterThanOrEqual(1)
    if (status === 'idle') expect(fake.listeners).toBe(0)
    expect(state.history.length).toBeLessThanOrEqual(50)
    expect(state.queued).toBeLessThanOrEqual(5)
    expect(fake.reported).toEqual([])
  }

  function checkMessages(): void {
    const sent = fake.sockets.flatMap((socket) => socket.sent).filter((data) => data !== 'ping')
    const ids = [...results.keys()]
    expect(sent).toEqual(ids.filter((id) => sent.includes(id)))
    const waiting = connection.getState().queued
    const accounted = [...sent, ...dropped]
    expect(new Set(accounted).size).toBe(accounted.length)
    const taken = [...results].filter(([, result]) => result !== 'dropped').map(([id]) => id)
    expect(taken).toEqual(expect.arrayContaining(accounted))
    expect(taken.length).toBe(accounted.length + waiting)
  }

  async function end(): Promise<void> {
    fake.resume()
    for (const release of releases) release()
    releases.length = 0
    await fake.advance(120_000)
    expect([fake.pendingTimers, fake.listeners, fake.liveSockets.length]).toEqual([0, 0, 0])
  }

  return { fake, connection, releases, run, check, checkMessages, end }
}

describe('a connection, whatever happens to it', { timeout: 60_000 }, () => {
  it.each([{ heartbeat: false }, { heartbeat: true }])(
    '[R6] [R8] [R10] [R12] keeps its promises ($heartbeat)',
    async (options) => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { maxLength: 60, size: 'max' }), async (steps) => {
          const model = createModel(options)
          for (const step of [['retain'] as const, ...steps]) {
            const before = model.connection.getState().status
            // One after the other is the point.
            // oxlint-disable-next-line no-await-in-loop
            await model.run(step)
            model.check()
            model.checkMessages()
            const asked = ['reconnect', 'release', 'retain'].includes(step[0])
            const stays = before === 'closed' && !asked && model.releases.length > 0
            expect(stays ? model.connection.getState().status : 'closed').toBe('closed')
          }
          await model.end()
          model.checkMessages()
        }),
        { numRuns: 150 },
      )
    },
  )

  it('[R1] [R2] is open again within a minute once the server and the page are well', async () => {
    const harmless = action.filter(([name]) => name !== 'close' && name !== 'release')
    await fc.assert(
      fc.asyncProperty(fc.array(harmless, { maxLength: 40, size: 'max' }), async (steps) => {
        const model = createModel({ heartbeat: true })
        const { fake, connection } = model
        connection.retain()
        // oxlint-disable-next-line no-await-in-loop
        for (const step of steps) await model.run(step)
        fake.server.use(accept({ reply: () => 'pong' }))
        fake.goOnline()
        fake.resume()
        fake.show()
        await fake.advance(70_000)
        const { status, closeReason } = connection.getState()
        const stopped = status === 'closed' && closeReason?.retry !== 'backoff'
        expect(stopped ? 'open' : status).toBe('open')
      }),
      { numRuns: 150 },
    )
  })
})

describe('transition, whatever the event', () => {
  const at = fc.integer({ min: 0, max: 20 })
  const reason = fc
    .record({ code: fc.integer({ min: 0, max: 5_000 }), at })
    .map((facts) => explainClose(facts))
  const noted = { type: fc.constant('noted' as const) }
  const event: fc.Arbitrary<ConnectionEvent> = fc.oneof(
    fc.record({ type: fc.constantFrom('start' as const, 'dial' as const), at }),
    fc.record({
      type: fc.constant('redial' as const),
      at,
      retryAt: fc.option(at, { nil: undefined }),
    }),
    fc.record({ type: fc.constant('opened' as const), at, protocol: fc.constantFrom('', 'v1') }),
    fc.constant({ type: 'stable' as const }),
    fc.record({ type: fc.constant('lost' as const), reason, retryAt: fc.option(at) }),
    fc.record({ type: fc.constant('rescheduled' as const), retryAt: at, forgiven: fc.boolean() }),
    fc.record({ type: fc.constantFrom('close' as const, 'stop' as const), reason }),
    fc.record({ ...noted, fact: fc.constant('online' as const), value: fc.boolean() }),
    fc.record({ ...noted, fact: fc.constant('queued' as const), value: fc.nat(3) }),
    fc.record({ ...noted, fact: fc.constant('latency' as const), value: fc.nat(3) }),
  )

  it('returns the same reference exactly when nothing has changed', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        let state: ConnectionState = initialState
        for (const next of events) {
          const before = state
          state = transition(before, next)
          expect(state === before).toBe(JSON.stringify(state) === JSON.stringify(before))
        }
      }),
      { numRuns: 500 },
    )
  })

  /** Which events lead out of a status. */
  const leaving: Readonly<Record<Status, readonly ConnectionEvent['type'][]>> = {
    idle: ['start', 'redial', 'close'],
    connecting: ['opened', 'lost', 'redial', 'close', 'stop'],
    open: ['lost', 'redial', 'close', 'stop'],
    waiting: ['dial', 'redial', 'close', 'stop'],
    closed: ['redial', 'stop'],
  }

  it('leaves a status only by the events that lead out of it: `closed` when somebody asks', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        let state: ConnectionState = initialState
        for (const next of events) {
          const { status }: ConnectionState = state
          state = transition(state, next)
          const moved = state.status !== status
          expect(moved ? leaving[status] : [next.type]).toContain(next.type)
        }
      }),
      { numRuns: 500 },
    )
  })
})
