import { afterEach, describe, expect, it } from 'vitest'
import type { Hold } from '../../src/core/connection-options.ts'
import {
  accept,
  blackHole,
  close,
  drop,
  hang,
  refuse,
  type ServerScript,
} from '../../src/testing.ts'
import { expectNothingLeft, type Scenario, start } from '../support/connection-scenario.ts'

afterEach(expectNothingLeft)

/** What the server does for as long as something is wrong with it. */
const faults: Readonly<Record<string, ServerScript>> = {
  'refuses at once': refuse(),
  'refuses late': refuse({ after: 3_000 }),
  'never answers': hang(),
  'accepts and drops': drop({ after: 100 }),
  'accepts and falls silent': blackHole(),
  'says it restarts': close(1012),
  'says it has trouble': close(1011),
  'says nothing much': close(4000),
}

/** How long it lasts, ms. */
const durations = [100, 10_000, 45_000]

const options: Hold = { heartbeat: { message: 'ping', interval: 5_000, timeout: 2_000 } }
const healthy = accept({ reply: () => 'pong' })
/** What a dial may take on top of the delay before it, ms. */
const limit = 1_000

describe.each(Object.entries(faults))('a server that %s', (_fault, script) => {
  it.each(durations)(
    '[R2] is connected again within the delay + 1 s, %i ms on',
    async (duration) => {
      const { fake, connection } = await start({ ...options, server: healthy })
      fake.server.use(script)
      fake.server.drop()
      await fake.advance(duration)
      fake.server.use(healthy)
      await endWhatIsUnderWay({ fake, connection })
      const state = connection.getState()
      if (state.status === 'waiting') await fake.advance(state.retryAt - fake.now() + limit)
      expect(connection.getState().status).toBe('open')
    },
  )
})

/** What was accepted or left hanging by the faulty server dies with it. */
async function endWhatIsUnderWay({ fake, connection }: Pick<Scenario, 'fake' | 'connection'>) {
  for (const socket of fake.liveSockets) fake.server.drop(socket)
  await fake.advance(0)
  // One that the server had not answered yet: it fails now, or is found to hang.
  // oxlint-disable-next-line no-await-in-loop
  while (connection.getState().status === 'connecting') await fake.advance(1_000)
}
