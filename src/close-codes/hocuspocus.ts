import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { interrupted } from './shared/english.ts'

const rows = {
  4205: {
    kind: 'resetConnection',
    name: 'Reset Connection',
    meaning: 'Drop the view of the document and reconnect.',
    category: 'server',
    severity: 'info',
    retry: 'immediately',
    advice: true,
  },
  4401: {
    kind: 'unauthorized',
    name: 'Unauthorized',
    meaning: 'Signing in is needed, or failed.',
    category: 'auth',
    severity: 'error',
    retry: 'afterAuth',
    advice: true,
  },
  4403: {
    kind: 'forbidden',
    name: 'Forbidden',
    meaning: 'No access to this document.',
    category: 'auth',
    severity: 'error',
    retry: 'never',
    advice: true,
  },
  4408: {
    kind: 'timeout',
    name: 'Connection Timeout',
    meaning: 'The client was silent for too long.',
    category: 'network',
    severity: 'warning',
    retry: 'backoff',
    advice: true,
  },
} as const

/**
 * The codes of Hocuspocus. Its provider never looks at the code and reconnects after all of them, a
 * refused login included; the rules here are advice.
 *
 * Source: ueberdosis/hocuspocus, packages/common/src/CloseEvents.ts.
 */
export const hocuspocus: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const hocuspocusMessages: CatalogMessages<typeof hocuspocus> = {
  resetConnection: interrupted,
}
