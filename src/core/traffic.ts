import type { SendResult } from './connection.ts'
import type { MessageData, WebSocketLike } from './environment.ts'
import type { Guard } from './guard.ts'
import { createOutbox } from './outbox.ts'

/** The messages of a connection, whichever socket carries them. */
export interface Traffic {
  /** Takes up an open socket: runs `greet`, whose messages go first, then sends what was waiting. */
  readonly open: (socket: WebSocketLike | null, greet: () => void) => void
  /** Without a socket: messages wait from now on. */
  readonly detach: () => void
  /** Sends, or keeps up to `limit` messages until a socket is open. */
  readonly send: (data: MessageData, limit: number) => SendResult
  readonly onMessage: (listener: (data: unknown) => void) => () => void
  /** Gives up the waiting messages, telling of each. */
  readonly drop: () => void
}

interface TrafficOptions {
  /** How many messages wait, whenever that may have changed. */
  readonly onQueued: (count: number) => void
  /** A message that was to be sent later, and will not be. */
  readonly onDrop: (data: MessageData) => void
  /** A listener that throws must not keep the message from the others. */
  readonly guard: Guard
}

/** Makes the traffic of one connection. */
export function createTraffic({ onQueued, onDrop, guard }: TrafficOptions): Traffic {
  const listeners = new Set<(data: unknown) => void>()
  /** Those, until one comes or goes. */
  let present: readonly ((data: unknown) => void)[] | null = null
  const outbox = createOutbox()
  let socket: WebSocketLike | null = null

  function receive({ data }: { readonly data: unknown }): void {
    // As with any event: who comes meanwhile hears the next one, who has gone hears none.
    present ??= Array.from(listeners)
    for (const listener of present) if (listeners.has(listener)) guard(listener, data)
  }

  /** The socket's `message` handler is attached only while somebody wants messages. */
  function hear(): void {
    present = null
    if (socket) socket.onmessage = listeners.size > 0 ? receive : null
  }

  /** Null where there is no open socket: one that is closing loses messages without a word. */
  function transmit(data: MessageData): SendResult | null {
    if (socket?.readyState !== 1) return null
    return guard(() => socket?.send(data)) ? 'sent' : 'dropped'
  }

  function flush(deliver: (data: MessageData) => boolean): void {
    outbox.drain(deliver)
    onQueued(outbox.count())
  }

  return {
    open(opened, greet) {
      socket = opened
      hear()
      greet()
      flush((data) => {
        const result = transmit(data)
        if (result === 'dropped') onDrop(data)
        return result !== null
      })
    },
    detach() {
      socket = null
    },
    send(data, limit) {
      const result = transmit(data)
      if (result || !outbox.add(data, limit)) return result ?? 'dropped'
      onQueued(outbox.count())
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
    drop() {
      const dropped: MessageData[] = []
      // All out first: who is told of one may send it again.
      flush((data) => dropped.push(data) > 0)
      for (const data of dropped) onDrop(data)
    },
  }
}
