import type { Environment } from './environment.ts'

/** A page that is not drawn gets its values this often, ms: its frames may never come. */
const undrawn = 250

/** A value that may change thousands of times a second and is shown once a frame at most. */
export interface FrameValue<Value> {
  /** The newest value, whether shown yet or not. */
  readonly read: () => Value
  readonly write: (value: Value) => void
  /** The value of the last frame; what `subscribe` tells of. */
  readonly shown: () => Value
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Makes one. Every write counts at once; listeners hear of it with the next frame, or by a timer
 * where frames stop, as in a hidden page. Nothing is queued, so nothing grows.
 *
 * `requestAnimationFrame` is named here and is no part of the `Environment`: frames belong to the
 * screen that shows the value, not to the world a connection lives in, and a simulated one has none.
 */
export function createFrameValue<Value>(
  initial: Value,
  { setTimer }: Pick<Environment, 'setTimer'>,
): FrameValue<Value> {
  const listeners = new Set<() => void>()
  let newest = initial
  let drawn = initial
  let cancel: (() => void) | null = null

  function show(): void {
    cancel?.()
    cancel = null
    drawn = newest
    for (const listener of listeners) listener()
  }

  function schedule(): () => void {
    const cancelTimer = setTimer(show, undrawn)
    if (typeof requestAnimationFrame === 'undefined') return cancelTimer
    const frame = requestAnimationFrame(show)
    return () => {
      cancelTimer()
      cancelAnimationFrame(frame)
    }
  }

  return {
    read: () => newest,
    write(value) {
      newest = value
      if (!Object.is(newest, drawn)) cancel ??= schedule()
    },
    shown: () => drawn,
    subscribe(listener) {
      const mine = (): void => listener()
      listeners.add(mine)
      // Written while nobody listened, as between StrictMode's two rehearsals.
      if (!Object.is(newest, drawn)) cancel ??= schedule()
      return () => {
        listeners.delete(mine)
        if (listeners.size > 0) return
        cancel?.()
        cancel = null
      }
    },
  }
}
