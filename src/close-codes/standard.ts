import type { CloseCategory, CloseOrigin, RetryRule, Severity } from '../core/close-catalog.ts'
import type { OwnCause } from '../core/close-reason.ts'

/**
 * The close codes of RFC 6455 and the IANA registry, the ranges between them, and the closes that
 * no frame ever tells. What each one means in words is in `descriptions.ts`, so that an app which
 * only needs the rules does not carry the prose.
 */
export interface StandardRow {
  readonly kind: string
  readonly name?: string | undefined
  readonly origin?: CloseOrigin
  readonly category: CloseCategory
  readonly severity: Severity
  readonly retry: RetryRule
}

interface OwnRow extends Omit<StandardRow, 'kind' | 'name'> {
  /** What `CloseReason.code` says for it: the peer's code is not the cause. */
  readonly code: number
}

const row = (
  kind: string,
  category: CloseCategory,
  severity: Severity,
  retry: RetryRule,
  name?: string,
): StandardRow => ({ kind, category, severity, retry, name })

/** What a frame can tell: RFC 6455 section 7.4.1 and IANA's Close Code Number Registry. */
const frameRows: ReadonlyMap<number, StandardRow> = new Map([
  [1000, row('normal', 'clean', 'info', 'never', 'Normal Closure')],
  [1001, row('goingAway', 'server', 'warning', 'backoff')],
  [1002, row('protocolError', 'contract', 'error', 'never', 'Protocol error')],
  [1003, row('unsupportedData', 'contract', 'error', 'never')],
  [1004, row('reserved', 'invalid', 'warning', 'cappedBackoff')],
  [1005, row('noStatus', 'clean', 'info', 'backoff', 'No Status Rcvd')],
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
  [3000, row('unauthorized', 'auth', 'error', 'afterAuth')],
  [3003, row('forbidden', 'auth', 'error', 'never')],
  [3008, row('timeout', 'network', 'warning', 'backoff')],
])

/** The same with the two codes that say only that no frame came. Close reasons have `ownRows` instead. */
export const standardRows: ReadonlyMap<number, StandardRow> = /* #__PURE__ */ withLostCodes()

function withLostCodes(): ReadonlyMap<number, StandardRow> {
  const rows: (readonly [number, StandardRow])[] = [
    ...frameRows,
    [1006, row('abnormal', 'network', 'warning', 'backoff', 'Abnormal Closure')],
    [1015, row('tlsHandshake', 'network', 'error', 'cappedBackoff', 'TLS handshake')],
  ]
  rows.sort(([one], [other]) => one - other)
  return new Map(rows)
}

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
  category: CloseCategory,
  severity: Severity,
  retry: RetryRule,
): OwnRow => ({ code, origin, category, severity, retry })

/** Closes known from this page's own intent and observation, never from a frame. */
export const ownRows: {
  readonly [Kind in OwnCause | 'offline' | 'connectFailed' | 'connectionLost']: OwnRow
} = {
  localClose: own(1000, 'local', 'clean', 'info', 'never'),
  unmounted: own(1000, 'local', 'clean', 'info', 'never'),
  connectTimeout: own(1006, 'local', 'network', 'warning', 'backoff'),
  heartbeatTimeout: own(1006, 'local', 'network', 'warning', 'immediately'),
  closeTimeout: own(1006, 'local', 'network', 'info', 'never'),
  offline: own(1006, 'network', 'network', 'warning', 'backoff'),
  suspended: own(1006, 'browser', 'network', 'info', 'immediately'),
  connectFailed: own(1006, 'network', 'network', 'warning', 'backoff'),
  connectionLost: own(1006, 'network', 'network', 'warning', 'backoff'),
  invalidUrl: own(1006, 'local', 'invalid', 'error', 'never'),
  insecureUrl: own(1006, 'browser', 'invalid', 'error', 'never'),
  blocked: own(1006, 'browser', 'invalid', 'error', 'never'),
  unsupported: own(1006, 'local', 'invalid', 'error', 'never'),
}

/** The standard row for any code: its own, or its range's. */
export function standardRow(code: number): StandardRow {
  return standardRows.get(code) ?? frameRow(code)
}

/** The same for a code that came in a frame; it leaves 1006 and 1015 out of an app's bundle. */
export function frameRow(code: number): StandardRow {
  return frameRows.get(code) ?? rangeRows.find(({ to }) => code <= to) ?? outOfRangeRow
}
