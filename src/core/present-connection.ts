import { shallow } from 'zustand/vanilla/shallow'
import { choosePicture, isDialling } from './choose-picture.ts'
import type { ConnectionState } from './machine.ts'
import {
  isDown,
  nothing,
  type Presentation,
  type PresentationMemory,
  type PresentationTiming,
  type Trouble,
  urgency,
} from './presentation.ts'

/** What a connection's picture depends on besides its state. */
export interface Viewing {
  readonly timing: PresentationTiming
  /** The page is hidden: nothing starts, nothing counts. */
  readonly hidden: boolean
}

/** A picture, what to remember, and when to look again, epoch ms (null: at the next change). */
export interface PresentationLook {
  readonly presentation: Presentation
  readonly memory: PresentationMemory
  readonly nextAt: number | null
}

/** The memory before the first look. */
export const noMemory: PresentationMemory = {
  presentation: nothing,
  at: null,
  nextAt: null,
  hidden: false,
  shown: 0,
  trouble: null,
  offline: null,
  lossShown: false,
}

/**
 * What a person should see of a connection at `now` (epoch ms). Pure: look whenever the state
 * changes, when the page is shown or hidden, and at `nextAt`. The state is never delayed, only the
 * picture: an outage that ends before its grace is not told, and what is told stays long enough to
 * be read.
 */
export function presentConnection(
  state: ConnectionState,
  now: number,
  memory: PresentationMemory,
  { timing, hidden }: Viewing,
): PresentationLook {
  const passed = visibleTime(now, memory)
  const isOffline = isDialling(state) && !state.online
  const seen: PresentationMemory = {
    ...memory,
    at: now,
    nextAt: null,
    hidden,
    shown: memory.shown + passed,
    trouble: watchTrouble(state, now, memory, passed, hidden),
    offline: isOffline ? (memory.offline === null ? 0 : memory.offline + passed) : null,
  }
  if (hidden) return { presentation: seen.presentation, memory: seen, nextAt: null }

  const next = debounce(choosePicture(state, seen, timing), seen, timing)
  const { presentation } = next
  const { phase } = presentation
  // A first connection that came late was never lost: that it opened is not "back online".
  const isLoss = seen.lossShown || (state.hasOpened && state.status !== 'open')
  const lossShown = isDown(phase) ? isLoss : phase === 'restored'
  const nextAt = nextInstant(state, now, next, timing)
  return { presentation, memory: { ...next, lossShown, nextAt }, nextAt }
}

/** The memory after the person put away what is shown, or wants it back, as it is when its kind changes. */
export function dismissPresentation(
  memory: PresentationMemory,
  dismissed = true,
): PresentationMemory {
  if (memory.presentation.phase === 'hidden') return memory
  return { ...memory, presentation: { ...memory.presentation, dismissed } }
}

/** Later than asked by this much, ms, a look means that the machine slept in between. */
const asleep = 2_000

/** How long somebody may have been looking since the last look, ms. */
function visibleTime(now: number, { at, nextAt, hidden }: PresentationMemory): number {
  if (at === null || hidden || (nextAt !== null && now - nextAt > asleep)) return 0
  return Math.max(0, now - at)
}

function watchTrouble(
  state: ConnectionState,
  now: number,
  { trouble, hidden: wasHidden }: PresentationMemory,
  passed: number,
  hidden: boolean,
): Trouble | null {
  const since = state.lostAt ?? (isDialling(state) ? state.since : null)
  if (since === null) return null
  if (since === trouble?.since) return { ...trouble, waited: trouble.waited + passed }
  const unseen = hidden || wasHidden
  return { since, waited: unseen ? 0 : Math.max(0, now - since), unseen }
}

/**
 * Keeps what is shown for as long as it takes to read, unless something more urgent comes. Dialling
 * has a second of its own, though it reads as waiting does: a server that accepts only to close with
 * a code is not "back online".
 */
function debounce(
  wanted: Presentation,
  seen: PresentationMemory,
  { minVisible }: PresentationTiming,
): PresentationMemory {
  const { presentation: current, shown } = seen
  const isUnread = shown < minVisible
  const { dismissed } = current
  if (shallow({ ...wanted, dismissed }, current)) return seen
  if (isUnread && urgency[wanted.phase] <= urgency[current.phase]) return seen
  const presentation = { ...wanted, dismissed: dismissed && isSameNews(wanted, current) }
  return { ...seen, presentation, shown: 0 }
}

/** Whether it says nothing new: to wait and to dial after the same kind of close are one to a person. */
function isSameNews(wanted: Presentation, current: Presentation): boolean {
  if (wanted.kind !== current.kind) return false
  if (wanted.phase === current.phase) return true
  return wanted.kind !== null && wanted.phase !== 'blocked' && current.phase !== 'blocked'
}

/** The nearest instant at which anything may change by itself. */
function nextInstant(
  state: ConnectionState,
  now: number,
  { presentation: { phase }, shown, trouble, offline }: PresentationMemory,
  timing: PresentationTiming,
): number | null {
  const grace = state.lostAt === null ? timing.connectingDelay : timing.lostDelay
  const left = [
    ...(isDialling(state) && trouble ? [grace - trouble.waited] : []),
    ...(offline === null ? [] : [timing.offlineDelay - offline]),
    ...(phase === 'hidden' ? [] : [timing.minVisible - shown]),
    ...(phase === 'restored' ? [timing.restoredFor - shown] : []),
  ].filter((wait) => wait > 0)
  return left.length > 0 ? now + Math.min(...left) : null
}
