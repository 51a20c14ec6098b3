import {
  outOfRangeRow,
  ownRows,
  rangeRows,
  type StandardRow,
  standardRows,
} from '../close-codes/standard.ts'
import { buildCatalog, matchReason } from './build-catalog.ts'
import type { CatalogRow, CloseCatalog, CloseRow, CloseRowInput } from './close-catalog.ts'
import type { CloseKind } from './close-reason.ts'

/** Rows by code (`4001`) or range of codes (`'4100-4199'`). */
export interface CloseRows {
  readonly [code: number]: CloseRowInput
  readonly [range: `${number}-${number}`]: CloseRowInput
}

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
type StandardCode = `100${Digit}` | `101${'0' | '1' | '2' | '3' | '4' | '5'}`
type OwnableCode = `${'3' | '4'}${Digit}${Digit}${Digit}`
type IsRegistered<Key> = `${Key & (string | number)}` extends
  | StandardCode
  | '3000'
  | '3003'
  | '3008'
  ? true
  : false

type KindIn<Row> = Row extends { readonly kind: infer Kind extends string } ? Kind : never
type ReasonRows<Row> = Row extends { readonly reasons: infer Reasons }
  ? { [Reason in keyof Reasons]: KindIn<Reasons[Reason]> }[keyof Reasons]
  : never
type KindsAt<Row> = KindIn<Row> | ReasonRows<Row>

/** The kinds of all rows but one. */
type OtherKinds<Rows, Key> = { [Other in Exclude<keyof Rows, Key>]: KindsAt<Rows[Other]> }[Exclude<
  keyof Rows,
  Key
>]

/** An object cannot be met by a kind, so the compiler prints this beside the kind that is wrong. */
interface Wrong<Message extends string> {
  readonly wrong: Message
}

type CheckedKind<Rows, Key, Kind> = Kind extends string
  ? Kind extends `${string}${' ' | '-' | '_' | '.'}${string}` | ''
    ? Wrong<`'${Kind}' is not camelCase`>
    : Kind extends Uncapitalize<Kind>
      ? Kind extends CloseKind
        ? Kind
        : Kind extends OtherKinds<Rows, Key>
          ? Wrong<`'${Kind}' is the kind of two codes here: give each its own, or use a range`>
          : Kind
      : Wrong<`'${Kind}' is not camelCase`>
  : never

/** A misspelt field would be no error otherwise, and its rule would not hold. */
type NoOthers<Row> = {
  readonly [
    Other in Exclude<keyof Row, keyof CloseRowInput>
  ]: Wrong<`there is no '${Other & string}' in a row`>
}

type CheckedRow<Rows, Key extends keyof Rows> = NoOthers<Rows[Key]> & CheckedFields<Rows, Key>

type CheckedFields<Rows, Key extends keyof Rows> = Rows[Key] extends { readonly kind: infer Kind }
  ? { readonly kind: CheckedKind<Rows, Key, Kind> }
  : IsRegistered<Key> extends true
    ? unknown
    : { readonly kind: `${Key & (string | number)} needs a kind` }

/** Puts the compile error for a wrong row where the row stands. */
export type Checked<Rows> = {
  readonly [Key in keyof Rows]: Key extends number
    ? `${Key}` extends StandardCode | OwnableCode
      ? CheckedRow<Rows, Key>
      : `${Key} is not an app's to define: use 4000-4999 (3000-3999 if registered), or override 1000-1015`
    : Key extends `${infer From}-${infer To}`
      ? [From, To] extends [OwnableCode, OwnableCode]
        ? CheckedRow<Rows, Key>
        : `${Key} is not a range within 3000-4999`
      : `not a close code or a range such as '4100-4199'`
}

type Widened<Key> = Key extends number ? Key : number

/** Kind → code, as the rows state it. */
export type KindsIn<Rows> = Rows extends infer Each
  ? {
      readonly [Kind in { [Key in keyof Each]: KindsAt<Each[Key]> }[keyof Each] & string]: {
        [Key in keyof Each]: Kind extends KindsAt<Each[Key]> ? Widened<Key> : never
      }[keyof Each] &
        number
    }
  : never

/**
 * Describes an app's own close codes, or changes what a standard one leads to. Kinds are typed
 * through to `closeReason.kind`, `closeReason.code` and the messages.
 *
 * An app's codes belong in 4000–4999 (RFC 6455 section 7.4.2). Rows for 1000–1015 override the
 * standard ones field by field. A standard kind may be reused (`4401: { kind: 'unauthorized' }`):
 * it brings its messages and its rule along, as far as the row says nothing else.
 *
 * @example
 * const codes = defineCloseCodes({
 *   4001: { kind: 'sessionExpired', retry: 'afterAuth', severity: 'error' },
 *   '4100-4199': { kind: 'overCapacity', retry: 'backoff' },
 *   1000: { retry: 'backoff' },
 * })
 * @throws TypeError for a code the app may not own, a malformed or overlapping range, a kind that
 * is missing, repeated or not a camelCase identifier
 */
export function defineCloseCodes<const Rows extends CloseRows>(
  rows: Rows & Checked<Rows>,
): CloseCatalog<KindsIn<Rows>> {
  const ranges: (readonly [from: number, to: number])[] = []
  const seen = new Set<string>()
  const entries: readonly (readonly [string, CloseRowInput])[] = Object.entries({ ...rows })
  for (const [key, input] of entries) {
    const [from, to] = readKey(key)
    checkKinds(key, input, seen, from <= 1015 || isRegistered(from, to))
    if (key.includes('-')) ranges.push([from, to])
  }
  ranges.sort(([one], [other]) => one - other)
  for (const [index, [from, to]] of ranges.entries()) {
    const before = ranges[index - 1]
    if (before && from <= before[1]) {
      fail(`the ranges ${before.join('-')} and ${from}-${to} overlap`, 'Move one of them.')
    }
  }
  const catalog = buildCatalog<Rows>(rows, matchReason)
  return {
    codes: new Map(Array.from(catalog.codes, ([code, row]) => [code, complete(row)])),
    ranges: catalog.ranges.map(({ from, to, row }) => ({ from, to, row: complete(row) })),
  }
}

type Rule = Pick<StandardRow, 'category' | 'severity' | 'retry'>

/** Kinds that may stand for several codes, because their meaning and messages are known. */
const standardKinds: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...[...standardRows.values(), ...rangeRows, outOfRangeRow].map((row) => [row.kind, row] as const),
  ...Object.entries(ownRows),
])

/** The words of a standard kind are true of its own rule: what the row leaves out is that kind's. */
function complete({ byReason, ...row }: CatalogRow): CatalogRow {
  const reasons = [...(byReason ?? [])].map(([reason, one]) => [reason, withRule(one)] as const)
  return { ...withRule(row), ...(byReason && { byReason: new Map(reasons) }) }
}

function withRule<Row extends Partial<CloseRow>>(row: Row): Row {
  // A field that is there, but undefined, must not hide that of the row around it.
  const stated = Object.entries(row).filter(([, value]) => value !== undefined)
  return { ...ruleOf(row), ...(Object.fromEntries(stated) as Row) }
}

function ruleOf({ kind = '' }: Partial<CloseRow>): Rule | undefined {
  const known = standardKinds.get(kind)
  return known && { category: known.category, severity: known.severity, retry: known.retry }
}

function isRegistered(from: number, to: number): boolean {
  return from === to && (from === 3000 || from === 3003 || from === 3008)
}

function readKey(key: string): readonly [from: number, to: number] {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(key)
  const from = Number(match?.[1])
  const to = Number(match?.[2] ?? match?.[1])
  const overrides = from === to && 1000 <= from && from <= 1015
  if (!overrides && !(3000 <= from && from <= to && to <= 4999)) {
    fail(
      `"${key}" is not a close code or range an app may define`,
      'Use 4000-4999 (3000-3999 for registered libraries), or 1000-1015 to override a standard row.',
    )
  }
  return [from, to]
}

function checkKinds(
  key: string,
  { kind: own, reasons = {} }: CloseRowInput,
  seen: Set<string>,
  registered: boolean,
): void {
  if (own === undefined && !registered) {
    fail(`${key} has no kind`, "Give it one, such as kind: 'sessionExpired'.")
  }
  const kinds = new Set([own, ...Object.values(reasons).map(({ kind }) => kind)])
  for (const kind of kinds) {
    if (kind === undefined) continue
    if (!/^[a-z][A-Za-z0-9]*$/.test(kind)) {
      fail(`"${kind}" (${key}) is not camelCase`, "Write it like 'sessionExpired'.")
    }
    if (seen.has(kind) && !standardKinds.has(kind)) {
      fail(`"${kind}" is the kind of two codes`, 'Give each its own, or use a range.')
    }
    seen.add(kind)
  }
}

function fail(what: string, remedy: string): never {
  throw new TypeError(`react-websocket-status: defineCloseCodes: ${what}. ${remedy}`)
}
