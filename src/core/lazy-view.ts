import { createStore, type StoreApi } from 'zustand/vanilla'

/** A store that is read, not written. */
export type View<Value> = Omit<StoreApi<Value>, 'setState'>

/**
 * A view that costs nothing while nobody looks: `start` runs with the first subscriber, and what it
 * returns with the last one's leaving. Then it holds `initial` again, as on a server.
 */
export function createLazyView<Value>(
  initial: Value,
  start: (show: (value: Value) => void, shown: () => Value) => () => void,
): View<Value> {
  const { getState, getInitialState, setState, subscribe } = createStore<Value>(() => initial)
  let stop: (() => void) | undefined
  let watchers = 0

  function leave(): void {
    watchers -= 1
    if (watchers > 0) return
    stop?.()
    stop = undefined
    setState(initial, true)
  }

  return {
    getState,
    getInitialState,
    subscribe(listener) {
      const unsubscribe = subscribe(listener)
      let subscribed = true
      watchers += 1
      stop ??= start((value) => {
        setState(value, true)
      }, getState)
      return () => {
        if (!subscribed) return
        subscribed = false
        unsubscribe()
        leave()
      }
    },
  }
}
