import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Guard } from './guard.ts'

/** Ends what was started. */
export type Stop = () => void

/**
 * A side effect of a state: a key and how to start it; false if there is none. It runs on while the
 * key stays the same. Starting returns everything that has to be called to end it.
 */
export type Effect<State> = (
  state: State,
) => readonly [key: string | number, start: () => readonly Stop[]] | false

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
  /** A subscriber that throws must not keep the effects, or other subscribers, from their state. */
  readonly guard: Guard
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
  guard,
}: ReactorOptions<State, Event>): Reactor<State, Event> {
  const inner = createStore<State>(() => initial)
  // One subscriber that throws must not keep the state from those behind it, React among them.
  const store: StoreApi<State> = {
    ...inner,
    subscribe: (listener) =>
      inner.subscribe((state, before) => guard(() => listener(state, before))),
  }
  const queue: Event[] = []
  const running: ({ readonly key: unknown; readonly stops: readonly Stop[] } | undefined)[] = []

  function dispatch(event: Event): void {
    // Sent while another one is under way: the loop below comes to it.
    if (queue.push(event) > 1) return
    for (const next of queue) {
      const before = store.getState()
      const state = transition(before, next)
      if (state === before) continue
      store.setState(state, true)
      for (const index of effects.keys()) settle(index, state)
      settled(next, before)
    }
    queue.length = 0
  }

  function settle(index: number, state: State): void {
    const [key, start] = effects[index]?.(state) || []
    const current = running[index]
    if (current?.key === key) return
    running[index] = undefined
    for (const stop of current?.stops ?? []) stop()
    if (start) running[index] = { key, stops: start() }
  }

  return { store, dispatch }
}
