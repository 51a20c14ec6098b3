import { browser, type Environment, type WebSocketLike } from '../../src/core/environment.ts'

/** What a connection has taken from the browser and not given back. */
export interface InUse {
  readonly sockets: number
  readonly listeners: number
  readonly timers: number
}

/** The browser's own environment, and what is in use of it. */
export function watchBrowser(): {
  readonly environment: Pick<Environment, 'createSocket' | 'listen' | 'setTimer'>
  readonly inUse: () => InUse
} {
  const sockets = new Set<WebSocketLike>()
  const listeners = new Set<object>()
  const timers = new Set<object>()

  function dropClosed(): void {
    for (const socket of sockets) if (socket.readyState === WebSocket.CLOSED) sockets.delete(socket)
  }

  return {
    environment: {
      createSocket(...dial) {
        const socket = browser.createSocket(...dial)
        dropClosed()
        sockets.add(socket)
        return socket
      },
      listen(...listening) {
        const listener = {}
        listeners.add(listener)
        const unlisten = browser.listen(...listening)
        return () => {
          listeners.delete(listener)
          unlisten()
        }
      },
      setTimer(callback, delay) {
        const timer = {}
        timers.add(timer)
        const cancel = browser.setTimer(() => {
          timers.delete(timer)
          callback()
        }, delay)
        return () => {
          timers.delete(timer)
          cancel()
        }
      },
    },
    inUse() {
      dropClosed()
      return { sockets: sockets.size, listeners: listeners.size, timers: timers.size }
    },
  }
}
