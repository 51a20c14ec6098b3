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

/** What can happen to a connection. Instants (`at`, `retryAt`) are epoch ms. */
export type ConnectionEvent =
  | { readonly type: 'start'; readonly at: number }
  /** Dial at once: the retry is due, or the page woke up. */
  | { readonly type: 'dial'; readonly at: number }
  /** The person asked: dial at once (at `retryAt`, where given), counting from 1. */
  | { readonly type: 'redial'; readonly at: number; readonly retryAt?: number | undefined }
  | { readonly type: 'opened'; readonly at: number; readonly protocol: string }
  /** Open long enough to count as recovered. */
  | { readonly type: 'stable' }
  | {
      readonly type: 'lost'
      readonly reason: CloseReason<KindCodes>
      readonly retryAt: number | null
    }
  /** `forgiven`: the dial to come does not count as one more attempt. */
  | { readonly type: 'rescheduled'; readonly retryAt: number; readonly forgiven?: boolean }
  /** The app closed it. */
  | { readonly type: 'close'; readonly reason: CloseReason<KindCodes> }
  /** The last holder let go. */
  | { readonly type: 'stop'; readonly reason: CloseReason<KindCodes> }
  | { readonly type: 'online'; readonly online: boolean }
  | { readonly type: 'queued'; readonly queued: number }
  | { readonly type: 'measured'; readonly latency: number }

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

const historyLength = 50

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
    case 'redial':
      return event.retryAt === undefined
        ? dial(state, 1, event.at)
        : enter(state, event.at, {
            status: 'waiting',
            attempt: 0,
            since: event.at,
            retryAt: event.retryAt,
          })
    case 'opened':
      if (state.status !== 'connecting') return state
      return enter(state, event.at, {
        status: 'open',
        hasOpened: true,
        attempt: state.attempt,
        since: event.at,
        protocol: event.protocol,
      })
    case 'stable':
      if (state.status !== 'open' || (state.attempt === 1 && state.lostAt === null)) return state
      return { ...state, attempt: 1, lostAt: null }
    case 'lost': {
      if (state.status !== 'connecting' && state.status !== 'open') return state
      const { reason, retryAt } = event
      const { at } = reason
      const facts = { closeReason: reason, lostAt: state.lostAt ?? at, latency: null }
      return retryAt === null
        ? enter(state, at, { ...facts, status: 'closed', since: at })
        : enter(state, at, {
            ...facts,
            status: 'waiting',
            attempt: state.attempt,
            since: at,
            retryAt,
          })
    }
    case 'rescheduled': {
      if (state.status !== 'waiting') return state
      const { retryAt, forgiven = false } = event
      const attempt = forgiven ? Math.max(0, state.attempt - 1) : state.attempt
      return state.retryAt === retryAt && state.attempt === attempt
        ? state
        : { ...state, retryAt, attempt }
    }
    case 'close':
      return state.status === 'closed' ? state : end(state, 'closed', event.reason)
    case 'stop':
      return state.status === 'idle' ? state : end(state, 'idle', event.reason)
    case 'online':
      return state.online === event.online ? state : { ...state, online: event.online }
    case 'queued':
      return state.queued === event.queued ? state : { ...state, queued: event.queued }
    case 'measured':
      return state.status === 'open' && state.latency !== event.latency
        ? { ...state, latency: event.latency }
        : state
  }
}

/** What an event changes: a status with its own fields, and some of the facts. */
type Change = Partial<ConnectionFacts> &
  (
    | { readonly status: 'idle' }
    | { readonly status: 'closed'; readonly since: number }
    | { readonly status: 'connecting'; readonly attempt: number; readonly since: number }
    | Omit<Extract<ConnectionState, { status: 'waiting' }>, keyof ConnectionFacts>
    | Omit<Extract<ConnectionState, { status: 'open' }>, keyof ConnectionFacts>
  )

/** Enters a status: the facts stay, the old status's own fields go, the history grows. */
function enter(state: ConnectionState, at: number, change: Change): ConnectionState {
  const { closeReason, hasOpened, lostAt, online, queued, latency, dials, history } = state
  const { status, closeReason: reason } = change
  const entry = { at, status, ...(reason && { kind: reason.kind, code: reason.code }) }
  return {
    closeReason,
    hasOpened,
    lostAt,
    online,
    queued,
    latency,
    dials,
    ...change,
    history: [...history.slice(1 - historyLength), entry],
  }
}

function dial(state: ConnectionState, attempt: number, at: number): ConnectionState {
  return enter(state, at, {
    status: 'connecting',
    attempt,
    since: at,
    dials: state.dials + 1,
    latency: null,
  })
}

function end(
  state: ConnectionState,
  status: 'idle' | 'closed',
  closeReason: CloseReason<KindCodes>,
): ConnectionState {
  const { at } = closeReason
  const facts = { closeReason, lostAt: null, latency: null }
  return enter(
    state,
    at,
    status === 'idle' ? { ...facts, status } : { ...facts, status, since: at },
  )
}
