import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { interrupted, outOfStep } from './shared/english.ts'

const rows = {
  4000: {
    kind: 'internalError',
    name: 'Internal server error',
    meaning: 'The server failed.',
    category: 'server',
    severity: 'error',
    retry: 'backoff',
    advice: true,
  },
  4001: {
    kind: 'inboundTraffic',
    name: 'Client sent inbound traffic',
    meaning: 'The client sent something other than a pong.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4002: {
    kind: 'pingPongFailed',
    name: 'Client failed ping-pong',
    meaning: 'No pong came in time.',
    category: 'network',
    retry: 'backoff',
    advice: true,
  },
  4003: {
    kind: 'connectionUnused',
    name: 'Connection unused',
    meaning: 'No subscription within 10 s of connecting.',
    category: 'contract',
    retry: 'cappedBackoff',
    advice: true,
  },
  4004: {
    kind: 'reconnectTooLate',
    name: 'Reconnect grace time expired',
    meaning: 'The move to the new address took over 30 s.',
    category: 'network',
    retry: 'backoff',
    advice: true,
  },
  4005: {
    kind: 'networkTimeout',
    name: 'Network timeout',
    meaning: 'A transient network timeout.',
    category: 'network',
    retry: 'backoff',
    advice: true,
  },
  4006: {
    kind: 'networkError',
    name: 'Network error',
    meaning: 'A transient network error.',
    category: 'network',
    retry: 'backoff',
    advice: true,
  },
  4007: {
    kind: 'invalidReconnect',
    name: 'Invalid reconnect',
    meaning: 'The address to move to was wrong.',
    category: 'contract',
    retry: 'cappedBackoff',
    advice: true,
  },
} as const

/**
 * The codes of Twitch EventSub over WebSocket. Twitch says what each means but not whether to
 * reconnect; the rules are advice. 4007 needs a fresh address: give the URL as a function.
 *
 * Source: Twitch, "EventSub WebSocket Reference".
 */
export const twitchEventSub: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const twitchEventSubMessages: CatalogMessages<typeof twitchEventSub> = {
  inboundTraffic: outOfStep,
  pingPongFailed: interrupted,
  connectionUnused: outOfStep,
  reconnectTooLate: interrupted,
  networkTimeout: interrupted,
  networkError: interrupted,
  invalidReconnect: interrupted,
}
