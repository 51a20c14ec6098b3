import type { CloseCatalog, CloseCatalogs, KindsOf } from './close-catalog.ts'
import type { CloseKind } from './close-reason.ts'
import type { CloseMessage, MessageKind, Messages } from './messages.ts'

/** The kinds of a catalog that no language has words for yet: the app's own. */
export type WordlessKind<Catalogs> = Exclude<
  keyof KindsOf<Catalogs> & string,
  CloseKind | MessageKind
>

/** Words for each kind of an app's own; a standard kind's may be replaced. */
export type OwnTexts<Catalogs, Known extends string = never> = {
  readonly [Kind in Exclude<WordlessKind<Catalogs>, Known>]: CloseMessage
} & { readonly [Kind in CloseKind | MessageKind | Known]?: CloseMessage }

/**
 * Adds the words for an app's own kinds of close to a language. A kind without words is a compile
 * error, and so is a misspelt one. Standard kinds that the catalog reuses bring their own.
 *
 * @example
 * const messages = extendMessages(en, codes, {
 *   kicked: { title: 'You were removed', stopped: 'Ask the host to let you in again.' },
 * })
 * @throws TypeError where a kind has no words, or words have no kind, and no compiler was asked
 */
export function extendMessages<Known extends string, const Catalogs extends CloseCatalogs>(
  base: Messages<Known>,
  catalogs: Catalogs,
  texts: OwnTexts<Catalogs, Known>,
): Messages<Known | WordlessKind<Catalogs>> {
  const kinds = { ...base.kinds, ...texts }
  const own = new Set([catalogs].flat().flatMap(kindsIn))
  const silent = [...own].find((kind) => !Object.hasOwn(kinds, kind) && !withoutWords.has(kind))
  if (silent !== undefined) {
    fail(`nothing is said about "${silent}"`, `Add ${silent}: { title: '…' } to the texts.`)
  }
  const unknown = Object.keys(texts).find(
    (kind) => !own.has(kind) && !Object.hasOwn(base.kinds, kind) && !withoutWords.has(kind),
  )
  if (unknown !== undefined) {
    fail(`"${unknown}" is no kind of these close codes`, 'Correct its name, or remove its text.')
  }
  // The texts hold each own kind: that is what OwnTexts demands, and what the checks above proved.
  return { ...base, kinds: kinds as Messages<Known | WordlessKind<Catalogs>>['kinds'] }
}

/** Standard kinds that are silent, or covered by "Disconnected". */
const withoutWords: ReadonlySet<string> = new Set<Exclude<CloseKind, MessageKind>>([
  'reserved',
  'unused',
  'unassigned',
  'library',
  'application',
  'outOfRange',
  'localClose',
  'unmounted',
  'closeTimeout',
])

function kindsIn({ codes, ranges }: CloseCatalog): readonly string[] {
  const rows = [...codes.values(), ...ranges.map(({ row }) => row)]
  return rows.flatMap((row) =>
    [row, ...(row.byReason?.values() ?? [])].flatMap(({ kind = [] }) => kind),
  )
}

function fail(what: string, remedy: string): never {
  throw new TypeError(`react-websocket-status: extendMessages: ${what}. ${remedy}`)
}
