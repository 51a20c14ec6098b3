import { describe, expect, expectTypeOf, it, test } from 'vitest'
import { ownRows, standardRows } from '../../src/close-codes/standard.ts'
import { type CloseMessageFacts, resolveCloseMessage } from '../../src/core/close-message.ts'
import { explainClose } from '../../src/core/close-reason.ts'
import { defineCloseCodes } from '../../src/core/define-close-codes.ts'
import { extendMessages } from '../../src/core/extend-messages.ts'
import { formatMinutes, formatPlural, formatShare } from '../../src/core/format.ts'
import type { CloseMessage, MessageKind, Messages } from '../../src/core/messages.ts'
import { nothing, type Phase } from '../../src/core/presentation.ts'
import { resolveMessages } from '../../src/core/resolve-messages.ts'
import { en } from '../../src/locales/en.ts'
import { ja } from '../../src/locales/ja.ts'

interface Given extends Partial<Omit<CloseMessageFacts, 'state' | 'presentation'>> {
  readonly phase?: Phase
  readonly kind?: string | null
  readonly queued?: number
  readonly reason?: string
  readonly attemptsUsedUp?: boolean
}

function resolve(given: Given) {
  const { phase = 'waiting', kind = 'connectionLost', queued = 0, reason = '' } = given
  const { attemptsUsedUp = false, messages = en, ...rest } = given
  return resolveCloseMessage({
    ...rest,
    messages,
    state: { closeReason: explainClose({ code: 4001, reason }), queued },
    presentation: { ...nothing, phase, kind, attemptsUsedUp },
  })
}

const anything = () => true

const codes = defineCloseCodes({
  4001: { kind: 'kicked', retry: 'never' },
  4401: { kind: 'unauthorized' },
  '4100-4199': { kind: 'overCapacity' },
  4500: { kind: 'oops', reasons: { 'Room closed': { kind: 'roomClosed' } } },
})
const ownTexts = {
  kicked: { title: 'You were removed', description: 'Ask the host to let you in again.' },
  overCapacity: { title: 'It is full' },
  oops: { title: 'Oops' },
  roomClosed: { title: 'This room is closed' },
}

describe('resolveCloseMessage', () => {
  test.for<[Given, string, string, string | null]>([
    [{}, 'Connection lost', "We're trying to reconnect.", 'Try again'],
    [
      { phase: 'reconnecting', kind: 'serviceRestart' },
      'The server is restarting',
      "This usually takes less than a minute. We'll reconnect by ourselves.",
      'Try again',
    ],
    [
      { phase: 'blocked', kind: 'tryAgainLater' },
      'The server is busy',
      'Too many people are connected right now. Try again in a moment.',
      'Try again',
    ],
    [
      { phase: 'offline', kind: 'offline' },
      "You're offline",
      "Check your internet connection. We'll reconnect as soon as it's back.",
      'Try again',
    ],
    [
      { phase: 'connecting', kind: null },
      'Still connecting…',
      'This is taking longer than usual.',
      null,
    ],
    [{ phase: 'slow', kind: null }, 'Slow connection', 'Updates may arrive late.', null],
    [{ phase: 'restored', kind: null }, 'Back online', "You're connected again.", null],
    [
      { phase: 'blocked', kind: 'application' },
      'Disconnected',
      'The server ended this connection.',
      'Reconnect',
    ],
    [{ kind: 'application' }, 'Disconnected', "We're trying to reconnect.", 'Reconnect'],
    [{ kind: 'normal' }, 'Connection ended', "We're trying to reconnect.", 'Reconnect'],
    [
      { phase: 'blocked', kind: 'noStatus', attemptsUsedUp: true },
      "Couldn't reconnect",
      'We tried several times and stopped. Check your connection, then try again.',
      'Try again',
    ],
    [
      { phase: 'blocked', kind: 'noStatus' },
      'Connection closed',
      'The server ended this connection.',
      'Try again',
    ],
    [
      { phase: 'blocked', kind: 'internalError', attemptsUsedUp: true },
      'Something went wrong on our side',
      'Try again in a few minutes.',
      'Try again',
    ],
  ])('puts %o into words', ([given, title, description, label]) => {
    const message = resolve(given)
    expect([message?.title, message?.description, message?.action?.label ?? null]).toEqual([
      title,
      description,
      label,
    ])
  })

  it('says nothing where nothing is shown', () => {
    expect(resolve({ phase: 'hidden' })).toBeNull()
  })

  it('tells about unsent messages only while there are some', () => {
    const unsent = " Unsent changes are kept and will be sent when you're back."
    expect(resolve({ queued: 1 })?.description).toBe(`We're trying to reconnect.${unsent}`)
    expect(resolve({ queued: 0 })?.description).toBe("We're trying to reconnect.")
    expect(resolve({ queued: 1, phase: 'restored' })?.description).toBe("You're connected again.")
  })

  it('puts no space behind a full stop that brings its own', () => {
    const description = resolve({ queued: 1, messages: ja })?.description
    expect(description).toMatch(/。\S/)
    expect(description).not.toMatch(/。 /)
  })

  it('offers the first action that the app can do, and no other', () => {
    const offered = (...able: readonly string[]) =>
      resolve({
        phase: 'blocked',
        kind: 'policyViolation',
        canDo: (name) => able.includes(name),
      })?.action
    expect(offered('contact')).toEqual({ name: 'contact', label: 'Contact support' })
    expect(offered()).toEqual({ name: 'retry', label: 'Try again' })
    expect(resolve({ phase: 'blocked', kind: 'forbidden' })?.action).toBeNull()
  })

  it('asks nothing of the person while it is retried without them', () => {
    expect(resolve({ kind: 'unauthorized', canDo: anything })?.action).toBeNull()
    expect(resolve({ kind: 'unauthorized', phase: 'blocked', canDo: anything })?.action?.name).toBe(
      'signIn',
    )
  })

  it("offers an action of the app's own under its label", () => {
    const messages = extendMessages(en, codes, {
      ...ownTexts,
      kicked: {
        title: ({ code }) => `Removed (${code})`,
        action: { name: 'appeal', label: ({ kind }) => `Appeal: ${kind}` },
      },
    })
    const message = resolve({ messages, phase: 'blocked', kind: 'kicked', canDo: anything })
    expect(message).toMatchObject({
      title: 'Removed (4001)',
      action: { name: 'appeal', label: 'Appeal: kicked' },
    })
  })

  it("offers a try where it waits for the person, also in an app's own words", () => {
    const own = defineCloseCodes({ 4001: { kind: 'tooMany', retry: 'onUserAction' } })
    const actionOf = (text: CloseMessage, phase: Phase): string | undefined =>
      resolveCloseMessage({
        messages: extendMessages(en, own, { tooMany: text }),
        state: { closeReason: explainClose({ code: 4001 }, own), queued: 0 },
        presentation: { ...nothing, phase, kind: 'tooMany' },
      })?.action?.label
    expect(actionOf({ title: 'Too many tabs' }, 'blocked')).toBe('Try again')
    expect(actionOf({ title: 'Too many tabs' }, 'waiting')).toBeUndefined()
    expect(actionOf({ title: 'Too many tabs', action: [] }, 'blocked')).toBeUndefined()
    expect(
      resolveCloseMessage({
        messages: extendMessages(en, own, {
          tooMany: { title: 'It is full', stopped: 'For good.' },
        }),
        state: {
          closeReason: { ...explainClose({ code: 4001 }, own), retry: 'cappedBackoff' },
          queued: 0,
        },
        presentation: { ...nothing, phase: 'blocked', kind: 'tooMany', attemptsUsedUp: true },
      })?.action?.name,
    ).toBe('retry')
  })

  it('uses one description for both where there is one', () => {
    const messages = extendMessages(en, codes, ownTexts)
    expect(resolve({ messages, phase: 'blocked', kind: 'kicked' })).toMatchObject({
      title: 'You were removed',
      description: 'Ask the host to let you in again.',
    })
  })

  it('tells of several connections in one title', () => {
    expect(resolve({ inTrouble: 3 })?.title).toBe('3 connections need attention')
    expect(resolve({ inTrouble: 1 })?.title).toBe('Connection lost')
  })

  test.for(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    '[S4] finds nothing under "%s"',
    (kind) => {
      expect(resolve({ kind })?.title).toBe('Disconnected')
    },
  )

  it("[S1] never repeats the server's words", () => {
    const reason = 'Visit evil.example'
    for (const kind of [...Object.keys(en.kinds), 'application']) {
      for (const phase of ['waiting', 'blocked'] as const) {
        expect(JSON.stringify(resolve({ kind, phase, reason, queued: 1 }))).not.toContain(reason)
      }
    }
  })
})

describe('English', () => {
  const phases = ['waiting', 'reconnecting', 'blocked'] as const
  const cases = Object.keys(en.kinds).flatMap((kind) => phases.map((phase) => ({ kind, phase })))

  test.for(cases)('has calm words for $kind while $phase', ({ kind, phase }) => {
    const { title = '', description = '' } = resolve({ kind, phase }) ?? {}
    expect(title).toMatch(/^.{5,40}$/)
    expect(description).toMatch(/^[A-Z].+[.…]$/)
    expect(description.match(/[.…](?= |$)/g)?.length).toBeLessThanOrEqual(2)
    expect(`${title} ${description}`).not.toMatch(/\d|WebSocket|\bport\b|undefined|[{}]/)
  })

  it('has words for every standard kind that a person can meet', () => {
    const kinds = [...standardRows.values()].map(({ kind }) => kind).concat(Object.keys(ownRows))
    const wordless = kinds.filter((kind) => !Object.hasOwn(en.kinds, kind))
    expect(new Set(wordless)).toEqual(
      new Set(['reserved', 'abnormal', 'localClose', 'unmounted', 'closeTimeout']),
    )
  })
})

describe('extendMessages', () => {
  it('keeps the base and its words', () => {
    const before = JSON.stringify(en)
    const messages = extendMessages(en, [codes], ownTexts)
    expect(messages.kinds.roomClosed.title).toBe('This room is closed')
    expect(messages.kinds.connectionLost).toBe(en.kinds.connectionLost)
    expect(JSON.stringify(en)).toBe(before)
  })

  it('knows the kinds of both', () => {
    const messages = extendMessages(en, codes, ownTexts)
    type Own = 'kicked' | 'overCapacity' | 'oops' | 'roomClosed'
    expectTypeOf(messages).toEqualTypeOf<Messages<MessageKind | Own>>()
    expectTypeOf(messages).toExtend<Messages>()
  })

  it('asks for no text twice', () => {
    const messages = extendMessages(en, codes, ownTexts)
    const more = defineCloseCodes({ 4001: { kind: 'kicked' }, 4002: { kind: 'banned' } })
    expect(extendMessages(messages, more, { banned: { title: 'Banned' } }).kinds.kicked).toBe(
      messages.kinds.kicked,
    )
  })

  it("replaces a standard kind's words", () => {
    const messages = extendMessages(en, codes, { ...ownTexts, normal: { title: 'Good bye' } })
    expect(messages.kinds.normal).toEqual({ title: 'Good bye' })
  })

  it('refuses a kind without words', () => {
    const { kicked: _, ...rest } = ownTexts
    // @ts-expect-error 'kicked' is missing
    expect(() => extendMessages(en, codes, rest)).toThrow(
      'react-websocket-status: extendMessages: nothing is said about "kicked". Add kicked: { title: \'…\' } to the texts.',
    )
  })

  it('refuses the kind of a reason without words', () => {
    const { roomClosed: _, ...rest } = ownTexts
    // @ts-expect-error 'roomClosed' is missing
    expect(() => extendMessages(en, codes, rest)).toThrow('nothing is said about "roomClosed"')
  })

  it('refuses a misspelt kind', () => {
    // @ts-expect-error 'kickd' is no kind
    expect(() => extendMessages(en, codes, { ...ownTexts, kickd: { title: '' } })).toThrow(
      '"kickd" is no kind of these close codes',
    )
  })
})

describe('resolveMessages', () => {
  const de = { ...en, locale: 'de' }
  const ptBR = { ...en, locale: 'pt-BR' }
  const zhHans = { ...en, locale: 'zh-Hans' }

  test.for<[wanted: string | readonly string[], spoken: string]>([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-at', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['fr', 'en'],
    ['deu', 'en'],
    [['fr-CA', 'de-CH', 'en'], 'de'],
    [[], 'en'],
    ['', 'en'],
    ['__proto__', 'en'],
    ['constructor', 'en'],
  ])('[S4] speaks to %s in %s', ([wanted, spoken]) => {
    expect(resolveMessages(wanted, [en, de, ptBR, zhHans]).locale).toBe(spoken)
  })
})

describe('numbers', () => {
  it('come in the plural form of the language', () => {
    const texts = { one: (n: string) => `${n} раз`, few: (n: string) => `${n} раза`, other: String }
    expect([1, 3, 5, 21].map((count) => formatPlural('ru', count, texts))).toEqual([
      '1 раз',
      '3 раза',
      '5',
      '21 раз',
    ])
  })

  it('come with their units and signs', () => {
    expect(formatShare('en', 0.97)).toBe('97%')
    expect(formatMinutes('en', 15 * 60_000)).toBe('15 minutes')
    expect(formatMinutes('ar-EG', 15 * 60_000)).toContain('١٥')
    const interruptions = formatPlural('en', 1, en.timeline.interruptions)
    expect(en.timeline.summary({ share: '97%', span: '15 minutes', interruptions })).toBe(
      'Connected 97% of the last 15 minutes, 1 interruption',
    )
  })
})
