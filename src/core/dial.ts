import { isExposed, isMixedContent, resolveAddress } from './address.ts'
import type { CloseFacts } from './close-reason.ts'
import type { Address, Protocols } from './connection-options.ts'
import type { Environment, WebSocketLike } from './environment.ts'
import { warnOnce } from './warn-once.ts'

/** How long an app's own async function may take before the dial counts as failed, ms. */
const patience = 10_000
/** How long an `error` waits for the `close` that belongs to it, ms. Not every browser sends one. */
const errorGrace = 250
const tooSlow = 'react-websocket-status: url, protocols or refreshAuth took over 10 s.'

/** Lets go of a dial, and of the socket it made. */
export type Forget = (code?: number, reason?: string) => void

/** What a dial needs to know, asked when it is needed. */
export interface DialOptions {
  readonly environment: Environment
  /** The page's address: relative ones lead from there. */
  readonly base: string | undefined
  readonly address: Address | (() => Address | Promise<Address>)
  readonly protocols: Protocols | (() => Protocols | Promise<Protocols>)
  readonly binaryType: BinaryType | undefined
  /** Asked at the end of the task: somebody still holds the connection. */
  readonly wanted: () => boolean
  /** Renews the credentials first, where there is need. */
  readonly refreshAuth: () => unknown
  /** ms from the socket's creation until it must be open. */
  readonly timeout: number
  readonly onOpen: (socket: WebSocketLike) => void
  readonly onClose: (facts: CloseFacts) => void
  /** The socket's `error` event. It decides nothing. */
  readonly onError: (event: unknown) => void
  /** What one of the app's functions threw. */
  readonly onFault: (error: unknown) => void
  readonly onAuthFailed: () => void
}

/**
 * Dials once; the returned function forgets the socket, whatever it does from now on, and closes it.
 * The socket is made at the end of the task, so that StrictMode's rehearsal never aborts a handshake
 * and two hundred sockets do not hold up the paint.
 */
export function startDial(options: DialOptions): Forget {
  const { environment, base, wanted, onOpen, onClose, onError } = options
  const { setTimer } = environment
  let socket: WebSocketLike | null = null
  let over = false
  let fail = options.onAuthFailed
  let cancelTimer = setTimer(() => wanted() && void prepare(), 0)
  let cancelGrace: (() => void) | null = null

  async function prepare(): Promise<void> {
    const { address, protocols } = options
    try {
      await limited(options.refreshAuth)
      if (over) return
      fail = () => end({})
      const where = await limited(() => (typeof address === 'function' ? address() : address))
      if (over) return
      const how = await limited(() => (typeof protocols === 'function' ? protocols() : protocols))
      if (!over) open(where, how)
    } catch (error) {
      giveUp(error)
    }
  }

  /** Asks the app, which may take its time, but not for ever. */
  function limited<Value>(ask: () => Value): Value {
    cancelTimer()
    cancelTimer = setTimer(() => giveUp(new Error(tooSlow)), patience)
    return ask()
  }

  function giveUp(error: unknown): void {
    if (over) return
    options.onFault(error)
    // The app may have given this dial up just now, and made another.
    if (!over) fail()
  }

  function open(address: Address, protocols: Protocols): void {
    const url = resolveAddress(address, base)
    if (!url) return end({ cause: 'invalidUrl' })
    if (process.env.NODE_ENV !== 'production' && isExposed(url, base)) warnOnce(exposedAddress)
    const mixed = isMixedContent(url, base)
    const refusal = mixed ? 'insecureUrl' : 'blocked'
    try {
      socket = environment.createSocket(url.href, protocols)
    } catch (error) {
      return end({ cause: causeOf(error) ?? refusal })
    }
    const made = socket
    if (options.binaryType) made.binaryType = options.binaryType
    // Chromium's answer to a Content Security Policy: closed from the start, and never a close event.
    const refused = mixed || made.readyState === 3
    cancelTimer()
    cancelTimer = setTimer(() => end({ cause: 'connectTimeout' }), options.timeout)
    made.onopen = () => {
      cancelTimer()
      onOpen(made)
    }
    made.onclose = ({ code, reason, wasClean }: CloseEvent) => end({ code, reason, wasClean })
    made.onerror = (event: unknown) => {
      onError(event)
      // The app may have given this dial up just now.
      if (over) return
      cancelGrace?.()
      cancelGrace = setTimer(() => {
        if (made.readyState === 3) end(refused ? { cause: refusal } : {})
      }, errorGrace)
    }
  }

  function end(facts: CloseFacts): void {
    if (process.env.NODE_ENV !== 'production' && facts.cause === 'invalidUrl') {
      warnOnce(invalidAddress)
    }
    forget()
    onClose(facts)
  }

  function forget(code = 1000, reason = ''): void {
    over = true
    cancelTimer()
    cancelGrace?.()
    if (!socket) return
    socket.onopen = null
    socket.onclose = null
    socket.onmessage = null
    // Not null: Node's `ws` throws an `error` that nobody listens to.
    socket.onerror = () => {}
    // 2: CLOSING, 3: CLOSED
    if (socket.readyState < 2) socket.close(code, reason)
  }

  return forget
}

/** The name of what the constructor threw tells the cause; each browser has its own for a block. */
function causeOf(error: unknown): 'unsupported' | 'invalidUrl' | undefined {
  // Not `instanceof`: in a frame, or in jsdom, exceptions come from another realm. Anything can be thrown.
  const name = (error as Partial<Error> | null | undefined)?.name
  // No WebSocket here at all, as on a server.
  if (name === 'ReferenceError') return 'unsupported'
  if (name === 'SyntaxError') return 'invalidUrl'
}

// Neither names the address: it may carry a token.
const invalidAddress =
  'an address or a subprotocol is not one a WebSocket can have, so the connection stays closed (invalidUrl). Give a ws://, wss://, http(s):// or relative address without a fragment (#), and subprotocols that are tokens (RFC 6455 section 4.1), each once.'
const exposedAddress =
  'a connection uses ws:// beyond this machine, so anybody on the way can read it. Use wss://.'
