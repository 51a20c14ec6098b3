import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { interrupted, outOfStep } from './shared/english.ts'

const rows = {
  4000: {
    kind: 'unknownReason',
    name: 'UnknownReason',
    meaning: 'Never meant to be used.',
    retry: 'backoff',
    advice: true,
  },
  4002: {
    kind: 'messageDecodeError',
    name: 'MessageDecodeError',
    meaning: 'A message could not be decoded.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4003: {
    kind: 'missingDataField',
    name: 'MissingDataField',
    meaning: 'A field is missing.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4004: {
    kind: 'invalidDataFieldType',
    name: 'InvalidDataFieldType',
    meaning: 'A field has the wrong type.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4005: {
    kind: 'invalidDataFieldValue',
    name: 'InvalidDataFieldValue',
    meaning: 'A field has a wrong value.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4006: {
    kind: 'unknownOpcode',
    name: 'UnknownOpCode',
    meaning: 'An opcode was invalid.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4007: {
    kind: 'notIdentified',
    name: 'NotIdentified',
    meaning: 'A message came before Identify.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4008: {
    kind: 'alreadyIdentified',
    name: 'AlreadyIdentified',
    meaning: 'Identify came twice.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4009: {
    kind: 'authenticationFailed',
    name: 'AuthenticationFailed',
    meaning: 'The password is missing or wrong.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4010: {
    kind: 'unsupportedRpcVersion',
    name: 'UnsupportedRpcVersion',
    meaning: 'OBS does not speak this version.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4011: {
    kind: 'kicked',
    name: 'SessionInvalidated',
    meaning: 'Somebody pressed Kick in OBS.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
  },
  4012: {
    kind: 'unsupportedFeature',
    name: 'UnsupportedFeature',
    meaning: 'OBS cannot do this on its system.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
} as const

/**
 * The codes of obs-websocket 5. Only 4011 comes with a rule: whoever is kicked must not reconnect
 * by itself. The others are advice.
 *
 * Source: obsproject/obs-websocket, WebSocketCloseCode.h.
 */
export const obsWebsocket: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const obsWebsocketMessages: CatalogMessages<typeof obsWebsocket> = {
  unknownReason: interrupted,
  messageDecodeError: outOfStep,
  missingDataField: outOfStep,
  invalidDataFieldType: outOfStep,
  invalidDataFieldValue: outOfStep,
  unknownOpcode: outOfStep,
  notIdentified: outOfStep,
  alreadyIdentified: outOfStep,
  authenticationFailed: {
    title: 'Wrong password',
    stopped: 'Check the password in OBS under Tools, then try again.',
    action: ['signIn', 'retry'],
  },
  unsupportedRpcVersion: {
    title: 'OBS needs an update',
    stopped: 'Update OBS to the latest version, then try again.',
    action: 'retry',
  },
  kicked: {
    title: 'You were disconnected by OBS',
    stopped: 'Somebody ended this connection in OBS.',
    action: 'reconnect',
  },
  unsupportedFeature: {
    title: "OBS can't do this",
    stopped: 'This needs another version of OBS or another system.',
    action: 'retry',
  },
}
