import { describe, expect, it, vi } from 'vitest'
import { createGuard } from '../../src/core/guard.ts'
import { createReactor } from '../../src/core/reactor.ts'

/** A counter: an event is what to add. */
function createCounter(
  run: (state: number) => () => void,
  settled: (event: number) => void = () => {},
) {
  const report = vi.fn()
  const reactor = createReactor<number, number>({
    initial: 0,
    transition: (state, event) => state + event,
    effects: [(state) => state > 0 && [Math.floor(state / 10), () => [run(state)]]],
    settled,
    guard: createGuard(report),
  })
  return { ...reactor, report }
}

describe('createReactor', () => {
  it('runs an effect as long as its key stays the same', () => {
    const log: string[] = []
    const { dispatch } = createCounter((state) => {
      log.push(`start at ${state}`)
      return () => log.push(`stop ${state}`)
    })
    for (const event of [1, 3, 8, -20, 0]) dispatch(event)
    expect(log).toEqual(['start at 1', 'stop 1', 'start at 12', 'stop 12'])
  })

  it('commits before it starts effects, and settles last', () => {
    const log: string[] = []
    const { store, dispatch } = createCounter(
      (state) => {
        log.push(`effect ${state} in ${store.getState()}`)
        return () => {}
      },
      (event) => log.push(`settled ${event}`),
    )
    store.subscribe((state) => log.push(`told ${state}`))
    dispatch(5)
    expect(log).toEqual(['told 5', 'effect 5 in 5', 'settled 5'])
  })

  it('finishes one event before it begins the next', () => {
    const log: string[] = []
    const { store, dispatch } = createCounter(
      (state) => {
        log.push(`start ${state}`)
        if (state < 30) dispatch(10)
        log.push(`started ${state}, still ${store.getState()}`)
        return () => log.push(`stop ${state}`)
      },
      (event) => log.push(`settled ${event}`),
    )
    dispatch(15)
    expect(log).toEqual([
      'start 15',
      'started 15, still 15',
      'settled 15',
      'stop 15',
      'start 25',
      'started 25, still 25',
      'settled 10',
      'stop 25',
      'start 35',
      'started 35, still 35',
      'settled 10',
    ])
  })

  it('tells nobody of an event that changes nothing', () => {
    const settled = vi.fn()
    const told = vi.fn()
    const { store, dispatch } = createCounter(() => () => {}, settled)
    store.subscribe(told)
    dispatch(0)
    expect(settled).not.toHaveBeenCalled()
    expect(told).not.toHaveBeenCalled()
  })

  it('[R7] reports what a subscriber throws, and goes on', () => {
    const error = new Error('subscriber')
    const run = vi.fn(() => () => {})
    const { store, dispatch, report } = createCounter(run)
    store.subscribe(() => {
      throw error
    })
    dispatch(1)
    dispatch(10)
    expect(report.mock.calls).toEqual([[error], [error]])
    expect(run).toHaveBeenCalledTimes(2)
    expect(store.getState()).toBe(11)
  })
})
