import { ownRows, rangeRows, standardRows } from '../../src/close-codes/standard.ts'
import {
  closeCodesFromName,
  namesOf,
  titleOfVocabulary,
} from '../../src/close-codes/vocabularies.ts'
import type { CloseCatalog } from '../../src/core/close-catalog.ts'
import {
  type CloseDescription,
  describeClose,
  type OwnKind,
} from '../../src/core/describe-close.ts'
import type { CloseMessage } from '../../src/core/messages.ts'

/** One close, as the reference lists it. */
export interface Entry {
  readonly id: string
  /** The code, or the range of codes; none for a close that no frame tells. */
  readonly codes: string
  /** Whose code it is. */
  readonly owner: string
  /** Where its owner says so; empty for the standard, whose descriptions tell it. */
  readonly source: string
  readonly description: CloseDescription
  /** What other systems call it. */
  readonly names: readonly { readonly vocabulary: string; readonly name: string }[]
  /** English words of the catalog's own, where it brings any. */
  readonly texts: Readonly<Record<string, CloseMessage>>
}

type Module = Readonly<Record<string, unknown>>

const modules = import.meta.glob<Module>('../../src/close-codes/*.ts', { eager: true })
/** Sources are named where a catalog is documented, and nowhere else. */
const texts = import.meta.glob<string>('../../src/close-codes/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const standard = 'RFC 6455 and IANA'
/** Whose catalog is in which file, where the file's name is not what its owner writes. */
const owners: Readonly<Record<string, string>> = {
  assemblyai: 'AssemblyAI',
  'aws-api-gateway': 'AWS API Gateway',
  centrifugo: 'Centrifugo',
  colyseus: 'Colyseus',
  deepgram: 'Deepgram',
  'discord-gateway': 'Discord gateway',
  'discord-voice': 'Discord voice',
  hocuspocus: 'Hocuspocus',
  liveblocks: 'Liveblocks',
  phoenix: 'Phoenix',
  pusher: 'Pusher',
  speechmatics: 'Speechmatics',
  'twitch-eventsub': 'Twitch EventSub',
}
const noCode = 'No code'

/** Every code and every kind there is, the standard ones first. */
const entries: readonly Entry[] = [
  ...[...standardRows.keys()].map((code) => standardEntry(code)),
  ...rangeRows.map(({ to }, index) => standardEntry(to, (rangeRows[index - 1]?.to ?? -1) + 1)),
  ...Object.keys(ownRows).map((kind) => ({
    id: kind,
    codes: '',
    owner: noCode,
    source: '',
    // The keys of the table, which `Object.keys` cannot tell.
    description: describeClose(kind as OwnKind),
    names: [],
    texts: {},
  })),
  ...Object.entries(modules).flatMap(([path, module]) => vendorEntries(path, module)),
]

function standardEntry(code: number, from: number = code): Entry {
  return {
    id: String(code),
    codes: spanOf(from, code),
    owner: standard,
    source: '',
    description: describeClose(code),
    names: namesOf(code).map(({ vocabulary, name }) => ({
      vocabulary: titleOfVocabulary(vocabulary),
      name,
    })),
    texts: {},
  }
}

function vendorEntries(path: string, module: Module): readonly Entry[] {
  const file = path.replace(/^.*\//, '').replace('.ts', '')
  const owner = owners[file] ?? file
  const exported = Object.values(module)
  const words = exported.find(isTexts) ?? {}
  const spans = exported.filter(isCatalog).flatMap((catalog) => {
    const single = Array.from(catalog.codes.keys(), (code) => ({ from: code, to: code }))
    return single.concat(catalog.ranges).map(({ from, to }) => ({ catalog, from, to }))
  })
  return spans.map(({ catalog, from, to }) => ({
    id: `${spanOf(from, to)} ${owner}`,
    codes: spanOf(from, to),
    owner,
    source: sourceIn(texts[path] ?? ''),
    description: describeClose(to, catalog),
    names: [],
    texts: words,
  }))
}

/** What the comment of a catalog names as its source. */
function sourceIn(text: string): string {
  const [, source = ''] = /\* Source: ([^]+?)\.?\n \*\//.exec(text) ?? []
  return source.replaceAll('\n *', '')
}

function spanOf(from: number, to: number): string {
  return from === to ? String(to) : `${from}–${to}`
}

function isCatalog(exported: unknown): exported is CloseCatalog {
  return exported instanceof Object && 'codes' in exported && exported.codes instanceof Map
}

/** Words by kind: what a vendor's module exports besides its catalog. */
function isTexts(exported: unknown): exported is Readonly<Record<string, CloseMessage>> {
  return (
    exported instanceof Object &&
    Object.values(exported).every((text) => text instanceof Object && 'title' in text)
  )
}

/** What a query finds, the best first: a code, a name in any vocabulary, a kind, an owner. */
export function search(query: string): readonly Entry[] {
  const words = query.split(/\s+/).map(fold).filter(Boolean)
  if (words.length === 0) return entries
  const named = new Set(closeCodesFromName(query).map(({ code }) => code))
  const found = entries
    .map((entry) => ({ entry, rank: rankOf(entry, words, named) }))
    .filter(({ rank }) => rank > 0)
  const best = found.toSorted((one, other) => other.rank - one.rank).map(({ entry }) => entry)
  const code = Number(query.trim())
  const unknown = best.length === 0 && Number.isInteger(code) && 0 <= code && code <= 65_535
  return unknown ? [standardEntry(code)] : best
}

function rankOf(entry: Entry, words: readonly string[], named: ReadonlySet<number>): number {
  const { description, owner, names, codes } = entry
  if (owner === standard && named.has(description.code)) return 3
  const titles = [description.kind, description.name, ...names.map(({ name }) => name)].map(fold)
  const all = [owner, description.meaning, ...titles].map(fold)
  if (!words.every((word) => codes.startsWith(word) || all.some((text) => text.includes(word)))) {
    return 0
  }
  return words.some((word) => codes === word || titles.includes(word)) ? 2 : 1
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
