import type { MessageData, WebSocketLike } from '../core/environment.ts'
import { checkClose, wireClose } from './close-rules.ts'

/** A socket the page made, for tests to look at. It behaves as Chromium's was recorded to. */
export interface FakeSocket extends WebSocketLike {
  /** As dialled: absolute, ws or wss. */
  readonly url: string
  readonly protocols: readonly string[]
  /** What the page sent, oldest first. */
  readonly sent: readonly MessageData[]
}

/** How a server accepts. */
export interface AcceptOptions {
  /**
   * The subprotocol it chooses. One that was not offered, or '' where some were, fails the
   * handshake. @default the first that was offered
   */
  readonly protocol?: string
  /** What it answers to a message; nothing on undefined. */
  readonly reply?: (data: MessageData) => string | ArrayBuffer | undefined
}

/** The server's end of one dial: what a script directs. */
export interface ServerSocket {
  readonly url: string
  readonly protocols: readonly string[]
  /** Completes the handshake, then calls `opened`. */
  readonly accept: (options?: AcceptOptions, opened?: () => void) => void
  /** Fails the handshake. To a browser no server, 401 and 503 all look like this. */
  readonly refuse: () => void
  readonly send: (data: string | ArrayBuffer) => void
  /** Sends a Close frame; without a code an empty one. */
  readonly close: (code?: number, reason?: string) => void
  /** Ends the TCP connection without a Close frame. */
  readonly drop: () => void
  /** From now on it neither hears nor says anything, and the page cannot tell: half-open. */
  readonly freeze: () => void
  /** Calls back after `delay` ms of virtual time. */
  readonly later: (delay: number, callback: () => void) => void
  /** The browser forbids the dial (CSP `connect-src`): `error` alone, and no `close` ever. */
  readonly block: () => void
}

/** What a fake socket needs of the world around it. */
export interface Network {
  readonly latency: number
  readonly reachable: () => boolean
  readonly later: (delay: number, callback: () => void) => void
  /** Calls back when the browser lets the handshake begin: no earlier one with the host is under way. */
  readonly whenHostIsFree: (callback: () => void) => void
  readonly handshakeEnded: (opened: boolean) => void
}

/** Both ends of one dial. */
export interface Line {
  readonly socket: FakeSocket
  readonly peer: ServerSocket
  /** The browser gives the connection up by itself: `error`, then `close` with 1006. */
  readonly fail: () => void
}

const connecting = 0
const open = 1
const closing = 2
const closed = 3

/** Chromium waits so long for the answer to a Close frame, ms. */
const closingHandshakeTimeout = 60_000

export function createLine(url: string, protocols: readonly string[], network: Network): Line {
  const { latency, later } = network
  const sent: MessageData[] = []
  let readyState = connecting
  let protocol = ''
  let bufferedAmount = 0
  let frozen = false
  let reply: AcceptOptions['reply']

  const canHear = (): boolean => !frozen && network.reachable()

  function become(next: number): void {
    const handshaking = readyState === connecting
    readyState = next
    if (handshaking) network.handshakeEnded(next === open)
  }

  const socket: FakeSocket = {
    url,
    protocols,
    sent,
    get readyState() {
      return readyState
    },
    get protocol() {
      return protocol
    },
    get bufferedAmount() {
      return bufferedAmount
    },
    binaryType: 'blob',
    onopen: null,
    onclose: null,
    onerror: null,
    onmessage: null,
    send(data) {
      if (readyState === connecting) {
        throw new DOMException('Still in CONNECTING state.', 'InvalidStateError')
      }
      if (readyState !== open) {
        bufferedAmount += sizeOf(data)
        return
      }
      sent.push(data)
      if (!canHear()) return
      later(latency, () => {
        const answer = readyState === open && canHear() ? reply?.(data) : undefined
        if (answer !== undefined) peer.send(answer)
      })
    },
    close(code, reason) {
      checkClose(code, reason)
      if (readyState >= closing) return
      const wasConnecting = readyState === connecting
      become(closing)
      if (wasConnecting) later(0, fail)
      else if (canHear()) later(2 * latency, () => end(wireClose(code, reason)))
      else later(closingHandshakeTimeout, lose)
    },
  }

  const peer: ServerSocket = {
    url,
    protocols,
    later,
    accept(options = {}, opened) {
      network.whenHostIsFree(() => {
        later(2 * latency, () => {
          if (readyState !== connecting || !canHear()) return
          const chosen = options.protocol ?? protocols[0] ?? ''
          if (protocols.length ? !protocols.includes(chosen) : chosen !== '') return fail()
          protocol = chosen
          reply = options.reply
          become(open)
          dispatch('open')
          opened?.()
        })
      })
    },
    refuse() {
      network.whenHostIsFree(() => later(2 * latency, fail))
    },
    send(data) {
      requireAccepted('send')
      later(latency, () => {
        if (readyState !== open || !canHear()) return
        const asBlob = typeof data !== 'string' && socket.binaryType === 'blob'
        dispatch('message', { data: asBlob ? new Blob([data]) : data })
      })
    },
    close(code, reason) {
      requireAccepted('close')
      later(latency, () => {
        if (canHear()) end(wireClose(code, reason))
      })
    },
    drop() {
      if (readyState === connecting) peer.refuse()
      else later(latency, lose)
    },
    freeze() {
      frozen = true
    },
    block() {
      become(closed)
      later(0, () => dispatch('error'))
    },
  }

  function requireAccepted(verb: string): void {
    if (readyState !== connecting) return
    throw new Error(
      `react-websocket-status/testing: the server cannot ${verb} while the socket is connecting. ` +
        'Let time pass first, or do it when `accept` calls back.',
    )
  }

  /** Without a Close frame: 1006, and no `error`, because the browser finds no fault. */
  function lose(): void {
    end({ code: 1006, reason: '', wasClean: false })
  }

  function fail(): void {
    end({ code: 1006, reason: '', wasClean: false, error: true })
  }

  function end({ error = false, ...event }: ReturnType<typeof wireClose>): void {
    if (readyState === closed) return
    become(closed)
    if (error) dispatch('error')
    dispatch('close', event)
  }

  function dispatch(type: 'open' | 'close' | 'error' | 'message', fields: object = {}): void {
    // `never` stands for whichever event the handler asks for: this is the one of its name.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    socket[`on${type}`]?.({ type, target: socket, ...fields } as never)
  }

  return { socket, peer, fail }
}

function sizeOf(data: MessageData): number {
  if (typeof data === 'string') return new Blob([data]).size
  return data instanceof Blob ? data.size : data.byteLength
}
