import type { CloseCatalog } from './close-catalog.ts'
import { warnOnce } from './warn-once.ts'

/** A message names this many codes at most. */
const named = 5

/**
 * Says once that two catalogs given together claim the same close codes, since then the first one
 * wins in silence. Call it behind `process.env.NODE_ENV !== 'production'`.
 */
export function warnOnOverlap(catalogs: readonly CloseCatalog[]): void {
  const shared = catalogs
    .flatMap((catalog, index) =>
      spansOf(catalog).flatMap((span) =>
        catalogs.slice(0, index).flatMap((earlier) => commonSpans(span, spansOf(earlier))),
      ),
    )
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
  const codes = [...new Set(shared)]
  if (codes.length === 0) return
  const rest = codes.length > named ? ` and ${codes.length - named} more` : ''
  warnOnce(
    `two close-code catalogs claim ${codes.slice(0, named).join(', ')}${rest}. ` +
      'The first one given decides what they mean. ' +
      'Give the catalog of the service this connection talks to first, and leave out the others.',
  )
}

type Span = readonly [from: number, to: number]

function spansOf({ codes, ranges }: CloseCatalog): readonly Span[] {
  return [
    ...[...codes.keys()].map((code): Span => [code, code]),
    ...ranges.map(({ from, to }): Span => [from, to]),
  ]
}

function commonSpans([from, to]: Span, others: readonly Span[]): readonly Span[] {
  return others
    .filter(([start, end]) => start <= to && from <= end)
    .map(([start, end]) => [Math.max(from, start), Math.min(to, end)])
}
