import fc from 'fast-check'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { sanitizeReason } from '../../src/core/sanitize-reason.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('[S1] sanitizeReason', () => {
  test.for<[name: string, raw: string, clean: string]>([
    ['plain words', 'Room is full', 'Room is full'],
    ['words of other scripts', 'الغرفة ممتلئة 部屋 🎈', 'الغرفة ممتلئة 部屋 🎈'],
    ['line breaks and tabs', 'a\r\n\tb\u2028c\u0085d', 'a b c d'],
    ['control characters', 'a\u0000\u0007\u001B[31mb', 'a [31mb'],
    ['bidi controls', '\u202Eevil\u202C \u2066x\u2069\u200F', 'evil x'],
    ['zero-width characters', 'ad\u200Bmin\uFEFF\u2060\u00AD', 'admin'],
    ['tag characters', 'a\u{E0041}\u{E007F}b', 'ab'],
    ['letters without ink', 'a\u3164\u2800\u115Fb', 'ab'],
    ['lone surrogates', 'a\uD800b', 'ab'],
    ['spaces', '  a \u00A0\u3000 b  ', 'a b'],
    ['marks piled on a letter', `e${'\u0301'.repeat(40)}f`, `e${'\u0301'.repeat(3)}f`],
    ['markup, as the text it is', '<b onclick="x">&amp;', '<b onclick="x">&amp;'],
    ['nothing', '', ''],
  ])('cleans %s', ([, raw, clean]) => {
    expect(sanitizeReason(raw)).toBe(clean)
  })

  it('cuts between characters as people count them', () => {
    expect(sanitizeReason('🇩🇪🇫🇷🇪🇸🇵🇱', 3)).toBe('🇩🇪🇫🇷…')
  })

  it('cuts between code points where the platform has no segmenter', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
    expect(sanitizeReason('🎈🎈🎈🎈', 3)).toBe('🎈🎈…')
  })

  it('leaves text of the longest length alone, and ends a cut without a space', () => {
    expect(sanitizeReason('abcd', 4)).toBe('abcd')
    expect(sanitizeReason('ab cd', 4)).toBe('ab…')
  })

  it('gives one visible line of limited length for anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        const clean = sanitizeReason(raw)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
        expect(clean).toBe(clean.trim())
        expect([...new Intl.Segmenter().segment(clean)].length).toBeLessThanOrEqual(120)
      }),
    )
  })
})
