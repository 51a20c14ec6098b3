import type { Connection } from './connection.ts'
import { createLazyView, type View } from './lazy-view.ts'
import type { ConnectionState } from './machine.ts'

/** What is to be seen at one instant, and when to look again, epoch ms (null: at the next change). */
export interface Look<Value> {
  readonly value: Value
  readonly nextAt: number | null
}

/** Looks at a connection: its state, the time (epoch ms), whether the page is hidden, what is shown. */
export type LookAt<Value> = (
  state: ConnectionState,
  now: number,
  hidden: boolean,
  shown: Value,
) => Look<Value>

/** A view that looks by itself. */
export interface TimedView<Value> extends View<Value> {
  /** Looks now as well; nothing happens where nobody watches. */
  readonly look: () => void
}

/**
 * A view of a connection that also depends on the clock. It looks when the state changes, when the
 * page is shown or hidden, and at the instant the last look asked for: one timer, and only while
 * somebody watches. `begin` is called whenever watching starts.
 */
export function createTimedView<Value>(
  { environment, getState, subscribe }: Connection,
  initial: Value,
  begin: () => LookAt<Value>,
): TimedView<Value> {
  let lookNow: (() => void) | undefined
  const view = createLazyView<Value>(initial, (show, shown) => {
    let cancelTimer: (() => void) | undefined
    const lookAt = begin()

    function look(): void {
      cancelTimer?.()
      const now = environment.now()
      const { value, nextAt } = lookAt(getState(), now, environment.hidden(), shown())
      const wait = nextAt === null ? Number.NaN : nextAt - now
      // Timers take whole ms and drop the rest, so it would look too early, and at once again; what
      // is no number, or none that ends, they take for 0. A `timing` of `Infinity` means never.
      cancelTimer = Number.isFinite(wait) ? environment.setTimer(look, Math.ceil(wait)) : undefined
      show(value)
    }

    const ends = [
      subscribe(look),
      environment.listen('visible', look),
      environment.listen('hidden', look),
      () => cancelTimer?.(),
    ]
    lookNow = look
    look()
    return () => {
      lookNow = undefined
      for (const end of ends) end()
    }
  })
  return { ...view, look: () => lookNow?.() }
}
