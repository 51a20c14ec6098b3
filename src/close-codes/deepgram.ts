import { buildCatalog, type CatalogMessages, matchReason } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { interrupted, outOfStep, serverTrouble, sessionEnded } from './shared/english.ts'

const rows = {
  1008: {
    retry: 'never',
    advice: true,
    reasons: {
      'DATA-0000*': {
        kind: 'badAudio',
        name: 'DATA-0000',
        meaning: 'What was sent is not audio, or in a format that is not supported.',
        category: 'contract',
      },
      'DATA-0001*': {
        kind: 'badMessage',
        name: 'DATA-0001',
        meaning: 'A command was malformed, or a text too long.',
        category: 'contract',
      },
    },
  },
  1011: {
    reasons: {
      'NET-0000*': {
        kind: 'noTranscript',
        name: 'NET-0000',
        meaning: 'Deepgram sent no text in time.',
        severity: 'warning',
        retry: 'backoff',
      },
      '*net0000': {
        kind: 'noTranscript',
        name: 'NET-0000',
        meaning: 'Deepgram sent no text in time.',
        severity: 'warning',
        retry: 'backoff',
      },
      'NET-0001*': {
        kind: 'noAudio',
        name: 'NET-0001',
        meaning: 'No audio came for 10 s.',
        category: 'application',
        severity: 'warning',
        retry: 'backoff',
        advice: true,
      },
      '*net0001': {
        kind: 'noAudio',
        name: 'NET-0001',
        meaning: 'No audio came for 10 s.',
        category: 'application',
        severity: 'warning',
        retry: 'backoff',
        advice: true,
      },
      'NET-0002*': {
        kind: 'sendFailed',
        name: 'NET-0002',
        meaning: 'Deepgram could not send.',
        category: 'network',
        severity: 'warning',
        retry: 'backoff',
        advice: true,
      },
      'NET-0003*': {
        kind: 'timeLimit',
        name: 'NET-0003',
        meaning: 'The connection reached its longest time.',
        category: 'application',
        severity: 'warning',
        retry: 'backoff',
        advice: true,
      },
    },
  },
} as const

/**
 * The codes of Deepgram, whose reasons tell 1008 and 1011 apart: by the error's name, or by a
 * sentence that ends in a link to it. Deepgram says to retry after NET-0000; the rules for the
 * others are advice.
 *
 * Source: deepgram-docs, the troubleshooting pages of speech-to-text and text-to-speech.
 */
export const deepgram: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(
  rows,
  matchReason,
)

/** What people read about the kinds that the languages have no words for, in English. */
export const deepgramMessages: CatalogMessages<typeof deepgram> = {
  badAudio: {
    title: "The audio couldn't be read",
    stopped: 'Check your microphone or file, then try again.',
    action: 'retry',
  },
  badMessage: outOfStep,
  noTranscript: serverTrouble,
  noAudio: {
    title: 'No sound is coming in',
    retrying: "Check your microphone. We're reconnecting.",
    stopped: 'Check your microphone, then try again.',
    action: 'retry',
  },
  sendFailed: interrupted,
  timeLimit: sessionEnded,
}
