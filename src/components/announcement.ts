import type { ResolvedMessage } from '../core/close-message.ts'
import type { Connection } from '../core/connection.ts'
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
  /** Who was said not to have connected yet: that it has will be said, too. */
  readonly awaited: Connection | null
  /** The last word about a connection that is not down: slow, or still connecting. */
  readonly aside: string | null
  /** When something was last said, epoch ms. */
  readonly at: number
  /** How often it was said that the outage lasts. */
  readonly reminders: number
  /** The outage whose end was seen last, by its beginning, epoch ms. */
  readonly outage: number | null
  /** Whose trouble the person has put away. */
  readonly putAway: Connection | null
}

/** What there is to tell at one moment. */
export interface AnnouncerFacts {
  readonly presentation: Presentation
  /** Whose it is. */
  readonly connection: Connection | null
  readonly message: ResolvedMessage | null
  /** Somebody asked by hand for a try, which has failed: they are told, though it is no news. */
  readonly answers: boolean
  /** Epoch ms. */
  readonly now: number
  /** The last close, epoch ms. */
  readonly closedAt: number | null
  /** The beginning of the outage, epoch ms; null once the connection is stable. */
  readonly lostAt: number | null
  /** "Reconnecting in 12 seconds", where it is long enough to be worth telling; else ''. */
  readonly wait: string
  readonly stillTrying: string
  /** It was open before. */
  readonly hasOpened: boolean
  /** That who is awaited is connected, if it is; else ''. */
  readonly connected: string
}

/** ms between two reminders, and how many of them: enough to trust it, rare enough to work on. */
const pause = 30_000
const maxReminders = 3

const untold: AnnouncerMemory = {
  told: [],
  spoken: false,
  awaited: null,
  aside: null,
  at: 0,
  reminders: 0,
  outage: null,
  putAway: null,
}

/**
 * What to say now, if anything. A loss is told once; then each new cause, now and then that it
 * lasts, and its end. Where it comes and goes, the same outage is told again only after a pause. The
 * first look (`memory` null) says nothing: who has just come in was not cut off. Somebody who put
 * the banner away is not told either, until the cause changes or it is over, unless they ask.
 */
export function announce(
  memory: AnnouncerMemory | null,
  facts: AnnouncerFacts,
): readonly [AnnouncerMemory, Announcement | null] {
  const { presentation, connection, message, answers, now, closedAt, lostAt } = facts
  const { phase, dismissed } = presentation
  const before = memory ?? untold
  const isOther = before.putAway !== null && !dismissed && before.putAway !== connection
  const known: AnnouncerMemory = {
    ...before,
    // The same trouble of another connection is not what was put away.
    told: isOther ? [] : before.told,
    // The clock may have been put back meanwhile.
    at: Math.min(before.at, now),
    putAway: dismissed ? connection : null,
  }
  const outage = (known.told.length > 0 ? lostAt : null) ?? known.outage
  const over = { ...known, told: [], spoken: false, awaited: null, outage }
  const urgent = phase === 'blocked'
  const say = (...texts: string[]) => ({ text: texts.filter(Boolean).map(close).join(' '), urgent })

  if (phase === 'hidden' || !message) {
    // A first connection that comes at last is not "back", so no picture tells of it.
    const isNews = known.awaited && facts.connected
    return isNews ? [{ ...over, aside: null, at: now }, say(facts.connected)] : [over, null]
  }
  const { title, description } = message

  if (phase === 'restored') {
    const end = { ...over, aside: null }
    return known.spoken ? [{ ...end, at: now }, say(title, description)] : [end, null]
  }
  if (!isDown(phase)) {
    const fresh = memory !== null && known.aside !== title
    const next = { ...known, aside: title }
    const awaited = phase === 'connecting' ? connection : awaits()
    return fresh ? [{ ...next, awaited }, say(title, description)] : [next, null]
  }

  const cause = `${title} ${urgent ? 'blocked' : ''}`
  const told = urgent ? known.told : known.told.filter((one) => !one.endsWith(' blocked'))
  const rested = now - known.at >= pause
  if (answers || (!known.told.includes(cause) && !isOldNews())) {
    const reminders = known.spoken || isRelapse() ? known.reminders : 0
    const next = {
      ...known,
      told: [...told.filter((one) => one !== cause), cause],
      at: now,
      reminders,
    }
    if (memory === null || (dismissed && !answers)) return [next, null]
    return [
      { ...next, spoken: true, awaited: awaits() },
      say(title, description, phase === 'offline' ? '' : facts.wait),
    ]
  }
  if (phase === 'offline') return [{ ...known, at: known.spoken ? now : known.at }, null]
  const due = rested && known.reminders < maxReminders
  if (!due || dismissed || urgent) return [{ ...known, told }, null]
  const next = { ...known, told, spoken: true, at: now, reminders: known.reminders + 1 }
  return [next, say(facts.wait || facts.stillTrying)]

  function awaits(): Connection | null {
    if (!facts.hasOpened) return connection
    return known.awaited === connection ? null : known.awaited
  }

  /** It seemed over, but was not. */
  function isRelapse(): boolean {
    return known.outage !== null && known.outage === lostAt
  }

  function isOldNews(): boolean {
    if (urgent) return false
    if (!known.spoken) return isRelapse() && !rested
    // It dials again, by itself or because somebody pressed: how the last dial ended is no news.
    return phase !== 'offline' && closedAt !== null && closedAt <= known.at
  }
}

/** A pause for the voice between two texts. */
function close(text: string): string {
  return /\p{Po}$/u.test(text) ? text : `${text}.`
}
