import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { outOfStep, serverTrouble, sessionEnded, tooFast } from './shared/english.ts'

const rows = {
  4001: {
    kind: 'unknownOpcode',
    name: 'Unknown opcode',
    meaning: 'An opcode was invalid.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4002: {
    kind: 'decodeError',
    name: 'Failed to decode payload',
    meaning: 'The payload of Identify was invalid.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4003: {
    kind: 'notAuthenticated',
    name: 'Not authenticated',
    meaning: 'A payload came before Identify.',
    retry: 'cappedBackoff',
    advice: true,
  },
  4004: {
    kind: 'unauthorized',
    name: 'Authentication failed',
    meaning: 'The token in Identify is wrong.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4005: {
    kind: 'alreadyAuthenticated',
    name: 'Already authenticated',
    meaning: 'Identify came twice.',
    category: 'contract',
    retry: 'cappedBackoff',
    advice: true,
  },
  4006: {
    kind: 'sessionInvalid',
    name: 'Session no longer valid',
    meaning: 'Join the channel anew over the main gateway.',
    severity: 'error',
    retry: 'onUserAction',
    advice: true,
  },
  4009: {
    kind: 'sessionTimedOut',
    name: 'Session timeout',
    meaning: 'The session timed out.',
    retry: 'cappedBackoff',
    advice: true,
  },
  4011: {
    kind: 'serverNotFound',
    name: 'Server not found',
    meaning: 'There is no such voice server.',
    severity: 'error',
    retry: 'onUserAction',
    advice: true,
  },
  4012: {
    kind: 'unknownProtocol',
    name: 'Unknown protocol',
    meaning: 'The transport protocol is not known.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4014: {
    kind: 'disconnected',
    name: 'Disconnected',
    meaning: 'The person was removed, or the main session was dropped.',
    severity: 'error',
    retry: 'never',
  },
  4015: {
    kind: 'voiceServerCrashed',
    name: 'Voice server crashed',
    meaning: 'Resuming may work.',
    category: 'server',
    retry: 'backoff',
  },
  4016: {
    kind: 'unknownEncryptionMode',
    name: 'Unknown encryption mode',
    meaning: 'The encryption mode is not known.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4017: {
    kind: 'encryptionRequired',
    name: 'E2EE/DAVE protocol required',
    meaning: 'The call is end-to-end encrypted.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4020: {
    kind: 'badRequest',
    name: 'Bad request',
    meaning: 'A request was malformed.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4021: {
    kind: 'rateLimited',
    name: 'Disconnected: Rate Limited',
    meaning: 'Requests came too fast.',
    category: 'capacity',
    severity: 'error',
    retry: 'never',
  },
  4022: {
    kind: 'callTerminated',
    name: 'Disconnected: Call Terminated',
    meaning: 'The call is over for everybody.',
    category: 'clean',
    severity: 'info',
    retry: 'never',
  },
} as const

/**
 * The codes of the Discord voice gateway. Discord says what to do after 4014, 4015, 4021 and 4022;
 * the other rules are advice.
 *
 * Source: discord-api-docs, "Voice Close Event Codes".
 */
export const discordVoice: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const discordVoiceMessages: CatalogMessages<typeof discordVoice> = {
  unknownOpcode: outOfStep,
  decodeError: outOfStep,
  notAuthenticated: sessionEnded,
  alreadyAuthenticated: outOfStep,
  sessionInvalid: {
    title: 'You left the call',
    stopped: 'Join again to carry on.',
    action: 'reconnect',
  },
  sessionTimedOut: sessionEnded,
  serverNotFound: {
    title: "Can't reach the call",
    stopped: 'The call may have moved. Join again to carry on.',
    action: 'reconnect',
  },
  unknownProtocol: outOfStep,
  disconnected: {
    title: 'You were disconnected from the call',
    stopped: 'You were removed, or you joined from somewhere else.',
    action: 'reconnect',
  },
  voiceServerCrashed: serverTrouble,
  unknownEncryptionMode: outOfStep,
  encryptionRequired: {
    title: 'This call is encrypted',
    stopped: "This page can't join encrypted calls. Reload to get the latest version.",
    action: 'reload',
  },
  badRequest: outOfStep,
  rateLimited: tooFast,
  callTerminated: { title: 'The call has ended', stopped: 'It is over for everybody.' },
}
