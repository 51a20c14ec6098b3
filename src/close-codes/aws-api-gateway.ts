import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { tooFast } from './shared/english.ts'

const rows = {
  1001: { meaning: 'Idle for 10 minutes, or open for 2 hours.' },
  1003: { meaning: 'A binary frame: the gateway takes text only.' },
  1008: {
    kind: 'tooManyRequests',
    meaning: 'Requests came too fast.',
    category: 'capacity',
    severity: 'warning',
    retry: 'backoff',
    advice: true,
  },
  1009: { meaning: 'A message or frame is over the limits of the gateway.' },
  1011: { meaning: 'The integration or the gateway failed.' },
  1012: { meaning: 'The gateway is restarting.' },
} as const

/**
 * What AWS API Gateway means by the standard codes, which keep their rules. Only 1001 and 1003 are
 * documented; 1008 for too many requests is not, and the rule for it is advice.
 *
 * Source: AWS, "About WebSocket APIs in API Gateway".
 */
export const awsApiGateway: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const awsApiGatewayMessages: CatalogMessages<typeof awsApiGateway> = {
  tooManyRequests: tooFast,
}
