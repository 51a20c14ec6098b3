import type { StoreApi } from 'zustand/vanilla'
import { redactAddress, resolveAddress } from './address.ts'
import type { CloseCatalogs, KindCodes, KindsOf } from './close-catalog.ts'
import { type CloseFacts, type CloseReason, explainClose } from './close-reason.ts'
import type { ConnectionUrl, Hold } from './connection-options.ts'
import { type Forget, startDial } from './dial.ts'
import { completed, type Environment, type MessageData, type WebSocketLike } from './environment.ts'
import { fitReason } from './fit-reason.ts'
import { createGuard } from './guard.ts'
import { type Heartbeat, startHeartbeat } from './heartbeat.ts'
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
import { onlineWindow, pauseAfter, waitToDial, type Wakes } from './wake.ts'
import { warnOnOverlap } from './warn-on-overlap.ts'

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
  /** A fresh dial at once, in any status but idle; at most one a second. */
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
/** A dial that is older than this, ms, when the page wakes up is dialled again. */
const staleAfter = 2_000

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
  const environment = completed(options.environment)
  // One for the whole life: `pushState` changes it.
  const base = environment.baseUrl()
  const { now, monotonic, random, setTimer, listen, online, report } = environment
  const addresses = typeof url === 'function' ? [url] : [url ?? []].flat().filter(Boolean)
  const guard = createGuard(report)
  const holders = createHolders(options, guard)
  const { setting, tell } = holders
  const recovery = createRecovery({ addresses, environment, setting, guard })
  const traffic = createTraffic({
    onQueued: (value) => dispatch({ type: 'noted', fact: 'queued', value }),
    onDrop: (data) => tell('onDrop', data),
    guard,
  })

  const effects: readonly Effect<ConnectionState>[] = [
    (state) => isLive(state) && [state.dials, connect],
    (state) => state.status === 'connecting' && [state.dials, dialAfresh],
    (state) => state.status === 'open' && [state.since, () => watch(state.protocol)],
    (state) =>
      state.status === 'waiting' && [
        state.retryAt,
        () => waitToDial(state, environment, dispatch, wakes),
      ],
    ({ status }) => status !== 'idle' && ['held', followNetwork],
  ]
  const { store, dispatch }: Reactor<ConnectionState, ConnectionEvent> = createReactor({
    initial: initialState,
    transition,
    effects,
    settled,
    guard,
  })

  const wakes: Wakes = { count: 0, away: false }
  let socket: WebSocketLike | null = null
  let forget: Forget | null = null
  let cancelStop: Stop | null = null
  let beat: Heartbeat | null = null
  let redialledAt = -Infinity
  let dialledAt = -Infinity

  // The effects: each starts something and returns what ends it.

  function connect(): readonly Stop[] {
    const { address, timeout, refresh } = recovery.next()
    dialledAt = monotonic()
    forget = startDial({
      environment,
      base,
      address,
      protocols: setting('protocols') ?? [],
      binaryType: setting('binaryType'),
      wanted() {
        const isHeld = holders.count() > 0
        // Ended now, not by the timer of `release`: who takes it up before that would wait for a dial
        // that never comes.
        if (!isHeld) stop()
        return isHeld
      },
      refreshAuth: refresh,
      timeout,
      onOpen(opened) {
        recovery.opened()
        wakes.count = 0
        socket = opened
        dispatch({ type: 'opened', at: now(), protocol: opened.protocol })
      },
      onClose: lose,
      onError: (event) => tell('onError', event),
      onFault(error) {
        tell('onError', error)
        if (!setting('onError')) report(error)
      },
      onAuthFailed: refuse,
    })
    return [
      () => forget?.(),
      listen('suspend', () => {
        wakes.away = true
        lose({ cause: 'suspended' })
      }),
    ]
  }

  /** A dial from before the network came back, or that hangs while somebody looks, is made again. */
  function dialAfresh(): readonly Stop[] {
    return [
      listen('online', () => redialOlder(0, random() * onlineWindow)),
      listen('visible', () => redialOlder(staleAfter)),
      listen('resume', () => redialOlder(staleAfter)),
    ]
  }

  function redialOlder(age: number, delay = 0): void {
    const state = store.getState()
    if (state.status !== 'connecting' || recovery.refreshing()) return
    if (monotonic() - dialledAt < Math.max(age, pauseAfter(wakes))) return
    wakes.count += 1
    const at = now()
    dispatch({ type: 'redial', at, retryAt: at + delay, attempt: state.attempt })
  }

  /** Credentials could not be renewed; dialling with the old ones would be refused again. */
  function refuse(): void {
    const known = recovery.unauthorized()
    if (known) lost({ ...known, at: now() }, recovery.decideRefused(), true)
  }

  /** While open: carries messages, becomes stable, stays alive. */
  function watch(protocol: string): readonly Stop[] {
    const stops = [
      traffic.detach,
      setTimer(
        () => {
          recovery.renew()
          dispatch({ type: 'stable' })
        },
        setting('stableAfter') ?? 5_000,
      ),
      () => {
        for (const end of beat?.stops ?? []) end()
        beat = null
      },
    ]
    keepAlive()
    traffic.open(socket, () => tell('onOpen', { protocol }))
    return stops
  }

  /** Whoever asks for a heartbeat, now or by holding on later, gets one. */
  function keepAlive(): void {
    if (beat) return beat.review()
    if (!setting('heartbeat')) return
    beat = startHeartbeat({
      environment,
      options: () => setting('heartbeat'),
      ping: (message) =>
        guard(() => traffic.send(typeof message === 'function' ? message() : message, 0)),
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
    if (holders.count() === 0) return stop()
    const reason = explain(facts)
    lost(reason, recovery.decide(reason, state))
  }

  /** It dials again after `delay` ms; false: it stays closed. */
  function lost(reason: CloseReason<KindCodes>, delay: number | false, silent = false): void {
    dispatch({ type: 'lost', reason, retryAt: delay === false ? null : reason.at + delay, silent })
  }

  function explain(facts: CloseFacts): CloseReason<KindCodes> {
    const state = store.getState()
    const at = now()
    const opened = state.status === 'open'
    const openFor = opened ? Math.max(0, at - state.since) : 0
    const catalogs: CloseCatalogs = setting('closeCodes') ?? []
    if (process.env.NODE_ENV !== 'production') warnOnOverlap([catalogs].flat())
    return explainClose({ opened, at, openFor, online: online(), ...facts }, catalogs)
  }

  function settled(event: ConnectionEvent, before: ConnectionState): void {
    if (!('reason' in event)) return
    const { type, reason } = event
    if (type === 'close' || type === 'stop') traffic.drop()
    if (type === 'lost' && event.silent) return
    if (reason && isLive(before)) tell('onClose', reason)
  }

  // The verbs

  function retain(hold: () => Hold = () => ({})): Release {
    // Whoever comes after the last one has gone does not inherit that it was closed.
    if (holders.count() === 0 && isClosedByApp()) stop()
    const leave = holders.add(hold)
    cancelStop?.()
    if (addresses.length > 0) dispatch({ type: 'start', at: now() })
    if (store.getState().status === 'open') guard(() => hold().heartbeat && keepAlive())
    return ({ linger = true } = {}) => {
      const lingers = linger && holders.count() === 1 && store.getState().status === 'open'
      const kept = lingers ? (setting('linger') ?? 1_000) : 0
      if (leave() && holders.count() === 0) cancelStop = setTimer(stop, kept)
    }
  }

  function stop(): void {
    cancelStop?.()
    wakes.count = 0
    wakes.away = false
    recovery.reset()
    dispatch({ type: 'stop', reason: explain({ cause: 'unmounted' }) })
  }

  function reconnect(): void {
    const state = store.getState()
    // Nobody holds it, so nobody would close the socket either.
    if (state.status === 'idle') return
    if (state.status === 'connecting' && recovery.refreshing()) return
    const at = now()
    const current = monotonic()
    // One that is promised already is kept; after it, and after one that was made, there is a pause.
    const dueAt = redialledAt > current ? redialledAt : redialledAt + redialPause
    // Within the pause a live socket is the fresh one that was asked for.
    if (dueAt > current && isLive(state)) return
    recovery.renew()
    wakes.count = 0
    wakes.away = false
    redialledAt = Math.max(dueAt, current)
    const retryAt = at + redialledAt - current
    const open = state.status === 'open'
    dispatch({
      type: 'redial',
      at,
      retryAt,
      ...(open && { reason: explain({ cause: 'localClose' }) }),
    })
  }

  function close(code = 1000, reason = ''): void {
    if (code !== 1000 && !(Number.isInteger(code) && 3000 <= code && code <= 4999)) {
      throw new RangeError(
        `react-websocket-status: a page may close with 1000 or 3000-4999, not ${code}.`,
      )
    }
    if (store.getState().status === 'idle') return
    const fitting = fitReason(reason)
    forget?.(code, fitting)
    dispatch({ type: 'close', reason: explain({ cause: 'localClose', reason: fitting }) })
  }

  function send(data: MessageData): SendResult {
    const { status, closeReason } = store.getState()
    const isUnheld = status === 'idle' && closeReason?.kind === 'unmounted'
    if (isUnheld || isClosedByApp() || addresses.length === 0) return 'dropped'
    return traffic.send(data, setting('queue') ?? 100)
  }

  function isClosedByApp(): boolean {
    const { status, closeReason } = store.getState()
    return status === 'closed' && closeReason?.kind === 'localClose'
  }

  const [first = ''] = addresses
  const { getState, getInitialState, subscribe } = store
  return {
    getState,
    getInitialState,
    subscribe,
    environment,
    label: typeof first === 'function' ? '' : redactAddress(resolveAddress(first, base)),
    retain,
    reconnect,
    close,
    send,
    onMessage: traffic.onMessage,
  }
}
