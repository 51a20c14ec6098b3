/*
 * The only file that names globals, and only inside functions: importing it does nothing, on a
 * server too, and what a test replaces is replaced.
 */

/** What a connection uses of a WebSocket; the browser's own, `ws`'s and the test servers' fit. */
export interface WebSocketLike {
  readonly readyState: number
  readonly protocol: string
  readonly bufferedAmount: number
  /** Wider than the browser's, because `ws` has kinds of its own. */
  binaryType: string
  onopen: ((event: never) => void) | null
  onclose: ((event: never) => void) | null
  onerror: ((event: never) => void) | null
  onmessage: ((event: never) => void) | null
  send(data: MessageData): void
  close(code?: number, reason?: string): void
}

/** What `WebSocket.send` takes. */
export type MessageData = Parameters<WebSocket['send']>[0]

/**
 * What the page tells: `online` and `offline` (a hint), `visible` and `hidden`, `suspend` (unload,
 * back/forward cache, freeze) and `resume`.
 */
export type Signal = 'online' | 'offline' | 'visible' | 'hidden' | 'suspend' | 'resume'

/** The world a connection lives in. Replace a part of it to test, or to run where there is no browser. */
export interface Environment {
  /** The wall clock, epoch ms. It may jump. */
  readonly now: () => number
  /** A clock that never goes back, ms. */
  readonly monotonic: () => number
  /** A random number in [0, 1). */
  readonly random: () => number
  /** Calls back once after `delay` ms, unless the returned function is called first. */
  readonly setTimer: (callback: () => void, delay: number) => () => void
  /** Opens a socket, as `new WebSocket(url, protocols)` does; may throw as that does. */
  readonly createSocket: (url: string, protocols: string | readonly string[]) => WebSocketLike
  readonly online: () => boolean
  readonly hidden: () => boolean
  /** The page's address, for relative URLs and for the rules of a secure page. */
  readonly baseUrl: () => string | undefined
  /** Listens to a signal of the page until the returned function is called. */
  readonly listen: (signal: Signal, listener: () => void) => () => void
  /** Where an app function's exception goes: it must not stop the connection, nor get lost. */
  readonly report: (error: unknown) => void
}

/** Which of the page's events tell a signal, where they are named otherwise. */
const eventsOf: { readonly [Name in Signal]?: string } = {
  visible: 'visibilitychange',
  hidden: 'visibilitychange',
  suspend: 'pagehide freeze',
  resume: 'pageshow resume',
}

/** The browser's own clock, timers, network hints and WebSocket. */
export const browser: Environment = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  setTimer(callback, delay) {
    const timer = setTimeout(callback, delay)
    return () => {
      clearTimeout(timer)
    }
  },
  createSocket: (url, protocols) => new WebSocket(url, [protocols].flat()),
  // What a browser does not say is taken for yes.
  online: () => globalThis.navigator?.onLine ?? true,
  hidden: () => globalThis.document?.visibilityState === 'hidden',
  baseUrl: () => globalThis.location?.href,
  listen(signal, listener) {
    const types = (eventsOf[signal] ?? signal).split(' ')
    const heard = (): void => {
      if (types[0] !== 'visibilitychange' || document.visibilityState === signal) listener()
    }
    // Captured, because the document's own events do not all bubble up to the window.
    for (const type of types) globalThis.addEventListener?.(type, heard, true)
    return () => {
      for (const type of types) globalThis.removeEventListener?.(type, heard, true)
    }
  },
  report(error) {
    if (typeof reportError === 'function') reportError(error)
    else
      setTimeout(() => {
        throw error
      })
  },
}

/** False on a server: nothing is opened there, and nothing kept between two requests. */
export function isClient(): boolean {
  return typeof window !== 'undefined'
}
