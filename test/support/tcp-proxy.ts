import { createServer, type Socket, connect } from 'node:net'
import { listen, unlisten } from './listen.ts'
import { resetSocket } from './reset-socket.ts'

/**
 * What a proxy does with the bytes of both directions: hands them on, holds them until told
 * otherwise, or throws them away while every connection stays up.
 */
export type ProxyMode = 'pass' | 'pause' | 'blackHole'

/** A stretch of network between the page and a server, to be broken at will. */
export interface TcpProxy {
  readonly port: number
  readonly setMode: (mode: ProxyMode) => void
  /** Holds every piece back for so many ms, each way. */
  readonly setLatency: (delay: number) => void
  /** Ends every connection with RST; new ones are welcome. */
  readonly reset: () => void
  /** As when the process is killed: every connection ends with RST, and the port is closed. */
  readonly stop: () => Promise<void>
  /** Opens the same port again. */
  readonly restart: () => Promise<void>
}

export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  const held: (() => void)[] = []
  let mode: ProxyMode = 'pass'
  let latency = 0

  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    pipe(client, upstream)
    pipe(upstream, client)
  })

  function pipe(from: Socket, to: Socket): void {
    sockets.add(from)
    from.on('error', () => {}) // a broken connection is what this is for
    from.on('data', (bytes) => {
      carry(() => {
        if (mode !== 'blackHole' && !to.destroyed) to.write(bytes)
      })
    })
    from.once('end', () => {
      carry(() => to.end())
    })
    from.once('close', (hadError) => {
      sockets.delete(from)
      if (hadError) carry(() => resetSocket(to))
    })
  }

  /** Runs what moves a piece on: after the latency, and not while paused. */
  function carry(move: () => void): void {
    const step = (): void => {
      if (mode === 'pause') held.push(move)
      else move()
    }
    if (latency > 0) setTimeout(step, latency)
    else step()
  }

  function reset(): void {
    held.length = 0
    for (const socket of sockets) resetSocket(socket)
  }

  const port = await listen(server)
  return {
    port,
    setMode(next) {
      mode = next
      if (mode !== 'pause') for (const move of held.splice(0)) move()
    },
    setLatency(delay) {
      latency = delay
    },
    reset,
    async stop() {
      if (!server.listening) return
      const stopped = unlisten(server)
      reset()
      await stopped
    },
    async restart() {
      await listen(server, port)
    },
  }
}
