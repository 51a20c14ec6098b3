import { describe, expect, it, test } from 'vitest'
import {
  gradeLatency,
  type LatencyMemory,
  steadyLatency,
  watchLatency,
} from '../../src/core/latency.ts'
import { createConnection } from '../../src/core/connection.ts'
import { accept, createFakeEnvironment } from '../../src/testing.ts'

/** What is shown after each of some measurements. */
function shownAfter(measured: readonly number[]): readonly number[] {
  let memory: LatencyMemory | null = null
  return measured.map((latency) => (memory = steadyLatency(memory, latency)).shown)
}

describe('steadyLatency', () => {
  test.for<[name: string, measured: readonly number[], shown: readonly number[]]>([
    ['shows the first at once', [120], [120]],
    ['in whole milliseconds', [119.6], [120]],
    ['takes the lower of two', [120, 400], [120, 120]],
    ['leaves out one late reply', [100, 900, 104, 98], [100, 100, 100, 100]],
    ['leaves out one early reply', [500, 500, 20, 500], [500, 500, 500, 500]],
    ['follows the second late reply', [100, 100, 900, 880], [100, 100, 100, 880]],
    ['stays while it is within a tenth', [500, 550, 550, 450, 450], [500, 500, 500, 500, 500]],
    ['moves when it is off by more', [500, 551, 551], [500, 500, 551]],
    ['stays within 10 ms of a short one', [20, 30, 30, 11, 11], [20, 20, 20, 20, 20]],
    ['does not swing about a limit of the grades', [98, 104, 104, 97, 104], [98, 98, 98, 98, 98]],
    ['stays at nothing', [0, 0, 0], [0, 0, 0]],
  ])('%s', ([, measured, shown]) => {
    expect(shownAfter(measured)).toEqual(shown)
  })

  it('remembers no more than it needs', () => {
    let memory = steadyLatency(null, 1)
    for (let reply = 0; reply < 100; reply += 1) memory = steadyLatency(memory, reply)
    expect(memory.recent).toEqual([97, 98, 99])
  })
})

describe('gradeLatency', () => {
  test.for([
    [null, 'unknown', 0],
    [0, 'excellent', 4],
    [99, 'excellent', 4],
    [100, 'good', 3],
    [299, 'good', 3],
    [300, 'fair', 2],
    [999, 'fair', 2],
    [1_000, 'poor', 1],
    [60_000, 'poor', 1],
  ] as const)('calls %s ms %s and gives it %i bars', ([latency, quality, bars]) => {
    expect(gradeLatency(latency)).toEqual({ quality, bars })
  })
})

describe('watchLatency', () => {
  it('knows nothing without a connection', () => {
    const view = watchLatency(null)
    const unsubscribe = view.subscribe(() => {})
    expect(view.getState()).toBeNull()
    unsubscribe()
  })

  it('tells of what was measured, and forgets it when the connection is lost', async () => {
    const fake = createFakeEnvironment({ server: accept({ reply: String }), latency: 60 })
    const connection = createConnection('wss://app.example/', {
      environment: fake,
      heartbeat: { message: 'ping', interval: 1_000 },
    })
    const release = connection.retain()
    const view = watchLatency(connection)
    const told: (number | null)[] = []
    const unsubscribe = view.subscribe((shown) => void told.push(shown))
    await fake.advance(5_000)
    expect(told).toEqual([120])
    fake.server.drop()
    await fake.advance(100)
    expect(told).toEqual([120, null])
    unsubscribe()
    release({ linger: false })
    await fake.advance(0)
    expect(fake.pendingTimers).toBe(0)
  })
})
