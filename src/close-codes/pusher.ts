import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { full, interrupted, misconfigured, outOfStep, tooFast } from './shared/english.ts'

const rows = {
  4000: {
    kind: 'sslOnly',
    name: 'SSL only',
    meaning: 'The application takes wss:// only.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4001: {
    kind: 'applicationNotFound',
    name: 'Application does not exist',
    meaning: 'There is no application with this key.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4003: {
    kind: 'applicationDisabled',
    name: 'Application disabled',
    meaning: 'The application is switched off.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
  },
  4004: {
    kind: 'overConnectionQuota',
    name: 'Over connection quota',
    meaning: 'The application has no connections left.',
    category: 'capacity',
    severity: 'error',
    retry: 'never',
  },
  4005: {
    kind: 'pathNotFound',
    name: 'Path not found',
    meaning: 'The address is wrong.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4006: {
    kind: 'invalidVersion',
    name: 'Invalid version string format',
    meaning: 'The protocol version is malformed.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4007: {
    kind: 'unsupportedVersion',
    name: 'Unsupported protocol version',
    meaning: 'The server does not speak this version.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4008: {
    kind: 'missingVersion',
    name: 'No protocol version supplied',
    meaning: 'The protocol version is missing.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4009: {
    kind: 'unauthorized',
    name: 'Connection is unauthorized',
    meaning: 'Not signed in in time, or from an origin that is not allowed.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
  },
  4100: {
    kind: 'overCapacity',
    name: 'Over capacity',
    meaning: 'Too busy, or no connections left (soketi).',
    category: 'capacity',
    retry: { between: [1_000, 30_000] },
  },
  4200: {
    kind: 'reconnectNow',
    name: 'Generic reconnect immediately',
    meaning: 'The server is closing or moving.',
    category: 'server',
    retry: 'immediately',
  },
  4201: {
    kind: 'pongMissed',
    name: 'Pong reply not received',
    meaning: 'No pong came in time.',
    category: 'network',
    retry: 'immediately',
  },
  4202: {
    kind: 'inactive',
    name: 'Closed after inactivity',
    meaning: 'Nothing was sent for a day.',
    category: 'clean',
    severity: 'info',
    retry: 'immediately',
  },
  4301: {
    kind: 'clientEventRejected',
    name: 'Client event rejected due to rate limit',
    meaning: 'Client events came too fast.',
    category: 'capacity',
    retry: 'onUserAction',
    advice: true,
  },
  4302: {
    kind: 'watchlistLimit',
    name: 'Watchlist limit exceeded',
    meaning: 'The watchlist has too many people.',
    category: 'capacity',
    retry: 'onUserAction',
    advice: true,
  },
  '4000-4099': {
    kind: 'refused',
    name: 'Refused',
    meaning: 'The same connection would be refused again.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  '4100-4199': {
    kind: 'retryLater',
    name: 'Retry later',
    meaning: 'Reconnect after a second or more.',
    category: 'capacity',
    retry: { between: [1_000, 30_000] },
  },
  '4200-4299': {
    kind: 'retryNow',
    name: 'Retry now',
    meaning: 'Reconnect at once.',
    category: 'server',
    retry: 'immediately',
  },
  '4300-4999': {
    kind: 'otherError',
    name: 'Other error',
    meaning: 'The reference client gives up.',
    severity: 'error',
    retry: 'never',
  },
} as const

/**
 * The codes of the Pusher Channels protocol, which soketi and Laravel Reverb speak too. The
 * protocol gives each hundred a rule: 4000–4099 must not reconnect unchanged, 4100–4199 only after
 * a second or more, 4200–4299 at once; the reference client gives up from 4300 on. 4301 and 4302
 * are named as errors in the protocol and seldom close a connection; the rule for them is advice.
 * Reverb tells most errors in a message and then closes without their code.
 *
 * Source: pusher/docs, "Pusher Channels Protocol"; pusher-js, protocol.ts; soketi, ws-handler.ts;
 * laravel/reverb.
 */
export const pusher: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const pusherMessages: CatalogMessages<typeof pusher> = {
  sslOnly: misconfigured,
  applicationNotFound: misconfigured,
  applicationDisabled: {
    title: 'This service is switched off',
    stopped: 'Live updates are not available at the moment.',
    action: 'contact',
  },
  overConnectionQuota: full,
  pathNotFound: misconfigured,
  invalidVersion: misconfigured,
  unsupportedVersion: outOfStep,
  missingVersion: misconfigured,
  overCapacity: full,
  reconnectNow: interrupted,
  pongMissed: interrupted,
  inactive: interrupted,
  clientEventRejected: tooFast,
  watchlistLimit: full,
  refused: misconfigured,
  retryLater: full,
  retryNow: interrupted,
  otherError: interrupted,
}
