import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { full, misconfigured, outOfStep, tooFast, usedUp } from './shared/english.ts'

const rows = {
  1011: { name: 'UNEXPECTED_CONDITION', retry: 'backoff' },
  1013: { name: 'TRY_AGAIN_LATER', retry: { between: [2_000, 60_000] } },
  4000: {
    kind: 'invalidMessageFormat',
    name: 'INVALID_MESSAGE_FORMAT',
    meaning: 'A message was malformed.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4001: {
    kind: 'forbidden',
    name: 'NOT_ALLOWED',
    meaning: 'New credentials would not help.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
  },
  4002: {
    kind: 'tooManyMessages',
    name: 'MAX_NUMBER_OF_MESSAGES_PER_SECONDS',
    meaning: 'Messages came too fast; not used any more.',
    category: 'capacity',
    severity: 'error',
    retry: 'never',
  },
  4003: {
    kind: 'tooManyConnections',
    name: 'MAX_NUMBER_OF_CONCURRENT_CONNECTIONS',
    meaning: 'Too many connections; not used any more.',
    category: 'capacity',
    severity: 'error',
    retry: 'never',
  },
  4004: {
    kind: 'dailyLimit',
    name: 'MAX_NUMBER_OF_MESSAGES_PER_DAY_PER_APP',
    meaning: 'The messages of the day are used up; not used any more.',
    category: 'capacity',
    severity: 'error',
    retry: 'never',
  },
  4005: {
    kind: 'roomFull',
    name: 'MAX_NUMBER_OF_CONCURRENT_CONNECTIONS_PER_ROOM',
    meaning: 'The room is full.',
    category: 'capacity',
    severity: 'error',
    retry: 'onUserAction',
  },
  4006: {
    kind: 'roomMoved',
    name: 'ROOM_ID_UPDATED',
    meaning: 'The room has a new id.',
    severity: 'error',
    retry: 'never',
  },
  4100: {
    kind: 'kicked',
    name: 'KICKED',
    meaning: 'Removed; credentials are asked for anew.',
    category: 'auth',
    severity: 'error',
    retry: 'afterAuth',
  },
  4109: {
    kind: 'unauthorized',
    name: 'TOKEN_EXPIRED',
    meaning: 'The token expired.',
    category: 'auth',
    severity: 'error',
    retry: 'afterAuth',
  },
  4999: {
    kind: 'closedForGood',
    name: 'CLOSE_WITHOUT_RETRY',
    meaning: 'The server asks not to come back.',
    severity: 'error',
    retry: 'never',
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
    kind: 'credentialsNeeded',
    name: 'Credentials needed',
    meaning: 'Sign in anew.',
    category: 'auth',
    severity: 'error',
    retry: 'afterAuth',
  },
  '4200-4299': {
    kind: 'retryLater',
    name: 'Retry later',
    meaning: 'Reconnect slowly, with the same credentials.',
    category: 'capacity',
    retry: { between: [2_000, 60_000] },
  },
} as const

/**
 * The codes of Liveblocks. 4000–4099 and 4999 end it, 4100–4199 ask for new credentials, 4200–4299
 * and 1013 for a slow retry (the reference client waits 2 s, 30 s, 60 s, then 5 minutes). A full
 * room also ends it; that the person may try again is all this adds.
 *
 * Source: @liveblocks/core, WebsocketCloseCodes and the functions that branch on them.
 */
export const liveblocks: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const liveblocksMessages: CatalogMessages<typeof liveblocks> = {
  invalidMessageFormat: outOfStep,
  tooManyMessages: tooFast,
  tooManyConnections: full,
  dailyLimit: usedUp,
  roomFull: {
    title: 'This room is full',
    stopped: 'Try again when somebody has left.',
    action: 'retry',
  },
  roomMoved: {
    title: 'This room has moved',
    stopped: 'Reload the page to follow it.',
    action: 'reload',
  },
  kicked: {
    title: 'You were removed from the room',
    retrying: 'Checking whether you can come back…',
    stopped: 'Ask the owner for access or sign in again.',
    action: 'signIn',
  },
  closedForGood: {
    title: 'Connection ended',
    stopped: 'Live updates have stopped.',
    action: 'reconnect',
  },
  refused: misconfigured,
  credentialsNeeded: {
    title: 'Please sign in again',
    retrying: 'Signing you in again…',
    stopped: 'Your session has ended. Sign in to pick up where you left off.',
    action: 'signIn',
  },
  retryLater: full,
}
