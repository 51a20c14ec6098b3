import type { Connection } from '../core/connection.ts'
import type { ConnectionState } from '../core/machine.ts'

/** What is used of a session with the Redux DevTools extension. */
interface Session {
  readonly init: (state: unknown) => void
  readonly send: (action: { readonly type: string }, state: unknown) => void
}

interface Extension {
  readonly connect: (options: object) => Session
}

/** How a connection appears in Redux DevTools. */
export interface ReduxDevtoolsOptions {
  /** @default the connection's label */
  readonly name?: string
}

/**
 * Writes every change of a connection's state into the Redux DevTools browser extension until the
 * returned function is called. Without the extension it does nothing. There is no way back in time:
 * a socket has none.
 *
 * @example
 * useEffect(() => connectReduxDevtools(connection), [connection])
 */
export function connectReduxDevtools(
  connection: Connection,
  { name = connection.label }: ReduxDevtoolsOptions = {},
): () => void {
  const session = findExtension()?.connect({ name, features: { pause: true, export: true } })
  if (!session) return () => {}
  session.init(connection.getState())
  return connection.subscribe((state, before) => {
    session.send({ type: nameChange(state, before) }, state)
  })
}

/** Such as `waiting: connectionLost 1006`, or the names of the facts that changed. */
function nameChange(state: ConnectionState, before: ConnectionState): string {
  const entry = state.history.at(-1)
  if (entry && entry !== before.history.at(-1)) {
    const { status, kind, code } = entry
    return kind === undefined ? status : `${status}: ${kind} ${code}`
  }
  const old = new Map(Object.entries(before))
  return Object.entries(state)
    .filter(([fact, value]) => old.get(fact) !== value)
    .map(([fact]) => fact)
    .join(', ')
}

function findExtension(): Extension | null {
  const found: unknown = Reflect.get(globalThis, '__REDUX_DEVTOOLS_EXTENSION__')
  return isExtension(found) ? found : null
}

/** The extension is a function with a method; `Object()` turns whatever is there into an object. */
function isExtension(found: unknown): found is Extension {
  const { connect }: { connect?: unknown } = Object(found)
  return typeof connect === 'function'
}
