import type { Environment } from './environment.ts'
import type { ConnectionEvent, ConnectionState } from './machine.ts'
import type { Stop } from './reactor.ts'

type Waiting = Extract<ConnectionState, { status: 'waiting' }>

/** How often a wait looks at the clocks, ms. */
const lookEvery = 1_000
/** A wall clock that is off by more than this, ms, has jumped. */
const tolerance = 500
/** Everybody comes back online together; this spreads them, ms. */
const onlineWindow = 1_000

/**
 * Waits until the next dial is due, or the page wakes up: back online, looked at again, restored.
 *
 * The wait follows the monotonic clock; when the wall clock jumps, `retryAt` is corrected, so that
 * a countdown keeps telling the truth.
 */
export function waitToDial(
  { retryAt, since, closeReason }: Waiting,
  environment: Environment,
  dispatch: (event: ConnectionEvent) => void,
): readonly Stop[] {
  const { now, monotonic, setTimer, listen, random } = environment
  const dueAt = monotonic() + retryAt - now()
  const waitsFrom = dueAt - (retryAt - since)
  let cancel = look()

  function look(): Stop {
    return setTimer(
      () => {
        const left = dueAt - monotonic()
        const corrected = now() + left
        if (left < 1) dispatch({ type: 'dial', at: now() })
        else if (Math.abs(corrected - retryAt) > tolerance) {
          dispatch({ type: 'rescheduled', retryAt: corrected })
        } else cancel = look()
      },
      Math.max(0, Math.min(dueAt - monotonic(), lookEvery)),
    )
  }

  function hurry(delay = 0): void {
    // A server that named a window (1012) gets it, whoever is looking.
    const rule = closeReason?.retry
    const least = typeof rule === 'object' ? waitsFrom + rule.between[0] - monotonic() : 0
    const sooner = Math.max(delay, least)
    if (sooner <= 0) dispatch({ type: 'dial', at: now() })
    else if (sooner < dueAt - monotonic()) {
      dispatch({ type: 'rescheduled', retryAt: now() + sooner, forgiven: delay > 0 })
    }
  }

  return [
    () => cancel(),
    listen('online', () => hurry(1 + random() * onlineWindow)),
    listen('visible', hurry),
    listen('resume', hurry),
  ]
}
