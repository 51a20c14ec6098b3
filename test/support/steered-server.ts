import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { listen, unlisten } from './listen.ts'
import type { Tallies } from './tally.ts'

/** What the server is told to do with an open socket. */
export type Command =
  | { readonly close: number; readonly reason?: string }
  /** Sends this many messages: their numbers from 0, as text. */
  | { readonly flood: number }
  | { readonly text: string }
  | 'drop'

export interface SteeredServer {
  readonly port: number
  /** Does a command to every open socket of the room. */
  readonly tell: (room: string, command: Command) => void
  readonly close: () => Promise<void>
}

/**
 * A well-behaved WebSocket server, by `ws`, which echoes what it gets. The URL steers it:
 * `?room=…&commands=[…]`, one command a connection in turn, obeyed as soon as it is open. Those past
 * the last command just stay open, or all obey the one that `rest` gives.
 */
export async function startSteeredServer(tallies: Tallies): Promise<SteeredServer> {
  const http = createServer()
  const server = new WebSocketServer({ server: http })
  const rooms = new Map<string, Set<WebSocket>>()
  server.on('connection', (socket, request) => {
    const { room, commands, rest } = steering(request)
    const tally = tallies.of(room)
    const dial = tallies.dialled(room)
    dial.accepted()
    const members = rooms.get(room) ?? new Set()
    rooms.set(room, members.add(socket))
    socket.on('error', () => {}) // a broken connection is what these tests are about
    socket.on('message', (data: Buffer, isBinary) => {
      if (!isBinary) tally.received.push(data.toString())
      socket.send(data, { binary: isBinary })
    })
    socket.once('close', (code, reason) => {
      members.delete(socket)
      dial.gone()
      tally.closes.push([code, reason.toString()])
    })
    const command = dial.turn < commands.length ? commands[dial.turn] : rest
    if (command) obey(socket, command)
  })
  const port = await listen(http)
  return {
    port,
    tell(room, command) {
      for (const socket of rooms.get(room) ?? []) obey(socket, command)
    },
    async close() {
      for (const socket of server.clients) socket.terminate()
      server.close()
      http.closeAllConnections()
      await unlisten(http)
    },
  }
}

function steering(request: IncomingMessage): {
  room: string
  commands: readonly (Command | null)[]
  rest: Command | null
} {
  const { searchParams } = new URL(request.url ?? '/', 'ws://localhost')
  return {
    room: searchParams.get('room') ?? '',
    commands: JSON.parse(searchParams.get('commands') ?? '[]') as readonly (Command | null)[],
    rest: JSON.parse(searchParams.get('rest') ?? 'null') as Command | null,
  }
}

function obey(socket: WebSocket, command: Command): void {
  if (command === 'drop') socket.terminate()
  else if ('close' in command) socket.close(command.close, command.reason)
  else if ('text' in command) socket.send(command.text)
  else for (let index = 0; index < command.flood; index++) socket.send(String(index))
}
