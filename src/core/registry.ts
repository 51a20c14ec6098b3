import { createStore, type StoreApi } from 'zustand/vanilla'
import { resolveAddress } from './address.ts'
import type { Connection } from './connection.ts'
import type { ConnectionUrl } from './connection-options.ts'
import { isClient } from './environment.ts'

/** The page's map of connections: who asks for the same key gets the same socket. */
export interface Registry {
  /** Those that somebody holds, in the order they were started. */
  readonly connections: Omit<StoreApi<readonly Connection[]>, 'setState'>
  /** The connection under a key, made by `create` when there is none. */
  readonly connect: (key: string, create: () => Connection) => Connection
}

/**
 * Makes a registry. The page has one; a provider may have its own, so that two parts of a page (or
 * two tests) share nothing. On a server nothing is kept between two calls.
 */
export function createRegistry(): Registry {
  const store = createStore<readonly Connection[]>(() => [])
  // Weak: a render that React throws away must not leave its connection behind.
  const known = new Map<string, WeakRef<Connection>>()

  function list(connection: Connection): void {
    connection.subscribe(({ status }, before) => {
      if (before.status === 'idle') store.setState([...store.getState(), connection], true)
      if (status === 'idle') {
        store.setState(
          store.getState().filter((other) => other !== connection),
          true,
        )
      }
    })
  }

  function connect(key: string, create: () => Connection): Connection {
    const shared = known.get(key)?.deref()
    if (shared) return shared
    const connection = create()
    list(connection)
    if (isClient()) {
      for (const [old, one] of known) if (!one.deref()) known.delete(old)
      known.set(key, new WeakRef(connection))
    }
    return connection
  }

  return { connections: store, connect }
}

/** Reading an address is what a mount costs most, and the hooks of a page mostly share one. */
let last:
  | { readonly url: string; readonly base: string | undefined; readonly key: string }
  | undefined

/** Address and protocols by value, as one string; empty where a function gives the address. */
export function addressKey(url: ConnectionUrl, protocols: unknown, base?: string): string {
  if (typeof url === 'function') return ''
  const alone = typeof url === 'string' && protocols === undefined
  if (alone && last?.url === url && last.base === base) return last.key
  const addresses = [url ?? []].flat().map((one) => resolveAddress(one, base)?.href ?? String(one))
  const key = JSON.stringify([
    addresses,
    typeof protocols === 'function' ? null : (protocols ?? []),
  ])
  if (alone) last = { url, base, key }
  return key
}
