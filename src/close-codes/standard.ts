import type { CloseCategory, CloseOrigin, RetryRule, Severity } from '../core/close-catalog.ts'
import type { OwnCause } from '../core/close-reason.ts'

/**
 * The close codes of RFC 6455 and the IANA registry, the ranges between them, and the closes that
 * no frame ever tells. What each one means in words is in `descriptions.ts`, so that an app which
 * only needs the rules does not carry the prose.
 */
export interface StandardRow {
  readonly kind: string
  readonly name?: string
  readonly origin?: CloseOrigin
  readonly category: CloseCategory
  readonly severity: Severity
  readonly retry: RetryRule
}

interface OwnRow extends StandardRow {
  /** What `CloseReason.code` says for it: the peer's code is not the cause. */
  readonly code: number
}

const row = (
  kind: string,
  category: CloseCategory,
  severity: Severity,
  retry: RetryRule,
  name?: string,
): StandardRow => ({ kind, category, severity, retry, ...(name && { name }) })

/** RFC 6455 section 7.4.1 and the IANA WebSocket Close Code Number Registry. */
export const standardRows: ReadonlyMap<number, StandardRow> = new Map([
  [1000, row('normal', 'clean', 'info', 'never', 'Normal Closure')],
  [1001, row('goingAway', 'server', 'warning', 'backoff')],
  [1002, row('protocolError', 'contract', 'error', 'never', 'Protocol error')],
  [1003, row('unsupportedData', 'contract', 'error', 'never')],
  [1004, row('reserved', 'invalid', 'warning', 'cappedBackoff')],
  [1005, row('noStatus', 'clean', 'info', 'backoff', 'No Status Rcvd')],
  [1006, row('abnormal', 'network', 'warning', 'backoff', 'Abnormal Closure')],
  [1007, row('invalidPayload', 'contract', 'error', 'never', 'Invalid frame payload data')],
  [1008, row('policyViolation', 'auth', 'error', 'onUserAction')],
  [1009, row('messageTooBig', 'contract', 'error', 'never')],
  [1010, row('mandatoryExtension', 'contract', 'error', 'never', 'Mandatory Ext.')],
  [1011, row('internalError', 'server', 'error', 'cappedBackoff')],
  // hybi msg09670: "should reconnect using a randomized delay of 5 - 30s"
  [1012, row('serviceRestart', 'server', 'warning', { between: [5_000, 30_000] })],
  // hybi msg09670: another address at most, the same one only "upon user action"
  [1013, row('tryAgainLater', 'capacity', 'warning', 'onUserAction')],
  [1014, row('badGateway', 'server', 'warning', 'backoff')],
  [1015, row('tlsHandshake', 'network', 'error', 'cappedBackoff', 'TLS handshake')],
  [3000, row('unauthorized', 'auth', 'error', 'afterAuth')],
  [3003, row('forbidden', 'auth', 'error', 'never')],
  [3008, row('timeout', 'network', 'warning', 'backoff')],
])

/** RFC 6455 section 7.4.2, each row up to and including `to`. */
export const rangeRows: readonly (StandardRow & { readonly to: number })[] = [
  { to: 999, ...row('unused', 'invalid', 'warning', 'cappedBackoff') },
  { to: 2_999, ...row('unassigned', 'invalid', 'warning', 'cappedBackoff') },
  { to: 3_999, ...row('library', 'application', 'warning', 'backoff') },
  { to: 4_999, ...row('application', 'application', 'warning', 'backoff') },
]

/** Above 4999 there are no close codes; two engines deliver them all the same. */
export const outOfRangeRow: StandardRow = row('outOfRange', 'invalid', 'warning', 'cappedBackoff')

const own = (
  code: number,
  origin: CloseOrigin,
  kind: string,
  category: CloseCategory,
  severity: Severity,
  retry: RetryRule,
): OwnRow => ({ code, origin, ...row(kind, category, severity, retry) })

/** Closes known from this page's own intent and observation, never from a frame. */
export const ownRows: {
  readonly [Kind in OwnCause | 'offline' | 'connectFailed' | 'connectionLost']: OwnRow
} = {
  localClose: own(1000, 'local', 'localClose', 'clean', 'info', 'never'),
  unmounted: own(1000, 'local', 'unmounted', 'clean', 'info', 'never'),
  connectTimeout: own(1006, 'local', 'connectTimeout', 'network', 'warning', 'backoff'),
  heartbeatTimeout: own(1006, 'local', 'heartbeatTimeout', 'network', 'warning', 'immediately'),
  closeTimeout: own(1006, 'local', 'closeTimeout', 'network', 'info', 'never'),
  offline: own(1006, 'network', 'offline', 'network', 'warning', 'backoff'),
  suspended: own(1006, 'browser', 'suspended', 'network', 'info', 'immediately'),
  connectFailed: own(1006, 'network', 'connectFailed', 'network', 'warning', 'backoff'),
  connectionLost: own(1006, 'network', 'connectionLost', 'network', 'warning', 'backoff'),
  invalidUrl: own(1006, 'local', 'invalidUrl', 'invalid', 'error', 'never'),
  insecureUrl: own(1006, 'browser', 'insecureUrl', 'invalid', 'error', 'never'),
  blocked: own(1006, 'browser', 'blocked', 'invalid', 'error', 'never'),
  unsupported: own(1006, 'local', 'unsupported', 'invalid', 'error', 'never'),
}

/** The standard row for any code: its own, or its range's. */
export function standardRow(code: number): StandardRow {
  return standardRows.get(code) ?? rangeRows.find(({ to }) => code <= to) ?? outOfRangeRow
}
