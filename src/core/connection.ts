import type { StoreApi } from 'zustand/vanilla'
import { redactAddress, resolveAddress } from './address.ts'
import type { CloseCatalog, CloseCatalogs, KindCodes, KindsOf } from './close-catalog.ts'
import { type CloseFacts, type CloseReason, explainClose } from './close-reason.ts'
import type { ConnectionUrl, HeartbeatOptions, Hold } from './connection-options.ts'
import { type Forget, startDial } from './dial.ts'
import { browser, type Environment, type MessageData, type WebSocketLike } from './environment.ts'
import { createGuard } from './guard.ts'
import { startHeartbeat } from './heartbeat.ts'
import { createHolders } from './holders.ts'
import {
  type ConnectionEvent,
  type ConnectionState,
  initialState,
  isLive,
  transition,
} from './machine.ts'
import { createReactor, type Effect, type Reactor, type Stop } from './reactor.ts'
import { createRecovery } from './recovery.ts'
import { createTraffic } from './traffic.ts'
import { waitToDial } from './wake.ts'
import { warnOnOverlap } from './warn-on-overlap.ts'
import { warnOnce } from './warn-once.ts'

/** What became of a message. */
export type SendResult = 'sent' | 'queued' | 'dropped'

/** Lets go of a connection; an open socket lingers unless told not to. Twice does no harm. */
export type Release = (options?: { readonly linger?: boolean }) => void

/**
 * A connection: a zustand store of its state (zustand's own `useStore(connection, selector)` works)
 * and the verbs. Creating one does nothing; the first `retain` dials.
 */
export type Connection<Kinds extends KindCodes = KindCodes> = ConnectionOf<ConnectionState<Kinds>>

/**
 * The same by its state. TypeScript compares an interface by its parameter's variance: by kinds,
 * a connection with an app's own close codes would not pass as a `Connection`.
 */
export interface ConnectionOf<State> extends Omit<StoreApi<State>, 'setState'> {
  /** The world it lives in: its clock, timers and signals. */
  readonly environment: Environment
  /** Origin and path of where it goes, for people to tell connections apart; never a secret. */
  readonly label: string
  /**
   * Holds the connection up until the returned function is called. The holder's options and
   * handlers are asked for at each use, so they are never stale.
   */
  readonly retain: (hold?: () => Hold) => Release
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

/** A second `reconnect()` within this many ms waits for the rest of them: it cannot be hammered. */
const redialPause = 1_000
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
  const { now, monotonic, setTimer, listen, online, report } = environment
  const addresses = typeof url === 'function' ? [url] : [url ?? []].flat().filter(Boolean)
  const guard = createGuard(report)
  const holders = createHolders(options, guard)
  const { settings, tell } = holders
  const recovery = createRecovery({ addresses, environment, settings, guard })
  const traffic = createTraffic({
    onQueued: (value) => dispatch({ type: 'noted', fact: 'queued', value }),
    guard,
  })

  const effects: readonly Effect<ConnectionState>[] = [
    (state) => isLive(state) && [state.dials, connect],
    (state) => state.status === 'open' && [state.since, () => watch(state.protocol)],
    (state) =>
      state.status === 'waiting' && [state.retryAt, () => waitToDial(state, environment, dispatch)],
    ({ status }) => status !== 'idle' && ['held', followNetwork],
  ]
  const { store, dispatch }: Reactor<ConnectionState, ConnectionEvent> = createReactor({
    initial: initialState,
    transition,
    effects,
    settled,
    guard,
  })

  let socket: WebSocketLike | null = null
  let forget: Forget | null = null
  let cancelStop: Stop | null = null
  let redialledAt = -Infinity

  // The effects: each starts something and returns what ends it.

  function connect(): readonly Stop[] {
    const { refreshAuth, protocols = [] } = settings()
    const { address, timeout, authFor } = recovery.next()
    forget = startDial({
      environment,
      address,
      protocols,
      refreshAuth: () => authFor && refreshAuth?.(authFor),
      timeout,
      onOpen(opened) {
        recovery.opened()
        socket = opened
        dispatch({ type: 'opened', at: now(), protocol: opened.protocol })
      },
      onClose: lose,
      onError: (event) => tell('onError', event),
      onFault(error) {
        tell('onError', error)
        if (!settings().onError) report(error)
      },
      // Dialling again with the old credentials would be refused again.
      onAuthFailed: () => authFor && dispatch({ type: 'lost', reason: authFor, retryAt: null }),
    })
    return [() => forget?.(), listen('suspend', () => lose({ cause: 'suspended' }))]
  }

  /** While open: carries messages, becomes stable, stays alive. */
  function watch(protocol: string): readonly Stop[] {
    const { stableAfter = 5_000, heartbeat } = settings()
    const stops = [
      traffic.detach,
      setTimer(() => {
        recovery.renew()
        dispatch({ type: 'stable' })
      }, stableAfter),
      ...(heartbeat ? keepAlive(heartbeat) : []),
    ]
    traffic.open(socket, () => tell('onOpen', { protocol }))
    return stops
  }

  function keepAlive(heartbeat: HeartbeatOptions): readonly Stop[] {
    const { message } = heartbeat
    return startHeartbeat(heartbeat, {
      environment,
      ping: () => guard(() => traffic.send(typeof message === 'function' ? message() : message, 0)),
      onMessage: traffic.onMessage,
      onLatency: (value) => dispatch({ type: 'noted', fact: 'latency', value }),
      onDead() {
        forget?.(3008, 'heartbeat timeout')
        lose({ cause: 'heartbeatTimeout' })
      },
    })
  }

  function followNetwork(): readonly Stop[] {
    noteNetwork()
    return [listen('online', noteNetwork), listen('offline', noteNetwork)]
  }

  function noteNetwork(): void {
    dispatch({ type: 'noted', fact: 'online', value: online() })
  }

  // What the socket does

  function lose(facts: CloseFacts): void {
    const state = store.getState()
    if (!isLive(state)) return
    if (holders.size === 0) return stop()
    const reason = explain(facts)
    const delay = recovery.decide(reason, state)
    dispatch({ type: 'lost', reason, retryAt: delay === false ? null : reason.at + delay })
  }

  function explain(facts: CloseFacts): CloseReason<KindCodes> {
    const state = store.getState()
    const at = now()
    const opened = state.status === 'open'
    const openFor = opened ? Math.max(0, at - state.since) : 0
    const catalogs: readonly CloseCatalog[] = [settings().closeCodes ?? []].flat()
    if (process.env.NODE_ENV !== 'production') warnOnOverlap(catalogs)
    return explainClose({ opened, at, openFor, online: online(), ...facts }, ...catalogs)
  }

  function settled(event: ConnectionEvent, before: ConnectionState): void {
    if (!('reason' in event)) return
    if (event.type !== 'lost') traffic.drop((data) => tell('onDrop', data))
    if (isLive(before)) tell('onClose', event.reason)
  }

  // The verbs

  function retain(hold: () => Hold = () => ({})): Release {
    const leave = holders.add(hold)
    cancelStop?.()
    if (addresses.length > 0) dispatch({ type: 'start', at: now() })
    return ({ linger = true } = {}) => {
      const { linger: kept = 1_000 } = settings()
      if (!leave() || holders.size > 0) return
      cancelStop = setTimer(stop, linger && store.getState().status === 'open' ? kept : 0)
    }
  }

  function stop(): void {
    cancelStop?.()
    recovery.reset()
    dispatch({ type: 'stop', reason: explain({ cause: 'unmounted' }) })
  }

  function reconnect(): void {
    const { status } = store.getState()
    // Nobody holds it, so nobody would close the socket either.
    if (status === 'idle') return
    const at = now()
    const current = monotonic()
    // One that is promised already is kept; after it, and after one that was made, there is a pause.
    const dueAt = redialledAt > current ? redialledAt : redialledAt + redialPause
    recovery.renew()
    if (dueAt > current && status === 'connecting') return
    redialledAt = Math.max(dueAt, current)
    dispatch({ type: 'redial', at, retryAt: at + (redialledAt - current) })
  }

  function close(code = 1000, reason = ''): void {
    if (code !== 1000 && !(Number.isInteger(code) && 3000 <= code && code <= 4999)) {
      throw new RangeError(
        `react-websocket-status: a page may close with 1000 or 3000-4999, not ${code}.`,
      )
    }
    if (store.getState().status === 'idle') return
    forget?.(code, fitReason(reason))
    dispatch({ type: 'close', reason: explain({ cause: 'localClose', reason }) })
  }

  function send(data: MessageData): SendResult {
    const { status, closeReason } = store.getState()
    const ended = status === 'closed' && closeReason?.kind === 'localClose'
    if (ended || addresses.length === 0) return 'dropped'
    return traffic.send(data, settings().queue ?? 100)
  }

  const [first = ''] = addresses
  const { setState: _setState, ...readable } = store
  return {
    ...readable,
    environment,
    label:
      typeof first === 'function'
        ? ''
        : redactAddress(resolveAddress(first, environment.baseUrl())),
    retain,
    reconnect,
    close,
    send,
    onMessage: traffic.onMessage,
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
