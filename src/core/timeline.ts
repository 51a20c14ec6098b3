import type { Connection } from './connection.ts'
import { createLazyView, type View } from './lazy-view.ts'
import { type HistoryEntry, historyLength } from './machine.ts'
import { createTimedView } from './timed-view.ts'

/** One stretch of a connection's past. Dials and the waits between them are one stretch. */
export interface TimelineSegment {
  /** When it began, epoch ms; before `from` where it began before the time that is shown. */
  readonly since: number
  /** What is shown of it, epoch ms. */
  readonly from: number
  readonly to: number
  /** `connecting` until it has opened, `reconnecting` afterwards. */
  readonly status: 'open' | 'connecting' | 'reconnecting' | 'closed' | 'idle'
  /** Why, where a close led here: the first of several. */
  readonly kind: string | null
}

/** A connection's past, up to a moment. */
export interface Timeline {
  /** What is known of the time asked for, epoch ms. */
  readonly from: number
  readonly to: number
  /** Oldest first, without gaps. */
  readonly segments: readonly TimelineSegment[]
  /** How much of the known time since the first dial it was open, 0–1. */
  readonly share: number
  /** How often it was lost. Ends that the app or the page brought about do not count. */
  readonly interruptions: number
}

type Run = Omit<TimelineSegment, 'from' | 'to'> & { readonly interrupts: boolean }

/** Kinds of close that are no interruption: somebody meant it, or the page was put to sleep. */
const meant: ReadonlySet<string> = new Set(['localClose', 'unmounted', 'closeTimeout', 'suspended'])

/** Less than this, ms, is no history to speak of. */
const shortest = 1_000

/**
 * The last `span` ms before `now` (epoch ms); null where nothing is known of them, or no more than a
 * moment. Pure. Time from before the history's first entry is unknown, and counts for nothing.
 */
export function chartHistory(
  history: readonly HistoryEntry[],
  now: number,
  span: number,
): Timeline | null {
  const start = now - span
  const segments: TimelineSegment[] = []
  let connected = 0
  let interruptions = 0
  let to = now
  for (const { interrupts, ...run } of runsOf(history)) {
    // The clock may have been put back since.
    const since = Math.min(run.since, to)
    const from = Math.max(since, start)
    if (to > start && interrupts) interruptions += 1
    if (from < to) segments.unshift({ ...run, since, from, to })
    if (from < to && run.status === 'open') connected += to - from
    to = since
  }
  const [first] = segments
  if (!first || now - first.from < shortest) return null
  const { from } = first
  // The first dial is no downtime, once it has led somewhere.
  const began = first.status === 'connecting' && segments.length > 1 ? first.to : from
  return { from, to: now, segments, share: connected / (now - began), interruptions }
}

/** Newest first. */
function runsOf(history: readonly HistoryEntry[]): Run[] {
  const runs: Run[] = []
  // A full one may have forgotten that it was open before.
  const knowsAll =
    history.length < historyLength || history.every(({ status }) => status !== 'open')
  for (const { at, status: now, kind = null } of history) {
    const [last] = runs
    const isDialling = now === 'connecting' || now === 'waiting'
    if (isDialling && (last?.status === 'connecting' || last?.status === 'reconnecting')) {
      runs[0] = { ...last, kind: last.kind ?? kind }
      continue
    }
    const isFirst = last ? last.status === 'idle' : now === 'connecting' && knowsAll
    const status = isDialling ? (isFirst ? 'connecting' : 'reconnecting') : now
    const interrupts = last?.status === 'open' && kind !== null && !meant.has(kind)
    runs.unshift({ since: at, status, kind, interrupts })
  }
  return runs
}

/** Drawn anew when it has moved by this share of its length, but not more often than every 3 s. */
const step = 1 / 200
const shortestPause = 3_000

/**
 * The last `span` ms of a connection, as they go by. It goes by the clock alone: what happens is
 * drawn at the next turn, so that an outage nobody is told of stirs nothing. Rests while the page is
 * hidden.
 */
export function watchTimeline(connection: Connection | null, span: number): View<Timeline | null> {
  if (!connection) return createLazyView<Timeline | null>(null, () => () => {})
  const pause = Math.max(span * step, shortestPause)
  return createTimedView<Timeline | null>(connection, null, () => (state, now, hidden, shown) => {
    if (hidden) return { value: shown, nextAt: null }
    const isFresh = shown !== null && shown.to <= now && now < shown.to + pause
    if (isFresh) return { value: shown, nextAt: shown.to + pause }
    const value = chartHistory(state.history, now, span)
    return { value, nextAt: state.history.length > 0 ? now + pause : null }
  })
}
