/** A native WebSocket, and what it has told so far. */
export interface RecordedSocket {
  readonly socket: WebSocket
  /** `open`, `message …`, `error`, `close 1006 unclean`, `close 4001 clean "why"`, in order. */
  readonly events: readonly string[]
}

/** Dials with the browser's own WebSocket and writes down every event. */
export function recordSocket(url: string, protocols: string[] = []): RecordedSocket {
  const events: string[] = []
  const socket = new WebSocket(url, protocols)
  socket.addEventListener('open', () => events.push('open'))
  socket.addEventListener('message', ({ data }) => events.push(`message ${String(data)}`))
  socket.addEventListener('error', () => events.push('error'))
  socket.addEventListener('close', ({ code, reason, wasClean }) => {
    const words = ['close', code, wasClean ? 'clean' : 'unclean']
    events.push([...words, ...(reason ? [JSON.stringify(reason)] : [])].join(' '))
  })
  return { socket, events }
}
