/** Who ended the connection: the server, this page, something in between, or the browser. */
export type CloseOrigin = 'peer' | 'local' | 'network' | 'browser'

/** What sort of trouble a close is; the coarse grouping to branch or count by. */
export type CloseCategory =
  | 'clean'
  | 'network'
  | 'server'
  | 'capacity'
  | 'auth'
  | 'contract'
  | 'application'
  | 'invalid'

/** How much it matters to the person: nothing is wrong, it should pass by itself, it needs somebody. */
export type Severity = 'info' | 'warning' | 'error'

/**
 * What to do after a close.
 *
 * - `never`, `onUserAction`: stop; the second offers "Try again" as the natural next step
 * - `afterAuth`: run `refreshAuth` once, then dial; stop if the same close comes straight back, or
 *   where there is no `refreshAuth`
 * - `immediately`: within a second, then back off
 * - `backoff`: a random delay in 0–5 s (RFC 6455 section 7.2.3), the window doubling to 20 s
 * - `cappedBackoff`: the same up to 60 s, five times, then as `onUserAction`
 * - `{ between: [min, max] }`: a random delay in that window of ms, each time (1012 asks for 5–30 s)
 */
export type RetryRule =
  | 'never'
  | 'onUserAction'
  | 'afterAuth'
  | 'immediately'
  | 'backoff'
  | 'cappedBackoff'
  | { readonly between: readonly [min: number, max: number] }

/** One row of a catalog: what a code means and what should follow. */
export interface CloseRow {
  /** camelCase identifier of *why*. */
  readonly kind: string
  /** The name in the system that owns the code. @default the kind in words */
  readonly name?: string
  /** One sentence for developers. People see the messages of their language instead. */
  readonly meaning?: string
  /** @default that of the kind where it is a standard one, else 'application' */
  readonly category?: CloseCategory
  /** @default that of the kind where it is a standard one, else 'warning' */
  readonly severity?: Severity
  /** @default that of the kind where it is a standard one, else 'backoff' */
  readonly retry?: RetryRule
  /** The rule is this package's advice; the code's owner states none. */
  readonly advice?: true
}

/** A row as `defineCloseCodes` takes it. */
export interface CloseRowInput extends Partial<CloseRow> {
  /**
   * Rows for one code whose meaning stands in the close reason, by the exact reason; one `*` in it
   * stands for any text. What such a row and its kind leave out comes from the row around it.
   */
  readonly reasons?: { readonly [reason: string]: Partial<CloseRow> }
}

/** Kind → the code it is reported under (`number` for a range). */
export type KindCodes = { readonly [kind: string]: number }

interface Range {
  readonly from: number
  readonly to: number
  readonly row: CatalogRow
}

type ReasonRows = ReadonlyMap<string, Partial<CloseRow>>

/** Finds the row for a reason. A catalog brings it along, so that apps without one do not. */
export type MatchReason = (rows: ReasonRows, reason: string) => Partial<CloseRow> | undefined

/** A row as a catalog keeps it: without `kind` it only changes what the standard row says. */
export interface CatalogRow extends Partial<CloseRow> {
  readonly byReason?: ReasonRows
  readonly match?: MatchReason | undefined
}

/**
 * A set of close codes with what they mean and what should follow; made by `defineCloseCodes`.
 * The type parameter tells which kind stands for which code.
 */
export interface CloseCatalog<out Kinds extends KindCodes = KindCodes> {
  readonly codes: ReadonlyMap<number, CatalogRow>
  readonly ranges: readonly Range[]
  /** Never there; it carries the type. */
  readonly '~kinds'?: Kinds
}

type KeyOfEach<Union> = Union extends unknown ? keyof Union : never
type ValueOfEach<Union, Key> = Union extends unknown
  ? Key extends keyof Union
    ? Union[Key]
    : never
  : never

/** One catalog or several, as the `closeCodes` option takes them. */
export type CloseCatalogs = CloseCatalog | readonly CloseCatalog[]

type KindsOfEach<Catalogs> = Catalogs extends readonly (infer One)[]
  ? KindsOfEach<One>
  : Catalogs extends CloseCatalog<infer Kinds>
    ? Kinds
    : never

/** The kinds of one catalog or several, each with its code. */
export type KindsOf<Catalogs> = {
  readonly [Kind in KeyOfEach<KindsOfEach<Catalogs>> & string]: ValueOfEach<
    KindsOfEach<Catalogs>,
    Kind
  > &
    number
}

/** The row for a code: the first catalog that has one wins; in it the exact code before a range. */
export function findRow(
  catalogs: readonly CloseCatalog[],
  code: number,
  reason: string,
): CatalogRow | undefined {
  for (const { codes, ranges } of catalogs) {
    const row = codes.get(code) ?? ranges.find(({ from, to }) => from <= code && code <= to)?.row
    if (row) return row.byReason ? { ...row, ...row.match?.(row.byReason, reason) } : row
  }
}
