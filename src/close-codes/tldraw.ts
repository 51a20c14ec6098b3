import { buildCatalog, type CatalogMessages, matchReason } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { outOfStep, serverTrouble, tooFast } from './shared/english.ts'

const rows = {
  4099: {
    kind: 'syncError',
    name: 'TLSyncErrorCloseEventCode',
    meaning: 'The room ended the session; the reason says why.',
    severity: 'error',
    retry: 'never',
    reasons: {
      NOT_FOUND: { kind: 'notFound', name: 'NOT_FOUND', meaning: 'There is no such room.' },
      FORBIDDEN: {
        kind: 'forbidden',
        name: 'FORBIDDEN',
        meaning: 'No access to this room.',
        category: 'auth',
        severity: 'error',
        retry: 'never',
      },
      NOT_AUTHENTICATED: {
        kind: 'unauthorized',
        name: 'NOT_AUTHENTICATED',
        meaning: 'Signing in is needed.',
        category: 'auth',
        severity: 'error',
        retry: 'never',
      },
      UNKNOWN_ERROR: {
        kind: 'unknownError',
        name: 'UNKNOWN_ERROR',
        meaning: 'The server failed.',
        category: 'server',
        retry: 'onUserAction',
      },
      CLIENT_TOO_OLD: {
        kind: 'clientTooOld',
        name: 'CLIENT_TOO_OLD',
        meaning: 'The page is older than the server.',
        category: 'contract',
      },
      SERVER_TOO_OLD: {
        kind: 'serverTooOld',
        name: 'SERVER_TOO_OLD',
        meaning: 'The server is older than the page.',
        category: 'contract',
      },
      INVALID_RECORD: {
        kind: 'invalidRecord',
        name: 'INVALID_RECORD',
        meaning: 'A record did not fit the schema.',
        category: 'contract',
      },
      RATE_LIMITED: {
        kind: 'rateLimited',
        name: 'RATE_LIMITED',
        meaning: 'Changes came too fast.',
        category: 'capacity',
        retry: 'onUserAction',
      },
      ROOM_FULL: {
        kind: 'roomFull',
        name: 'ROOM_FULL',
        meaning: 'The room is full.',
        category: 'capacity',
        retry: 'onUserAction',
      },
    },
  },
} as const

/**
 * The codes of tldraw sync: 4099 with the meaning in the reason. Its client stops after all of
 * them; where the person may try again is all this adds. Every other code is a lost connection to
 * it.
 *
 * Source: @tldraw/sync-core, TLSyncClient.ts.
 */
export const tldraw: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(
  rows,
  matchReason,
)

/** What people read about the kinds that the languages have no words for, in English. */
export const tldrawMessages: CatalogMessages<typeof tldraw> = {
  syncError: outOfStep,
  notFound: {
    title: "This room doesn't exist",
    stopped: 'It may have been deleted, or the link is wrong.',
  },
  unknownError: serverTrouble,
  clientTooOld: {
    title: 'This page needs an update',
    stopped: 'Reload to get the latest version.',
    action: 'reload',
  },
  serverTooOld: {
    title: 'The server is being updated',
    stopped: 'Try again in a few minutes.',
    action: 'reload',
  },
  invalidRecord: outOfStep,
  rateLimited: tooFast,
  roomFull: {
    title: 'This room is full',
    stopped: 'Try again when somebody has left.',
    action: 'retry',
  },
}
