import type { StoreApi } from 'zustand/vanilla'
import { redactAddress } from './address.ts'
import type { CloseCatalog, CloseCatalogs, KindCodes, KindsOf } from './close-catalog.ts'
import { type CloseFacts, type CloseReason, explainClose } from './close-reason.ts'
import type { ConnectionUrl, Hold } from './connection-options.ts'
import { type Dial, startDial } from './dial.ts'
import { browser, type Environment, type MessageData, type WebSocketLike } from './environment.ts'
import { createHolders } from './holders.ts'
import { type Heartbeat, startHeartbeat } from './heartbeat.ts'
import { type ConnectionEvent, type ConnectionState, initialState, transition } from './machine.ts'
import { createOutbox } from './outbox.ts'
import { createReactor, type Reactor } from './reactor.ts'
import { clampDelay, type Failure, retryByCloseCode } from './retry.ts'
import { waitToDial } from './wake.ts'
import { warnOnce } from './warn-once.ts'

/** What became of a message. */
export type SendResult = 'sent' | 'queued' | 'dropped'

/**
 * A connection: a zustand store of its state (zustand's own `useStore(connection, selector)` works)
 * and the verbs. Creating one does nothing; the first `retain` dials.
 */
export interface Connection<Kinds extends KindCodes = KindCodes> extends Omit<
  StoreApi<ConnectionState<Kinds>>,
  'setState'
> {
  /** The world it lives in: its clock, timers and signals. */
  readonly environment: Environment
  /** Origin and path of where it goes, for people to tell connections apart; never a secret. */
  readonly label: string
  /**
   * Holds the connection up until the returned function is called. The holder's options and
   * handlers are asked for at each use, so they are never stale.
   */
  readonly retain: (hold?: () => Hold) => (release?: { readonly linger?: boolean }) => void
  /** A fresh dial at once, in any status. */
  readonly reconnect: () => void
  /**
   * Ends it until `reconnect`. A reason over 123 bytes (RFC 6455 section 5.5) is cut.
   * @throws RangeError unless the code is 1000 or 3000–4999: a page may send no other
   */
  readonly close: (code?: number, reason?: string) => void
  readonly send: (data: MessageData) => SendResult
  /** Every message, in order, until the returned function is called. */
  readonly onMessage: (listener: (data: unknown) => void) => () => void
}

const defaultRetry = retryByCloseCode()
/** A second `reconnect()` within this many ms waits for the rest of them: it cannot be hammered. */
const redialPause = 1_000
/** Repeated connect timeouts double the patience up to this, ms: a browser may hold a handshake back. */
const longestTimeout = 60_000
/** A Close frame's reason takes 125 bytes less the 2 of the code (RFC 6455 section 5.5). */
const maxReasonBytes = 123

/**
 * Makes the connection to an address. Nothing happens until somebody retains it.
 *
 * @example
 * const connection = createConnection('wss://example.com/live')
 * const release = connection.retain()
 * connection.subscribe((state) => console.log(state.status, state.closeReason?.kind))
 */
export function createConnection<const Catalogs extends CloseCatalogs = readonly []>(
  url: ConnectionUrl,
  options?: Hold<Catalogs>,
): Connection<KindsOf<Catalogs>>
export function createConnection(url: ConnectionUrl, options: Hold = {}): Connection {
  const environment: Environment = { ...browser, ...options.environment }
  const holders = createHolders(options, environment.report)
  const { settings, tell, guard } = holders
  const listeners = new Set<(data: unknown) => void>()
  const outbox = createOutbox()
  const addresses = typeof url === 'function' ? [url] : [url ?? []].flat().filter(Boolean)

  let dial: Dial | null = null
  let socket: WebSocketLike | null = null
  let heartbeat: Heartbeat | null = null
  let cancelStop: (() => void) | null = null
  /** The waiting messages are out, so `send` may go straight to the socket. */
  let direct = false
  let addressIndex = 0
  let timeouts = 0
  /** The close that the present outage began with. */
  let outage: CloseReason<KindCodes> | null = null
  let authFor: CloseReason<KindCodes> | null = null
  let authTried = false
  let redialledAt = Number.NEGATIVE_INFINITY

  const { store, dispatch }: Reactor<ConnectionState, ConnectionEvent> = createReactor<
    ConnectionState,
    ConnectionEvent
  >({
    initial: initialState,
    transition,
    settled,
    report: environment.report,
    effects: [
      {
        during: ({ status, dials }) =>
          status === 'connecting' || status === 'open' ? dials : null,
        run: connect,
      },
      { during: (state) => (state.status === 'open' ? state.since : null), run: watch },
      {
        during: (state) => (state.status === 'waiting' ? state.retryAt : null),
        run: (state): (() => void) =>
          state.status === 'waiting' ? waitToDial(state, environment, dispatch) : () => {},
      },
      { during: ({ status }) => (status === 'idle' ? null : 'held'), run: listenToNetwork },
    ],
  })

  // The effects: each starts something and returns what ends it.

  function connect(): () => void {
    const { connectTimeout = 10_000, url: latestUrl } = settings()
    const address = addresses[addressIndex % addresses.length]
    const refresh = authFor && settings().refreshAuth
    const reason = authFor
    authFor = null
    if (refresh) authTried = true
    dial = startDial({
      environment,
      address: () => (typeof address === 'function' ? (latestUrl ?? address)() : (address ?? '')),
      protocols: () => {
        const { protocols = [] } = settings()
        return typeof protocols === 'function' ? protocols() : protocols
      },
      refreshAuth: refresh && reason ? () => refresh(reason) : null,
      timeout: Math.min(connectTimeout * 2 ** timeouts, Math.max(connectTimeout, longestTimeout)),
      onOpen(opened) {
        socket = opened
        timeouts = 0
        dispatch({ type: 'opened', at: environment.now(), protocol: opened.protocol })
      },
      onClose: lose,
      onError: (event) => tell(({ onError }) => onError?.(event)),
      onFault(error) {
        const told = tell(({ onError }) => {
          onError?.(error)
          return onError !== undefined
        })
        if (!told) environment.report(error)
      },
      onAuthFailed: () => reason && dispatch({ type: 'lost', reason, retryAt: null }),
    })
    const unlisten = environment.listen('suspend', () => lose({ cause: 'suspended' }))
    return () => {
      unlisten()
      dial?.forget()
      dial = null
      socket = null
      direct = false
    }
  }

  /** While open: becomes stable, stays alive. */
  function watch(): () => void {
    const { stableAfter = 5_000, heartbeat: pulse } = settings()
    const stops = [
      environment.setTimer(() => {
        authTried = false
        dispatch({ type: 'stable' })
      }, stableAfter),
    ]
    if (pulse) {
      const beat = startHeartbeat(pulse, {
        environment,
        ping: () =>
          guard(() => {
            const { message } = pulse
            socket?.send(typeof message === 'function' ? message() : message)
          }),
        onLatency: (latency) => dispatch({ type: 'measured', latency }),
        onDead() {
          dial?.forget(3008, 'heartbeat timeout')
          lose({ cause: 'heartbeatTimeout' })
        },
      })
      heartbeat = beat
      // Hints of trouble: none of them proves anything, each is a reason to ask.
      const hints = ['offline', 'visible', 'resume'] as const
      stops.push(beat.stop, ...hints.map((hint) => environment.listen(hint, beat.check)))
    }
    hear()
    return () => {
      heartbeat = null
      for (const end of stops) end()
    }
  }

  function listenToNetwork(): () => void {
    const look = (): void => dispatch({ type: 'online', online: environment.online() })
    look()
    const stops = [environment.listen('online', look), environment.listen('offline', look)]
    return () => {
      for (const end of stops) end()
    }
  }

  // What happens to the socket

  function lose(facts: CloseFacts): void {
    const state = store.getState()
    if (state.status !== 'connecting' && state.status !== 'open') return
    if (holders.size === 0) return stop()
    const opened = state.status === 'open'
    const reason = explain({ ...facts, opened })
    const { kind, category, at } = reason
    if (kind === 'connectTimeout') timeouts += 1
    if (state.lostAt === null || !outage) outage = reason
    const delay = decide({
      reason,
      outage,
      attempt: state.attempt,
      elapsed: Math.max(0, at - (state.lostAt ?? at)),
      random: environment.random(),
      online: environment.online(),
      hidden: environment.hidden(),
      urls: addresses.length,
      canRefreshAuth: !authTried && settings().refreshAuth !== undefined,
    })
    authFor = delay !== false && reason.retry === 'afterAuth' ? reason : null
    // A server that was fine a moment ago gets the first try; one that is full or never answered, not.
    if (!opened || category === 'capacity') addressIndex += 1
    dispatch({ type: 'lost', reason, retryAt: delay === false ? null : at + delay })
  }

  function decide(failure: Failure): number | false {
    let delay: number | false | undefined
    guard(() => {
      delay = clampDelay((settings().retry ?? defaultRetry)(failure))
    })
    if (delay !== undefined) return delay
    if (process.env.NODE_ENV !== 'production') {
      warnOnce(
        'a retry policy returned neither a number of milliseconds nor false, so the default policy decides instead. Return one of the two for every failure.',
      )
    }
    return clampDelay(defaultRetry(failure)) ?? false
  }

  function explain(facts: CloseFacts): CloseReason<KindCodes> {
    const state = store.getState()
    const at = environment.now()
    const opened = state.status === 'open'
    const openFor = opened ? Math.max(0, at - state.since) : 0
    const catalogs: readonly CloseCatalog[] = [settings().closeCodes ?? []].flat()
    return explainClose(
      { opened, at, openFor, online: environment.online(), ...facts },
      ...catalogs,
    )
  }

  function receive({ data }: { readonly data: unknown }): void {
    heartbeat?.heard(data)
    for (const listener of listeners) guard(() => listener(data))
  }

  /** The socket's `message` handler is attached only while somebody wants messages. */
  function hear(): void {
    if (socket) socket.onmessage = listeners.size > 0 || heartbeat ? receive : null
  }

  function settled(event: ConnectionEvent, before: ConnectionState): void {
    if (event.type === 'opened') {
      direct = true
      tell(({ onOpen }) => onOpen?.({ protocol: event.protocol }))
      outbox.drain((data) => socket?.readyState === 1 && transmit(data))
      countQueued()
    } else if (event.type === 'lost' || event.type === 'close' || event.type === 'stop') {
      if (event.type !== 'lost') {
        outbox.drain((data) => tell(({ onDrop }) => onDrop?.(data)) || true)
        countQueued()
      }
      const { status } = before
      if (status === 'connecting' || status === 'open') {
        tell(({ onClose }) => onClose?.(event.reason))
      }
    }
  }

  function countQueued(): void {
    dispatch({ type: 'queued', queued: outbox.length })
  }

  // The verbs

  function retain(
    hold: () => Hold = () => ({}),
  ): (release?: { readonly linger?: boolean }) => void {
    const leave = holders.add(hold)
    cancelStop?.()
    if (addresses.length > 0) dispatch({ type: 'start', at: environment.now() })
    return ({ linger = true } = {}) => {
      const { linger: kept = 1_000 } = settings()
      if (!leave() || holders.size > 0) return
      const delay = linger && store.getState().status === 'open' ? kept : 0
      cancelStop = environment.setTimer(stop, delay)
    }
  }

  function stop(): void {
    cancelStop?.()
    addressIndex = 0
    timeouts = 0
    authFor = null
    authTried = false
    dispatch({ type: 'stop', reason: explain({ cause: 'unmounted' }) })
  }

  function reconnect(): void {
    // Nobody holds it, so nobody would close the socket either.
    if (holders.size === 0 || addresses.length === 0) return
    const pause = redialledAt + redialPause - environment.monotonic()
    const at = environment.now()
    authTried = false
    if (pause <= 0) {
      redialledAt = environment.monotonic()
      dispatch({ type: 'redial', at })
    } else if (store.getState().status !== 'connecting') {
      dispatch({ type: 'redial', at, retryAt: at + pause })
    }
  }

  function close(code = 1000, reason = ''): void {
    if (code !== 1000 && !(Number.isInteger(code) && 3000 <= code && code <= 4999)) {
      throw new RangeError(
        `react-websocket-status: a page may close with 1000 or 3000-4999, not ${code}. Use 1000, or a code of your own from 4000.`,
      )
    }
    if (store.getState().status === 'idle') return
    dial?.forget(code, fitReason(reason))
    dispatch({ type: 'close', reason: explain({ cause: 'localClose', reason }) })
  }

  function send(data: MessageData): SendResult {
    if (direct && socket?.readyState === 1) return transmit(data) ? 'sent' : 'dropped'
    const { status, closeReason } = store.getState()
    const ended = status === 'closed' && closeReason?.kind === 'localClose'
    if (ended || addresses.length === 0 || !outbox.add(data, settings().queue ?? 100)) {
      return 'dropped'
    }
    countQueued()
    return 'queued'
  }

  function onMessage(listener: (data: unknown) => void): () => void {
    const mine = (data: unknown): void => listener(data)
    listeners.add(mine)
    hear()
    return () => {
      listeners.delete(mine)
      hear()
    }
  }

  function transmit(data: MessageData): boolean {
    return guard(() => socket?.send(data))
  }

  const [first] = addresses
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    environment,
    label:
      typeof first === 'function' ? '' : redactAddress(String(first ?? ''), environment.baseUrl()),
    retain,
    reconnect,
    close,
    send,
    onMessage,
  }
}

/** A browser throws for a reason that is too long; a translated sentence must not do that at night. */
function fitReason(reason: string): string {
  const { read } = new TextEncoder().encodeInto(reason, new Uint8Array(maxReasonBytes))
  if (process.env.NODE_ENV !== 'production' && read < reason.length) {
    warnOnce(
      `the reason given to close() is over ${maxReasonBytes} bytes of UTF-8, which no Close frame can carry, so it was cut. Shorten it, or send it as a message first.`,
    )
  }
  return reason.slice(0, read)
}
