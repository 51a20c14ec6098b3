import { describe, expect, it } from 'vitest'
import type {
  CloseCategory,
  CloseOrigin,
  RetryRule,
  Severity,
} from '../../src/core/close-catalog.ts'
import {
  type CloseFacts,
  type CloseKind,
  explainClose,
  type OwnCause,
  titleOf,
} from '../../src/core/close-reason.ts'
import { defineCloseCodes } from '../../src/core/define-close-codes.ts'

type Row = readonly [
  kind: string,
  origin: CloseOrigin,
  category: CloseCategory,
  severity: Severity,
  retry: RetryRule,
  name: string,
]

function rowOf(facts: CloseFacts): Row {
  const { kind, origin, category, severity, retry, name } = explainClose(facts)
  return [kind, origin, category, severity, retry, name]
}

describe('explainClose', () => {
  const window = { between: [5_000, 30_000] } as const
  const byCode: readonly [code: number, ...Row][] = [
    [1000, 'normal', 'peer', 'clean', 'info', 'never', 'Normal Closure'],
    [1001, 'goingAway', 'peer', 'server', 'warning', 'backoff', 'Going Away'],
    [1002, 'protocolError', 'peer', 'contract', 'error', 'never', 'Protocol error'],
    [1003, 'unsupportedData', 'peer', 'contract', 'error', 'never', 'Unsupported Data'],
    [1004, 'reserved', 'peer', 'invalid', 'warning', 'cappedBackoff', 'Reserved'],
    [1005, 'noStatus', 'peer', 'clean', 'info', 'backoff', 'No Status Rcvd'],
    [1007, 'invalidPayload', 'peer', 'contract', 'error', 'never', 'Invalid frame payload data'],
    [1008, 'policyViolation', 'peer', 'auth', 'error', 'onUserAction', 'Policy Violation'],
    [1009, 'messageTooBig', 'peer', 'contract', 'error', 'never', 'Message Too Big'],
    [1010, 'mandatoryExtension', 'peer', 'contract', 'error', 'never', 'Mandatory Ext.'],
    [1011, 'internalError', 'peer', 'server', 'error', 'cappedBackoff', 'Internal Error'],
    [1012, 'serviceRestart', 'peer', 'server', 'warning', window, 'Service Restart'],
    [1013, 'tryAgainLater', 'peer', 'capacity', 'warning', 'onUserAction', 'Try Again Later'],
    [1014, 'badGateway', 'peer', 'server', 'warning', 'backoff', 'Bad Gateway'],
    [3000, 'unauthorized', 'peer', 'auth', 'error', 'afterAuth', 'Unauthorized'],
    [3003, 'forbidden', 'peer', 'auth', 'error', 'never', 'Forbidden'],
    [3008, 'timeout', 'peer', 'network', 'warning', 'backoff', 'Timeout'],
    [0, 'unused', 'peer', 'invalid', 'warning', 'cappedBackoff', 'Unused'],
    [999, 'unused', 'peer', 'invalid', 'warning', 'cappedBackoff', 'Unused'],
    [1016, 'unassigned', 'peer', 'invalid', 'warning', 'cappedBackoff', 'Unassigned'],
    [2999, 'unassigned', 'peer', 'invalid', 'warning', 'cappedBackoff', 'Unassigned'],
    [3001, 'library', 'peer', 'application', 'warning', 'backoff', 'Library'],
    [3999, 'library', 'peer', 'application', 'warning', 'backoff', 'Library'],
    [4000, 'application', 'peer', 'application', 'warning', 'backoff', 'Application'],
    [4999, 'application', 'peer', 'application', 'warning', 'backoff', 'Application'],
    [5000, 'outOfRange', 'peer', 'invalid', 'warning', 'cappedBackoff', 'Out Of Range'],
    [65_535, 'outOfRange', 'peer', 'invalid', 'warning', 'cappedBackoff', 'Out Of Range'],
  ]
  it.each(byCode)('[R11] %i is %s', (code, ...row) => {
    expect(rowOf({ code, opened: true })).toEqual(row)
    expect(rowOf({ code, opened: false })).toEqual(row)
    expect(explainClose({ code }).code).toBe(code)
  })

  const byCause: readonly [cause: OwnCause, code: number, ...Row][] = [
    ['localClose', 1000, 'localClose', 'local', 'clean', 'info', 'never', 'Local Close'],
    ['unmounted', 1000, 'unmounted', 'local', 'clean', 'info', 'never', 'Unmounted'],
    [
      'connectTimeout',
      1006,
      'connectTimeout',
      'local',
      'network',
      'warning',
      'backoff',
      'Connect Timeout',
    ],
    [
      'heartbeatTimeout',
      1006,
      'heartbeatTimeout',
      'local',
      'network',
      'warning',
      'immediately',
      'Heartbeat Timeout',
    ],
    ['closeTimeout', 1006, 'closeTimeout', 'local', 'network', 'info', 'never', 'Close Timeout'],
    ['suspended', 1006, 'suspended', 'browser', 'network', 'info', 'immediately', 'Suspended'],
    ['invalidUrl', 1006, 'invalidUrl', 'local', 'invalid', 'error', 'never', 'Invalid Url'],
    ['insecureUrl', 1006, 'insecureUrl', 'browser', 'invalid', 'error', 'never', 'Insecure Url'],
    ['blocked', 1006, 'blocked', 'browser', 'invalid', 'error', 'never', 'Blocked'],
    ['unsupported', 1006, 'unsupported', 'local', 'invalid', 'error', 'never', 'Unsupported'],
  ]
  it.each(byCause)('[R11] knows %s by its cause, whatever the code', (cause, code, ...row) => {
    for (const reported of [undefined, 1000, 1006, 4321]) {
      const facts = { cause, opened: true, online: false, ...(reported && { code: reported }) }
      expect(rowOf(facts)).toEqual(row)
      expect(explainClose(facts).code).toBe(code)
    }
  })

  /** The compiler refuses a kind without a way to it. */
  const ways: { readonly [Kind in CloseKind]: CloseFacts } = {
    normal: { code: 1000 },
    goingAway: { code: 1001 },
    protocolError: { code: 1002 },
    unsupportedData: { code: 1003 },
    reserved: { code: 1004 },
    noStatus: { code: 1005 },
    invalidPayload: { code: 1007 },
    policyViolation: { code: 1008 },
    messageTooBig: { code: 1009 },
    mandatoryExtension: { code: 1010 },
    internalError: { code: 1011 },
    serviceRestart: { code: 1012 },
    tryAgainLater: { code: 1013 },
    badGateway: { code: 1014 },
    unauthorized: { code: 3000 },
    forbidden: { code: 3003 },
    timeout: { code: 3008 },
    unused: { code: 500 },
    unassigned: { code: 2000 },
    library: { code: 3500 },
    application: { code: 4500 },
    outOfRange: { code: 5000 },
    connectFailed: { code: 1006, opened: false },
    connectionLost: { code: 1006, opened: true },
    offline: { code: 1006, online: false },
    localClose: { cause: 'localClose' },
    unmounted: { cause: 'unmounted' },
    connectTimeout: { cause: 'connectTimeout' },
    heartbeatTimeout: { cause: 'heartbeatTimeout' },
    closeTimeout: { cause: 'closeTimeout' },
    suspended: { cause: 'suspended' },
    invalidUrl: { cause: 'invalidUrl' },
    insecureUrl: { cause: 'insecureUrl' },
    blocked: { cause: 'blocked' },
    unsupported: { cause: 'unsupported' },
  }
  it.each(Object.entries(ways))('[R11] %s can be reached', (kind, facts) => {
    expect(explainClose(facts).kind).toBe(kind)
  })

  const withoutFrame: readonly [facts: CloseFacts, kind: string][] = [
    [{ opened: false }, 'connectFailed'],
    [{ opened: true }, 'connectionLost'],
    [{ opened: false, online: false }, 'offline'],
    [{ opened: true, online: false }, 'offline'],
    [{ opened: true, online: true }, 'connectionLost'],
    [{}, 'connectFailed'],
  ]
  it.each(withoutFrame)('[R11] 1006 and 1015 with %j are %s', (facts, kind) => {
    for (const code of [1006, 1015]) {
      expect(explainClose({ ...facts, code })).toMatchObject({ kind, code, origin: 'network' })
    }
  })

  it('says offline only of a close that no frame explains', () => {
    expect(explainClose({ code: 1012, online: false }).kind).toBe('serviceRestart')
  })

  it.each([undefined, Number.NaN, -1, 65_536, 1000.5, Number.POSITIVE_INFINITY])(
    'reads the code %s as 1006',
    (code) => {
      const facts = code === undefined ? {} : { code }
      expect(explainClose(facts)).toMatchObject({ code: 1006, kind: 'connectFailed' })
    },
  )

  it.each([null, '1000', {}, '__proto__'])(
    '[R7] reads %j, which no type allows, as 1006',
    (code) => {
      const facts: CloseFacts = JSON.parse(JSON.stringify({ code }))
      expect(explainClose(facts).code).toBe(1006)
    },
  )

  it('[R7] explains every code with every reason, without a throw', () => {
    const reasons = ['', 'bye', '__proto__', '\u202Ereversed', '\uD800', 'x'.repeat(123), '\0']
    const codes = defineCloseCodes({ '4100-4199': { kind: 'busy' }, 4200: { kind: 'kicked' } })
    const kinds = new Set<string>()
    const wrong: number[] = []
    for (let code = 0; code <= 65_535; code += 1) {
      const reason = reasons[code % reasons.length] ?? ''
      const closeReason = explainClose({ code, reason, opened: code % 2 === 0 }, codes)
      kinds.add(closeReason.kind)
      const asTold = closeReason.code === code && closeReason.reason === reason
      if (!asTold || !closeReason.retry || !closeReason.name) wrong.push(code)
    }
    expect(wrong).toEqual([])
    expect(kinds.size).toBe(17 + 5 + 2 + 2)
  })

  it('hands on what it was told', () => {
    const told = { reason: 'because', wasClean: true, opened: true, at: 7, openFor: 5 }
    expect(explainClose({ code: 4001, ...told })).toMatchObject(told)
    expect(explainClose({})).toMatchObject({
      reason: '',
      wasClean: false,
      opened: false,
      at: 0,
      openFor: 0,
    })
  })

  it("1010 carries the extensions that the peer's reason lists, and no other code does", () => {
    const reason = 'permessage-deflate, x-mux  x-other,'
    expect(explainClose({ code: 1010, reason }).extensions).toEqual([
      'permessage-deflate',
      'x-mux',
      'x-other',
    ])
    expect(explainClose({ code: 1010 }).extensions).toEqual([])
    expect(explainClose({ code: 1002, reason })).not.toHaveProperty('extensions')
  })

  describe('with catalogs', () => {
    const own = defineCloseCodes({
      1000: { retry: 'backoff' },
      4001: { kind: 'sessionExpired', name: 'Session Over', category: 'auth', severity: 'error' },
      4002: {
        kind: 'refused',
        retry: 'never',
        reasons: {
          'too many': { kind: 'tooMany', retry: 'backoff' },
          'quota *': { kind: 'quotaUsed', severity: 'info' },
          '* (retry)': { retry: 'immediately' },
        },
      },
      '4000-4099': { kind: 'own', retry: 'onUserAction' },
    })
    const vendor = defineCloseCodes({
      4001: { kind: 'vendorExpired' },
      4100: { kind: 'vendorOnly' },
      3000: { retry: 'never' },
    })

    it('takes the first catalog that has the code, the exact code before a range', () => {
      expect(explainClose({ code: 4001 }, own, vendor).kind).toBe('sessionExpired')
      expect(explainClose({ code: 4001 }, vendor, own).kind).toBe('vendorExpired')
      expect(explainClose({ code: 4100 }, own, vendor).kind).toBe('vendorOnly')
      expect(explainClose({ code: 4050 }, own, vendor).kind).toBe('own')
      expect(explainClose({ code: 4200 }, own, vendor).kind).toBe('application')
    })

    it('fills what a row leaves out from the standard row around it', () => {
      expect(rowOfWith(4001)).toEqual(['peer', 'auth', 'error', 'backoff', 'Session Over'])
      expect(rowOfWith(4050)).toEqual(['peer', 'application', 'warning', 'onUserAction', 'Own'])
      expect(explainClose({ code: 1000 }, own)).toMatchObject({
        kind: 'normal',
        name: 'Normal Closure',
        severity: 'info',
        retry: 'backoff',
      })
      expect(explainClose({ code: 3000 }, vendor)).toMatchObject({
        kind: 'unauthorized',
        retry: 'never',
      })
    })

    function rowOfWith(code: number): readonly unknown[] {
      const { origin, category, severity, retry, name } = explainClose({ code }, own, vendor)
      return [origin, category, severity, retry, name]
    }

    it.each([
      ['too many', 'tooMany', 'backoff', 'warning'],
      ['too many!', 'refused', 'never', 'warning'],
      ['quota used', 'quotaUsed', 'never', 'info'],
      ['quota ', 'quotaUsed', 'never', 'info'],
      ['quota', 'refused', 'never', 'warning'],
      ['busy (retry)', 'refused', 'immediately', 'warning'],
      ['', 'refused', 'never', 'warning'],
    ])('reads the reason %j as %s', (reason, kind, retry, severity) => {
      expect(explainClose({ code: 4002, reason }, own)).toMatchObject({ kind, retry, severity })
    })

    it('[S4] finds nothing under the names that objects inherit', () => {
      for (const reason of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
        expect(explainClose({ code: 4002, reason }, own).kind).toBe('refused')
      }
      const hostile = defineCloseCodes(
        JSON.parse('{"4003":{"kind":"x","__proto__":{"retry":"never"}}}'),
      )
      expect(explainClose({ code: 4003 }, hostile).retry).toBe('backoff')
      expect(Object.prototype).not.toHaveProperty('retry')
    })

    it('lets no catalog explain a close of our own', () => {
      const all = defineCloseCodes({ 1006: { retry: 'never' }, 1000: { retry: 'backoff' } })
      expect(explainClose({ cause: 'localClose' }, all).retry).toBe('never')
      expect(explainClose({ code: 1006, online: false }, all).retry).toBe('backoff')
    })

    it('lets an app change what follows a lost connection', () => {
      const all = defineCloseCodes({ 1006: { retry: 'never' } })
      expect(explainClose({ code: 1006, opened: true }, all)).toMatchObject({
        kind: 'connectionLost',
        retry: 'never',
      })
    })
  })
})

describe('titleOf', () => {
  it.each([
    ['normal', 'Normal'],
    ['serviceRestart', 'Service Restart'],
    ['', ''],
  ])('%j becomes %j', (kind, title) => {
    expect(titleOf(kind)).toBe(title)
  })
})
