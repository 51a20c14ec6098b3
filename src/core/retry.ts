import type { CloseReason } from './close-reason.ts'
import type { KindCodes } from './close-catalog.ts'

/** What a retry policy decides by. */
export interface Failure<Kinds extends KindCodes = KindCodes> {
  readonly reason: CloseReason<Kinds>
  /** The close that this outage began with. @default reason */
  readonly outage?: CloseReason<Kinds>
  /** Dials in a row since the last stable connection, the one that just ended included: 1 and up. */
  readonly attempt: number
  /** ms since the outage began: its earliest loss. */
  readonly elapsed: number
  /** A random number in [0, 1), drawn for this failure. */
  readonly random: number
  /** `navigator.onLine`: a hint, never a proof. */
  readonly online: boolean
  /** Nobody is looking at the page. */
  readonly hidden: boolean
  /** How many alternative URLs there are. */
  readonly urls: number
  /** `refreshAuth` is given and was not already tried for this very trouble. */
  readonly canRefreshAuth: boolean
}

/** Decides, as a pure value, how many ms to wait before the next dial; `false` stops. */
export type RetryPolicy = (failure: Failure) => number | false

/** Bounds of a backoff, ms. */
export interface BackoffOptions {
  /** The first window: the delay is random in [0, first]. @default 5000 (RFC 6455 section 7.2.3) */
  readonly first?: number
  /** How much the window grows with each attempt. @default 2 */
  readonly factor?: number
  /** The widest window. @default 20000 */
  readonly max?: number
}

/** Where the later windows begin, as a share of their end: it lowers a herd's peak at no cost. */
const laterStart = 0.25

/**
 * Truncated exponential backoff with jitter (RFC 6455 section 7.2.3): a random delay in [0, first],
 * then in the upper three quarters of a window that grows by `factor` to `max`. The figures are the
 * best that a simulated herd of a million clients showed; docs/herd.md has the table.
 */
export function exponential({
  first = 5_000,
  factor = 2,
  max = 20_000,
}: BackoffOptions = {}): RetryPolicy {
  return ({ attempt, random }) => {
    const window = Math.min(max, first * factor ** (attempt - 1))
    return between([attempt > 1 ? window * laterStart : 0, window], random)
  }
}

/** The same delay each time, ms. */
export function fixed(delay: number): RetryPolicy {
  return () => delay
}

/** One delay after another, ms; the last one repeats. An empty list stops. */
export function steps(delays: readonly number[]): RetryPolicy {
  return ({ attempt }) => delays[Math.min(attempt, delays.length) - 1] ?? false
}

/** Follows `policy` for `times` attempts in a row, then stops. */
export function atMost(times: number, policy: RetryPolicy): RetryPolicy {
  return (failure) => (failure.attempt > times ? false : policy(failure))
}

/** Follows `policy` until the outage has lasted `duration` ms, then stops. */
export function within(duration: number, policy: RetryPolicy): RetryPolicy {
  return (failure) => (failure.elapsed > duration ? false : policy(failure))
}

/** `cappedBackoff` asks the person after this many attempts. */
const cappedAttempts = 5
const cappedMax = 60_000
/** `immediately` still spreads a herd over a second. */
const immediateWindow = 1_000
/** A hidden page waits in this window, ms: nobody is looking, and it dials when it is shown. */
const hiddenWindow = [15_000, 50_000] as const
/** The slowest pace while the browser says it is offline, ms; going online dials at once. */
const offlinePace = 30_000

/**
 * The default policy: does what the close code's rule (`reason.retry`) says, with backoff where the
 * rule is silent about time. Who is refused after a close that named its window (1012) waits in twice
 * that window. 1013 goes round the other URLs once, where there are any, before it waits for the
 * person. A hidden page waits longer (15–50 s), an offline one at least 30 s.
 *
 * @example
 * useWebSocket(url, { retry: atMost(10, retryByCloseCode({ max: 60_000 })) })
 */
export function retryByCloseCode(options: BackoffOptions = {}): RetryPolicy {
  const backoff = exponential(options)
  const capped = atMost(cappedAttempts, exponential({ ...options, max: cappedMax }))
  return (failure) => {
    const delay = byRule(failure, backoff, capped)
    if (delay === false) return false
    const { hidden, online, random } = failure
    const quiet = hidden ? between(hiddenWindow, random) : 0
    return Math.max(delay, quiet, online ? 0 : offlinePace)
  }
}

function byRule(failure: Failure, backoff: RetryPolicy, capped: RetryPolicy): number | false {
  const { reason, outage = reason, attempt, random, urls, canRefreshAuth } = failure
  const rule = reason.retry
  if (typeof rule === 'object') return between(rule.between, random)
  switch (rule) {
    case 'never':
      return false
    case 'onUserAction':
      return reason.category === 'capacity' && attempt < urls ? backoff(failure) : false
    case 'afterAuth':
      return canRefreshAuth && 0
    case 'immediately':
      return attempt === 1
        ? random * immediateWindow
        : backoff({ ...failure, attempt: attempt - 1 })
    case 'backoff':
      return attempt > 1 && typeof outage.retry === 'object'
        ? 2 * between(outage.retry.between, random)
        : backoff(failure)
    case 'cappedBackoff':
      return capped(failure)
  }
}

function between([min, max]: readonly [min: number, max: number], random: number): number {
  return min + random * (max - min)
}

/** No retry is sooner, whatever a policy says: a loop of refused dials must not spin. */
const soonest = 10
/** The longest delay a timer can hold: 2³¹ − 1 ms. */
const latest = 2_147_483_647

/** Brings a policy's answer into the range that timers take; `undefined` for what is no answer. */
export function clampDelay(delay: unknown): number | false | undefined {
  if (delay === false) return false
  if (typeof delay !== 'number' || Number.isNaN(delay)) return undefined
  return Math.min(latest, Math.max(soonest, delay))
}
