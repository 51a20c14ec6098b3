import type { Environment, WebSocketLike } from '../core/environment.ts'

/** How a socket ends. */
export interface SimulatedClose {
  readonly code: number
  readonly reason: string
  readonly wasClean: boolean
}

/** A socket whose network can be tampered with. */
export interface SimulatedLine {
  /** What the connection gets. */
  readonly socket: WebSocketLike
  /** Ends it as if the network or the server did, and closes the real socket out of sight. */
  readonly end: (close: SimulatedClose) => void
}

/** What a simulated socket asks and tells. */
export interface LineOptions extends Pick<Environment, 'setTimer'> {
  /** How late what comes in is now, ms. */
  readonly delay: () => number
  readonly onOpen: () => void
  /** Nothing more will come of it. */
  readonly onGone: () => void
}

const connecting = 0
const closed = 3

/** Wraps a real socket; with null there is no way to the server. */
export function simulateSocket(
  real: WebSocketLike | null,
  { setTimer, delay, onOpen, onGone }: LineOptions,
): SimulatedLine {
  const late: (() => void)[] = []
  let ended = false

  const socket: WebSocketLike = {
    get readyState() {
      return ended ? closed : (real?.readyState ?? connecting)
    },
    get protocol() {
      return real?.protocol ?? ''
    },
    get bufferedAmount() {
      return real?.bufferedAmount ?? 0
    },
    get binaryType() {
      return real?.binaryType ?? 'blob'
    },
    set binaryType(type) {
      if (real) real.binaryType = type
    },
    onopen: null,
    onclose: null,
    onerror: null,
    onmessage: null,
    send(data) {
      if (!ended) real?.send(data)
    },
    close(code, reason) {
      onGone()
      real?.close(code, reason)
    },
  }

  /** Lets something in, late if need be; what is late keeps its order, however the delay changes. */
  function pass(happen: () => void): void {
    const wait = delay()
    if (wait === 0 && late.length === 0) return happen()
    late.push(happen)
    setTimer(() => late.shift()?.(), wait)
  }

  if (real) {
    real.onopen = (event) =>
      pass(() => {
        socket.onopen?.(event)
        onOpen()
      })
    real.onmessage = (event) => pass(() => socket.onmessage?.(event))
    real.onerror = (event) => pass(() => socket.onerror?.(event))
    real.onclose = (event) => {
      onGone()
      pass(() => socket.onclose?.(event))
    }
  }

  function end(close: SimulatedClose): void {
    if (ended) return
    const wasDialling = socket.readyState === connecting
    ended = true
    late.length = 0
    onGone()
    if (real) {
      real.onopen = null
      real.onmessage = null
      real.onclose = null
      // Not null: Node's `ws` throws an `error` that nobody listens to.
      real.onerror = () => {}
      real.close()
    }
    if (wasDialling) socket.onerror?.(eventOf('error'))
    socket.onclose?.(eventOf('close', close))
  }

  return { socket, end }
}

/** `never` stands for whichever event a handler asks for: this is the one of its name. */
function eventOf(type: 'error' | 'close', fields: object = {}): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { type, ...fields } as never
}
