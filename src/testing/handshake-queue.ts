/** One dial's place among the handshakes with its host. */
export interface Handshake {
  /** Calls back when no earlier handshake with the same host is under way. */
  readonly whenFree: (callback: () => void) => void
  readonly end: () => void
}

/** [RFC 6455 4.1] a browser keeps at most one connection to a host in the CONNECTING state. */
export function createHandshakeQueue(): { join(host: string): Handshake } {
  const underWay = new Set<Handshake>()
  const hosts = new WeakMap<Handshake, string>()
  const waiting = new Map<Handshake, () => void>()

  function isFree(handshake: Handshake): boolean {
    for (const earlier of underWay) {
      if (earlier === handshake) return true
      if (hosts.get(earlier) === hosts.get(handshake)) return false
    }
    return true
  }

  return {
    join(host) {
      const handshake: Handshake = {
        whenFree(callback) {
          if (isFree(handshake)) callback()
          else waiting.set(handshake, callback)
        },
        end() {
          underWay.delete(handshake)
          waiting.delete(handshake)
          for (const [next, callback] of waiting) {
            if (!isFree(next)) continue
            waiting.delete(next)
            callback()
          }
        },
      }
      hosts.set(handshake, host)
      underWay.add(handshake)
      return handshake
    },
  }
}
