import type { CloseCatalogs, KindCodes, KindsOf } from './close-catalog.ts'
import type { CloseReason } from './close-reason.ts'
import type { Environment, MessageData } from './environment.ts'
import type { RetryPolicy } from './retry.ts'

/** One address. */
export type Address = string | URL

/**
 * Where to connect. Several addresses are alternatives to fail over to; a function is called at
 * every dial (a fresh token); `null`, `undefined` and `''` mean no connection. Relative and
 * http(s) addresses resolve against the page and become ws(s).
 */
export type ConnectionUrl =
  | Address
  | readonly Address[]
  | (() => Address | Promise<Address>)
  | null
  | undefined

/** Subprotocols to offer (RFC 6455 section 1.9), or a function that is asked at every dial. */
export type Protocols = string | readonly string[]

/** A ping in the app's own words, because a page cannot send WebSocket's ping frames. */
export interface HeartbeatOptions {
  readonly message: MessageData | (() => MessageData)
  /** ms of silence after which to ping; with `isReply`, ms between two pings. @default 30000 */
  readonly interval?: number | undefined
  /** ms to wait for any message before the connection counts as dead. @default 10000 */
  readonly timeout?: number | undefined
  /** Which message answers the ping, for measuring latency; any message proves life. */
  readonly isReply?: ((data: unknown) => boolean) | undefined
}

/** How a connection behaves; every field optional. */
export interface ConnectionOptions<Catalogs extends CloseCatalogs = CloseCatalogs> {
  readonly protocols?: Protocols | (() => Protocols | Promise<Protocols>) | undefined
  /** What binary messages arrive as, from the next dial on. @default 'blob', as in every browser */
  readonly binaryType?: BinaryType | undefined
  /** Own and vendor codes, looked up before the standard ones; the first catalog wins. */
  readonly closeCodes?: Catalogs | undefined
  /** @default retryByCloseCode() */
  readonly retry?: RetryPolicy | undefined
  /** ms a dial may take; grows on repeated timeouts. @default 10000 */
  readonly connectTimeout?: number | undefined
  /** ms open before `attempt` starts again at 1. @default 5000 */
  readonly stableAfter?: number | undefined
  /** @default off */
  readonly heartbeat?: HeartbeatOptions | undefined
  /** How many messages `send` keeps while not open; 0 turns it off. @default 100 */
  readonly queue?: number | undefined
  /** Run once before the dial that follows an `afterAuth` close. */
  readonly refreshAuth?:
    | ((closeReason: CloseReason<KindsOf<Catalogs>>) => Promise<void> | void)
    | undefined
  /** ms an open socket is kept after the last release. @default 1000 */
  readonly linger?: number | undefined
  /** Parts of the world to replace. @default the browser */
  readonly environment?: Partial<Environment> | undefined
}

/** What is told to those who hold a connection. The latest function is the one that is called. */
export interface ConnectionHandlers<Kinds extends KindCodes = KindCodes> {
  /** Open. What it sends goes out before the messages that were waiting. */
  readonly onOpen?: ((event: { readonly protocol: string }) => void) | undefined
  readonly onClose?: ((closeReason: CloseReason<Kinds>) => void) | undefined
  /** The socket's `error` event, or what a `url`, `protocols` or `refreshAuth` function threw. */
  readonly onError?: ((error: unknown) => void) | undefined
  /**
   * A queued message that will not be sent: the connection was closed or let go. Bytes come as an
   * `ArrayBuffer`.
   */
  readonly onDrop?: ((data: MessageData) => void) | undefined
}

/** What a holder brings along: options (the latest holder's win) and handlers (all are called). */
export type Hold<Catalogs extends CloseCatalogs = CloseCatalogs> = ConnectionOptions<Catalogs> &
  ConnectionHandlers<KindsOf<Catalogs>> & {
    /** Called instead of the function the connection was made with, which may be an old one. */
    readonly url?: (() => Address | Promise<Address>) | undefined
  }
