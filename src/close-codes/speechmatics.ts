import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { full, misconfigured, serverTrouble, usedUp } from './shared/english.ts'

const rows = {
  1003: { name: 'protocol_error' },
  1008: { name: 'policy_violation' },
  1011: { name: 'internal_error', retry: { between: [5_000, 10_000] } },
  4001: {
    kind: 'unauthorized',
    name: 'not_authorised',
    meaning: 'The key or token is wrong.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
  },
  4003: {
    kind: 'forbidden',
    name: 'not_allowed',
    meaning: 'Not allowed for this account.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
  },
  4004: {
    kind: 'invalidModel',
    name: 'invalid_model',
    meaning: 'There is no such model or language.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4005: {
    kind: 'quotaExceeded',
    name: 'quota_exceeded',
    meaning: 'Too many sessions at once.',
    category: 'capacity',
    retry: { between: [5_000, 10_000] },
  },
  4006: {
    kind: 'timeLimitExceeded',
    name: 'timelimit_exceeded',
    meaning: 'The hours of the account are used up.',
    category: 'capacity',
    severity: 'error',
    retry: 'never',
  },
  4013: {
    kind: 'jobError',
    name: 'job_error',
    meaning: 'The session could not be run.',
    category: 'server',
    retry: { between: [5_000, 10_000] },
  },
} as const

/**
 * The codes of the Speechmatics real-time API. It asks to retry after 1011, 4005 and 4013 alone, 5
 * to 10 s later.
 *
 * Source: speechmatics/docs, realtime-transcription-websocket.mdx.
 */
export const speechmatics: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const speechmaticsMessages: CatalogMessages<typeof speechmatics> = {
  invalidModel: misconfigured,
  quotaExceeded: full,
  timeLimitExceeded: usedUp,
  jobError: serverTrouble,
}
