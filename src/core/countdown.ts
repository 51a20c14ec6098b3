import { shallow } from 'zustand/vanilla/shallow'
import type { Connection } from './connection.ts'
import { formatWait } from './format.ts'
import { createLazyView, type View } from './lazy-view.ts'
import type { ConnectionState } from './machine.ts'
import type { Messages } from './messages.ts'
import { createTimedView } from './timed-view.ts'

/** How long until the next dial. */
export interface Countdown {
  /** Whole seconds left, at least 1; null once it dials. */
  readonly seconds: number | null
  /** A whole phrase, such as "Reconnecting in 12 seconds". */
  readonly text: string
  /** How much of the wait is over, 0–1. */
  readonly progress: number
}

/** A countdown, and when to look again, epoch ms: the next change of its seconds. */
export interface CountdownLook {
  readonly countdown: Countdown | null
  readonly nextAt: number | null
}

/** Nearer than this, seconds, a number would only unsettle. */
const soon = 5
/** From this attempt on, the person is told that it has been some. */
const manyAttempts = 3

/** What it says once the wait is over. */
export function dialling({ countdown }: Pick<Messages, 'countdown'>): Countdown {
  return { seconds: null, text: countdown.now, progress: 1 }
}

/** What a countdown says at `now` (epoch ms); null while nothing is being reconnected. */
export function describeCountdown(
  state: ConnectionState,
  now: number,
  messages: Pick<Messages, 'countdown' | 'locale'>,
): CountdownLook {
  const { status, lostAt } = state
  const { countdown: texts, locale } = messages
  const due = { countdown: dialling(messages), nextAt: null }
  if (status === 'connecting' && lostAt !== null) return due
  if (status !== 'waiting') return { countdown: null, nextAt: null }
  const { since, retryAt, attempt } = state
  // The clock may have jumped back behind the wait's beginning.
  const left = Math.min(retryAt - now, retryAt - since)
  if (left <= 0) return due
  const seconds = Math.ceil(left / 1_000)
  const phrase = attempt < manyAttempts ? texts.next : texts.stillTrying
  return {
    countdown: {
      seconds,
      text: seconds < soon ? texts.soon : phrase(formatWait(locale, seconds)),
      progress: 1 - left / (retryAt - since),
    },
    nextAt: retryAt - (seconds - 1) * 1_000,
  }
}

/** The countdown of a connection as it runs; stands still while the page is hidden. */
export function watchCountdown(
  connection: Connection | null,
  messages: Pick<Messages, 'countdown' | 'locale'>,
): View<Countdown | null> {
  if (!connection) return createLazyView<Countdown | null>(null, () => () => {})
  return createTimedView<Countdown | null>(connection, null, () => (state, now, hidden, shown) => {
    if (hidden) return { value: shown, nextAt: null }
    const { countdown, nextAt } = describeCountdown(state, now, messages)
    return { value: shallow(countdown, shown) ? shown : countdown, nextAt }
  })
}
