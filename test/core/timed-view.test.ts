import { expect, it } from 'vitest'
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
