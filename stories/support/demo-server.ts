import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Plugin } from 'vite'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { encodeClose } from '../../test/support/frames.ts'
import { type Command, createRoom, type Room } from './demo-room.ts'

const demoPath = '/demo-ws'

/**
 * A WebSocket server on the port of the dev server it is added to. It echoes what it hears and ends
 * connections as the page asks it to: `POST /demo-ws?room=…` with a command. Each room is a server
 * of its own.
 */
export function demoServer(): Plugin {
  return {
    name: 'demo-websocket-server',
    apply: 'serve',
    configureServer(server) {
      // Storybook runs Vite as middleware: its HTTP server is then only to be had as HMR's.
      const { hmr } = server.config.server
      const http = server.httpServer ?? (typeof hmr === 'object' ? hmr.server : undefined)
      if (!http) return
      const roomOf = createRooms()
      serveSockets(http as HttpServer, roomOf)
      server.middlewares.use(demoPath, (request, response, next) => {
        if (request.method !== 'POST') return next()
        obey(request, roomOf(request)).then(() => response.writeHead(204).end(), next)
      })
    },
  }
}

async function obey(request: IncomingMessage, room: Room): Promise<void> {
  room.obey(JSON.parse(await text(request)) as Command)
}

function createRooms(): (request: IncomingMessage) => Room {
  const rooms = new Map<string, Room>()
  return ({ url = '/' }) => {
    const name = new URL(url, 'ws://localhost').searchParams.get('room') ?? ''
    const room = rooms.get(name) ?? createRoom({ now: Date.now, later: setTimeout })
    rooms.set(name, room)
    return room
  }
}

function serveSockets(http: HttpServer, roomOf: (request: IncomingMessage) => Room): void {
  const sockets = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // Every other path belongs to Vite or Storybook: leave it alone.
    if (new URL(request.url ?? '/', 'ws://localhost').pathname !== demoPath) return
    stream.on('error', () => {}) // that connections break is what this server is for
    const room = roomOf(request)
    const answer = room.answer()
    if (answer === 'refuse') stream.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
    if (answer !== 'accept') return
    sockets.handleUpgrade(request, stream, head, (client) => serve(client, stream, room))
  })
  http.on('close', () => {
    for (const client of sockets.clients) client.terminate()
    sockets.close()
  })
}

function serve(client: WebSocket, stream: Duplex, room: Room): void {
  client.on('error', () => {})
  client.on('message', (data: RawData, isBinary) => {
    setTimeout(() => client.send(data, { binary: isBinary }), room.latency())
  })
  room.join({
    cut: () => client.terminate(),
    // Past the library, which refuses the codes that nobody should send.
    close: (code, reason) => stream.end(encodeClose(code, reason)),
  })
}
