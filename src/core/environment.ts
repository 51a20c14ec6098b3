import { createGuard } from './guard.ts'

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

/** What the page's events tell; `visibilitychange` tells what the document has become. */
const signalOf: Readonly<Record<string, Signal | null>> = {
  online: 'online',
  offline: 'offline',
  visibilitychange: null,
  pagehide: 'suspend',
  freeze: 'suspend',
  pageshow: 'resume',
  resume: 'resume',
}
/**
 * Everybody who listens. The page's own events are listened to once for all of them, and for as long
 * as there is anybody: browsers take long to add and to remove `pagehide`, longer than all else that
 * a close makes us do.
 */
const listening = new Set<{ readonly signal: Signal; readonly listener: () => void }>()

/** Where they are listened to: one test's page may come after another's in the same program. */
let page: unknown

function hear({ type }: Event): void {
  const signal = signalOf[type] ?? document.visibilityState
  // One may end another, or start one that is not meant yet.
  const told = [...listening].filter((entry) => entry.signal === signal)
  for (const entry of told) if (listening.has(entry)) guard(entry.listener)
}

/** A timer holds no longer delay than this, ms, and fires at once instead. */
const fitting = (delay: number): number => Math.min(delay, 2_147_483_647)

/** The browser's own clock, timers, network hints and WebSocket. */
export const browser: Environment = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  random: () => Math.random(),
  setTimer(callback, delay) {
    const timer = setTimeout(callback, fitting(delay))
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
    const entry = { signal, listener }
    // Captured, because the document's own events do not all bubble up to the window.
    if (listening.size === 0 || page !== globalThis.document) {
      page = globalThis.document
      for (const type in signalOf) globalThis.addEventListener?.(type, hear, true)
    }
    listening.add(entry)
    return () => {
      if (!listening.delete(entry) || listening.size > 0) return
      for (const type in signalOf) globalThis.removeEventListener?.(type, hear, true)
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

const guard = /* #__PURE__ */ createGuard(browser.report)

/** The browser's world with the parts that an app has replaced, whose timers hold any delay as well. */
export function completed(given: Partial<Environment> | undefined): Environment {
  if (!given) return browser
  const environment = { ...browser, ...given }
  return {
    ...environment,
    setTimer: (callback, delay) => environment.setTimer(callback, fitting(delay)),
  }
}

/** False on a server: nothing is opened there, and nothing kept between two requests. */
export function isClient(): boolean {
  return typeof window !== 'undefined'
}
