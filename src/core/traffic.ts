import type { SendResult } from './connection.ts'
import type { MessageData, WebSocketLike } from './environment.ts'
import { createOutbox } from './outbox.ts'

/** The messages of a connection, whichever socket carries them. */
export interface Traffic {
  readonly attach: (socket: WebSocketLike) => void
  readonly detach: () => void
  /** Runs `greet`, whose messages go first, then sends what was waiting. */
  readonly open: (greet: () => void) => void
  /** Sends, or keeps up to `limit` messages until a socket is open. */
  readonly send: (data: MessageData, limit: number) => SendResult
  readonly onMessage: (listener: (data: unknown) => void) => () => void
  /** Gives up the waiting messages, telling of each. */
  readonly drop: (tell: (data: MessageData) => void) => void
}

interface TrafficOptions {
  /** How many messages wait, whenever that may have changed. */
  readonly onQueued: (count: number) => void
  /** Where a listener's exception goes: it must not keep the message from the others. */
  readonly report: (error: unknown) => void
}

/** Makes the traffic of one connection. */
export function createTraffic({ onQueued, report }: TrafficOptions): Traffic {
  const listeners = new Set<(data: unknown) => void>()
  const outbox = createOutbox()
  let socket: WebSocketLike | null = null
  /** The waiting messages are out, so `send` may go straight to the socket. */
  let direct = false

  function receive({ data }: { readonly data: unknown }): void {
    for (const listener of listeners) {
      try {
        listener(data)
      } catch (error) {
        report(error)
      }
    }
  }

  /** The socket's `message` handler is attached only while somebody wants messages. */
  function hear(): void {
    if (socket) socket.onmessage = listeners.size > 0 ? receive : null
  }

  /** A socket that is closing takes messages and loses them without a word. */
  function isOpen(): boolean {
    return socket?.readyState === 1
  }

  function transmit(data: MessageData): SendResult {
    try {
      socket?.send(data)
      return 'sent'
    } catch (error) {
      report(error)
      return 'dropped'
    }
  }

  return {
    attach(opened) {
      socket = opened
      hear()
    },
    detach() {
      socket = null
      direct = false
    },
    open(greet) {
      direct = true
      greet()
      outbox.drain((data) => isOpen() && transmit(data) !== undefined)
      onQueued(outbox.length)
    },
    send(data, limit) {
      if (direct && isOpen()) return transmit(data)
      if (!outbox.add(data, limit)) return 'dropped'
      onQueued(outbox.length)
      return 'queued'
    },
    onMessage(listener) {
      const mine = (data: unknown): void => listener(data)
      listeners.add(mine)
      hear()
      return () => {
        listeners.delete(mine)
        hear()
      }
    },
    drop(tell) {
      outbox.drain((data) => {
        tell(data)
        return true
      })
      onQueued(0)
    },
  }
}
