import type { Socket } from 'node:net'

/**
 * Ends a connection with RST. Node refuses that in the tick of its FIN (`reset EINVAL`) and then
 * loses the socket: it is never closed, and a process of Node 20 that ends by itself waits for it
 * for ever, one core busy (`Environment::CleanupHandles`).
 */
export function resetSocket(socket: Socket): void {
  if (socket.writableEnded) setImmediate(() => socket.resetAndDestroy())
  else socket.resetAndDestroy()
}
