import type { Environment } from './environment.ts'
import type { ConnectionEvent, ConnectionState } from './machine.ts'
import type { Stop } from './reactor.ts'

type Waiting = Extract<ConnectionState, { status: 'waiting' }>

/** How often a wait looks at the clocks, ms. */
const lookEvery = 1_000
/** A wall clock that is off by more than this, ms, has jumped. */
const tolerance = 500
/** Everybody comes back online together; this spreads them, ms. */
export const onlineWindow = 1_000
/** Waking up again and again without success is let through less and less often, ms at the most. */
const longestPause = 60_000

/** The page, going to sleep and waking up. */
export interface Wakes {
  /** How often in a row it woke up for nothing. */
  count: number
  /** It is on its way out, though it may still run timers: a dial would be lost with it. */
  away: boolean
}

/** How old the last dial must be, ms, before the page's waking up may lead to another. */
export function pauseAfter({ count }: Pick<Wakes, 'count'>): number {
  return count && Math.min(1_000 * 2 ** count, longestPause)
}

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
  wakes: Wakes,
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
        if (left < 1 && !wakes.away) dispatch({ type: 'dial', at: now() })
        else if (Math.abs(corrected - retryAt) > tolerance) {
          dispatch({ type: 'rescheduled', retryAt: corrected, since: since + corrected - retryAt })
        } else cancel = look()
      },
      wakes.away ? lookEvery : Math.max(0, Math.min(dueAt - monotonic(), lookEvery)),
    )
  }

  function hurry(delay = 0): void {
    // A server that named a window (1012) gets it, whoever is looking.
    const rule = closeReason?.retry
    const window = typeof rule === 'object' ? rule.between[0] : 0
    const earliest = waitsFrom + Math.max(window, pauseAfter(wakes))
    const left = Math.max(delay, earliest - monotonic())
    if (left >= dueAt - monotonic()) return
    wakes.count += 1
    dispatch({ type: 'rescheduled', retryAt: now() + left, forgiven: wakes.count === 1 })
  }

  function comeBack(): void {
    wakes.away = false
    cancel()
    cancel = look()
    hurry()
  }

  return [
    () => cancel(),
    listen('online', () => hurry(random() * onlineWindow)),
    listen('visible', comeBack),
    listen('suspend', () => {
      wakes.away = true
    }),
    listen('resume', comeBack),
  ]
}
