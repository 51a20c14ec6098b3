import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { interrupted, serverTrouble } from './shared/english.ts'

const rows = {
  4000: {
    kind: 'consented',
    name: 'CONSENTED',
    meaning: 'The client left on purpose.',
    category: 'clean',
    severity: 'info',
    retry: 'never',
  },
  4001: {
    kind: 'serverShutdown',
    name: 'SERVER_SHUTDOWN',
    meaning: 'The server is shutting down, and the room with it.',
    category: 'server',
    severity: 'error',
    retry: 'onUserAction',
  },
  4002: {
    kind: 'withError',
    name: 'WITH_ERROR',
    meaning: 'The room failed.',
    category: 'server',
    severity: 'error',
    retry: 'onUserAction',
  },
  4003: {
    kind: 'failedToReconnect',
    name: 'FAILED_TO_RECONNECT',
    meaning: 'The seat could not be taken again.',
    severity: 'error',
    retry: 'onUserAction',
  },
  4010: {
    kind: 'mayTryReconnect',
    name: 'MAY_TRY_RECONNECT',
    meaning: 'The seat is kept for a while.',
    category: 'server',
    retry: 'backoff',
  },
} as const

/**
 * The codes of Colyseus. Its SDK reconnects after 4010 alone (and 1001, 1005 and 1006); where the
 * person may try again is all this adds.
 *
 * Source: colyseus/colyseus, Protocol.ts and Room.ts.
 */
export const colyseus: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const colyseusMessages: CatalogMessages<typeof colyseus> = {
  consented: {
    title: 'You left the room',
    stopped: 'Join again whenever you like.',
    action: 'reconnect',
  },
  serverShutdown: {
    title: 'The server is shutting down',
    stopped: 'This room has closed. Try again in a few minutes.',
    action: 'retry',
  },
  withError: serverTrouble,
  failedToReconnect: {
    title: "Couldn't get back in",
    stopped: 'Your seat was given away. Join again to carry on.',
    action: 'reconnect',
  },
  mayTryReconnect: interrupted,
}
