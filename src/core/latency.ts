import type { Connection } from './connection.ts'
import { createLazyView, type View } from './lazy-view.ts'
import type { LatencyWord } from './messages.ts'

/** What one measurement leaves for the next. */
export interface LatencyMemory {
  /** The latest round trips, ms, oldest first. */
  readonly recent: readonly number[]
  /** The one to show, whole ms. */
  readonly shown: number
}

/** A round trip as a grade. */
export interface LatencyGrade {
  readonly quality: LatencyWord
  /** 0 (not measured) to 4. */
  readonly bars: 0 | 1 | 2 | 3 | 4
}

/** Of three, the middle one: a single late reply is not told, a second one is. */
const considered = 3
/** The number stays until it is off by this share, or by this many ms if that is more. */
const tolerance = { share: 0.1, least: 10 }

/** Takes one more round trip (ms) in, so that what is shown follows the trend, not each reply. */
export function steadyLatency(memory: LatencyMemory | null, latency: number): LatencyMemory {
  const recent = [...(memory?.recent ?? []), latency].slice(-considered)
  const [a = latency, b = a, c = Math.min(a, b)] = recent
  const middle = Math.round(Math.max(Math.min(a, b), Math.min(Math.max(a, b), c)))
  const { share, least } = tolerance
  const isNear =
    memory !== null && Math.abs(middle - memory.shown) <= Math.max(least, memory.shown * share)
  return { recent, shown: isNear ? memory.shown : middle }
}

/**
 * Grades a round trip (ms); null was not measured. Up to 0.1 s feels instant, and from 1 s on
 * thoughts wander off (Nielsen, Usability Engineering, 1993); up to 0.3 s a talk keeps its rhythm
 * (twice ITU-T G.114's 150 ms one way).
 */
export function gradeLatency(latency: number | null): LatencyGrade {
  if (latency === null) return { quality: 'unknown', bars: 0 }
  if (latency < 100) return { quality: 'excellent', bars: 4 }
  if (latency < 300) return { quality: 'good', bars: 3 }
  if (latency < 1_000) return { quality: 'fair', bars: 2 }
  return { quality: 'poor', bars: 1 }
}

/**
 * The round trip to show, ms, steadied; null while there is none. Forgets when the socket is lost.
 * Two measurements in a row that are the same to the fraction change no state, and count as one.
 */
export function watchLatency(connection: Connection | null): View<number | null> {
  return createLazyView<number | null>(null, (show) => {
    let memory: LatencyMemory | null = null

    function measured(latency: number | null): void {
      memory = latency === null ? null : steadyLatency(memory, latency)
      show(memory && memory.shown)
    }

    if (!connection) return () => {}
    measured(connection.getState().latency)
    return connection.subscribe(({ latency }, before) => {
      if (latency !== before.latency) measured(latency)
    })
  })
}
