'use client'

import {
  useContext,
  useEffect,
  useInsertionEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { CloseCatalogs, KindCodes, KindsOf } from '../core/close-catalog.ts'
import type { CloseReason } from '../core/close-reason.ts'
import type { ConnectionUrl, Hold } from '../core/connection-options.ts'
import { type Connection, createConnection } from '../core/connection.ts'
import { initialState, type LooseState, type Status } from '../core/machine.ts'
import { addressKey } from '../core/registry.ts'
import { browser } from '../core/environment.ts'
import { RegistryContext } from './registry-context.ts'

/** Options of `useWebSocket`; every field optional, functions are never compared by identity. */
export type UseWebSocketOptions<Catalogs extends CloseCatalogs = CloseCatalogs> = Hold<Catalogs> & {
  /** One socket for all hooks with the same address, protocols and `key`. @default true */
  readonly share?: boolean | undefined
  /** Shares only with those who give the same; where `url` is a function, nothing else is shared by. */
  readonly key?: string | undefined
  /** Every message, in order, without a render. */
  readonly onMessage?: ((data: unknown) => void) | undefined
}

/** What a component sees of its connection. */
export interface WebSocketStatus<Kinds extends KindCodes = KindCodes> extends Pick<
  Connection<Kinds>,
  'send' | 'reconnect' | 'close'
> {
  readonly status: Status
  /** The last close, kept while reconnecting and after. */
  readonly closeReason: CloseReason<Kinds> | null
  /** Dials in a row since the last stable connection; 0 while idle or closed. */
  readonly attempt: number
  /** When the next dial is due, epoch ms. */
  readonly retryAt: number | null
  /** The store behind it: `useStore(connection, selector)`, or the `connection` prop of components. */
  readonly connection: Connection<Kinds>
}

/**
 * Holds a WebSocket open for as long as the component is mounted and tells how it is doing. It
 * renders when one of the values it returns changes, and for nothing else: not for messages, not
 * for a countdown. Hooks with the same address share one socket.
 *
 * @example
 * const { status, closeReason, send } = useWebSocket('wss://example.com/live')
 */
export function useWebSocket<const Catalogs extends CloseCatalogs = readonly []>(
  url: ConnectionUrl,
  options?: UseWebSocketOptions<Catalogs>,
): WebSocketStatus<KindsOf<Catalogs>>
export function useWebSocket(
  url: ConnectionUrl,
  options: UseWebSocketOptions = {},
): WebSocketStatus {
  const { share = true, key, protocols, environment, heartbeat, onMessage } = options
  const registry = useContext(RegistryContext)
  // The page's address at mount: `pushState` must not move a relative one.
  const [{ ownKey, base }] = useState(() => ({
    ownKey: nextKey(),
    base: (environment?.baseUrl ?? browser.baseUrl)(),
  }))
  const address = addressKey(url, protocols, base)
  // Functions are not compared, so what they give is not shared unasked.
  const isAsked = typeof url === 'function' || typeof protocols === 'function'
  const group = share ? (key ?? (isAsked ? ownKey : undefined)) : ownKey
  // Mostly the address as it is: a string put together at each render would be hashed at each render.
  const sharedKey = group === undefined ? address : `${group} ${address}`

  // One for each address: until the effects of a change have run, the old connection asks its own.
  const latest = useRef<Latest>({ sharedKey, url, options })
  useInsertionEffect(() => {
    const { current } = latest
    if (current.sharedKey === sharedKey) {
      current.url = url
      current.options = options
    } else latest.current = { sharedKey, url, options }
  })

  // Looked up at each render: the registry answers with the same one for as long as it is in use.
  const connection = registry.connect(sharedKey, () =>
    createConnection(url, environment && { environment }),
  )

  // Apart from the messages: whoever begins to want them must not let go for a moment.
  useEffect(() => {
    const { current } = latest
    const release = connection.retain(() => holdOf(current))
    // Another address: the old socket goes at once. Unmounted: it lingers for the next page.
    return () => release({ linger: latest.current === current })
  }, [connection])

  const listening = Boolean(onMessage)
  const beating = Boolean(heartbeat)
  useEffect(() => {
    const { current } = latest
    // Holding on is what starts a heartbeat. Once more, for a moment: nobody lets go meanwhile.
    if (beating) connection.retain(() => holdOf(current))()
    if (listening) return connection.onMessage((data) => current.options.onMessage?.(data))
  }, [connection, listening, beating])

  return useSyncExternalStore(
    connection.subscribe,
    () => viewOf(connection, connection.getState()),
    () => viewOf(connection, initialState),
  )
}

let keys = 0

/** A key nobody else has, for a connection that is not shared. */
function nextKey(): string {
  keys += 1
  return `own ${keys}`
}

interface Latest {
  readonly sharedKey: string
  url: ConnectionUrl
  options: UseWebSocketOptions
}

function holdOf({ url, options }: Latest): Hold {
  return typeof url === 'function' ? { ...options, url } : options
}

/**
 * What the readers of a connection saw last. They share it, so that what did not change is found out
 * once, not by each of a thousand. What a server rendered is kept apart: hydration reads both in turn.
 */
const views = new WeakMap<Connection, WebSocketStatus>()
const firstViews = new WeakMap<Connection, WebSocketStatus>()

function viewOf(connection: Connection, state: LooseState): WebSocketStatus {
  const { status, closeReason, attempt = 0, retryAt = null } = state
  const known = state === initialState ? firstViews : views
  const before = known.get(connection)
  if (
    before?.status === status &&
    before.closeReason === closeReason &&
    before.attempt === attempt &&
    Object.is(before.retryAt, retryAt)
  ) {
    return before
  }
  const view = {
    status,
    closeReason,
    attempt,
    retryAt,
    send: connection.send,
    reconnect: connection.reconnect,
    close: connection.close,
    connection,
  }
  known.set(connection, view)
  return view
}
