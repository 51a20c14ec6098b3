import { exponential, type RetryPolicy, retryByCloseCode } from './retry.ts'

/*
 * The convention, this package's own: a close reason that contains `retry=5-30` asks for the next
 * dial at a random moment 5 to 30 seconds from now. Other words may stand around it, apart from it
 * by spaces, commas or semicolons. One number alone is no hint: it would bring everybody back at once.
 */
const hint = /(?:^|[\s,;])retry=(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?=$|[\s,;])/

const backoff = exponential()

/** What `retryHint` goes by. */
export interface RetryHintOptions {
  /** Decides where the reason holds no hint, and whether to retry at all. @default retryByCloseCode() */
  readonly otherwise?: RetryPolicy
  /** The longest delay a server can ask for, ms. @default 600000 */
  readonly max?: number
}

/**
 * Lets the server say when to come back: a policy that follows `retry=5-30` (seconds) in the close
 * reason. Opt-in, because a server's text otherwise steers nothing. A hint says when, not whether: it
 * lifts a stop only for 1013, which stops for want of a time. While a server closes again and again,
 * the backoff holds where it is longer.
 *
 * @example
 * useWebSocket(url, { retry: retryHint() })
 */
export function retryHint({
  otherwise = retryByCloseCode(),
  max = 600_000,
}: RetryHintOptions = {}): RetryPolicy {
  return (failure) => {
    const { reason, attempt, random } = failure
    const usual = otherwise(failure)
    const window = readRetryHint(reason.reason)
    if (!window || (usual === false && reason.kind !== 'tryAgainLater')) return usual
    // Each end is cut, not the moment: all who would come later would come at once.
    const from = Math.min(window[0], max)
    const asked = from + random * (Math.min(window[1], max) - from)
    const least = usual === false ? backoff(failure) : usual
    return attempt > 1 && least !== false ? Math.max(asked, least) : asked
  }
}

/** The window in a close reason, ms; null where there is none or it ends before it begins. */
export function readRetryHint(reason: string): readonly [from: number, to: number] | null {
  const [, from, to] = hint.exec(reason) ?? []
  const window = [Number(from) * 1_000, Number(to) * 1_000] as const
  return window[0] <= window[1] ? window : null
}

/** What a server knows when it sends its clients away. */
export interface Comeback {
  /** How many clients will come back. */
  readonly clients: number
  /** How many the server can take a second. */
  readonly perSecond: number
  /** ms until it takes the first. @default 0 */
  readonly after?: number
}

/** Room for chance, so that a crowded second is not over the rate. */
const room = 1.05

/**
 * For servers: the text for the close reason that brings all clients back at the rate they can be
 * taken, over in the shortest time.
 *
 * @example
 * socket.close(1012, writeRetryHint({ clients: 12_000, perSecond: 200, after: 10_000 })) // 'retry=10-73'
 * @throws RangeError unless the numbers are finite and not negative, and `perSecond` is over 0
 */
export function writeRetryHint({ clients, perSecond, after = 0 }: Comeback): string {
  const span = (room * clients) / perSecond
  if (!(perSecond > 0 && span >= 0 && after >= 0 && Number.isFinite(span + after))) {
    throw new RangeError(
      `react-websocket-status: writeRetryHint({ clients: ${clients}, perSecond: ${perSecond}, after: ${after} }) has no window. Give finite numbers that are not negative, and a rate over 0.`,
    )
  }
  const from = Math.ceil(after / 1_000)
  return `retry=${from}-${from + Math.max(1, Math.ceil(span))}`
}
