import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createConnection } from '../../src/core/connection.ts'
import type { HistoryEntry, Status } from '../../src/core/machine.ts'
import { fixed } from '../../src/core/retry.ts'
import { chartHistory, type Timeline, watchTimeline } from '../../src/core/timeline.ts'
import { createFakeEnvironment } from '../../src/testing.ts'

type Written = readonly [at: number, status: Status, kind?: string]

function historyOf(entries: readonly Written[]): readonly HistoryEntry[] {
  return entries.map(([at, status, kind]) => ({ at, status, ...(kind && { kind, code: 1006 }) }))
}

/** Each segment as "status from–to", with its cause. */
function draw(timeline: Timeline | null): readonly string[] | null {
  const segments = timeline?.segments.map(
    ({ status, from, to, kind }) => `${status} ${from}–${to}${kind ? ` ${kind}` : ''}`,
  )
  return segments ?? null
}

interface Row {
  readonly name: string
  readonly history: readonly Written[]
  readonly segments: readonly string[] | null
  readonly share?: number
  readonly interruptions?: number
}

/** All of the minute before 100 s. */
const rows: readonly Row[] = [
  { name: 'knows nothing of a connection that was never started', history: [], segments: null },
  {
    name: 'knows nothing to speak of within the first second',
    history: [[99_001, 'connecting']],
    segments: null,
  },
  {
    name: 'begins where the history does, and takes the first dial for no downtime',
    history: [
      [70_000, 'connecting'],
      [75_000, 'open'],
    ],
    segments: ['connecting 70000–75000', 'open 75000–100000'],
    share: 1,
  },
  {
    name: 'was never connected while the first dial leads nowhere',
    history: [[70_000, 'connecting']],
    segments: ['connecting 70000–100000'],
    share: 0,
  },
  {
    name: 'goes on with what began before the time shown',
    history: [[10_000, 'open']],
    segments: ['open 40000–100000'],
    share: 1,
  },
  {
    name: 'draws dials and the waits between them as one outage, by its first cause',
    history: [
      [10_000, 'open'],
      [50_000, 'waiting', 'connectionLost'],
      [55_000, 'connecting'],
      [56_000, 'waiting', 'connectFailed'],
      [58_000, 'connecting'],
      [65_000, 'open'],
    ],
    segments: ['open 40000–50000', 'reconnecting 50000–65000 connectionLost', 'open 65000–100000'],
    share: 0.75,
    interruptions: 1,
  },
  {
    name: 'calls a first connection that fails connecting, and nothing interrupted',
    history: [
      [40_000, 'connecting'],
      [50_000, 'waiting', 'connectFailed'],
      [60_000, 'connecting'],
    ],
    segments: ['connecting 40000–100000 connectFailed'],
    share: 0,
  },
  {
    name: 'leaves out what took no time, but counts the interruption',
    history: [
      [40_000, 'open'],
      [70_000, 'waiting', 'goingAway'],
      [70_000, 'connecting'],
      [70_000, 'open'],
    ],
    segments: ['open 40000–70000', 'open 70000–100000'],
    share: 1,
    interruptions: 1,
  },
  {
    name: 'tells what stopped from what is retried',
    history: [
      [40_000, 'open'],
      [70_000, 'closed', 'forbidden'],
      [90_000, 'connecting'],
    ],
    segments: ['open 40000–70000', 'closed 70000–90000 forbidden', 'reconnecting 90000–100000'],
    share: 0.5,
    interruptions: 1,
  },
  {
    name: 'counts neither what the app closed nor what nobody held',
    history: [
      [40_000, 'open'],
      [50_000, 'closed', 'localClose'],
      [60_000, 'connecting'],
      [70_000, 'open'],
      [80_000, 'idle', 'unmounted'],
      [90_000, 'connecting'],
    ],
    segments: [
      'open 40000–50000',
      'closed 50000–60000 localClose',
      'reconnecting 60000–70000',
      'open 70000–80000',
      'idle 80000–90000 unmounted',
      'connecting 90000–100000',
    ],
    share: 20 / 60,
  },
  {
    name: 'counts neither the sleep of a page nor a fresh dial that was asked for',
    history: [
      [40_000, 'open'],
      [50_000, 'waiting', 'suspended'],
      [60_000, 'open'],
      [70_000, 'connecting'],
      [80_000, 'open'],
    ],
    segments: [
      'open 40000–50000',
      'reconnecting 50000–60000 suspended',
      'open 60000–70000',
      'reconnecting 70000–80000',
      'open 80000–100000',
    ],
    share: 40 / 60,
  },
  {
    name: 'counts an outage that reaches into the time shown, not one that ended before',
    history: [
      [0, 'open'],
      [10_000, 'waiting', 'connectionLost'],
      [20_000, 'open'],
      [30_000, 'waiting', 'connectionLost'],
      [50_000, 'open'],
    ],
    segments: ['reconnecting 40000–50000 connectionLost', 'open 50000–100000'],
    share: 50 / 60,
    interruptions: 1,
  },
  {
    name: 'takes a history that is cut off in the middle of an outage as it is',
    history: [
      [60_000, 'waiting', 'connectFailed'],
      [70_000, 'open'],
    ],
    segments: ['reconnecting 60000–70000 connectFailed', 'open 70000–100000'],
    share: 0.75,
  },
  {
    name: 'lasts no negative time after the clock was put back',
    history: [
      [50_000, 'connecting'],
      [90_000, 'open'],
      [60_000, 'waiting', 'connectionLost'],
      [70_000, 'open'],
    ],
    segments: [
      'connecting 50000–60000',
      'reconnecting 60000–70000 connectionLost',
      'open 70000–100000',
    ],
    share: 0.75,
    interruptions: 1,
  },
  {
    name: 'draws nothing that is still to come by the clock',
    history: [
      [10_000, 'open'],
      [500_000, 'waiting', 'connectionLost'],
    ],
    segments: ['open 40000–100000'],
    share: 1,
    interruptions: 1,
  },
]

describe('chartHistory', () => {
  test.for(rows)('$name', ({ history, segments, share = 0, interruptions = 0 }) => {
    const now = 100_000
    const timeline = chartHistory(historyOf(history), now, 60_000)
    expect(draw(timeline)).toEqual(segments)
    expect(timeline?.interruptions ?? 0).toBe(interruptions)
    expect(timeline?.share ?? 0).toBeCloseTo(share, 10)
    expect(timeline?.to ?? now).toBe(now)
  })

  it('tells when a segment really began', () => {
    const timeline = chartHistory(historyOf([[10_000, 'open']]), 100_000, 60_000)
    expect(timeline?.segments).toMatchObject([{ since: 10_000, from: 40_000 }])
  })

  it('fills the time it knows without gap or overlap, whatever the history', () => {
    const statuses = fc.constantFrom<Status>('idle', 'connecting', 'open', 'waiting', 'closed')
    const kinds = fc.constantFrom('connectionLost', 'localClose', undefined)
    const entries = fc.array(fc.tuple(fc.nat(200_000), statuses, kinds), { maxLength: 50 })
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 150_000 }), (history, span) => {
        const timeline = chartHistory(historyOf(history as readonly Written[]), 100_000, span)
        if (!timeline) return
        const { from, to, segments, share } = timeline
        expect(share >= 0 && share <= 1 && from >= to - span).toBe(true)
        const ends = segments.map((segment) => segment.to)
        expect(segments.map((segment) => segment.from)).toEqual([from, ...ends.slice(0, -1)])
        expect(ends.at(-1)).toBe(to)
        expect(segments.every((segment) => segment.from < segment.to)).toBe(true)
      }),
    )
  })
})

test('an outage whose beginning is forgotten was none before the first connection', () => {
  const tries = Array.from({ length: 25 }, (_, turn): readonly Written[] => [
    [turn * 20_000, 'connecting'],
    [turn * 20_000 + 1_000, 'waiting', 'connectFailed'],
  ])
  const end: readonly Written[] = [
    [500_000, 'connecting'],
    [501_000, 'open'],
  ]
  const history = historyOf([...tries.flat(), ...end].slice(-50))
  expect(history).toHaveLength(50)
  const timeline = chartHistory(history, 541_000, 600_000)
  expect(draw(timeline)).toEqual(['reconnecting 20000–501000 connectFailed', 'open 501000–541000'])
  expect(timeline?.share).toBeCloseTo(40 / 521)
  const untilNow = chartHistory(historyOf(tries.flat()), 541_000, 600_000)
  expect(draw(untilNow)).toEqual(['connecting 0–541000 connectFailed'])
})

describe('watchTimeline', () => {
  async function watched(span: number) {
    const fake = createFakeEnvironment()
    const connection = createConnection('wss://app.example/', {
      environment: fake,
      retry: fixed(500),
    })
    connection.retain()
    const told: (Timeline | null)[] = []
    const view = watchTimeline(connection, span)
    const unsubscribe = view.subscribe((timeline) => void told.push(timeline))
    await fake.advance(10_000)
    told.length = 0
    return { fake, connection, told, view, unsubscribe }
  }

  it('[A15] is drawn by the clock, every 3 s at most, however often the status changes', async () => {
    const { fake, told } = await watched(60_000)
    for (let blip = 0; blip < 30; blip += 1) {
      fake.setTimer(() => fake.server.drop(), blip * 1_000)
    }
    await fake.advance(30_000)
    expect(told).toHaveLength(10)
    // As many as fit into a history of 50 changes: each is lost, dialling, open.
    expect(told.at(-1)?.interruptions).toBe(16)
  })

  it('[A15] is drawn less often the longer the time it shows', async () => {
    const { fake, told } = await watched(900_000)
    await fake.advance(45_000)
    expect(told).toHaveLength(10)
  })

  it('[A2] is stirred by no outage, only by time', async () => {
    const { fake, told } = await watched(60_000)
    const blips = await watched(60_000)
    blips.fake.server.drop()
    await blips.fake.advance(2_500)
    await fake.advance(2_500)
    expect(blips.told.map((timeline) => timeline?.to)).toEqual(told.map((timeline) => timeline?.to))
  })

  it('rests in a hidden page, without a timer, and is right at once on return', async () => {
    const { fake, told, view } = await watched(60_000)
    fake.hide()
    const timers = fake.pendingTimers
    await fake.advance(600_000)
    expect(told).toEqual([])
    fake.show()
    expect(view.getState()?.to).toBe(fake.now())
    expect(fake.pendingTimers).toBe(timers + 1)
  })

  it('is drawn again at once after the clock was put back', async () => {
    const { fake, view, connection } = await watched(60_000)
    fake.jumpClock(-5_000)
    connection.reconnect()
    expect(view.getState()?.to).toBe(fake.now())
  })

  it('begins with the connection, and leaves no timer behind', async () => {
    const fake = createFakeEnvironment()
    const connection = createConnection('wss://app.example/', { environment: fake })
    const view = watchTimeline(connection, 60_000)
    const unsubscribe = view.subscribe(() => {})
    expect(fake.pendingTimers).toBe(0)
    const release = connection.retain()
    await fake.advance(6_000)
    expect(draw(view.getState())).toEqual([expect.stringMatching(/^open /)])
    unsubscribe()
    release({ linger: false })
    await fake.advance(0)
    expect(fake.pendingTimers).toBe(0)
  })

  it('is null without a connection', () => {
    const view = watchTimeline(null, 60_000)
    const unsubscribe = view.subscribe(() => {})
    expect(view.getState()).toBeNull()
    unsubscribe()
  })
})
