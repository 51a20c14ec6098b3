import { frameRow, ownRows, type StandardRow } from '../close-codes/standard.ts'
import {
  type CloseCatalogs,
  type CloseCategory,
  type CloseOrigin,
  findRow,
  type KindCodes,
  type KindsOf,
  type RetryRule,
  type Severity,
} from './close-catalog.ts'

/** The kinds this package knows by itself, each with the code (or codes) it is reported under. */
export interface StandardKinds {
  normal: 1000
  goingAway: 1001
  protocolError: 1002
  unsupportedData: 1003
  reserved: 1004
  noStatus: 1005
  invalidPayload: 1007
  policyViolation: 1008
  messageTooBig: 1009
  mandatoryExtension: 1010
  internalError: 1011
  serviceRestart: 1012
  tryAgainLater: 1013
  badGateway: 1014
  unauthorized: 3000
  forbidden: 3003
  timeout: 3008
  /** 0–999: not used (RFC 6455 section 7.4.2). */
  unused: number
  /** 1016–2999: kept for the protocol, not assigned. */
  unassigned: number
  /** 3000–3999: libraries and frameworks, registered with IANA. */
  library: number
  /** 4000–4999: private use. */
  application: number
  /** 5000–65535: no close code at all. */
  outOfRange: number
  /** 1006, or Firefox's 1015, before the socket had opened: refused, DNS, TLS, any HTTP status. */
  connectFailed: 1006 | 1015
  /** 1006 after the socket had opened. */
  connectionLost: 1006 | 1015
  /** 1006 while the browser says there is no network. */
  offline: 1006 | 1015
  localClose: 1000
  unmounted: 1000
  connectTimeout: 1006
  heartbeatTimeout: 1006
  closeTimeout: 1006
  suspended: 1006
  invalidUrl: 1006
  insecureUrl: 1006
  blocked: 1006
  unsupported: 1006
}

/** A kind this package knows by itself. An app's own kinds come from `defineCloseCodes`. */
export type CloseKind = keyof StandardKinds

/** A close that this page made or noticed itself; no frame and no code can tell it. */
export type OwnCause =
  | 'localClose'
  | 'unmounted'
  | 'connectTimeout'
  | 'heartbeatTimeout'
  | 'closeTimeout'
  | 'suspended'
  | 'invalidUrl'
  | 'insecureUrl'
  | 'blocked'
  | 'unsupported'

/** What is known about a close before it is explained. */
export interface CloseFacts {
  /** `CloseEvent.code`. Anything that is not an integer in 0–65535 counts as 1006. */
  readonly code?: number
  /** `CloseEvent.reason`: the server's words. */
  readonly reason?: string
  readonly wasClean?: boolean
  /** This socket had opened. @default false */
  readonly opened?: boolean
  /** Epoch ms. @default 0 */
  readonly at?: number
  /** How long this socket was open, ms. @default 0 */
  readonly openFor?: number
  /** `navigator.onLine` at the close. @default true */
  readonly online?: boolean
  /** Set when this page itself is the cause; the code is then not looked at. */
  readonly cause?: OwnCause
}

/** Everything a close reason says besides which kind and code it is. */
export interface CloseDetails {
  /** IANA's name, the vendor's, or the kind in words. */
  readonly name: string
  readonly origin: CloseOrigin
  readonly category: CloseCategory
  readonly severity: Severity
  /** What the catalog says should follow. */
  readonly retry: RetryRule
  /**
   * The server's words, verbatim. For logs and vendor parsing: RFC 6455 section 5.5.1 forbids
   * showing them to people, so no component does unless asked.
   */
  readonly reason: string
  /** As the browser reported it. Engines disagree about it; branch on `kind`. */
  readonly wasClean: boolean
  /** This socket had opened before it closed. */
  readonly opened: boolean
  /** When, epoch ms. */
  readonly at: number
  /** How long this socket was open, ms. */
  readonly openFor: number
  /** 1010 only: the extensions that the peer says it missed (RFC 6455 section 7.4.1). */
  readonly extensions?: readonly string[]
}

type ReasonOf<Kind, Code> = CloseDetails & { readonly kind: Kind; readonly code: Code }

/**
 * Why a connection closed. A union over `kind`: checking it narrows `code`.
 *
 * @example
 * if (closeReason?.kind === 'serviceRestart') closeReason.code // 1012
 */
export type CloseReason<Kinds extends KindCodes = {}> =
  | { [Kind in keyof StandardKinds]: ReasonOf<Kind, StandardKinds[Kind]> }[keyof StandardKinds]
  | { [Kind in keyof Kinds]: ReasonOf<Kind, Kinds[Kind]> }[keyof Kinds]

const abnormal = 1006

/**
 * Turns a close into a reason: total over every code and every text, never throws.
 *
 * Order: our own cause, offline, the given catalogs (the first that has the code wins; exact code
 * and reason, exact code, range), the standard code, the standard range. 1006 and Firefox's 1015
 * say only that no Close frame came, so they become `connectFailed` or `connectionLost`.
 *
 * @example
 * explainClose({ code: 1012, opened: true }).retry // { between: [5000, 30000] }
 */
export function explainClose<const Catalogs extends readonly CloseCatalogs[]>(
  facts: CloseFacts,
  ...catalogs: Catalogs
): CloseReason<KindsOf<Catalogs>>
export function explainClose(
  facts: CloseFacts,
  ...catalogs: readonly CloseCatalogs[]
): CloseReason<KindCodes> {
  const { cause, reason = '', wasClean = false, opened = false, at = 0, openFor = 0 } = facts
  const code = cause ? ownRows[cause].code : sound(facts.code)
  const lost = code === abnormal || code === 1015
  const own = cause ?? (lost && facts.online === false ? 'offline' : undefined)
  const standard = own ?? (lost ? (opened ? 'connectionLost' : 'connectFailed') : undefined)
  const known = standard ? { kind: standard, ...ownRows[standard] } : frameRow(code)
  const found = own ? undefined : findRow(catalogs.flat(), code, reason)
  const row: StandardRow = found ? { ...known, ...found } : known
  const { kind, name = titleOf(kind), origin = 'peer', category, severity, retry } = row
  return {
    code,
    kind,
    name,
    origin,
    category,
    severity,
    retry,
    reason,
    wasClean,
    opened,
    at,
    openFor,
    ...(kind === 'mandatoryExtension' && { extensions: listOf(reason) }),
  }
}

/** Whatever is no code tells as much as no code. */
function sound(code: number = abnormal): number {
  return Number.isInteger(code) && 0 <= code && code <= 65_535 ? code : abnormal
}

/** `serviceRestart` → `Service Restart`. Each close asks, and two patterns took six times as long. */
export function titleOf(kind: string): string {
  let title = ''
  for (const letter of kind) {
    if (title && letter !== letter.toLowerCase()) title += ' '
    title += title ? letter : letter.toUpperCase()
  }
  return title
}

/** 1010's reason is the list of extensions the client had expected (RFC 6455 section 7.4.1). */
function listOf(reason: string): readonly string[] {
  return reason.split(/[\s,]/).filter(Boolean)
}
