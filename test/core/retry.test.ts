import { describe, expect, it } from 'vitest'
import type { RetryRule } from '../../src/core/close-catalog.ts'
import { type CloseFacts, explainClose } from '../../src/core/close-reason.ts'
import {
  atMost,
  clampDelay,
  exponential,
  type Failure,
  fixed,
  type RetryPolicy,
  retryByCloseCode,
  steps,
  within,
} from '../../src/core/retry.ts'

type Given = Partial<Failure> & { readonly facts?: CloseFacts; readonly rule?: RetryRule }

function failure({ facts = { code: 1006, opened: true }, rule, ...rest }: Given = {}): Failure {
  const reason = explainClose(facts)
  return {
    reason: rule ? { ...reason, retry: rule } : reason,
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

/** The delays for attempts 1, 2, 3 …, until it stops. */
function delays(policy: RetryPolicy, count: number, given: Given = {}): (number | false)[] {
  return Array.from({ length: count }, (_, index) =>
    policy(failure({ ...given, attempt: index + 1 })),
  )
}

/** The least and the most a policy can answer. */
function bounds(policy: RetryPolicy, given: Given = {}): (number | false)[] {
  return [policy(failure({ ...given, random: 0 })), policy(failure({ ...given, random: 1 }))]
}

describe('policies', () => {
  it('exponential draws from [0, first], then from the upper three quarters of a doubling window', () => {
    const windows = [1, 2, 3, 4, 5].map((attempt) => bounds(exponential(), { attempt }))
    expect(windows).toEqual([
      [0, 5_000],
      [2_500, 10_000],
      [5_000, 20_000],
      [5_000, 20_000],
      [5_000, 20_000],
    ])
  })

  it('exponential takes its own window, growth and cap', () => {
    const policy = exponential({ first: 100, factor: 3, max: 500 })
    expect(delays(policy, 4, { random: 1 })).toEqual([100, 300, 500, 500])
  })

  it('exponential stays finite however long it goes on', () => {
    expect(exponential()(failure({ attempt: 100_000, random: 1 }))).toBe(20_000)
  })

  it('fixed never changes', () => {
    expect(delays(fixed(300), 3)).toEqual([300, 300, 300])
  })

  it('steps repeats the last one, and stops on an empty list', () => {
    expect(delays(steps([1, 20, 300]), 5)).toEqual([1, 20, 300, 300, 300])
    expect(delays(steps([]), 2)).toEqual([false, false])
  })

  it('atMost stops after so many attempts', () => {
    expect(delays(atMost(2, fixed(7)), 4)).toEqual([7, 7, false, false])
  })

  it('within stops once the outage has lasted so long', () => {
    const policy = within(1_000, fixed(7))
    expect([0, 1_000, 1_001].map((elapsed) => policy(failure({ elapsed })))).toEqual([7, 7, false])
  })

  it('compose, the stricter one winning', () => {
    const policy = within(1_000, atMost(3, steps([1, 2])))
    expect(delays(policy, 4)).toEqual([1, 2, 2, false])
    expect(policy(failure({ elapsed: 2_000 }))).toBe(false)
  })
})

describe('retryByCloseCode', () => {
  const policy = retryByCloseCode()

  const rules: readonly [rule: RetryRule, attempt: number, least: unknown, most: unknown][] = [
    ['never', 1, false, false],
    ['onUserAction', 1, false, false],
    ['afterAuth', 1, false, false],
    ['immediately', 1, 0, 1_000],
    ['immediately', 2, 0, 5_000],
    ['immediately', 3, 2_500, 10_000],
    ['backoff', 1, 0, 5_000],
    ['backoff', 3, 5_000, 20_000],
    ['backoff', 50, 5_000, 20_000],
    ['cappedBackoff', 1, 0, 5_000],
    ['cappedBackoff', 5, 15_000, 60_000],
    ['cappedBackoff', 6, false, false],
    [{ between: [5_000, 30_000] }, 1, 5_000, 30_000],
    [{ between: [5_000, 30_000] }, 9, 5_000, 30_000],
  ]
  it.each(rules)('%j, attempt %i: %s to %s ms', (rule, attempt, least, most) => {
    expect(bounds(policy, { rule, attempt })).toEqual([least, most])
  })

  const window = [0, 5_000] as const
  const stop = [false, false] as const
  const codes: readonly [facts: CloseFacts, least: unknown, most: unknown][] = [
    [{ code: 1000 }, ...stop],
    [{ code: 1001 }, ...window],
    [{ code: 1002 }, ...stop],
    [{ code: 1003 }, ...stop],
    [{ code: 1004 }, ...window],
    [{ code: 1005 }, ...window],
    [{ code: 1006, opened: false }, ...window],
    [{ code: 1006, opened: true }, ...window],
    [{ code: 1007 }, ...stop],
    [{ code: 1008 }, ...stop],
    [{ code: 1009 }, ...stop],
    [{ code: 1010 }, ...stop],
    [{ code: 1011 }, ...window],
    [{ code: 1012 }, 5_000, 30_000],
    [{ code: 1013 }, ...stop],
    [{ code: 1014 }, ...window],
    [{ code: 1015 }, ...window],
    [{ code: 3000 }, ...stop],
    [{ code: 3003 }, ...stop],
    [{ code: 3008 }, ...window],
    [{ code: 0 }, ...window],
    [{ code: 1016 }, ...window],
    [{ code: 3500 }, ...window],
    [{ code: 4000 }, ...window],
    [{ code: 65_535 }, ...window],
    [{ cause: 'localClose' }, ...stop],
    [{ cause: 'unmounted' }, ...stop],
    [{ cause: 'connectTimeout' }, ...window],
    [{ cause: 'heartbeatTimeout' }, 0, 1_000],
    [{ cause: 'closeTimeout' }, ...stop],
    [{ cause: 'suspended' }, 0, 1_000],
    [{ cause: 'invalidUrl' }, ...stop],
    [{ cause: 'insecureUrl' }, ...stop],
    [{ cause: 'blocked' }, ...stop],
    [{ cause: 'unsupported' }, ...stop],
  ]
  it.each(codes)('%j: %s to %s ms at first', (facts, least, most) => {
    expect(bounds(policy, { facts })).toEqual([least, most])
  })

  it('goes on after the code that wants credentials when they can be renewed', () => {
    expect(policy(failure({ facts: { code: 3000 }, canRefreshAuth: true }))).toBe(0)
  })

  it('tries each other URL once where a server is full, and only there', () => {
    expect(delays(policy, 3, { facts: { code: 1013 }, urls: 3, random: 1 })).toEqual([
      5_000,
      10_000,
      false,
    ])
    expect(policy(failure({ facts: { code: 1008 }, urls: 3 }))).toBe(false)
    expect(policy(failure({ facts: { code: 1013 }, rule: 'never', urls: 3 }))).toBe(false)
  })

  it('waits in twice the window of the close that an outage began with', () => {
    const outage = explainClose({ code: 1012, opened: true })
    const refused = { outage, facts: { code: 1006 } }
    expect(bounds(policy, { ...refused, attempt: 2 })).toEqual([10_000, 60_000])
    expect(bounds(policy, { ...refused, attempt: 1 })).toEqual([0, 5_000])
    expect(bounds(policy, { ...refused, attempt: 2, rule: 'never' })).toEqual([false, false])
  })

  it('waits 15 to 50 s while nobody looks, and longer where the rule says so', () => {
    expect(bounds(policy, { hidden: true })).toEqual([15_000, 50_000])
    expect(policy(failure({ hidden: true, rule: { between: [90_000, 90_000] } }))).toBe(90_000)
    expect(policy(failure({ hidden: true, rule: 'never' }))).toBe(false)
  })

  it('[R14] waits at least 30 s while the browser says it is offline', () => {
    expect(bounds(policy, { online: false })).toEqual([30_000, 30_000])
    expect(bounds(policy, { online: false, hidden: true })).toEqual([30_000, 50_000])
    expect(policy(failure({ online: false, rule: 'never' }))).toBe(false)
  })

  it('takes the bounds of its backoff', () => {
    const own = retryByCloseCode({ first: 100, factor: 10, max: 2_000 })
    expect(delays(own, 4, { random: 1 })).toEqual([100, 1_000, 2_000, 2_000])
    expect(delays(own, 6, { random: 1, rule: 'cappedBackoff' })).toEqual([
      100,
      1_000,
      10_000,
      60_000,
      60_000,
      false,
    ])
  })
})

describe('clampDelay', () => {
  it.each([
    [false, false],
    [0, 10],
    [-1, 10],
    [10, 10],
    [10.5, 10.5],
    [Number.POSITIVE_INFINITY, 2_147_483_647],
    [Number.NEGATIVE_INFINITY, 10],
    [2 ** 31, 2_147_483_647],
    [Number.NaN, undefined],
    [undefined, undefined],
    [null, undefined],
    [true, undefined],
    ['5000', undefined],
    [{}, undefined],
  ])('[R4] [S3] %j becomes %j', (delay, clamped) => {
    expect(clampDelay(delay)).toBe(clamped)
  })
})
