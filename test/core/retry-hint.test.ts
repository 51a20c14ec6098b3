import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainClose } from '../../src/core/close-reason.ts'
import { readRetryHint, retryHint, writeRetryHint } from '../../src/core/retry-hint.ts'
import { clampDelay, type Failure, fixed } from '../../src/core/retry.ts'

/** A failure as a connection would report it; half of the window unless told otherwise. */
function failure({
  code = 1012,
  reason = '',
  ...rest
}: Partial<Omit<Failure, 'reason'>> & { code?: number; reason?: string } = {}): Failure {
  return {
    reason: explainClose({ code, reason, opened: true }),
    attempt: 1,
    elapsed: 0,
    random: 0.5,
    online: true,
    hidden: false,
    urls: 1,
    canRefreshAuth: false,
    ...rest,
  }
}

describe('readRetryHint', () => {
  it.each([
    ['retry=5-30', [5_000, 30_000]],
    ['retry=0-0', [0, 0]],
    ['retry=1.5-2.25', [1_500, 2_250]],
    ['deploying 4.2, retry=10-73; see you', [10_000, 73_000]],
    ['retry=1-2 retry=3-4', [1_000, 2_000]],
  ])('reads %j as a window in ms', (reason, window) => {
    expect(readRetryHint(reason)).toEqual(window)
  })

  it.each([
    '',
    'retry=',
    'retry=5',
    'retry=30-5',
    'retry=-5-30',
    'retry=5-',
    'retry=NaN-NaN',
    'retry=1e3-1e4',
    'retry=5-30s',
    'retry=5-30-60',
    'noretry=5-30',
    'RETRY=5-30',
    'retry = 5-30',
    'retry=٥-٣٠',
  ])('finds no hint in %j', (reason) => {
    expect(readRetryHint(reason)).toBeNull()
  })
})

describe('retryHint', () => {
  it('waits a random time in the window that the server names', () => {
    const policy = retryHint()
    const reason = 'retry=10-70'
    const delays = [0, 0.25, 0.999].map((random) => policy(failure({ reason, random })))
    expect(delays).toEqual([10_000, 25_000, 69_940])
  })

  it('leaves a close without a hint to the other policy', () => {
    expect(retryHint({ otherwise: fixed(7) })(failure({ reason: 'bye' }))).toBe(7)
    expect(retryHint()(failure({ code: 1006, random: 1 }))).toBe(5_000)
  })

  it.each([
    ['1000 has nothing to come back for', 1000, false],
    ['1008 waits for the person', 1008, false],
    ['1013 lacks only the time', 1013, 15_000],
  ])('lifts a stop for capacity alone: %s', (_, code, delay) => {
    expect(retryHint()(failure({ code, reason: 'retry=10-20' }))).toBe(delay)
  })

  it('[S3] waits no longer than max, whatever the server asks', () => {
    const reason = `retry=5-${'9'.repeat(110)}`
    expect(retryHint()(failure({ reason }))).toBe((5_000 + 600_000) / 2)
    expect(retryHint({ max: 60_000 })(failure({ reason }))).toBe((5_000 + 60_000) / 2)
    expect(retryHint({ max: 60_000 })(failure({ reason: 'retry=90-95' }))).toBe(60_000)
  })

  it('[R4] spreads those of a window that is too long over all of the time there is', () => {
    const delays = [0, 0.5, 0.75].map((random) =>
      retryHint()(failure({ reason: 'retry=100-2000', random })),
    )
    expect(delays).toEqual([100_000, 350_000, 475_000])
  })

  it.each([1012, 1013])('[R4] backs off when a server closes %i again and again', (code) => {
    const policy = retryHint()
    const delays = [1, 2, 3].map((attempt) =>
      policy(failure({ code, attempt, reason: 'retry=0-0' })),
    )
    expect(delays[0]).toBe(0)
    expect(Math.min(Number(delays[1]), Number(delays[2]))).toBeGreaterThanOrEqual(5_000)
  })

  it('[R7] answers every reason with a delay that a timer takes, or with a stop', () => {
    const text = fc.oneof(
      fc.string(),
      fc.tuple(fc.string(), fc.string()).map(([from, to]) => `retry=${from}-${to}`),
      fc.tuple(fc.double(), fc.double()).map(([from, to]) => `retry=${from}-${to}`),
      fc.tuple(fc.bigInt(), fc.bigInt()).map(([from, to]) => `retry=${from}-${to}`),
    )
    const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(
        fc.nat(65_535),
        text,
        fc.integer({ min: 1 }),
        dice,
        (code, reason, attempt, random) => {
          const delay = retryHint()(failure({ code, reason, attempt, random }))
          expect(clampDelay(delay)).not.toBeUndefined()
          expect(Number(delay)).toBeLessThanOrEqual(600_000)
        },
      ),
    )
  })
})

describe('writeRetryHint', () => {
  it.each([
    [{ clients: 12_000, perSecond: 200, after: 10_000 }, 'retry=10-73'],
    [{ clients: 12_000, perSecond: 200 }, 'retry=0-63'],
    [{ clients: 0, perSecond: 200 }, 'retry=0-1'],
    [{ clients: 1, perSecond: 0.1, after: 1 }, 'retry=1-12'],
  ])('gives %j the window %j', (comeback, text) => {
    expect(writeRetryHint(comeback)).toBe(text)
  })

  it('writes what readRetryHint reads: not before the server is up, and no faster than its rate', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 })
    const rate = fc.double({ min: 0.5, max: 1_000_000, noNaN: true })
    fc.assert(
      fc.property(amount, rate, amount, (clients, perSecond, after) => {
        const text = writeRetryHint({ clients, perSecond, after })
        const [from, to] = readRetryHint(text) ?? [Number.NaN, Number.NaN]
        expect(from).toBeGreaterThanOrEqual(after)
        expect(clients / ((to - from) / 1_000)).toBeLessThanOrEqual(perSecond)
        expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(123)
      }),
    )
  })

  it.each([
    { clients: 10, perSecond: 0 },
    { clients: -1, perSecond: 1 },
    { clients: Number.NaN, perSecond: 1 },
    { clients: 1, perSecond: 1, after: -1 },
    { clients: Number.POSITIVE_INFINITY, perSecond: 1 },
  ])('refuses %j, which has no window', (comeback) => {
    expect(() => writeRetryHint(comeback)).toThrow(RangeError)
  })
})
