import type { HeartbeatOptions } from './connection-options.ts'
import type { Environment } from './environment.ts'
import type { Stop } from './reactor.ts'

interface HeartbeatHost {
  readonly environment: Environment
  /** Sends the app's ping message. */
  readonly ping: () => void
  readonly onMessage: (listener: (data: unknown) => void) => Stop
  readonly onLatency: (latency: number) => void
  readonly onDead: () => void
}

/** How late, ms, a timer of ours may be before it says more about this page than about the server. */
const lateness = 2_000

/**
 * Pings after `interval` ms of silence (given `isReply`, every `interval` ms) and reports death after
 * `timeout` ms without any message. Judged by a clock, not by counting timers: a browser delays the
 * timers of a hidden page by up to a minute and those of a sleeping computer for ever, while messages
 * still arrive at once. When our own timer was late the answer may still be on its way, so it pings
 * once more before it judges.
 */
export function startHeartbeat(options: HeartbeatOptions, host: HeartbeatHost): readonly Stop[] {
  const { interval = 30_000, timeout = 10_000, isReply } = options
  const { ping, onMessage, onLatency, onDead } = host
  const { monotonic, setTimer, listen } = host.environment
  let heardAt = monotonic()
  let pingedAt = -Infinity
  let measuring = false
  let excused = false
  let dueAt = 0
  let cancel: Stop | undefined
  wait(interval)

  function wait(delay: number): void {
    cancel?.()
    dueAt = monotonic() + delay
    cancel = setTimer(look, delay)
  }

  function look(): void {
    const now = monotonic()
    // Where a reply is told from other messages, a busy connection is measured as well.
    const left = (isReply ? pingedAt : heardAt) + interval - now
    if (heardAt < pingedAt) {
      if (excused || now - dueAt < lateness) return onDead()
      excused = true
    } else if (left > 0) return wait(left)
    ask()
  }

  function ask(): void {
    pingedAt = monotonic()
    measuring = true
    wait(timeout)
    ping()
  }

  function heard(data: unknown): void {
    heardAt = monotonic()
    excused = false
    if (measuring && (!isReply || isReply(data))) {
      const latency = heardAt - pingedAt
      measuring = false
      look()
      onLatency(latency)
    }
  }

  /** Something hints at trouble. It proves nothing, but it is a reason to ask now. */
  function check(): void {
    if (heardAt >= pingedAt) ask()
  }

  return [
    () => cancel?.(),
    onMessage(heard),
    listen('offline', check),
    listen('visible', check),
    listen('resume', check),
  ]
}
