import { type Vocabulary, vocabularyNames } from './shared/vocabulary-names.ts'
import { standardRow } from './standard.ts'

export type { Vocabulary }

/** One way to read a name. */
export interface NameReading {
  /** The code, or the first of a range. */
  readonly code: number
  /** The last code, where the name stands for a range. */
  readonly to?: number
  readonly vocabulary: Vocabulary
  /** The name as the vocabulary spells it. */
  readonly name: string
  /** The kind that this package gives the code, or the unlisted codes of the range. */
  readonly kind: string
}

/** The vocabularies, in the order of every answer here. */
// The keys of the table are the union; `Object.keys` cannot tell.
export const vocabularies: readonly Vocabulary[] = Object.keys(vocabularyNames) as Vocabulary[]

/** What to call a vocabulary on a page. */
export function titleOfVocabulary(vocabulary: Vocabulary): string {
  return vocabularyNames[vocabulary].title
}

/**
 * Every code that a name can stand for, in whichever vocabulary: a name that two of them use for
 * different codes gives every reading, and one that nobody uses gives none.
 *
 * Case, spaces and punctuation do not count, nor does what a vocabulary puts around all its names
 * (`cs`, `CLOSE_`, `SOUP_WEBSOCKET_CLOSE_`) or a path before the name (`CloseCode::Away`). A code
 * in brackets picks one out of a range: `Library(4001)`. Readings spelt exactly so come first.
 *
 * @example
 * closeCodesFromName('Unsupported Data') // 1003 (IANA and others) and 1007 (Haxe)
 */
export function closeCodesFromName(name: string): readonly NameReading[] {
  const bracket = /\((\d{1,5})\)\s*$/.exec(name)
  const picked = bracket ? Number(bracket[1]) : undefined
  const path = name.slice(0, bracket?.index).split(/::|\.(?=\w)/)
  const word = path.at(-1)?.trim() ?? ''
  const wanted = fold(word)
  const matching = entries.filter(
    (entry) => entry.spellings.includes(wanted) && (picked === undefined || covers(entry, picked)),
  )
  return [
    ...matching.filter((entry) => entry.name === word),
    ...matching.filter((entry) => entry.name !== word),
  ].map((entry) => readingOf(entry, picked))
}

/** What every vocabulary that has a word for it calls a code. */
export function namesOf(
  code: number,
): readonly { readonly vocabulary: Vocabulary; readonly name: string }[] {
  return entries
    .filter((entry) => covers(entry, code))
    .map(({ vocabulary, name }) => ({ vocabulary, name }))
}

interface Entry {
  readonly vocabulary: Vocabulary
  readonly name: string
  /** Folded, with and without what stands around every name of the vocabulary. */
  readonly spellings: readonly string[]
  readonly from: number
  readonly to: number
}

const entries: readonly Entry[] = vocabularies.flatMap((vocabulary) => {
  const { around: [before, after] = ['', ''], names, ranges = {} } = vocabularyNames[vocabulary]
  const listed = names.split('|').map((name, index) => [name, String(1000 + index)] as const)
  return [...listed, ...Object.entries(ranges)]
    .filter(([short]) => short !== '')
    .flatMap(([short, codes]) =>
      codes.split(',').map((span): Entry => {
        const [from = 0, to = from] = span.split('-').map(Number)
        const name = before + short + after
        const spellings = [fold(name), fold(short.replace(/^CLOSE_/, ''))]
        return { vocabulary, name, spellings, from, to }
      }),
    )
})

function readingOf({ from, to, vocabulary, name }: Entry, picked: number | undefined): NameReading {
  const code = picked ?? from
  const isRange = picked === undefined && from < to
  return { code, ...(isRange && { to }), vocabulary, name, kind: standardRow(picked ?? to).kind }
}

function covers({ from, to }: Entry, code: number): boolean {
  return from <= code && code <= to
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
