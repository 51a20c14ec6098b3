import { describe, expect, expectTypeOf, it } from 'vitest'
import { explainClose } from '../../src/core/close-reason.ts'
import { defineCloseCodes } from '../../src/core/define-close-codes.ts'

/** As an app without TypeScript would call it. */
function defineUnchecked(rows: object): unknown {
  return Reflect.apply(defineCloseCodes, undefined, [rows])
}

describe('defineCloseCodes', () => {
  it('narrows `code` by `kind`', () => {
    const codes = defineCloseCodes({
      4001: { kind: 'sessionExpired', reasons: { gone: { kind: 'accountGone' } } },
      '4100-4199': { kind: 'overCapacity' },
      4401: { kind: 'unauthorized' },
    })
    const closeReason = explainClose({ code: 4001 }, codes)
    if (closeReason.kind === 'sessionExpired') expectTypeOf(closeReason.code).toEqualTypeOf<4001>()
    if (closeReason.kind === 'accountGone') expectTypeOf(closeReason.code).toEqualTypeOf<4001>()
    if (closeReason.kind === 'overCapacity') expectTypeOf(closeReason.code).toEqualTypeOf<number>()
    if (closeReason.kind === 'unauthorized') {
      expectTypeOf(closeReason.code).toEqualTypeOf<3000 | 4401>()
    }
    expect(closeReason.kind).toBe('sessionExpired')
  })

  it('gives a row of a standard kind the rule that its words tell of, but what the row says counts', () => {
    const codes = defineCloseCodes({
      4401: { kind: 'unauthorized' },
      4403: { kind: 'unauthorized', retry: 'never' },
      '4500-4599': { kind: 'serviceRestart' },
      4600: { kind: 'mine' },
      4700: {
        kind: 'refused',
        retry: 'never',
        reasons: { 'token expired': { kind: 'unauthorized' }, 'no such room': { kind: 'noRoom' } },
      },
    })
    expect(explainClose({ code: 4401 }, codes)).toMatchObject({
      category: 'auth',
      severity: 'error',
      retry: 'afterAuth',
      name: 'Unauthorized',
    })
    expect(explainClose({ code: 4403 }, codes)).toMatchObject({ severity: 'error', retry: 'never' })
    expect(explainClose({ code: 4510 }, codes).retry).toEqual({ between: [5_000, 30_000] })
    const refusal = (reason: string) => explainClose({ code: 4700, reason }, codes)
    expect(refusal('token expired')).toMatchObject({ kind: 'unauthorized', retry: 'afterAuth' })
    expect(refusal('no such room')).toMatchObject({ kind: 'noRoom', retry: 'never' })
    expect(explainClose({ code: 4600 }, codes)).toMatchObject({
      category: 'application',
      retry: 'backoff',
    })
  })

  it('takes a field that is there, but undefined, for one that is left out', () => {
    const left = { kind: undefined, retry: undefined, severity: undefined } as object
    const codes = defineCloseCodes({
      4500: {
        kind: 'mine',
        retry: 'never',
        reasons: { signIn: { ...left, kind: 'unauthorized' }, other: left },
      },
    })
    const closed = (reason: string) => explainClose({ code: 4500, reason }, codes)
    expect(closed('signIn')).toMatchObject({ kind: 'unauthorized', retry: 'afterAuth' })
    expect(closed('other')).toMatchObject({ kind: 'mine', retry: 'never', severity: 'warning' })
  })

  const accepted: readonly [what: string, rows: object][] = [
    ['nothing at all', {}],
    ['an override without a kind', { 1012: { retry: 'never' }, 3003: { severity: 'info' } }],
    [
      'a standard kind for several codes',
      { 4401: { kind: 'unauthorized' }, 4403: { kind: 'unauthorized' } },
    ],
    ['neighbouring ranges', { '4000-4099': { kind: 'a' }, '4100-4199': { kind: 'b' } }],
    ['a range of one', { '4000-4000': { kind: 'a' } }],
    ['a code within a range', { '4000-4099': { kind: 'a' }, 4050: { kind: 'b' } }],
    [
      'a kind repeated among the reasons of one row',
      { 4000: { kind: 'a', reasons: { x: { kind: 'a' } } } },
    ],
  ]
  it.each(accepted)('accepts %s', (_what, rows) => {
    expect(() => defineUnchecked(rows)).not.toThrow()
  })

  const refused: readonly [rows: object, message: string][] = [
    [{ 999: { kind: 'a' } }, '"999" is not a close code or range an app may define'],
    [{ 2000: { kind: 'a' } }, '"2000" is not a close code or range an app may define'],
    [{ 1016: { kind: 'a' } }, '"1016" is not a close code or range an app may define'],
    [{ 5000: { kind: 'a' } }, '"5000" is not a close code or range an app may define'],
    [{ '4000-5000': { kind: 'a' } }, '"4000-5000" is not a close code or range'],
    [{ '4100-4000': { kind: 'a' } }, '"4100-4000" is not a close code or range'],
    [{ '1000-1005': { kind: 'a' } }, '"1000-1005" is not a close code or range'],
    [{ 4001.5: { kind: 'a' } }, '"4001.5" is not a close code or range'],
    [{ session: { kind: 'a' } }, '"session" is not a close code or range'],
    [JSON.parse('{"__proto__":{"kind":"a"}}'), '"__proto__" is not a close code or range'],
    [{ '4000-4100': { kind: 'a' }, '4100-4199': { kind: 'b' } }, 'overlap'],
    [{ '4100-4199': { kind: 'b' }, '4000-4100': { kind: 'a' } }, 'overlap'],
    [{ '4000-4999': { kind: 'a' }, '4100-4199': { kind: 'b' } }, 'overlap'],
    [{ 4001: {} }, '4001 has no kind. Give it one'],
    [{ '4000-4099': { retry: 'never' } }, '4000-4099 has no kind'],
    [{ '3000-3003': { retry: 'never' } }, '3000-3003 has no kind'],
    [{ 4001: { kind: '' } }, '"" (4001) is not camelCase'],
    [{ 4001: { kind: 'SessionExpired' } }, '"SessionExpired" (4001) is not camelCase'],
    [{ 4001: { kind: 'session-expired' } }, '"session-expired" (4001) is not camelCase'],
    [{ 4001: { kind: '__proto__' } }, '"__proto__" (4001) is not camelCase'],
    [{ 4001: { kind: 'a' }, 4002: { kind: 'a' } }, '"a" is the kind of two codes'],
    [
      { 4001: { kind: 'a' }, 4002: { kind: 'b', reasons: { x: { kind: 'a' } } } },
      '"a" is the kind of two',
    ],
    [{ 4001: { kind: 'a', reasons: { x: { kind: 'B' } } } }, '"B" (4001) is not camelCase'],
  ]
  it.each(refused)('refuses %j', (rows, message) => {
    const define = (): unknown => defineUnchecked(rows)
    expect(define).toThrow(TypeError)
    expect(define).toThrow(message)
    expect(define).toThrow(/^react-websocket-status: /)
  })

  it('reads the rows once: later changes to them change nothing', () => {
    const rows = { 4001: { kind: 'a', retry: 'never' as const } }
    const codes = defineCloseCodes(rows as { 4001: { kind: 'a'; retry: 'never' } })
    rows[4001].kind = 'b'
    expect(explainClose({ code: 4001 }, codes).kind).toBe('a')
  })
})
