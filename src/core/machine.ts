import type { KindCodes } from './close-catalog.ts'
import type { CloseReason } from './close-reason.ts'

/*
 * The state chart. `transition` below is the only place where it is written as code.
 *
 *              start                    opened
 *     idle ───────────▶ connecting ───────────────▶ open ──┐ stable: attempt 1, outage over
 *      ▲                 ▲   │ ▲                     │  ▲──┘
 *      │ stop            │   │ │ dial                │
 *      │ (from any)      │   │ └─────────────────┐   │ lost
 *      │          redial │   │ lost, retryAt     │   │
 *      │       (from any)│   └───────────────▶ waiting ◀── retryAt given
 *      │                 │                       │ │
 *      └─────────────────┴──── closed ◀──────────┘ └ rescheduled: another retryAt
 *                                 lost without retryAt, or closed by the app
 */

/** The machine's states. `waiting`: a retry is scheduled; `closed`: nothing happens by itself. */
export type Status = 'idle' | 'connecting' | 'open' | 'waiting' | 'closed'

/** One change of status, kept for timelines and bug reports. */
export interface HistoryEntry {
  /** Epoch ms. */
  readonly at: number
  readonly status: Status
  /** Why, where a close led here. */
  readonly kind?: string
  readonly code?: number
}

/** What is known in every status. */
export interface ConnectionFacts<Kinds extends KindCodes = KindCodes> {
  /** The last close, kept while reconnecting and after. */
  readonly closeReason: CloseReason<Kinds> | null
  /** Open at least once since it was started. */
  readonly hasOpened: boolean
  /** Epoch ms of the present outage's earliest loss; null while open and stable. */
  readonly lostAt: number | null
  /** `navigator.onLine`: a hint, never a proof. */
  readonly online: boolean
  /** Messages waiting to be sent. */
  readonly queued: number
  /** The last heartbeat's round trip, ms. */
  readonly latency: number | null
  /** Dials since it was created, whatever became of them. */
  readonly dials: number
  /** The last 50 changes of status, oldest first. */
  readonly history: readonly HistoryEntry[]
}

/** A connection's state: plain data, safe to serialise, without URLs or messages. */
export type ConnectionState<Kinds extends KindCodes = KindCodes> = ConnectionFacts<Kinds> &
  (
    | { readonly status: 'idle' }
    | {
        readonly status: 'connecting'
        /** Dials in a row since the last stable connection; 1 is the first. */
        readonly attempt: number
        /** Since when it has this status, epoch ms. */
        readonly since: number
      }
    | {
        readonly status: 'open'
        readonly attempt: number
        readonly since: number
        /** The subprotocol the server chose, or ''. */
        readonly protocol: string
      }
    | {
        readonly status: 'waiting'
        readonly attempt: number
        readonly since: number
        /** When the next dial is due, epoch ms. */
        readonly retryAt: number
      }
    | { readonly status: 'closed'; readonly since: number }
  )

/** A state as its readers may take it: the fields of a status are there or not. */
export interface LooseState<Kinds extends KindCodes = KindCodes> extends ConnectionFacts<Kinds> {
  readonly status: Status
  readonly attempt?: number
  readonly since?: number
  readonly protocol?: string
  readonly retryAt?: number | null
}

/** What can happen to a connection. Instants (`at`, `retryAt`) are epoch ms. */
export type ConnectionEvent =
  | { readonly type: 'start'; readonly at: number }
  /** Dial at once: the retry is due, or the page woke up. */
  | { readonly type: 'dial'; readonly at: number }
  /**
   * Dial afresh, at once or at `retryAt` where that is later: the person asked, and it counts from 1,
   * or the page woke up, and it is the same `attempt`. `reason`: why an open socket closes for it.
   */
  | {
      readonly type: 'redial'
      readonly at: number
      readonly retryAt?: number | undefined
      readonly attempt?: number
      readonly reason?: CloseReason<KindCodes>
    }
  | { readonly type: 'opened'; readonly at: number; readonly protocol: string }
  /** Open long enough to count as recovered. */
  | { readonly type: 'stable' }
  | {
      readonly type: 'lost'
      readonly reason: CloseReason<KindCodes>
      readonly retryAt: number | null
      /** No socket has closed, so there is no close to tell of. */
      readonly silent?: boolean
    }
  /**
   * `forgiven`: the dial to come does not count as one more attempt. `since` moves along when it is
   * the wall clock that has jumped.
   */
  | {
      readonly type: 'rescheduled'
      readonly retryAt: number
      readonly forgiven?: boolean
      readonly since?: number
    }
  /** The app closes it, or the last holder lets go. */
  | { readonly type: 'close' | 'stop'; readonly reason: CloseReason<KindCodes> }
  | Noted<'online'>
  | Noted<'queued'>
  | Noted<'latency'>

/** One of the facts that change no status. */
interface Noted<Fact extends keyof ConnectionFacts> {
  readonly type: 'noted'
  readonly fact: Fact
  readonly value: ConnectionFacts[Fact]
}

/** The state of a connection that nobody has started: the same on server and client. */
export const initialState: ConnectionState = {
  status: 'idle',
  closeReason: null,
  hasOpened: false,
  lostAt: null,
  online: true,
  queued: 0,
  latency: null,
  dials: 0,
  history: [],
}

/** How many changes of status are kept. */
export const historyLength = 50

/** There is a socket, or there is about to be one. */
export function isLive(
  state: ConnectionState,
): state is Extract<ConnectionState, { readonly status: 'connecting' | 'open' }> {
  return state.status === 'connecting' || state.status === 'open'
}

/**
 * The next state. Pure: it reads no clock, draws no random number and calls nothing. An event that
 * means nothing in a status returns the same reference.
 */
export function transition(state: ConnectionState, event: ConnectionEvent): ConnectionState {
  switch (event.type) {
    case 'start':
      return state.status === 'idle'
        ? dial({ ...state, closeReason: null, hasOpened: false, lostAt: null }, 1, event.at)
        : state
    case 'dial':
      return state.status === 'waiting' ? dial(state, state.attempt + 1, event.at) : state
    case 'redial': {
      const { at, retryAt = at, attempt = 1 } = event
      return retryAt > at
        ? enter(state, at, { status: 'waiting', attempt: attempt - 1, since: at, retryAt })
        : dial(state, attempt, at)
    }
    case 'opened': {
      if (state.status !== 'connecting') return state
      const { at, protocol } = event
      const { attempt } = state
      return enter(state, at, { status: 'open', hasOpened: true, attempt, since: at, protocol })
    }
    case 'stable':
      if (state.status !== 'open' || (state.attempt === 1 && state.lostAt === null)) return state
      return { ...state, attempt: 1, lostAt: null }
    case 'lost': {
      if (!isLive(state)) return state
      const { reason, retryAt } = event
      const { at } = reason
      const facts = { closeReason: reason, lostAt: state.lostAt ?? at, latency: null, since: at }
      return retryAt === null
        ? enter(state, at, { ...facts, status: 'closed' })
        : enter(state, at, { ...facts, status: 'waiting', attempt: state.attempt, retryAt })
    }
    case 'rescheduled': {
      if (state.status !== 'waiting') return state
      const { retryAt, forgiven, since = state.since } = event
      const attempt = forgiven ? Math.max(0, state.attempt - 1) : state.attempt
      return state.retryAt === retryAt && state.attempt === attempt
        ? state
        : { ...state, retryAt, attempt, since }
    }
    case 'close':
    case 'stop': {
      const status = event.type === 'close' ? 'closed' : 'idle'
      const { at, kind } = event.reason
      if (state.status === status && (status === 'idle' || state.closeReason?.kind === kind)) {
        return state
      }
      const facts = { closeReason: event.reason, lostAt: null, latency: null }
      return enter(
        state,
        at,
        status === 'idle' ? { ...facts, status } : { ...facts, status, since: at },
      )
    }
    case 'noted':
      return state[event.fact] === event.value ? state : { ...state, [event.fact]: event.value }
  }
}

/** A status with its own fields. */
type Own<State> = State extends unknown ? Omit<State, keyof ConnectionFacts> : never

/** Enters a status: the facts stay, the old status's own fields go, the history grows. */
function enter(
  state: LooseState,
  at: number,
  change: Partial<ConnectionFacts> & Own<ConnectionState>,
): ConnectionState {
  const { status, closeReason: reason } = change
  const entry = { at, status, ...(reason && { kind: reason.kind, code: reason.code }) }
  const history = [...state.history.slice(1 - historyLength), entry]
  // Each by its name: several spreads in one object take V8 a multiple of the time.
  const { closeReason, hasOpened, lostAt, online, queued, latency, dials } = state
  return { closeReason, hasOpened, lostAt, online, queued, latency, dials, history, ...change }
}

function dial(state: ConnectionState, attempt: number, at: number): ConnectionState {
  const dials = state.dials + 1
  return enter(state, at, { status: 'connecting', attempt, since: at, dials, latency: null })
}
