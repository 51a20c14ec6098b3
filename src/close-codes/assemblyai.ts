import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { full, misconfigured, outOfStep, sessionEnded, tooFast, usedUp } from './shared/english.ts'

const rows = {
  3006: {
    kind: 'invalidInput',
    meaning: 'A parameter or message was invalid.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  3008: {
    kind: 'sessionOver',
    name: 'Session Expired',
    meaning: 'The session reached its longest time.',
    category: 'application',
    severity: 'error',
    retry: 'onUserAction',
    advice: true,
  },
  4000: {
    kind: 'badSampleRate',
    name: 'BadSampleRate',
    meaning: 'The sample rate is wrong.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4001: {
    kind: 'unauthorized',
    name: 'AuthFailed',
    meaning: 'The key or token is wrong.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4002: {
    kind: 'insufficientFunds',
    name: 'InsufficientFunds',
    meaning: 'The account has no funds.',
    category: 'capacity',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4003: {
    kind: 'paidPlanRequired',
    name: 'FreeTierUser',
    meaning: 'A paid plan is needed.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4004: {
    kind: 'sessionNotFound',
    name: 'NonexistentSessionId',
    meaning: 'There is no such session.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4008: {
    kind: 'sessionExpired',
    name: 'SessionExpired',
    meaning: 'The session expired.',
    retry: 'cappedBackoff',
    advice: true,
  },
  4010: {
    kind: 'sessionClosed',
    name: 'ClosedSession',
    meaning: 'The session was closed before.',
    retry: 'cappedBackoff',
    advice: true,
  },
  4029: {
    kind: 'rateLimited',
    name: 'RateLimited',
    meaning: 'Requests came too fast.',
    category: 'capacity',
    retry: 'backoff',
    advice: true,
  },
  4030: {
    kind: 'sessionInUse',
    name: 'UniqueSessionViolation',
    meaning: 'The session is open elsewhere.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4031: {
    kind: 'sessionIdle',
    name: 'SessionTimeout',
    meaning: 'No audio came for too long.',
    retry: 'cappedBackoff',
    advice: true,
  },
  4032: {
    kind: 'audioTooShort',
    name: 'AudioTooShort',
    meaning: 'A piece of audio was too short.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4033: {
    kind: 'audioTooLong',
    name: 'AudioTooLong',
    meaning: 'A piece of audio was too long.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4034: {
    kind: 'audioTooSmall',
    name: 'AudioTooSmallToTranscode',
    meaning: 'A piece of audio was too small to convert.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4101: {
    kind: 'badSchema',
    name: 'BadSchema',
    meaning: 'A message was malformed.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4102: {
    kind: 'tooManyStreams',
    name: 'TooManyStreams',
    meaning: 'Too many streams at once.',
    category: 'capacity',
    severity: 'error',
    retry: 'onUserAction',
    advice: true,
  },
  4103: {
    kind: 'replaced',
    name: 'Reconnected',
    meaning: 'A newer connection took over.',
    category: 'clean',
    severity: 'info',
    retry: 'never',
    advice: true,
  },
} as const

/**
 * The codes of AssemblyAI's streaming API, the present (3006, 3008) and the earlier one. It names
 * no rule beside the code: before most closes an error message says whether to retry. The rules are
 * advice; where a session ran out, the next dial starts a new one.
 *
 * Source: assemblyai-node-sdk, src/utils/errors; AssemblyAI, "Common session errors and closures".
 */
export const assemblyai: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const assemblyaiMessages: CatalogMessages<typeof assemblyai> = {
  invalidInput: outOfStep,
  sessionOver: sessionEnded,
  badSampleRate: misconfigured,
  insufficientFunds: usedUp,
  paidPlanRequired: usedUp,
  sessionNotFound: sessionEnded,
  sessionExpired: sessionEnded,
  sessionClosed: sessionEnded,
  rateLimited: tooFast,
  sessionInUse: {
    title: 'Open somewhere else',
    stopped: 'This session is in use in another window. Close it there, then try again.',
    action: 'retry',
  },
  sessionIdle: sessionEnded,
  audioTooShort: outOfStep,
  audioTooLong: outOfStep,
  audioTooSmall: outOfStep,
  badSchema: outOfStep,
  tooManyStreams: full,
  replaced: {
    title: 'Continued somewhere else',
    stopped: 'A newer connection took over.',
    action: 'reconnect',
  },
}
