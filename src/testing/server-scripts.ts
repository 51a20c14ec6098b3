import type { AcceptOptions, ServerSocket } from './fake-socket.ts'

/**
 * What a scripted server does with a dial. Compose the ones below with `sequence`, or write one.
 *
 * @example
 * const greeting: ServerScript = (dial) => dial.accept({}, () => dial.send('welcome'))
 */
export type ServerScript = (dial: ServerSocket) => void

/** When, in ms of virtual time. */
export interface Delay {
  /** @default 0 */
  readonly after?: number
}

/** Accepts, and answers messages where `reply` is given. */
export function accept(options: AcceptOptions = {}): ServerScript {
  return (dial) => dial.accept(options)
}

/** Fails the handshake, as no server, a wrong name, 401 and 503 do. */
export function refuse({ after = 0 }: Delay = {}): ServerScript {
  return (dial) => dial.later(after, dial.refuse)
}

/** Accepts, then ends the TCP connection without a Close frame: 1006. */
export function drop({ after = 0, ...options }: AcceptOptions & Delay = {}): ServerScript {
  return (dial) => dial.accept(options, () => dial.later(after, dial.drop))
}

/** Accepts, then closes with a code; without one with an empty Close frame, which reads 1005. */
export function close(
  code?: number,
  reason?: string,
  { after = 0, ...options }: AcceptOptions & Delay = {},
): ServerScript {
  return (dial) => dial.accept(options, () => dial.later(after, () => dial.close(code, reason)))
}

/** Never answers the handshake. Another dial to the same host waits until this one is given up. */
export function hang(): ServerScript {
  return () => {}
}

/** Accepts, then is never heard of again: a half-open connection, which only a heartbeat finds. */
export function blackHole({ after = 0, ...options }: AcceptOptions & Delay = {}): ServerScript {
  return (dial) => dial.accept(options, () => dial.later(after, dial.freeze))
}

/** The page's content security policy forbids the dial: `error` alone, and no `close` ever. */
export function cspBlock(): ServerScript {
  return (dial) => dial.block()
}

/** The WebSocket constructor throws. */
export function throwing(error: unknown): ServerScript {
  return () => {
    throw error
  }
}

/** One script a dial; the last one repeats. Without any it accepts. */
export function sequence(...scripts: readonly ServerScript[]): ServerScript {
  let dials = 0
  return (dial) => {
    const script = scripts[Math.min(dials, scripts.length - 1)] ?? accept()
    dials += 1
    script(dial)
  }
}
