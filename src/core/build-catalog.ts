import type { CatalogRow, CloseCatalog, KindsOf, MatchReason } from './close-catalog.ts'
import type { Checked, CloseRows, KindsIn } from './define-close-codes.ts'
import type { CloseMessage, MessageKind } from './messages.ts'

/**
 * Rows → catalog, checked by the compiler alone: for the tables of this package, which tests prove.
 * An app's rows go through `defineCloseCodes`, whose run-time checks weigh more than most tables.
 * Rows that have `reasons` need `matchReason`.
 */
export function buildCatalog<const Rows extends CloseRows>(
  rows: Rows & Checked<Rows>,
  match?: MatchReason,
): CloseCatalog<KindsIn<Rows>> {
  const codes = new Map<number, CatalogRow>()
  const ranges: { from: number; to: number; row: CatalogRow }[] = []
  const entries: readonly (readonly [string, CloseRows[number]])[] = Object.entries({ ...rows })
  for (const [key, { reasons, ...rest }] of entries) {
    const [from = 0, to] = key.split('-').map(Number)
    const row: CatalogRow = reasons
      ? { ...rest, byReason: new Map(Object.entries(reasons)), match }
      : rest
    if (to === undefined) codes.set(from, row)
    else ranges.push({ from, to, row })
  }
  return { codes, ranges }
}

/** The row of the exact reason, or of the first pattern it fits: `*` stands for any text. */
export function matchReason(...[rows, reason]: Parameters<MatchReason>): ReturnType<MatchReason> {
  const exact = rows.get(reason)
  if (exact) return exact
  for (const [pattern, row] of rows) {
    const [start = '', end] = pattern.split('*')
    if (
      end !== undefined &&
      reason.length >= start.length + end.length &&
      reason.startsWith(start) &&
      reason.endsWith(end)
    ) {
      return row
    }
  }
}

/** Words for every kind of a catalog that the languages have none for: a missing one is an error. */
export type CatalogMessages<Catalog extends CloseCatalog> = Readonly<
  Record<Exclude<keyof KindsOf<Catalog>, MessageKind>, CloseMessage>
>
