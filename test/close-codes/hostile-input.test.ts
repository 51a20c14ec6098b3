import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemblyai } from '../../src/close-codes/assemblyai.ts'
import { awsApiGateway } from '../../src/close-codes/aws-api-gateway.ts'
import { centrifugo } from '../../src/close-codes/centrifugo.ts'
import { colyseus } from '../../src/close-codes/colyseus.ts'
import { deepgram } from '../../src/close-codes/deepgram.ts'
import { descriptionOf } from '../../src/close-codes/descriptions.ts'
import { discordGateway } from '../../src/close-codes/discord-gateway.ts'
import { discordVoice } from '../../src/close-codes/discord-voice.ts'
import { graphqlWs } from '../../src/close-codes/graphql-ws.ts'
import { hocuspocus } from '../../src/close-codes/hocuspocus.ts'
import { liveblocks } from '../../src/close-codes/liveblocks.ts'
import { obsWebsocket } from '../../src/close-codes/obs-websocket.ts'
import { phoenix } from '../../src/close-codes/phoenix.ts'
import { pusher } from '../../src/close-codes/pusher.ts'
import { speechmatics } from '../../src/close-codes/speechmatics.ts'
import { tldraw } from '../../src/close-codes/tldraw.ts'
import { twitchEventSub } from '../../src/close-codes/twitch-eventsub.ts'
import { closeCodesFromName } from '../../src/close-codes/vocabularies.ts'
import { type CloseCatalog, findRow } from '../../src/core/close-catalog.ts'
import { explainClose } from '../../src/core/close-reason.ts'
import { defineCloseCodes } from '../../src/core/define-close-codes.ts'
import { describeClose } from '../../src/core/describe-close.ts'

const hostileKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']

/** A catalog whose reasons are what an attacker would send. */
const trapped = defineCloseCodes({
  4600: {
    kind: 'trapped',
    reasons: Object.fromEntries(hostileKeys.map((key) => [key, { retry: 'never' as const }])),
  },
})

const catalogs: readonly CloseCatalog[] = [
  assemblyai,
  awsApiGateway,
  centrifugo,
  colyseus,
  deepgram,
  discordGateway,
  discordVoice,
  graphqlWs,
  hocuspocus,
  liveblocks,
  obsWebsocket,
  phoenix,
  pusher,
  speechmatics,
  tldraw,
  twitchEventSub,
  trapped,
]

const anyCode = fc.oneof(
  fc.integer({ min: 0, max: 65_535 }),
  fc.integer({ min: 1000, max: 1015 }),
  fc.integer({ min: 3000, max: 4999 }),
)
const anyMix = fc.uniqueArray(fc.constantFrom(...catalogs), { maxLength: catalogs.length })
const anyReason = fc.oneof(
  fc.constantFrom(...hostileKeys, '', '*', '**', 'ROOM_FULL', 'NET-0001'),
  // 41 right-to-left overrides are the 123 bytes that a Close frame has room for.
  fc.constant('\u202e'.repeat(41)),
  fc.string({ unit: 'binary', maxLength: 123 }),
  fc.string({ unit: fc.constantFrom('\u200f', '\u2066', '\u2069', '\ud800', '\0'), maxLength: 41 }),
)

const rules: ReadonlySet<unknown> = new Set([
  'never',
  'onUserAction',
  'afterAuth',
  'immediately',
  'backoff',
  'cappedBackoff',
])
const isRule = (rule: unknown) => rules.has(rule) || (typeof rule === 'object' && rule !== null)

/** What prototypes had before anything ran. */
const before = [Object.prototype, Array.prototype, Map.prototype].map(Object.getOwnPropertyNames)
const after = () =>
  [Object.prototype, Array.prototype, Map.prototype].map(Object.getOwnPropertyNames)

describe('any code, any mix of catalogs, any reason', () => {
  it('has one stable, complete explanation that keeps code and reason verbatim', () => {
    fc.assert(
      fc.property(anyCode, anyMix, anyReason, fc.boolean(), (code, mix, reason, opened) => {
        const close = explainClose({ code, reason, opened }, ...mix)
        expect(close).toMatchObject({ code, reason, opened })
        expect(close.kind).toMatch(/^[a-z][A-Za-z0-9]*$/)
        expect(close.name).toMatch(/\S/)
        expect(isRule(close.retry)).toBe(true)
        expect(explainClose({ code, reason, opened }, ...mix)).toEqual(close)
      }),
      { numRuns: 2_000 },
    )
    expect(after()).toEqual(before)
  })

  it('has one stable, complete description', () => {
    fc.assert(
      fc.property(anyCode, anyMix, (code, mix) => {
        const description = describeClose(code, ...mix)
        for (const text of [description.meaning, description.why, description.section]) {
          expect(text).toMatch(/\S/)
        }
        expect(isRule(description.retry)).toBe(true)
        expect(describeClose(code, ...mix)).toEqual(description)
      }),
      { numRuns: 1_000 },
    )
    expect(after()).toEqual(before)
  })

  it('is decided by the first catalog that has the code', () => {
    fc.assert(
      fc.property(anyCode, anyMix, anyReason, (code, mix, reason) => {
        const first = mix.find((catalog) => findRow([catalog], code, reason))
        expect(explainClose({ code, reason, opened: true }, ...mix)).toEqual(
          explainClose({ code, reason, opened: true }, ...(first ? [first] : [])),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('hostile keys', () => {
  it.each(hostileKeys)('finds the row for the reason %s and no other', (reason) => {
    expect(explainClose({ code: 4600, reason }, trapped).retry).toBe('never')
    expect(explainClose({ code: 4600, reason: `${reason} ` }, trapped).retry).toBe('backoff')
    expect(explainClose({ code: 4099, reason }, tldraw).kind).toBe('syncError')
  })

  it.each(hostileKeys)('describes the kind %s like any unknown one', (kind) => {
    expect(descriptionOf(kind)).toBe(descriptionOf('application'))
  })

  it('has readings only for names, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyReason, fc.string({ maxLength: 200 })), (name) => {
        for (const { code, to = code } of closeCodesFromName(name)) {
          expect(code).toBeLessThanOrEqual(to)
          expect(to).toBeLessThanOrEqual(65_535)
        }
      }),
    )
    expect(after()).toEqual(before)
  })
})

describe('a reason with *', () => {
  const codes = defineCloseCodes({
    4700: {
      kind: 'other',
      reasons: {
        'full: *': { kind: 'starts' },
        '*/full': { kind: 'ends' },
        'ab*ba': { kind: 'both' },
        'full: exactly': { kind: 'exact' },
      },
    },
  })

  it.each([
    ['full: 3', 'starts'],
    ['full: ', 'starts'],
    ['see https://example.com/full', 'ends'],
    ['abba', 'both'],
    ['ab and ba', 'both'],
    ['aba', 'other'],
    ['full: exactly', 'exact'],
    ['Full: 3', 'other'],
    ['', 'other'],
  ])('reads "%s" as %s', (reason, kind) => {
    expect(explainClose({ code: 4700, reason }, codes).kind).toBe(kind)
  })
})
