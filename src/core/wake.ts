import type { Environment } from './environment.ts'
import type { ConnectionEvent, ConnectionState } from './machine.ts'

type Waiting = Extract<ConnectionState, { status: 'waiting' }>
type Dispatch = (event: ConnectionEvent) => void

/** How often a wait looks at the clocks, ms. */
const lookEvery = 1_000
/** A wall clock that is off by more than this, ms, has jumped. */
const tolerance = 500
/** Everybody comes back online together; this spreads them, ms. */
const onlineWindow = 1_000

/**
 * Dials when the wait is over. The wait follows the monotonic clock; when the wall clock jumps,
 * `retryAt` is corrected, so that a countdown keeps telling the truth.
 */
export function untilDue(
  { retryAt }: Waiting,
  environment: Environment,
  dispatch: Dispatch,
): () => void {
  const dueAt = environment.monotonic() + retryAt - environment.now()
  let cancel = look()

  function look(): () => void {
    const left = Math.max(0, dueAt - environment.monotonic())
    return environment.setTimer(
      () => {
        const now = environment.now()
        const remaining = dueAt - environment.monotonic()
        if (remaining < 1) dispatch({ type: 'dial', at: now })
        else if (Math.abs(now + remaining - retryAt) > tolerance) {
          dispatch({ type: 'rescheduled', retryAt: now + remaining })
        } else cancel = look()
      },
      Math.min(left, lookEvery),
    )
  }

  return () => {
    cancel()
  }
}

/** Dials sooner when the page wakes up: back online, looked at again, restored or resumed. */
export function whileWaiting(
  getState: () => ConnectionState,
  environment: Environment,
  dispatch: Dispatch,
): () => void {
  function hurry(delay: number, forgiven: boolean): void {
    const state = getState()
    if (state.status !== 'waiting') return
    const at = environment.now()
    const rule = state.closeReason?.retry
    // A server that named a window (1012) gets it, whoever is looking.
    const earliest = typeof rule === 'object' ? state.since + rule.between[0] : at
    const retryAt = Math.max(at + delay, earliest)
    if (retryAt <= at) dispatch({ type: 'dial', at })
    else if (retryAt < state.retryAt) dispatch({ type: 'rescheduled', retryAt, forgiven })
  }

  const stops = [
    environment.listen('online', () => hurry(environment.random() * onlineWindow, true)),
    environment.listen('visible', () => hurry(0, false)),
    environment.listen('resume', () => hurry(0, false)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
