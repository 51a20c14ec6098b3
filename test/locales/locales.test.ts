import { describe, expect, it, test } from 'vitest'
import { resolveCloseMessage } from '../../src/core/close-message.ts'
import { explainClose } from '../../src/core/close-reason.ts'
import { describeCountdown } from '../../src/core/countdown.ts'
import { formatMinutes, formatPlural, formatShare, formatWait } from '../../src/core/format.ts'
import { initialState, transition } from '../../src/core/machine.ts'
import type { Messages } from '../../src/core/messages.ts'
import { nothing, type Phase, type Presentation } from '../../src/core/presentation.ts'
import { resolveMessages } from '../../src/core/resolve-messages.ts'
import { en } from '../../src/locales/en.ts'

const modules = import.meta.glob<Readonly<Record<string, Messages>>>('../../src/locales/*.ts', {
  eager: true,
})
const sources = import.meta.glob<string>('../../src/locales/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const languages = Object.values(modules).flatMap((module) => Object.values(module))
const others = languages.filter((messages) => messages !== en)

const counts = [0, 1, 2, 5, 11, 21]
const waits = [1, 2, 5, 11, 59, 61, 125]
const closeReason = explainClose({ opened: true, at: 0 })

function picture(phase: Phase, kind: string | null, attemptsUsedUp = false): Presentation {
  return { ...nothing, phase, kind, attemptsUsedUp }
}

/** Each kind, retried, stopped and given up, and each situation. */
const pictures: readonly Presentation[] = [
  ...(['connecting', 'slow', 'restored'] as const).map((phase) => picture(phase, null)),
  ...[...Object.keys(en.kinds), 'application'].flatMap((kind) => [
    picture('waiting', kind),
    picture('blocked', kind),
    picture('blocked', kind, true),
  ]),
]

function nameOf({ phase, kind, attemptsUsedUp }: Presentation): string {
  return [kind, phase, attemptsUsedUp && 'used up'].filter(Boolean).join(' ')
}

/** What is told about each picture, by the picture's name. */
function tell(messages: Messages, queued = 0) {
  return pictures.map((presentation) => {
    const state = { closeReason, queued }
    const told = resolveCloseMessage({ state, presentation, messages })
    const { title = '', description = '' } = told ?? {}
    return { name: nameOf(presentation), title, description }
  })
}

/** What messages that wait to be sent add to each description. */
function tellOfUnsent(messages: Messages, queued: number): readonly string[] {
  const told = tell(messages)
  const added = tell(messages, queued).map(({ description }, index) =>
    description.slice(told[index]?.description.length).trim(),
  )
  return [...new Set(added.filter(Boolean))]
}

function tellOfSeveral(messages: Messages, inTrouble: number): string {
  const state = { closeReason, queued: 0 }
  const presentation = picture('waiting', 'connectionLost')
  return resolveCloseMessage({ state, presentation, messages, inTrouble })?.title ?? ''
}

function count(messages: Messages, seconds: number, attempt: number): string {
  const lost = { type: 'lost', reason: closeReason, retryAt: seconds * 1_000 } as const
  const waiting = transition(transition(initialState, { type: 'start', at: 0 }), lost)
  if (waiting.status !== 'waiting') return ''
  return describeCountdown({ ...waiting, attempt }, 0, messages).countdown?.text ?? ''
}

function summarize({ locale, timeline }: Messages, interruptions: number): string {
  return timeline.summary({
    share: formatShare(locale, 0.97),
    span: formatMinutes(locale, interruptions * 60_000),
    interruptions: formatPlural(locale, interruptions, timeline.interruptions),
  })
}

/** All that people can read or hear, by where it stands. */
function everyText(messages: Messages): ReadonlyMap<string, string> {
  const { countdown, actions, statuses, labels, timeline, latency } = messages
  const lists = { actions, statuses, labels, latency: latency.words }
  return new Map([
    ...tell(messages).flatMap(({ name, title, description }): [string, string][] => [
      [`title of ${name}`, title],
      [`description of ${name}`, description],
    ]),
    ...Object.entries(lists).flatMap(([list, texts]) =>
      Object.entries(texts).map(([name, text]): [string, string] => [`${list} ${name}`, text]),
    ),
    ...waits.flatMap((seconds) =>
      [1, 3].map((attempt): [string, string] => [
        `countdown ${seconds} s, attempt ${attempt}`,
        count(messages, seconds, attempt),
      ]),
    ),
    ...counts.flatMap((number): [string, string][] => [
      [`${number} connections`, tellOfSeveral(messages, number)],
      [`summary with ${number} interruptions`, summarize(messages, number)],
    ]),
    ['countdown soon', countdown.soon],
    ['countdown now', countdown.now],
    ['unsent', tellOfUnsent(messages, 1).join(' ')],
    ['still trying', messages.stillTrying],
    // What stands between the two is the server's.
    ['server says', messages.serverSays.join('…')],
    ['timeline label', timeline.label],
    ['timeline empty', timeline.empty],
    ['latency label', latency.label],
  ])
}

/** The texts that match, with their places: a failure then says what to mend. */
function textsWith(messages: Messages, pattern: RegExp): readonly string[] {
  return [...everyText(messages)]
    .filter(([, text]) => pattern.test(text))
    .map(([where, text]) => `${where}: ${text}`)
}

function segments(messages: Messages, granularity: 'grapheme' | 'sentence', text: string): number {
  return [...new Intl.Segmenter(messages.locale, { granularity }).segment(text)].length
}

function numberingSystemOf(locale: string): string {
  return new Intl.NumberFormat(locale).resolvedOptions().numberingSystem
}

/** Words that a language shares with English. */
const loanwords = new Set(['Code', 'Details', 'Offline'])

describe.for(languages)('$locale', (messages) => {
  const { locale } = messages

  it('leaves no text out and no placeholder in', () => {
    expect(everyText(messages).size).toBeGreaterThan(200)
    expect(textsWith(messages, /^$|[{}<>$]|%[a-z]|\b(?:undefined|null|NaN)\b|\[object/)).toEqual([])
  })

  it('spaces its words once', () => {
    expect(textsWith(messages, /^\s|\s$|\s\s/)).toEqual([])
  })

  it('has titles of at most 40 characters, without a number or a full stop', () => {
    const titles = [
      ...tell(messages).map(({ title }) => title),
      ...counts.map((number) => tellOfSeveral(messages, number)),
    ]
    expect(titles.filter((title) => segments(messages, 'grapheme', title) > 40)).toEqual([])
    expect(titles.filter((title) => /[.。।]$/.test(title))).toEqual([])
    expect(tell(messages).filter(({ title }) => /\p{Nd}/u.test(title))).toEqual([])
  })

  it('describes in one sentence or two, without a number', () => {
    const descriptions = tell(messages).map(({ description }) => description)
    expect(descriptions.filter((text) => segments(messages, 'sentence', text) > 2)).toEqual([])
    expect(descriptions.filter((text) => !/[\p{Sentence_Terminal}…]$/u.test(text))).toEqual([])
    expect(descriptions.filter((text) => /\p{Nd}/u.test(text))).toEqual([])
  })

  test.for([1, 2, 5, 11])('adds one sentence about %i unsent messages', (queued) => {
    const [sentence = '', ...rest] = tellOfUnsent(messages, queued)
    expect(rest).toEqual([])
    expect(segments(messages, 'sentence', sentence)).toBe(1)
    expect(sentence).toMatch(/\p{Sentence_Terminal}$/u)
  })

  it('counts down in whole phrases, in seconds and minutes', () => {
    for (const seconds of waits.filter((wait) => wait >= 5)) {
      const [first = '', third = ''] = [1, 3].map((attempt) => count(messages, seconds, attempt))
      expect(first).toContain(formatWait(locale, seconds))
      expect(third).toContain(formatWait(locale, seconds))
      expect(third).not.toBe(first)
    }
    expect(count(messages, 1, 1)).toBe(messages.countdown.soon)
  })

  it('writes no digit itself: they are those of the numbering system', () => {
    const arabic = new Intl.Locale(locale, { numberingSystem: 'arab' }).toString()
    const tags = [arabic, locale].filter((tag) => numberingSystemOf(tag) !== 'latn')
    expect(tags.flatMap((tag) => textsWith({ ...messages, locale: tag }, /[0-9]/))).toEqual([])
  })

  it('has every plural form of the language, or one for all', () => {
    const rules = new Intl.PluralRules(locale)
    const forms = new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)))
    const given = [messages.severalConnections, messages.timeline.interruptions]
      .map((texts) => Object.keys(texts))
      .filter(({ length }) => length > 1)
    expect(given.filter((names) => [...forms].some((form) => !names.includes(form)))).toEqual([])
  })

  it('runs in the direction of its script', () => {
    const { script = '' } = new Intl.Locale(locale).maximize()
    expect(messages.dir).toBe(['Arab', 'Hebr'].includes(script) ? 'rtl' : 'ltr')
  })
})

describe.for(others)('$locale, next to English,', (messages) => {
  it('says everything in words of its own', () => {
    const english = everyText(en)
    const same = [...everyText(messages)].filter(
      ([where, text]) => text === english.get(where) && !loanwords.has(text),
    )
    expect(same).toEqual([])
  })

  it('tells as much and offers the same', () => {
    const outline = ({ kinds, situations }: Messages) =>
      Object.entries({ ...kinds, ...situations }).map(([name, { action, ...texts }]) => [
        name,
        action,
        Object.keys(texts).toSorted(),
      ])
    expect(new Map(outline(messages).map((row) => [row[0], row]))).toEqual(
      new Map(outline(en).map((row) => [row[0], row])),
    )
  })
})

describe('the languages', () => {
  it('are thirteen, each in the file of its name', () => {
    const files = Object.entries(modules).map(([path, module]) => [
      path.replace(/^.*\/|\.ts$/g, ''),
      Object.entries(module).map(([name, { locale }]) => [name, new Intl.Locale(locale).baseName]),
    ])
    const expected = 'ar de en es fr he hi ja ko pl pt-BR ru zh-Hans'.split(' ')
    expect(files).toEqual(expected.map((tag) => [tag, [[tag.replace('-', ''), tag]]]))
  })

  it('import types and nothing else, so that each comes alone', () => {
    const imports = Object.values(sources).map((source) =>
      source.match(/\b(import|from|require)\b.*/g),
    )
    expect(new Set(imports.flat())).toEqual(
      new Set(["import type { CloseMessage, Messages } from '../core/messages.ts'"]),
    )
  })

  test.for([
    ['de-AT', 'de'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pl-PL', 'pl'],
    ['ru-KZ', 'ru'],
    ['ar-EG', 'ar'],
    ['he-IL', 'he'],
    ['hi-IN', 'hi'],
    ['ja-JP', 'ja'],
    ['ko-KR', 'ko'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['en-GB', 'en'],
    ['nl-NL', 'en'],
  ] as const)('serve %s with %s', ([wanted, spoken]) => {
    const { locale } = resolveMessages(wanted, [en, ...others])
    expect(new Intl.Locale(locale).baseName).toBe(spoken)
  })

  it('give way to English where the wanted one is not at hand', () => {
    const withoutGerman = others.filter(({ locale }) => locale !== 'de')
    expect(resolveMessages('de-AT', [en, ...withoutGerman])).toBe(en)
  })
})
