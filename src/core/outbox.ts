import type { MessageData } from './environment.ts'

/** What the queue holds at most, in bytes (UTF-16 units for text): a bound, not an accounting. */
const maxBytes = 1_048_576

/** Messages waiting for an open socket: first in, first out, bounded by count and by bytes. */
export interface Outbox {
  readonly count: () => number
  /** False when it is full: the newest is refused, so that the caller knows which one was lost. */
  readonly add: (data: MessageData, maxMessages: number) => boolean
  /** Hands out the oldest one until none is left, or `deliver` answers false. */
  readonly drain: (deliver: (data: MessageData) => boolean) => void
}

/** Makes an empty outbox. */
export function createOutbox(): Outbox {
  const waiting: MessageData[] = []
  let bytes = 0
  return {
    count: () => waiting.length,
    add(data, maxMessages) {
      const size = sizeOf(data)
      if (waiting.length >= maxMessages || bytes + size > maxBytes) return false
      waiting.push(copyOf(data))
      bytes += size
      return true
    },
    drain(deliver) {
      for (let [data] = waiting; data !== undefined; [data] = waiting) {
        if (!deliver(data)) return
        waiting.shift()
        bytes -= sizeOf(data)
      }
    },
  }
}

/**
 * Bytes as they are now, as `WebSocket.send` takes them; text and blobs never change, and a buffer that
 * was handed on has nothing in it.
 */
function copyOf(data: MessageData): MessageData {
  if (typeof data === 'string' || !('byteLength' in data) || data.byteLength === 0) return data
  if (!('buffer' in data)) return data.slice(0)
  return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength)
}

function sizeOf(data: MessageData): number {
  if (typeof data === 'string') return data.length
  return 'byteLength' in data ? data.byteLength : data.size
}
