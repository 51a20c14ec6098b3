import type { ResolvedMessage } from '../core/close-message.ts'
import { isDown, type Presentation } from '../core/presentation.ts'

/** What to say; urgent where nothing goes on until the person acts. */
export interface Announcement {
  readonly text: string
  readonly urgent: boolean
}

/** What is remembered between two looks. */
export interface AnnouncerMemory {
  /** The titles of this outage that need no telling any more. */
  readonly told: readonly string[]
  /** This outage was spoken of, so its end will be. */
  readonly spoken: boolean
  /** The last word about a connection that is not down: slow, or still connecting. */
  readonly aside: string | null
  /** When something was last said, epoch ms. */
  readonly at: number
  /** How often it was said that the outage lasts. */
  readonly reminders: number
}

/** What there is to tell at one moment. */
export interface AnnouncerFacts {
  readonly presentation: Presentation
  readonly message: ResolvedMessage | null
  /** Epoch ms. */
  readonly now: number
  /** The last close, epoch ms. */
  readonly closedAt: number | null
  /** "Reconnecting in 12 seconds", where it is long enough to be worth telling; else ''. */
  readonly wait: string
  readonly stillTrying: string
}

/** ms between two reminders, and how many of them: enough to trust it, rare enough to work on. */
const reminderPause = 30_000
const maxReminders = 3

const untold: AnnouncerMemory = { told: [], spoken: false, aside: null, at: 0, reminders: 0 }

/**
 * What to say now, if anything. A loss is told once; then each new cause, now and then that it
 * lasts, and its end. The first look (`memory` null) says nothing: who has just come in was not cut
 * off. Somebody who put the banner away is not told either, until the cause changes or it is over.
 */
export function announce(
  memory: AnnouncerMemory | null,
  facts: AnnouncerFacts,
): readonly [AnnouncerMemory, Announcement | null] {
  const { presentation, message, now, wait, stillTrying, closedAt } = facts
  const { phase, dismissed } = presentation
  const known = memory ?? untold
  if (phase === 'hidden' || !message) return [{ ...untold, aside: known.aside }, null]
  const { title, description } = message
  const urgent = phase === 'blocked'
  const say = (...texts: string[]) => ({ text: texts.filter(Boolean).map(close).join(' '), urgent })

  if (phase === 'restored') return [untold, known.spoken ? say(title, description) : null]
  if (!isDown(phase)) {
    const fresh = memory !== null && known.aside !== title
    return [{ ...known, aside: title }, fresh ? say(title, description) : null]
  }

  const cause = `${title} ${urgent ? 'blocked' : ''}`
  const told = urgent ? known.told : known.told.filter((one) => !one.endsWith(' blocked'))
  // It dials again, by itself or because somebody pressed: how the last dial ended is no news.
  const isOld =
    known.spoken && !urgent && phase !== 'offline' && closedAt !== null && closedAt <= known.at
  if (!known.told.includes(cause) && !isOld) {
    const next = { ...known, told: [...told, cause], at: now }
    if (memory === null || dismissed) return [next, null]
    return [{ ...next, spoken: true }, say(title, description, phase === 'offline' ? '' : wait)]
  }
  const due = now - known.at >= reminderPause && known.reminders < maxReminders
  if (phase === 'offline') return [{ ...known, at: now }, null]
  if (!due || dismissed || urgent) return [{ ...known, told }, null]
  return [{ ...known, told, at: now, reminders: known.reminders + 1 }, say(wait || stillTrying)]
}

/** A pause for the voice between two texts. */
function close(text: string): string {
  return /\p{Po}$/u.test(text) ? text : `${text}.`
}
