import { type Connection, createConnection, fixed } from '../../src/core/index.ts'

/*
 * What runs in a page of its own: one connection, and a note of the page's own events.
 */

/** The page, as functions given to `run` see it. */
export interface PageScript {
  /** To the address in the page's own address; held up for as long as the page lives. */
  readonly connection: Connection
  /** `pageshow`, `pagehide`, `freeze`, `resume`, `hidden`, `visible`, `online`, `offline`, in order. */
  readonly events: readonly string[]
}

/** How the connection of a page behaves. */
export interface PageOptions {
  readonly connectTimeout?: number
  /** ms before each dial. @default what the package does by itself */
  readonly retryAfter?: number
}

declare global {
  // oxlint-disable-next-line no-var, vars-on-top -- a global can be declared no other way
  var pageScript: PageScript
}

const events: string[] = []
for (const type of ['pagehide', 'pageshow', 'online', 'offline']) {
  window.addEventListener(type, () => events.push(type))
}
for (const type of ['freeze', 'resume']) document.addEventListener(type, () => events.push(type))
document.addEventListener('visibilitychange', () => events.push(document.visibilityState))

const asked = new URLSearchParams(location.search)
const { retryAfter, ...options } = JSON.parse(asked.get('options') ?? '{}') as PageOptions
const connection = createConnection(asked.get('socket'), {
  ...options,
  ...(retryAfter !== undefined && { retry: fixed(retryAfter) }),
})
connection.retain()

globalThis.pageScript = { connection, events }
