import type { WebSocketLike } from '../../src/core/environment.ts'
import type { ChromiumFact } from './chromium-facts.ts'

/** A native WebSocket, and what it has told so far. */
export interface RecordedSocket {
  readonly socket: WebSocket
  /** `open`, `message …`, `error`, `close 1006 unclean`, `close 4001 clean "why"`, in order. */
  readonly events: readonly string[]
}

/** Dials with the browser's own WebSocket and writes down every event. */
export function recordSocket(url: string, protocols: string[] = []): RecordedSocket {
  const socket = new WebSocket(url, protocols)
  return { socket, events: recordEvents(socket) }
}

/** Dials as the page of a fact does, and does what it does then. */
export function recordFact(
  url: string,
  { protocols = [], closes }: Pick<ChromiumFact, 'protocols' | 'closes'>,
): RecordedSocket {
  const recorded = recordSocket(url, [...protocols])
  const { socket } = recorded
  const close = (): void => socket.close(closes?.code, closes?.reason)
  if (closes?.when === 'connecting') close()
  if (closes?.when === 'open') socket.addEventListener('open', close)
  return recorded
}

/** Writes down every event of a socket, the browser's own or a scripted one. */
export function recordEvents(socket: WebSocketLike): readonly string[] {
  const events: string[] = []
  socket.onopen = () => events.push('open')
  socket.onmessage = ({ data }: MessageEvent) => events.push(`message ${String(data)}`)
  socket.onerror = () => events.push('error')
  socket.onclose = ({ code, reason, wasClean }: CloseEvent) => {
    const words = ['close', code, wasClean ? 'clean' : 'unclean']
    events.push([...words, ...(reason ? [JSON.stringify(reason)] : [])].join(' '))
  }
  return events
}
