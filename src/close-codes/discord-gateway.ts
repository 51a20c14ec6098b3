import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { interrupted, misconfigured, outOfStep, sessionEnded, tooFast } from './shared/english.ts'

const rows = {
  4000: {
    kind: 'unknownError',
    name: 'Unknown error',
    meaning: 'Discord does not know what went wrong.',
    retry: 'backoff',
  },
  4001: {
    kind: 'unknownOpcode',
    name: 'Unknown opcode',
    meaning: 'An opcode, or the payload of one, was invalid.',
    category: 'contract',
    retry: 'backoff',
  },
  4002: {
    kind: 'decodeError',
    name: 'Decode error',
    meaning: 'A payload could not be decoded.',
    category: 'contract',
    retry: 'backoff',
  },
  4003: {
    kind: 'notAuthenticated',
    name: 'Not authenticated',
    meaning: 'A payload came before Identify, or the session was invalidated.',
    retry: 'backoff',
  },
  4004: {
    kind: 'unauthorized',
    name: 'Authentication failed',
    meaning: 'The token in Identify is wrong.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
  },
  4005: {
    kind: 'alreadyAuthenticated',
    name: 'Already authenticated',
    meaning: 'Identify came twice.',
    category: 'contract',
    retry: 'backoff',
  },
  4007: {
    kind: 'invalidSequence',
    name: 'Invalid seq',
    meaning: 'Resume named a wrong sequence; a new session is needed.',
    retry: 'backoff',
  },
  4008: {
    kind: 'rateLimited',
    name: 'Rate limited',
    meaning: 'Payloads came too fast.',
    category: 'capacity',
    retry: 'backoff',
  },
  4009: {
    kind: 'sessionTimedOut',
    name: 'Session timed out',
    meaning: 'A new session is needed.',
    retry: 'backoff',
  },
  4010: {
    kind: 'invalidShard',
    name: 'Invalid shard',
    meaning: 'Identify named a wrong shard.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4011: {
    kind: 'shardingRequired',
    name: 'Sharding required',
    meaning: 'There are too many guilds for one connection.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4012: {
    kind: 'invalidApiVersion',
    name: 'Invalid API version',
    meaning: 'The gateway version is wrong.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4013: {
    kind: 'invalidIntents',
    name: 'Invalid intent(s)',
    meaning: 'The sum of the intents is wrong.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4014: {
    kind: 'disallowedIntents',
    name: 'Disallowed intent(s)',
    meaning: 'An intent is not enabled or not approved.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
} as const

/**
 * The codes of the Discord gateway. Whether to reconnect is Discord's own column. A client that
 * closes with 1000 or 1001 ends its session; after any other code it can resume.
 *
 * Source: discord-api-docs, "Gateway Close Event Codes".
 */
export const discordGateway: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const discordGatewayMessages: CatalogMessages<typeof discordGateway> = {
  unknownError: interrupted,
  unknownOpcode: outOfStep,
  decodeError: outOfStep,
  notAuthenticated: sessionEnded,
  alreadyAuthenticated: outOfStep,
  invalidSequence: sessionEnded,
  rateLimited: tooFast,
  sessionTimedOut: sessionEnded,
  invalidShard: misconfigured,
  shardingRequired: misconfigured,
  invalidApiVersion: misconfigured,
  invalidIntents: misconfigured,
  disallowedIntents: misconfigured,
}
