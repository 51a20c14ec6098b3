import { createStore, type StoreApi } from 'zustand/vanilla'

/** A side effect that lives as long as its key stays the same. */
export interface Effect<State> {
  /** While this returns the same value the effect runs on; `null` means it must not run. */
  readonly during: (state: State) => string | number | null
  /** Starts it; what it returns stops it. */
  readonly run: (state: State) => () => void
}

/** Where events go in, and the store their outcome is read from. */
export interface Reactor<State, Event> {
  readonly store: StoreApi<State>
  readonly dispatch: (event: Event) => void
}

interface ReactorOptions<State, Event> {
  readonly initial: State
  readonly transition: (state: State, event: Event) => State
  readonly effects: readonly Effect<State>[]
  /** Called once an event has changed the state and the effects are in step with it. */
  readonly settled: (event: Event, before: State) => void
  /** Where a subscriber's exception goes. */
  readonly report: (error: unknown) => void
}

/**
 * Runs a pure `transition` and keeps effects in step with its outcome: commit, then settle. The
 * other order would start an effect before the state that owns it exists, and a constructor that
 * throws would then fail attempt 1 for ever. Events sent meanwhile queue up.
 */
export function createReactor<State, Event>({
  initial,
  transition,
  effects,
  settled,
  report,
}: ReactorOptions<State, Event>): Reactor<State, Event> {
  const store = createStore<State>(() => initial)
  const queue: Event[] = []
  const running = new Map<Effect<State>, { readonly key: string | number; stop: () => void }>()
  let busy = false

  function dispatch(event: Event): void {
    queue.push(event)
    if (busy) return
    busy = true
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const before = store.getState()
      const state = transition(before, next)
      if (state === before) continue
      try {
        store.setState(state, true)
      } catch (error) {
        report(error)
      }
      settle(state)
      settled(next, before)
    }
    busy = false
  }

  function settle(state: State): void {
    const starting: Effect<State>[] = []
    for (const effect of effects) {
      const key = effect.during(state)
      const current = running.get(effect)
      if (current?.key === key || (!current && key === null)) continue
      running.delete(effect)
      current?.stop()
      if (key !== null) starting.push(effect)
    }
    for (const effect of starting) {
      const key = effect.during(state)
      if (key !== null) running.set(effect, { key, stop: effect.run(state) })
    }
  }

  return { store, dispatch }
}
