import type { HeartbeatOptions } from './connection-options.ts'
import type { Environment } from './environment.ts'
import type { Stop } from './reactor.ts'

interface HeartbeatHost {
  readonly environment: Environment
  /** What is asked for by now; undefined where nobody wants a heartbeat any more. */
  readonly options: () => HeartbeatOptions | undefined
  readonly ping: (message: HeartbeatOptions['message']) => void
  readonly onMessage: (listener: (data: unknown) => void) => Stop
  readonly onLatency: (latency: number) => void
  readonly onDead: () => void
}

/** A heartbeat under way. */
export interface Heartbeat {
  /** Somebody may want another one by now. */
  readonly review: () => void
  readonly stops: readonly Stop[]
}

/** ms between two pings, where nothing else is asked for. */
const usualInterval = 30_000
/** How late, ms, a timer of ours may be before it says more about this page than about the server. */
const lateness = 2_000

/**
 * Pings after `interval` ms of silence (given `isReply`, `interval` ms after the ping before, once
 * that is answered or `timeout` is over) and reports death after `timeout` ms without any message.
 * Judged by a clock, not by counting timers: a browser delays the timers of a hidden page by up to a
 * minute and those of a sleeping computer for ever, while messages still arrive at once. When our own
 * timer was late the answer may still be on its way, so it pings once more before it judges.
 */
export function startHeartbeat(host: HeartbeatHost): Heartbeat {
  const { options, ping, onMessage, onLatency, onDead } = host
  const { monotonic, setTimer, listen } = host.environment
  let heardAt = monotonic()
  let pingedAt = heardAt
  /** Nothing has come since the ping. */
  let isWaiting = false
  /** The next answer is to the last ping: the one before was answered, or let pass for want of it. */
  let isMeasuring = false
  let isExcused = false
  let isOver = false
  let dueAt = 0
  let cancel: Stop | undefined
  // Not at once, whatever the interval: the socket is not taken up yet.
  wait(options()?.interval ?? usualInterval)

  function wait(delay: number): void {
    cancel?.()
    dueAt = monotonic() + delay
    cancel = setTimer(look, delay)
  }

  function look(): void {
    if (isOver) return
    const wanted = options()
    const { interval = usualInterval, isReply } = wanted ?? {}
    const now = monotonic()
    // Where a reply is told from other messages, a busy connection is measured as well.
    const left = (isReply ? pingedAt : heardAt) + interval - now
    if (!wanted) {
      isWaiting = false
      isMeasuring = false
      isExcused = false
      wait(interval)
    } else if (isWaiting) {
      if (isExcused || now - dueAt < lateness) return onDead()
      isExcused = true
      ask(wanted)
      // Whole ms: a timer drops the rest, and would look again at the same moment.
    } else if (left > 0) wait(Math.ceil(left))
    else ask(wanted)
  }

  function ask({ message, timeout = 10_000 }: HeartbeatOptions): void {
    pingedAt = monotonic()
    isWaiting = true
    isMeasuring = !isMeasuring
    wait(timeout)
    ping(message)
  }

  function heard(data: unknown): void {
    heardAt = monotonic()
    isWaiting = false
    isExcused = false
    if (!isMeasuring) return
    const wanted = options()
    const isAnswer = !wanted?.isReply || wanted.isReply(data)
    if (!isAnswer || isOver) return
    isMeasuring = false
    if (wanted) onLatency(heardAt - pingedAt)
    look()
  }

  /** Something hints at trouble. It proves nothing, but it is a reason to ask now. */
  function check(): void {
    const wanted = options()
    if (wanted && !isWaiting) ask(wanted)
  }

  return {
    review() {
      if (!isWaiting) look()
    },
    stops: [
      () => {
        isOver = true
        cancel?.()
      },
      onMessage(heard),
      listen('offline', check),
      listen('visible', check),
      listen('resume', check),
    ],
  }
}
