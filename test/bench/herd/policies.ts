import { explainClose } from '../../../src/core/close-reason.ts'
import { retryHint, writeRetryHint } from '../../../src/core/retry-hint.ts'
import { clampDelay, retryByCloseCode, type RetryPolicy } from '../../../src/core/retry.ts'
import type { HerdPolicy, Loss, Outage } from './simulate.ts'

/** The codes a herd is sent away with. */
export const outageCodes = [1006, 1001, 1012, 1013] as const

/** This package's own code, fed with what a connection would feed it. `text` is the close reason's. */
function drive(policy: RetryPolicy, text = ''): HerdPolicy {
  const refused = explainClose({ code: 1006 })
  const reasons = new Map<number, typeof refused>(
    outageCodes.map((code) => [code, explainClose({ code, opened: true, reason: text })]),
  )
  const failure = {
    reason: refused,
    outage: refused,
    attempt: 1,
    elapsed: 0,
    random: 0,
    online: true,
    hidden: false,
    urls: 1,
    canRefreshAuth: false,
  }
  return ({ code, first, attempt, elapsed, hidden }, random) => {
    failure.outage = reasons.get(code) ?? refused
    failure.reason = first ? failure.outage : refused
    failure.attempt = attempt
    failure.elapsed = elapsed
    failure.hidden = hidden
    failure.random = random()
    const delay = clampDelay(policy(failure)) ?? 0
    return delay === false && failure.reason.retry === 'onUserAction' ? 'person' : delay
  }
}

/** A library's default, as its source has it. */
export interface Peer {
  readonly name: string
  /** The version whose source was read. */
  readonly version: string
  /** In words, for the table. */
  readonly rule: string
  readonly policy: HerdPolicy
}

const phoenixSteps = [10, 50, 100, 150, 200, 250, 500, 1_000, 2_000]

export const peers: readonly Peer[] = [
  {
    name: 'react-use-websocket',
    version: '4.13.0',
    rule: 'no `shouldReconnect`: never reconnects',
    policy: () => false,
  },
  {
    name: 'react-use-websocket, shouldReconnect',
    version: '4.13.0',
    rule: '5 s, 20 times',
    policy: ({ attempt }) => (attempt <= 20 ? 5_000 : false),
  },
  {
    name: 'ahooks',
    version: '3.11.0',
    rule: '3 s, 3 times',
    policy: ({ attempt }) => (attempt <= 3 ? 3_000 : false),
  },
  {
    name: 'partysocket',
    version: '1.3.0',
    rule: '3 s, growing by 1.3 to 10 s, no jitter',
    policy: ({ attempt }) => Math.min(10_000, 3_000 * 1.3 ** (attempt - 1)),
  },
  {
    name: 'reconnecting-websocket',
    version: '4.4.0',
    rule: '1–5 s drawn once a page, growing by 1.3 to 10 s',
    policy: ({ attempt, trait }) =>
      Math.min(10_000, (1_000 + trait * 4_000) * 1.3 ** (attempt - 1)),
  },
  {
    name: 'graphql-ws',
    version: '6.4.2',
    rule: 'once, after 1.3–4 s: a refused dial is an error event first, and those are fatal to it',
    policy: ({ first }, random) => first && 1_000 + Math.floor(random() * 2_700 + 300),
  },
  {
    name: 'graphql-ws, shouldRetry',
    version: '6.4.2',
    rule: '1, 2, 4, 8, 16 s, each plus 0.3–3 s, then stops',
    policy: ({ attempt }, random) =>
      attempt <= 5 && 2 ** (attempt - 1) * 1_000 + Math.floor(random() * 2_700 + 300),
  },
  {
    name: 'phoenix',
    version: '1.8.16',
    rule: '10 ms to 2 s in nine steps, then 5 s; a hidden page waits to be shown',
    policy: ({ attempt, hidden }) => (hidden ? 'person' : (phoenixSteps[attempt - 1] ?? 5_000)),
  },
  {
    name: 'socket.io-client',
    version: '4.8.4',
    rule: '1, 2, 4, 5 s, each ± up to 50 %',
    policy: ({ attempt }, random) => {
      const delay = 1_000 * 2 ** (attempt - 1)
      const draw = random()
      const deviation = Math.floor(draw * 0.5 * delay)
      const sign = Math.floor(draw * 10) % 2 === 0 ? -1 : 1
      return Math.floor(Math.min(5_000, delay + sign * deviation))
    },
  },
  {
    name: 'centrifuge',
    version: '5.8.0',
    rule: '0.5 s plus a random time in a window growing from 0.5 by 2 to 20 s',
    policy: ({ attempt }, random) => {
      const window = Math.min(20_000, 500 * 2 ** Math.min(attempt - 1, 31))
      return Math.min(20_000, 500 + Math.floor(random() * (window + 1)))
    },
  },
]

export const own: Peer = {
  name: 'react-websocket-status',
  version: '',
  rule: 'by close code; 0–5 s, then 2.5–10 s, then 5–20 s',
  policy: drive(retryByCloseCode()),
}

/** The same with `retryHint`, and a server that writes what it can take into the close reason. */
export function hinted({ clients, admitPerSecond, downFor }: Outage): Peer {
  const text = writeRetryHint({ clients, perSecond: admitPerSecond, after: downFor })
  return {
    name: 'react-websocket-status, server’s hint',
    version: '',
    rule: `\`${text}\` in the close reason`,
    policy: drive(retryHint(), text),
  }
}

/** Backoffs that were tried before the default was chosen; the first delay is 0–5 s in each. */
export const tried: readonly Peer[] = [1.5, 2, 2.5, 3].flatMap((factor) =>
  [15, 20, 25, 30, 40, 60].flatMap((max) =>
    [0, 0.25, 0.5].map((start) => ({
      name: `× ${factor} to ${max} s, from ${start * 100} % of the window`,
      version: '',
      rule: '',
      policy: ({ attempt }: Loss, random: () => number) => {
        const window = Math.min(max * 1_000, 5_000 * factor ** (attempt - 1))
        const from = attempt > 1 ? window * start : 0
        return from + random() * (window - from)
      },
    })),
  ),
)
