import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Hold } from '../../src/core/connection-options.ts'
import {
  type Connection,
  ConnectionBanner,
  ConnectionProvider,
  fixed,
  useWebSocket,
} from '../../src/index.ts'
import type { ChromiumFact } from '../support/chromium-facts.ts'
import { recordFact } from '../support/event-log.ts'
import { recordConnection } from '../support/outages.ts'
import { nameOfThrown, refusedCloses } from '../support/refused-arguments.ts'

/*
 * What runs in the page of every engine: the browser's own sockets, the package's connections and
 * its hook and banner, and a log of all they tell.
 */

/** The page, as functions given to `run` see it. */
export interface Player {
  /** What each thing it started has told so far, one after the other. */
  readonly told: () => readonly string[]
  /** Adds a line of its own. */
  readonly note: (line: string) => void
  /** Dials with the browser's own WebSocket and does what the page of the fact does. */
  readonly dial: (url: string, fact?: Pick<ChromiumFact, 'protocols' | 'closes'>) => WebSocket
  /** Holds a connection of the package. */
  readonly connect: (url: string, options?: Hold) => Connection
  /** Shows an app: two components that use the same address, and the banner. Tells how it goes away. */
  readonly showApp: (url: string) => () => void
  readonly fixed: typeof fixed
  readonly nameOfThrown: typeof nameOfThrown
  readonly refusedCloses: typeof refusedCloses
  /** What a scenario comes back to. */
  readonly kept: { socket?: WebSocket; connection?: Connection; hideApp?: () => void }
}

declare global {
  // oxlint-disable-next-line no-var, vars-on-top -- a global can be declared no other way
  var player: Player
}

const logs: (readonly string[])[] = []

function connect(url: string, options?: Hold): Connection {
  const { told, connection } = recordConnection(url, options)
  logs.push(told)
  return connection
}

function Live({ url }: { readonly url: string }) {
  const { status } = useWebSocket(url, { linger: 0, retry: fixed(60_000) })
  return <output>{status}</output>
}

function showApp(url: string): () => void {
  const root = createRoot(document.body.appendChild(document.createElement('main')))
  root.render(
    <StrictMode>
      <ConnectionProvider timing={{ lostDelay: 0, minVisible: 0, restoredFor: 0 }}>
        <Live url={url} />
        <Live url={url} />
        <ConnectionBanner />
      </ConnectionProvider>
    </StrictMode>,
  )
  return () => root.unmount()
}

globalThis.player = {
  told: () => logs.flat(),
  note: (line) => logs.push([line]),
  dial(url, fact = {}) {
    const { socket, events } = recordFact(url, fact)
    logs.push(events)
    return socket
  },
  connect,
  showApp,
  fixed,
  nameOfThrown,
  refusedCloses,
  kept: {},
}

// A page that is left and loaded anew connects again by itself; while it is away nothing is due.
const socket = new URLSearchParams(location.search).get('socket')
if (socket !== null) connect(socket, { retry: fixed(60_000) })
