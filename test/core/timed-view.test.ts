import { expect, it, test } from 'vitest'
import { createConnection } from '../../src/core/connection.ts'
import { createTimedView } from '../../src/core/timed-view.ts'
import { createFakeEnvironment } from '../../src/testing.ts'

it('looks again no earlier than asked, where the instant lies between two milliseconds', async () => {
  const environment = createFakeEnvironment({ now: 0 })
  const connection = createConnection('wss://app.example', { environment })
  const looks: number[] = []
  const view = createTimedView(connection, 0, () => (_state, now) => {
    looks.push(now)
    return { value: looks.length, nextAt: now < 2.5 ? 2.5 : null }
  })
  const stop = view.subscribe(() => {})
  await environment.advance(10)
  stop()
  expect(looks).toEqual([0, 3])
})

test.for([
  [Infinity, 0],
  [NaN, 0],
  [-Infinity, 0],
  // Timers hold no more than 31 bits: it looks in between, once, after 24 days.
  [3_000_000_000, 1],
])('is not kept busy by an instant that no timer can wait for: %d', async ([nextAt, timers]) => {
  const environment = createFakeEnvironment({ now: 0 })
  const connection = createConnection('wss://app.example', { environment })
  const looks: number[] = []
  const view = createTimedView(connection, 0, () => (_state, now) => {
    looks.push(now)
    return { value: 0, nextAt: nextAt ?? null }
  })
  const stop = view.subscribe(() => {})
  await environment.advance(1_000)
  expect(looks).toEqual([0])
  expect(environment.pendingTimers).toBe(timers)
  await environment.advance(2_147_483_647)
  expect(looks).toHaveLength(1 + (timers ?? 0))
  stop()
})
