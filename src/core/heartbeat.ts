import type { HeartbeatOptions } from './connection-options.ts'
import type { Environment } from './environment.ts'

/** Watches an open socket for life. */
export interface Heartbeat {
  /** A message came: the other side lives. */
  readonly heard: (data: unknown) => void
  /** Something hints at trouble: ask now instead of at the next interval. */
  readonly check: () => void
  readonly stop: () => void
}

interface HeartbeatHost {
  readonly environment: Environment
  /** Sends the app's ping message. */
  readonly ping: () => void
  readonly onLatency: (latency: number) => void
  readonly onDead: () => void
}

/** How late, ms, a timer of ours may be before it says more about this page than about the server. */
const lateness = 2_000

/**
 * Pings after `interval` ms of silence and reports death after `timeout` ms without any message.
 * Judged by a clock, not by counting timers: a browser delays the timers of a hidden page by up to
 * a minute and those of a sleeping computer for ever, while messages still arrive at once. When our
 * own timer was late the answer may still be on its way, so it pings once more before it judges.
 */
export function startHeartbeat(options: HeartbeatOptions, host: HeartbeatHost): Heartbeat {
  const { interval = 30_000, timeout = 10_000, isReply = () => true } = options
  const { environment, ping, onLatency, onDead } = host
  let heardAt = environment.monotonic()
  let pingedAt: number | null = null
  let measuring = false
  let excused = false
  let dueAt = 0
  let cancel = wait(interval)

  function wait(delay: number): () => void {
    dueAt = environment.monotonic() + delay
    return environment.setTimer(look, delay)
  }

  function look(): void {
    const now = environment.monotonic()
    if (pingedAt !== null && heardAt < pingedAt) {
      if (excused || now - dueAt < lateness) return onDead()
      excused = true
      return ask()
    }
    const quietFor = now - heardAt
    if (quietFor < interval) cancel = wait(interval - quietFor)
    else ask()
  }

  function ask(): void {
    pingedAt = environment.monotonic()
    measuring = true
    cancel = wait(timeout)
    ping()
  }

  return {
    heard(data) {
      heardAt = environment.monotonic()
      excused = false
      if (measuring && pingedAt !== null && isReply(data)) {
        measuring = false
        onLatency(heardAt - pingedAt)
      }
    },
    check() {
      if (pingedAt !== null && heardAt < pingedAt) return
      cancel()
      ask()
    },
    stop() {
      cancel()
    },
  }
}
