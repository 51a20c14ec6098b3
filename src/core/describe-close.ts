import { type CloseSender, descriptionOf } from '../close-codes/descriptions.ts'
import { ownRows, standardRow } from '../close-codes/standard.ts'
import {
  type CloseCatalog,
  type CloseCategory,
  type CloseRow,
  findRow,
  type RetryRule,
  type Severity,
} from './close-catalog.ts'
import { titleOf } from './close-reason.ts'

/** A close that no code tells: known from what this page did or noticed. */
export type OwnKind = keyof typeof ownRows

/** A close code, explained to a developer. */
export interface CloseDescription {
  /** As asked for; for an own kind, the code it is reported under. */
  readonly code: number
  readonly kind: string
  readonly name: string
  readonly meaning: string
  /** Who may put it into a Close frame. */
  readonly sender: CloseSender
  /** A Close frame may carry it. */
  readonly onWire: boolean
  /** `WebSocket.close(code)` takes it in a browser. */
  readonly browserCanSend: boolean
  readonly category: CloseCategory
  readonly severity: Severity
  readonly retry: RetryRule
  /** Why the rule is what it is. */
  readonly why: string
  /** The rule is this package's advice; the code's owner states none. */
  readonly advice: boolean
  /** Where it is specified. */
  readonly section: string
  /** What the close reason can change, where the meaning stands in it; `*` is any text. */
  readonly reasons: readonly { readonly reason: string; readonly row: Partial<CloseRow> }[]
}

/**
 * What a close code means, who may send it, what follows and why, in the words of the first catalog
 * that has it or of the standard. For developers, logs and reference pages: it carries the prose
 * that `explainClose` leaves out. Total: every code has an answer, and so has every own kind.
 *
 * @example
 * describeClose(4008, discordGateway).meaning // 'Payloads came too fast.'
 */
export function describeClose(
  subject: number | OwnKind,
  ...catalogs: readonly CloseCatalog[]
): CloseDescription {
  const own = typeof subject === 'string'
  const base = own ? { kind: subject, ...ownRows[subject] } : standardRow(subject)
  const code = own ? ownRows[subject].code : subject
  const { byReason, ...given } = (own ? undefined : findRow(catalogs, code, '')) ?? {}
  const {
    kind,
    name = titleOf(kind),
    category,
    severity,
    retry,
    advice = false,
  } = {
    ...base,
    ...given,
  }
  // Who may send it and where that stands go with the code, whatever a catalog makes of it.
  const { sender, section, why } = descriptionOf(base.kind)
  return {
    code,
    kind,
    name,
    meaning: given.meaning ?? descriptionOf(kind).meaning,
    sender,
    onWire: sender !== 'nobody',
    browserCanSend: !own && (code === 1000 || (3000 <= code && code <= 4999)),
    category,
    severity,
    retry,
    why: advice ? ourAdvice : given.retry ? catalogsWord : why,
    advice,
    section,
    reasons: [...(byReason ?? [])].map(([reason, row]) => ({ reason, row })),
  }
}

const ourAdvice = "Advice of this package: the code's owner states no rule."
const catalogsWord = 'The catalog states this rule.'
