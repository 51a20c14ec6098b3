import { buildCatalog, type CatalogMessages } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { KindsIn } from '../core/define-close-codes.ts'
import { interrupted, outOfStep } from './shared/english.ts'

const rows = {
  1004: { retry: 'never' },
  1011: { retry: 'never' },
  1013: { retry: 'backoff' },
  4004: {
    kind: 'badResponse',
    name: 'BadResponse',
    meaning: 'The client got a message that the protocol does not know.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4005: {
    kind: 'internalClientError',
    name: 'InternalClientError',
    meaning: 'The client failed while it connected.',
    category: 'application',
    severity: 'error',
    retry: 'never',
  },
  4400: {
    kind: 'badRequest',
    name: 'BadRequest',
    meaning: 'The server got a message that the protocol does not know.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4401: {
    kind: 'subscribedTooEarly',
    name: 'Unauthorized',
    meaning: 'A subscription came before connection_ack.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4403: {
    kind: 'forbidden',
    name: 'Forbidden',
    meaning: 'The server refused connection_init, as it does for a failed login.',
    category: 'auth',
    severity: 'error',
    retry: 'cappedBackoff',
  },
  4406: {
    kind: 'subprotocolNotAcceptable',
    name: 'SubprotocolNotAcceptable',
    meaning: 'The subprotocol is wrong or missing.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4408: {
    kind: 'connectionInitialisationTimeout',
    name: 'ConnectionInitialisationTimeout',
    meaning: 'connection_init did not come in time.',
    category: 'network',
    retry: 'backoff',
  },
  4409: {
    kind: 'subscriberAlreadyExists',
    name: 'SubscriberAlreadyExists',
    meaning: 'Two operations have the same id.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4429: {
    kind: 'tooManyInitialisationRequests',
    name: 'TooManyInitialisationRequests',
    meaning: 'connection_init came twice.',
    category: 'contract',
    severity: 'error',
    retry: 'never',
  },
  4499: {
    kind: 'terminated',
    name: 'Terminated',
    meaning: 'The client called terminate(); never from a server.',
    category: 'network',
    retry: 'backoff',
  },
  4500: {
    kind: 'internalError',
    name: 'InternalServerError',
    meaning: 'The server failed unexpectedly.',
    category: 'server',
    severity: 'error',
    retry: 'never',
  },
  4504: {
    kind: 'connectionAcknowledgementTimeout',
    name: 'ConnectionAcknowledgementTimeout',
    meaning: 'connection_ack did not come in time.',
    category: 'network',
    retry: 'backoff',
  },
} as const

/**
 * The codes of the graphql-transport-ws protocol and what its reference client does after each: it
 * gives up on every listed code but 4403, 4408, 4499 and 4504, and on 1004 and 1011; it takes 1013
 * for transient. 4401 is a misuse of the protocol, not an expired token: a refused login is 4403,
 * which that client tries five times, as access may be granted meanwhile.
 *
 * Source: graphql-ws, src/common.ts, src/client.ts and PROTOCOL.md.
 */
export const graphqlWs: CloseCatalog<KindsIn<typeof rows>> = /* @__PURE__ */ buildCatalog(rows)

/** What people read about the kinds that the languages have no words for, in English. */
export const graphqlWsMessages: CatalogMessages<typeof graphqlWs> = {
  badResponse: outOfStep,
  internalClientError: outOfStep,
  badRequest: outOfStep,
  subscribedTooEarly: outOfStep,
  subprotocolNotAcceptable: outOfStep,
  connectionInitialisationTimeout: interrupted,
  subscriberAlreadyExists: outOfStep,
  tooManyInitialisationRequests: outOfStep,
  terminated: interrupted,
  connectionAcknowledgementTimeout: interrupted,
}
