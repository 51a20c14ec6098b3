import { expect } from 'vitest'
import { type Connection, createConnection } from '../../src/core/connection.ts'
import type { ConnectionUrl, Hold } from '../../src/core/connection-options.ts'
import {
  createFakeEnvironment,
  type FakeEnvironment,
  type FakeEnvironmentOptions,
} from '../../src/testing.ts'

export const url = 'wss://app.example/live'

/** A connection in a world of its own, with what holds it. */
export interface Scenario {
  readonly fake: FakeEnvironment
  readonly connection: Connection
  /** Holds it; released at the end of the test. */
  readonly retain: (hold?: Hold) => () => void
}

type ScenarioOptions = Omit<Hold, 'url'> & FakeEnvironmentOptions & { readonly url?: ConnectionUrl }

const scenarios = new Set<{ readonly scenario: Scenario; readonly releases: Set<() => void> }>()

/** Half of each window: a backoff then waits 2.5 s at first, 6.25 s next. */
const middle = [0.5]

/** Makes a connection that nobody holds yet. */
export function prepare(options: ScenarioOptions = {}): Scenario {
  const {
    server,
    now,
    random = middle,
    latency,
    holdBack,
    baseUrl,
    url: address,
    ...hold
  } = options
  const fake = createFakeEnvironment({
    random,
    ...(server && { server }),
    ...(now !== undefined && { now }),
    ...(latency !== undefined && { latency }),
    ...(holdBack !== undefined && { holdBack }),
    ...(baseUrl !== undefined && { baseUrl }),
  })
  const connection: Connection = createConnection('url' in options ? address : url, {
    ...hold,
    environment: fake,
  })
  const releases = new Set<() => void>()
  const scenario: Scenario = {
    fake,
    connection,
    retain(given = {}) {
      const release = connection.retain(() => given)
      releases.add(release)
      return release
    },
  }
  scenarios.add({ scenario, releases })
  return scenario
}

/** Makes a connection, holds it and lets the present task end. */
export async function start(options: ScenarioOptions = {}): Promise<Scenario> {
  const scenario = prepare(options)
  scenario.retain()
  await scenario.fake.advance(0)
  return scenario
}

/** Lets go of everything and sees that nothing is left behind. */
export async function expectNothingLeft(): Promise<void> {
  for (const { scenario, releases } of scenarios) {
    const { fake, connection } = scenario
    for (const release of releases) release()
    // oxlint-disable-next-line no-await-in-loop
    await fake.advance(10_000)
    expect({
      status: connection.getState().status,
      timers: fake.pendingTimers,
      listeners: fake.listeners,
      sockets: fake.liveSockets.length,
    }).toEqual({ status: 'idle', timers: 0, listeners: 0, sockets: 0 })
  }
  scenarios.clear()
}
