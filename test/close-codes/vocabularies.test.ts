import { describe, expect, it } from 'vitest'
import {
  closeCodesFromName,
  namesOf,
  titleOfVocabulary,
  vocabularies,
  type Vocabulary,
} from '../../src/close-codes/vocabularies.ts'
import { describeClose } from '../../src/core/describe-close.ts'
import type { RetryRule } from '../../src/core/close-catalog.ts'

/** What a row of a table means to this package: kind, a word of the meaning, rule. */
type Meaning = readonly [kind: string, words: RegExp, rule: RetryRule]
type Row = readonly [name: string, codes: readonly number[] | number, ...meaning: Meaning]

const normal: Meaning = ['normal', /is done/, 'never']
const away: Meaning = ['goingAway', /shutting down, or a browser is leaving/, 'backoff']
const protocol: Meaning = ['protocolError', /broke the protocol/, 'never']
const unsupported: Meaning = ['unsupportedData', /type that cannot be accepted/, 'never']
const reserved: Meaning = ['reserved', /Kept for later use/, 'cappedBackoff']
const noStatus: Meaning = ['noStatus', /Close frame was empty/, 'backoff']
const abnormal: Meaning = ['abnormal', /without a Close frame/, 'backoff']
const invalid: Meaning = ['invalidPayload', /did not fit its type/, 'never']
const policy: Meaning = ['policyViolation', /against the rules/, 'onUserAction']
const size: Meaning = ['messageTooBig', /too big/, 'never']
const extension: Meaning = ['mandatoryExtension', /needs extensions/, 'never']
const error: Meaning = ['internalError', /unexpected/, 'cappedBackoff']
const restart: Meaning = ['serviceRestart', /restarting/, { between: [5_000, 30_000] }]
const again: Meaning = ['tryAgainLater', /overloaded/, 'onUserAction']
const gateway: Meaning = ['badGateway', /gateway or proxy/, 'backoff']
const tls: Meaning = ['tlsHandshake', /No secure connection/, 'cappedBackoff']
const unused: Meaning = ['unused', /Not a close code/, 'cappedBackoff']
const unassigned: Meaning = ['unassigned', /none is assigned/, 'cappedBackoff']
const library: Meaning = ['library', /libraries and frameworks/, 'backoff']
const application: Meaning = ['application', /For applications/, 'backoff']
const outOfRange: Meaning = ['outOfRange', /end at 4999/, 'cappedBackoff']

/** axum, the constants of `extract::ws::close_code`. */
const axum: readonly Row[] = [
  ['NORMAL', 1000, ...normal],
  ['AWAY', 1001, ...away],
  ['PROTOCOL', 1002, ...protocol],
  ['UNSUPPORTED', 1003, ...unsupported],
  ['STATUS', 1005, ...noStatus],
  ['ABNORMAL', 1006, ...abnormal],
  ['INVALID', 1007, ...invalid],
  ['POLICY', 1008, ...policy],
  ['SIZE', 1009, ...size],
  ['EXTENSION', 1010, ...extension],
  ['ERROR', 1011, ...error],
  ['RESTART', 1012, ...restart],
  ['AGAIN', 1013, ...again],
]

/** ws-rs, every variant of `CloseCode`: `Other` is whatever has no variant of its own. */
const wsRs: readonly Row[] = [
  ['Normal', 1000, ...normal],
  ['Away', 1001, ...away],
  ['Protocol', 1002, ...protocol],
  ['Unsupported', 1003, ...unsupported],
  ['Status', 1005, ...noStatus],
  ['Abnormal', 1006, ...abnormal],
  ['Invalid', 1007, ...invalid],
  ['Policy', 1008, ...policy],
  ['Size', 1009, ...size],
  ['Extension', 1010, ...extension],
  ['Error', 1011, ...error],
  ['Restart', 1012, ...restart],
  ['Again', 1013, ...again],
  ['Tls', 1015, ...tls],
  ['Empty', 0, ...unused],
  ['Other', [1, 999], ...unused],
  ['Other', 1004, ...reserved],
  ['Other', 1014, ...gateway],
  ['Other', [1016, 2999], ...unassigned],
  ['Other', [3000, 3999], ...library],
  ['Other', [4000, 4999], ...application],
  ['Other', [5000, 65_535], ...outOfRange],
]

/** tungstenite, every variant of `CloseCode`. */
const tungstenite: readonly Row[] = [
  ...wsRs.slice(0, 14),
  ['Bad', [0, 999], ...unused],
  ['Bad', 1004, ...reserved],
  ['Bad', 1014, ...gateway],
  ['Bad', [5000, 65_535], ...outOfRange],
  ['Reserved', [1016, 2999], ...unassigned],
  ['Iana', [3000, 3999], ...library],
  ['Library', [4000, 4999], ...application],
]

/** Haxe, the table in the documentation of `CloseEvent.code`, which MDN had before. */
const haxe: readonly Row[] = [
  ['Reserved', [0, 999], ...unused],
  ['CLOSE_NORMAL', 1000, ...normal],
  ['CLOSE_GOING_AWAY', 1001, ...away],
  ['CLOSE_PROTOCOL_ERROR', 1002, ...protocol],
  ['CLOSE_UNSUPPORTED', 1003, ...unsupported],
  ['Reserved', 1004, ...reserved],
  ['CLOSE_NO_STATUS', 1005, ...noStatus],
  ['CLOSE_ABNORMAL', 1006, ...abnormal],
  ['Unsupported Data', 1007, ...invalid],
  ['Policy Violation', 1008, ...policy],
  ['CLOSE_TOO_LARGE', 1009, ...size],
  ['Missing Extension', 1010, ...extension],
  ['Internal Error', 1011, ...error],
  ['Service Restart', 1012, ...restart],
  ['Try Again Later', 1013, ...again],
  ['Reserved', 1014, ...gateway],
  ['TLS Handshake', 1015, ...tls],
  ['Reserved', [1016, 1999], ...unassigned],
  ['Reserved for extensions', [2000, 2999], ...unassigned],
  ['For libraries', [3000, 3999], ...library],
  ['For applications', [4000, 4999], ...application],
]

/** SecureBridge, `TScWebSocketCloseStatus`: `csUnknown` is whatever has no value of its own. */
const secureBridge: readonly Row[] = [
  ['csNormalClosure', 1000, ...normal],
  ['csEndpointUnavailable', 1001, ...away],
  ['csProtocolError', 1002, ...protocol],
  ['csUnsupportedData', 1003, ...unsupported],
  ['csEmpty', 1005, ...noStatus],
  ['csAbnormalClosure', 1006, ...abnormal],
  ['csInvalidPayloadData', 1007, ...invalid],
  ['csPolicyViolation', 1008, ...policy],
  ['csMessageTooBig', 1009, ...size],
  ['csMandatoryExtension', 1010, ...extension],
  ['csInternalServerError', 1011, ...error],
  ['csTLSHandshakeError', 1015, ...tls],
  ['csUnknown', [0, 999], ...unused],
  ['csUnknown', 1004, ...reserved],
  ['csUnknown', 1012, ...restart],
  ['csUnknown', 1013, ...again],
  ['csUnknown', 1014, ...gateway],
  ['csUnknown', [1016, 2999], ...unassigned],
  ['csUnknown', [3000, 3999], ...library],
  ['csUnknown', [4000, 4999], ...application],
  ['csUnknown', [5000, 65_535], ...outOfRange],
]

const tables: readonly (readonly [Vocabulary, readonly Row[]])[] = [
  ['axum', axum],
  ['wsRs', wsRs],
  ['tungstenite', tungstenite],
  ['haxe', haxe],
  ['secureBridge', secureBridge],
]

describe.each(tables)('the table of %s', (vocabulary, rows) => {
  it.each(rows)('reads %s as %s: %s', (name, codes, kind, words, rule) => {
    const [code = -1, to = code] = [codes].flat()
    const own = closeCodesFromName(name).filter((reading) => reading.vocabulary === vocabulary)
    const range = to > code ? { to } : {}

    expect(own).toContainEqual({ code, ...range, vocabulary, name, kind })
    // The last code of a range: its first may have a row of its own, as 3000 does.
    const described = describeClose(to)
    expect(described.kind).toBe(kind)
    expect(described.meaning).toMatch(words)
    expect(described.retry).toEqual(rule)
  })

  it('has no name besides its rows', () => {
    const spans = rows.map(([name, codes]) => [name, [codes].flat()] as const)
    for (let code = 0; code <= 65_535; code += code < 5_100 ? 1 : 997) {
      const expected = spans
        .filter(([, [from = 0, to = from]]) => from <= code && code <= to)
        .map(([name]) => name)
      const actual = namesOf(code).filter((name) => name.vocabulary === vocabulary)
      expect([code, actual.map(({ name }) => name)]).toEqual([code, expected])
    }
  })
})

const codesOf = (name: string) => [
  ...new Set(closeCodesFromName(name).map((reading) => reading.code)),
]

describe('closeCodesFromName', () => {
  it.each([
    ['csEndpointUnavailable', 'secureBridge', 1001],
    ['AWAY', 'axum', 1001],
    ['CLOSE_GOING_AWAY', 'haxe', 1001],
    ['Normal Closure', 'iana', 1000],
    ['InvalidMessageType', 'dotnet', 1003],
    ['VIOLATED_POLICY', 'jakarta', 1008],
    ['WINHTTP_WEB_SOCKET_EMPTY_CLOSE_STATUS', 'winHttp', 1005],
    ['CloseInternalServerErr', 'gorilla', 1011],
    ['INVALID_TEXT', 'aiohttp', 1007],
    ['SERVICE_OVERLOAD', 'spring', 1013],
    ['mandatoryExtensionMissing', 'urlSession', 1010],
    ['needs_extension', 'beast', 1010],
    ['ENDPOINT_UNAVAILABLE', 'netty', 1001],
    ['CLOSE_STATUS_CODE_NULL', 'autobahnPython', 1005],
    ['SOUP_WEBSOCKET_CLOSE_BAD_DATA', 'libsoup', 1007],
    ['NO_STATUS_RCVD', 'pythonWebsockets', 1005],
    ['Forbidden', 'iana', 3003],
  ] as const)('names the vocabulary of %s first', (name, vocabulary, code) => {
    expect(closeCodesFromName(name)[0]).toMatchObject({ vocabulary, code, name })
  })

  it.each([
    ['Unsupported Data', [1003, 1007]],
    ['Empty', [0, 1005]],
    ['CLOSE_TOO_LARGE', [1009, 1004]],
  ])('gives every reading of %s', (name, codes) => {
    expect(codesOf(name)).toEqual(codes)
  })

  it('gives the exact spelling before the same word in other spellings', () => {
    const vocabulariesOf = closeCodesFromName('Away').map(({ vocabulary }) => vocabulary)
    expect(vocabulariesOf).toEqual(['tungstenite', 'wsRs', 'axum'])
  })

  it.each(['going away', 'GOING-AWAY', 'Close Going Away', 'websocket.CloseGoingAway', ' AWAY '])(
    'reads %s whatever its case, spaces and path',
    (name) => expect(codesOf(name)).toEqual([1001]),
  )

  it.each([
    ['Library(4001)', 4001, 'application'],
    ['Iana(3000)', 3000, 'unauthorized'],
    ['CloseCode::Other(1014)', 1014, 'badGateway'],
    ['Bad(5000)', 5000, 'outOfRange'],
  ])('picks the code in brackets out of the range in %s', (name, code, kind) => {
    expect(closeCodesFromName(name).map((reading) => [reading.code, reading.kind])).toEqual([
      [code, kind],
    ])
    expect(closeCodesFromName(name)[0]).not.toHaveProperty('to')
  })

  it.each(['', ' ', '()', 'Library(1000)', 'nonsense', '1013', '__proto__', 'constructor', '::'])(
    'has no reading for "%s"',
    (name) => expect(closeCodesFromName(name)).toEqual([]),
  )
})

describe('namesOf', () => {
  it('knows a name for every standard code in the registry', () => {
    for (const code of [
      ...Array.from({ length: 16 }, (_, index) => 1000 + index),
      3000,
      3003,
      3008,
    ]) {
      expect(namesOf(code)[0]).toMatchObject({ vocabulary: 'iana' })
    }
  })

  it('lists each name under a vocabulary with a title of its own', () => {
    expect(new Set(vocabularies.map(titleOfVocabulary)).size).toBe(20)
    expect(new Set(namesOf(1000).map(({ vocabulary }) => vocabulary))).toEqual(
      new Set(vocabularies),
    )
  })
})
