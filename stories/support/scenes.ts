import { defineCloseCodes } from '../../src/core/define-close-codes.ts'
import type { MessageKind } from '../../src/core/messages.ts'
import { atMost, fixed, type RetryPolicy, retryByCloseCode } from '../../src/core/retry.ts'
import {
  accept,
  cspBlock,
  type FakeEnvironment,
  hang,
  refuse,
  type ServerScript,
  throwing,
} from '../../src/testing.ts'
import type { Scene } from './scene.tsx'

/** Past every delay of the presentation but the first connection's, ms. */
const told = 3_500
/** The wait that stories show, ms: long enough for a countdown with a number. */
const wait = 15_000

const minute = 60_000

const byCode = retryByCloseCode()
/** The close code decides whether, the story when. */
const unhurried: RetryPolicy = (failure) => (byCode(failure) === false ? false : wait)

/** All is well. */
export const open: Scene = {}

/** Opens, and then something happens. */
function lost(happen: (world: FakeEnvironment) => void, options: Scene['options'] = {}): Scene {
  return {
    options: { retry: unhurried, ...options },
    async steps(world) {
      happen(world)
      world.server.use(hang())
      await world.advance(told)
    },
  }
}

/** Opens, and is closed by the server. */
export function closedWith(code: number, reason = '', options: Scene['options'] = {}): Scene {
  return lost((world) => world.server.close(code, reason), options)
}

/** Never opens. */
function failing(server: ServerScript, passed: number = told): Scene {
  return {
    world: { server },
    options: { retry: unhurried },
    steps: (world) => world.advance(passed),
  }
}

const tls = defineCloseCodes({
  4015: { kind: 'tlsHandshake', category: 'network', severity: 'error', retry: 'cappedBackoff' },
})

const pulse = { message: 'ping', interval: 1_000, timeout: 1_000 }

/** How each kind that people are told of comes about; who comes back from a pause is not told. */
export const kindScenes: Readonly<Record<Exclude<MessageKind, 'suspended'>, Scene>> = {
  normal: closedWith(1000),
  goingAway: closedWith(1001),
  protocolError: closedWith(1002),
  unsupportedData: closedWith(1003),
  noStatus: lost((world) => world.server.close()),
  invalidPayload: closedWith(1007),
  policyViolation: closedWith(1008),
  messageTooBig: closedWith(1009),
  mandatoryExtension: closedWith(1010, 'permessage-deflate'),
  internalError: closedWith(1011),
  serviceRestart: closedWith(1012, 'maintenance, node 7'),
  tryAgainLater: closedWith(1013),
  badGateway: closedWith(1014),
  tlsHandshake: closedWith(4015, '', { closeCodes: tls }),
  unauthorized: closedWith(3000),
  forbidden: closedWith(3003),
  timeout: closedWith(3008),
  offline: lost((world) => {
    world.goOffline({ reachable: true })
    world.server.drop()
  }),
  connectionLost: lost((world) => world.server.drop()),
  connectFailed: failing(refuse()),
  connectTimeout: failing(hang(), 10_000 + told),
  heartbeatTimeout: {
    options: { retry: unhurried, heartbeat: pulse },
    async steps(world) {
      world.server.freeze()
      await world.advance(pulse.interval + pulse.timeout + told)
    },
  },
  invalidUrl: { url: 'wss://app.example:live' },
  insecureUrl: { url: 'ws://app.example/live', steps: (world) => world.advance(told) },
  blocked: failing(cspBlock()),
  unsupported: failing(throwing(new ReferenceError('WebSocket is not defined'))),
}

/** The first connection takes long. */
export const connecting: Scene = {
  world: { server: hang() },
  steps: (world) => world.advance(9_000),
}

/** Lost, and dialling. */
export const reconnecting: Scene = {
  options: { retry: fixed(1_000) },
  async steps(world) {
    world.server.drop()
    world.server.use(hang())
    await world.advance(told)
  },
}

/** Open, but messages take long. */
export const slow: Scene = {
  world: { server: accept({ reply: String }), latency: 1_200 },
  options: { heartbeat: { message: 'ping', interval: 1_000 } },
  steps: (world) => world.advance(6_500),
}

/** Open again after a loss that was told. */
export const restored: Scene = {
  options: { retry: fixed(5_000) },
  async steps(world) {
    world.server.drop()
    // The word "reconnecting" stays a second, too.
    await world.advance(6_500)
  },
}

/** No retry is left. */
export const attemptsUsedUp: Scene = {
  options: { retry: atMost(3, fixed(500)) },
  async steps(world) {
    world.server.drop()
    world.server.use(refuse())
    await world.advance(5_000)
  },
}

/** The third attempt has failed. */
export const stillTrying: Scene = {
  options: { retry: fixed(wait) },
  async steps(world) {
    world.server.drop()
    world.server.use(refuse())
    await world.advance(2 * wait + told)
  },
}

/** Messages wait to be sent. */
export const unsent: Scene = {
  ...kindScenes.connectionLost,
  async steps(world, connection) {
    await kindScenes.connectionLost.steps?.(world, connection)
    connection.send('Olives')
  },
}

/** A new token is on its way. */
export const signingIn: Scene = {
  options: { refreshAuth: () => new Promise<void>(() => {}) },
  async steps(world) {
    world.server.close(3000)
    await world.advance(told)
  },
}

/** A quarter of an hour with a restart of the server and a longer outage. */
export const eventful: Scene = {
  options: { retry: fixed(5_000) },
  async steps(world) {
    await world.advance(4 * minute)
    world.server.close(1012)
    await world.advance(5 * minute)
    world.server.drop()
    world.server.use(refuse())
    await world.advance(minute)
    world.server.use(accept())
    await world.advance(5 * minute)
  },
}

/** What people are told whatever the last close was, and a code that nobody knows. */
export const situationScenes: Readonly<Record<string, Scene>> = {
  connecting,
  reconnecting,
  stillTrying,
  slow,
  restored,
  attemptsUsedUp,
  unsent,
  signingIn,
  'an unknown code': closedWith(4999),
  'an unknown code, stopped': closedWith(4999, '', { retry: () => false }),
}
