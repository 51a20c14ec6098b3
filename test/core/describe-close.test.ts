import { describe, expect, it } from 'vitest'
import { centrifugo } from '../../src/close-codes/centrifugo.ts'
import { discordGateway } from '../../src/close-codes/discord-gateway.ts'
import { hocuspocus } from '../../src/close-codes/hocuspocus.ts'
import { pusher } from '../../src/close-codes/pusher.ts'
import { ownRows } from '../../src/close-codes/standard.ts'
import { tldraw } from '../../src/close-codes/tldraw.ts'
import { explainClose } from '../../src/core/close-reason.ts'
import { defineCloseCodes } from '../../src/core/define-close-codes.ts'
import { describeClose, type OwnKind } from '../../src/core/describe-close.ts'

const rfc = 'RFC 6455 section 7.4.1'
const range = 'RFC 6455 section 7.4.2'

describe('describeClose', () => {
  it.each([
    [1000, 'normal', 'Normal Closure', 'either', true, rfc],
    [1001, 'goingAway', 'Going Away', 'either', false, rfc],
    [1002, 'protocolError', 'Protocol error', 'either', false, rfc],
    [1003, 'unsupportedData', 'Unsupported Data', 'either', false, rfc],
    [1004, 'reserved', 'Reserved', 'nobody', false, rfc],
    [1005, 'noStatus', 'No Status Rcvd', 'nobody', false, 'RFC 6455 section 7.1.5'],
    [1006, 'abnormal', 'Abnormal Closure', 'nobody', false, 'RFC 6455 section 7.1.5'],
    [1007, 'invalidPayload', 'Invalid frame payload data', 'either', false, rfc],
    [1008, 'policyViolation', 'Policy Violation', 'either', false, rfc],
    [1009, 'messageTooBig', 'Message Too Big', 'either', false, rfc],
    [1010, 'mandatoryExtension', 'Mandatory Ext.', 'client', false, rfc],
    [1011, 'internalError', 'Internal Error', 'server', false, rfc],
    [1012, 'serviceRestart', 'Service Restart', 'server', false, 'IANA registry, hybi msg09670'],
    [1013, 'tryAgainLater', 'Try Again Later', 'server', false, 'IANA registry, hybi msg09670'],
    [1014, 'badGateway', 'Bad Gateway', 'server', false, 'IANA registry, hybi msg10748'],
    [1015, 'tlsHandshake', 'TLS handshake', 'nobody', false, rfc],
    [3000, 'unauthorized', 'Unauthorized', 'either', true, 'IANA registry'],
    [3003, 'forbidden', 'Forbidden', 'either', true, 'IANA registry'],
    [3008, 'timeout', 'Timeout', 'either', true, 'IANA registry'],
    [0, 'unused', 'Unused', 'nobody', false, range],
    [999, 'unused', 'Unused', 'nobody', false, range],
    [1016, 'unassigned', 'Unassigned', 'nobody', false, range],
    [2999, 'unassigned', 'Unassigned', 'nobody', false, range],
    [3999, 'library', 'Library', 'either', true, range],
    [4000, 'application', 'Application', 'either', true, range],
    [4999, 'application', 'Application', 'either', true, range],
    [5000, 'outOfRange', 'Out Of Range', 'nobody', false, 'RFC 6455 section 11.7'],
    [65_535, 'outOfRange', 'Out Of Range', 'nobody', false, 'RFC 6455 section 11.7'],
  ] as const)('knows %i: %s', (code, kind, name, sender, browserCanSend, section) => {
    const onWire = sender !== 'nobody'
    const expected = { code, kind, name, sender, onWire, browserCanSend, section, advice: false }
    expect(describeClose(code)).toMatchObject(expected)
  })

  it('agrees with explainClose about every code', () => {
    for (let code = 0; code <= 65_535; code++) {
      const { kind, name, category, severity, retry } = explainClose({ code, opened: true })
      const expected = { kind, name, category, severity, retry }
      const described = describeClose(code === 1006 || code === 1015 ? 'connectionLost' : code)
      expect(described).toMatchObject(expected)
    }
  })

  it.each(Object.keys(ownRows) as OwnKind[])('explains %s, which no code tells', (kind) => {
    const description = describeClose(kind)
    expect(description).toMatchObject({
      kind,
      code: ownRows[kind].code,
      retry: ownRows[kind].retry,
      sender: 'nobody',
      onWire: false,
      browserCanSend: false,
    })
  })

  it('has words of its own for every standard kind', () => {
    const subjects = [
      ...Array.from({ length: 16 }, (_, index) => 1000 + index),
      3000,
      3003,
      3008,
      0,
      1016,
      3001,
      4000,
      5000,
      ...(Object.keys(ownRows) as OwnKind[]),
    ]
    const meanings = subjects.map((subject) => describeClose(subject).meaning)
    expect(new Set(meanings).size).toBe(subjects.length)
    for (const subject of subjects) {
      const { meaning, why } = describeClose(subject)
      expect(meaning).toMatch(/^[A-Z].+\.$/)
      expect(why).toMatch(/^[A-Z1].+\.$/)
    }
  })

  it.each([-1, 65_536, Number.NaN, Number.POSITIVE_INFINITY, 1000.5])(
    'answers even for %d, which is no code',
    (code) => expect(describeClose(code).onWire).toBe(false),
  )

  it("tells a catalog's kind, name, meaning and rule, and keeps what goes with the code", () => {
    expect(describeClose(4008, discordGateway)).toMatchObject({
      kind: 'rateLimited',
      name: 'Rate limited',
      meaning: 'Payloads came too fast.',
      category: 'capacity',
      retry: 'backoff',
      why: 'The catalog states this rule.',
      advice: false,
      sender: 'either',
      onWire: true,
      browserCanSend: true,
      section: range,
    })
  })

  it('marks a rule that is advice', () => {
    expect(describeClose(4403, hocuspocus)).toMatchObject({
      advice: true,
      why: "Advice of this package: the code's owner states no rule.",
    })
  })

  it('lets the first catalog that has the code win', () => {
    expect(describeClose(4001, pusher, discordGateway).kind).toBe('applicationNotFound')
    expect(describeClose(4001, discordGateway, pusher).kind).toBe('unknownOpcode')
    expect(describeClose(4014, centrifugo, discordGateway).kind).toBe('customTemporary')
  })

  it('keeps the standard meaning and reason where a catalog changes something else', () => {
    const quiet = defineCloseCodes({ 1001: { severity: 'info' } })
    const { severity, ...rest } = describeClose(1001, quiet)
    expect(severity).toBe('info')
    expect(describeClose(1001)).toMatchObject(rest)
  })

  it('gives a reused standard kind its standard meaning', () => {
    const own = defineCloseCodes({ 4401: { kind: 'unauthorized' } })
    expect(describeClose(4401, own).meaning).toBe(describeClose(3000).meaning)
  })

  it('lists what the close reason can change', () => {
    expect(describeClose(4099, tldraw).reasons).toContainEqual({
      reason: 'ROOM_FULL',
      row: expect.objectContaining({ kind: 'roomFull', retry: 'onUserAction' }),
    })
    expect(describeClose(4000, tldraw).reasons).toEqual([])
  })
})
