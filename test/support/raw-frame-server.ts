import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { createFrameReader, encodeClose, encodeFrame, opcodes } from './frames.ts'
import { listen, unlisten } from './listen.ts'
import { resetSocket } from './reset-socket.ts'
import type { Tallies, Tally } from './tally.ts'

/** What the server does to one connection. Everything it leaves out, an honest server does. */
export interface RawPlan {
  /** How the handshake is answered. @default accept */
  readonly handshake?:
    | 'hang'
    | 'fin'
    | 'rst'
    | 'badAccept'
    /** Any HTTP status instead of 101. */
    | { readonly status: number }
    /** Accepts after so many ms. */
    | { readonly delay: number }
    /** Accepts with this subprotocol, offered or not. */
    | { readonly protocol: string }
  /** What follows the handshake at once. */
  readonly steps?: readonly RawStep[]
  /**
   * What answers the page's Close frame: the same code and the end of the connection, nothing,
   * the end without a Close frame, or another code (`null`: none).
   * @default 'echo'
   */
  readonly onClose?: 'echo' | 'ignore' | 'fin' | { readonly close: number | null }
}

/** One thing the server does to an open connection. */
export type RawStep =
  /** A Close frame with any code of 16 bits, `null` for an empty one. TCP stays open. */
  | { readonly close: number | null; readonly reason?: string }
  | { readonly text: string }
  /** Any bytes, in hexadecimal. */
  | { readonly bytes: string }
  | 'fin'
  | 'rst'
  /** Half-open: reads no more and answers nothing. */
  | 'silent'

export interface RawFrameServer {
  readonly url: string
  /** Does the steps to every open connection of the room. */
  readonly tell: (room: string, steps: readonly RawStep[]) => void
  readonly close: () => Promise<void>
}

/**
 * A WebSocket server without a WebSocket library, so that nothing stops it from breaking the
 * protocol. The URL steers it: `?room=…&plans=[…]`, one `RawPlan` a connection in turn; connections
 * past the last plan are served honestly, which is to say that what they send is echoed.
 */
export async function startRawFrameServer(tallies: Tallies): Promise<RawFrameServer> {
  const sockets = new Set<Socket>()
  const rooms = new Map<string, Set<Session>>()
  const server = createServer((_request, response) => {
    response.writeHead(426).end()
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {}) // a reset is what these tests are about
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (request, stream) => {
    const socket = stream as Socket // node:http upgrades nothing else here
    const { room, plans } = steering(request)
    const dial = tallies.dialled(room)
    const plan = plans[dial.turn] ?? {}
    const sessions = rooms.get(room) ?? new Set()
    rooms.set(room, sessions)
    socket.once('end', () => socket.end())
    socket.once('close', dial.gone)
    answerHandshake(request, socket, plan, () => {
      dial.accepted()
      const session = serve(socket, plan, tallies.of(room))
      sessions.add(session)
      socket.once('close', () => sessions.delete(session))
    })
  })
  const port = await listen(server)
  return {
    url: `ws://127.0.0.1:${port}`,
    tell(room, steps) {
      for (const session of rooms.get(room) ?? []) session(steps)
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await unlisten(server)
    },
  }
}

function steering(request: IncomingMessage): { room: string; plans: readonly RawPlan[] } {
  const { searchParams } = new URL(request.url ?? '/', 'ws://localhost')
  return {
    room: searchParams.get('room') ?? '',
    plans: JSON.parse(searchParams.get('plans') ?? '[]') as readonly RawPlan[],
  }
}

function answerHandshake(
  request: IncomingMessage,
  socket: Socket,
  { handshake }: RawPlan,
  onAccepted: () => void,
): void {
  const accept = (answer: { readonly key?: string; readonly protocol?: string } = {}): void => {
    const { key = request.headers['sec-websocket-key'] ?? '', protocol } = answer
    const headers = [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${acceptFor(key)}`,
      ...(protocol === undefined ? [] : [`Sec-WebSocket-Protocol: ${protocol}`]),
    ]
    socket.write(`${headers.join('\r\n')}\r\n\r\n`)
    onAccepted()
  }
  if (handshake === undefined) accept()
  else if (handshake === 'fin') socket.end()
  else if (handshake === 'rst') resetSocket(socket)
  else if (handshake === 'badAccept') accept({ key: 'another' })
  else if (handshake === 'hang') socket.resume() // to notice when the page gives up
  else if ('protocol' in handshake) accept(handshake)
  else if ('delay' in handshake) {
    const timer = setTimeout(accept, handshake.delay)
    socket.once('close', () => {
      clearTimeout(timer)
    })
    socket.resume()
  } else {
    const { status } = handshake
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    )
  }
}

/** RFC 6455 section 4.2.2. */
function acceptFor(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
}

/** An open connection; does the steps it is told to. */
type Session = (steps: readonly RawStep[]) => void

function serve(socket: Socket, { steps = [], onClose = 'echo' }: RawPlan, tally: Tally): Session {
  let closeSent = false

  const read = createFrameReader(({ opcode, payload }) => {
    if (opcode === opcodes.ping) socket.write(encodeFrame(opcodes.pong, payload))
    if (opcode === opcodes.text) {
      tally.received.push(payload.toString())
      socket.write(encodeFrame(opcodes.text, payload))
    }
    if (opcode === opcodes.close) {
      const code = payload.length < 2 ? 1005 : payload.readUInt16BE(0)
      tally.closes.push([code, payload.subarray(2).toString()])
      if (onClose === 'ignore') return
      if (onClose === 'fin' || closeSent) socket.end()
      else if (onClose === 'echo') socket.end(encodeFrame(opcodes.close, payload))
      else socket.end(encodeClose(onClose.close ?? undefined))
    }
  })

  function perform(step: RawStep): void {
    if (step === 'fin') socket.end()
    else if (step === 'silent') socket.off('data', read).pause()
    else if (step === 'rst') resetSocket(socket)
    else if ('bytes' in step) socket.write(Buffer.from(step.bytes, 'hex'))
    else if ('text' in step) socket.write(encodeFrame(opcodes.text, Buffer.from(step.text)))
    else {
      closeSent = true
      socket.write(encodeClose(step.close ?? undefined, step.reason))
    }
  }

  socket.on('data', read)
  for (const step of steps) perform(step)
  return (told) => {
    for (const step of told) perform(step)
  }
}
