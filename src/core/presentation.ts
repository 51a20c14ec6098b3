import type { Severity } from './close-catalog.ts'

/** What a person should see now. */
export type Phase =
  | 'hidden'
  | 'connecting'
  | 'reconnecting'
  | 'waiting'
  | 'offline'
  | 'blocked'
  | 'slow'
  | 'restored'

/** The picture of a connection: its state, delayed and debounced so that it is calm. */
export interface Presentation {
  /**
   * - `hidden`: nothing is worth telling
   * - `connecting`: the first connection takes long
   * - `reconnecting`, `waiting`: lost; dialling, or waiting for the next dial
   * - `offline`: lost, and the browser says there is no network
   * - `blocked`: nothing happens until the person acts
   * - `slow`: open, but messages take long
   * - `restored`: open again after a loss that was shown
   */
  readonly phase: Phase
  readonly severity: Severity | 'success'
  /** The kind of close behind it; `offline` in that phase, null where no close is. */
  readonly kind: string | null
  /** Blocked because all retries failed, not because of what the last close says. */
  readonly attemptsUsedUp: boolean
  /** The person put it away: a banner hides, a badge stays. */
  readonly dismissed: boolean
}

/** When to show what, in ms of the time the page is visible. */
export interface PresentationTiming {
  /** How long a loss stays untold, counted from the outage's first. @default 3000 */
  readonly lostDelay: number
  /** The same while the browser says it is offline. @default 1000 */
  readonly offlineDelay: number
  /** How long the first dial stays untold. @default 8000 */
  readonly connectingDelay: number
  /** How long a picture stays at least, unless a more urgent one comes. @default 1000 */
  readonly minVisible: number
  /** How long `restored` stays; 0 turns it off. @default 5000 */
  readonly restoredFor: number
  /** From which round trip on a connection counts as slow. @default 2000 */
  readonly slowLatency: number
}

/** The timing where the provider gives none. */
export const defaultTiming: PresentationTiming = {
  lostDelay: 3_000,
  offlineDelay: 1_000,
  connectingDelay: 8_000,
  minVisible: 1_000,
  restoredFor: 5_000,
  slowLatency: 2_000,
}

/** What one look at a connection leaves for the next. Plain data; durations in ms of visible time. */
export interface PresentationMemory {
  readonly presentation: Presentation
  /** The last look, epoch ms; null before the first. */
  readonly at: number | null
  /** When it asked to look again, epoch ms. */
  readonly nextAt: number | null
  /** The page was hidden then. */
  readonly hidden: boolean
  /** How long the present picture has been shown. */
  readonly shown: number
  /** The outage (or first dial) that is waited out. */
  readonly trouble: Trouble | null
  /** How long it has been down while the browser says offline; null while it is not so. */
  readonly offline: number | null
  /** A loss was shown, so its end will be told. */
  readonly lossShown: boolean
}

/** What is waited out before it is told. */
export interface Trouble {
  /** Epoch ms; tells one trouble from the next. */
  readonly since: number
  /** Visible time since, ms. */
  readonly waited: number
  /** It began while nobody looked: dial first, tell later. */
  readonly unseen: boolean
}

/** How much a phase matters to a person; of several connections the most urgent one speaks. */
export const urgency: Readonly<Record<Phase, number>> = {
  hidden: 0,
  restored: 1,
  slow: 2,
  connecting: 3,
  reconnecting: 4,
  waiting: 4,
  offline: 5,
  blocked: 6,
}

/** Whether a phase says that the connection is down. */
export function isDown(phase: Phase): boolean {
  return urgency[phase] >= urgency.waiting
}

/** Nothing to tell: what is shown at first, and on a server. */
export const nothing: Presentation = {
  phase: 'hidden',
  severity: 'info',
  kind: null,
  attemptsUsedUp: false,
  dismissed: false,
}
