/** What the demo server can be told to do. Durations in ms. */
export type Command =
  /** Ends the TCP connection without a Close frame, then refuses for a while. */
  | { readonly do: 'cut'; readonly downFor: number }
  /** Any code of 16 bits, allowed or not. */
  | { readonly do: 'close'; readonly code: number; readonly reason: string }
  /** Closes with 1012, then refuses for a while. */
  | { readonly do: 'restart'; readonly downFor: number }
  | { readonly do: 'refuse'; readonly handshakes: number }
  /** Leaves handshakes unanswered. */
  | { readonly do: 'hang'; readonly handshakes: number }
  /** Cuts now, and again shortly after each of the next connections opens. */
  | { readonly do: 'flap'; readonly times: number }
  /** The session is over: closes with 3000, and whoever comes again as well, until the sign-in. */
  | { readonly do: 'signOut' }
  | { readonly do: 'signIn' }
  /** Answers messages late. */
  | { readonly do: 'delay'; readonly latency: number }
  /** Cuts and refuses everything, as a network that is gone does. */
  | { readonly do: 'unplug' }
  /** Well again in every respect. */
  | { readonly do: 'recover' }

/** One open connection, as the server holds it. Ending one that has ended does nothing. */
export interface Line {
  readonly close: (code: number, reason: string) => void
  readonly cut: () => void
}

/** What becomes of a handshake. */
export type Answer = 'accept' | 'refuse' | 'hang'

/** One page's view of the demo server, so that two pages do not disturb each other. */
export interface Room {
  readonly obey: (command: Command) => void
  /** Decides about one handshake. */
  readonly answer: () => Answer
  readonly join: (line: Line) => void
  /** How late messages are answered, ms. */
  readonly latency: () => number
}

interface Clock {
  readonly now: () => number
  readonly later: (callback: () => void, delay: number) => void
}

/** How long a flapping connection stays open, ms. */
const flapAfter = 400

const well = { refuse: 0, hang: 0, flap: 0, latency: 0, downUntil: 0, signedOut: false }

function signOut(line: Line): void {
  line.close(3000, 'session ended')
}

/** The rules of the demo server; the real one and the one inside the page both go by them. */
export function createRoom({ now, later }: Clock): Room {
  const lines = new Set<Line>()
  let trouble = well

  function endAll(end: (line: Line) => void): void {
    for (const line of lines) end(line)
    lines.clear()
  }

  const cutAll = (): void => endAll((line) => line.cut())

  return {
    obey(command) {
      switch (command.do) {
        case 'cut':
          trouble = { ...trouble, downUntil: now() + command.downFor }
          return cutAll()
        case 'close':
          return endAll((line) => line.close(command.code, command.reason))
        case 'restart':
          trouble = { ...trouble, downUntil: now() + command.downFor }
          return endAll((line) => line.close(1012, 'restarting'))
        case 'refuse':
          trouble = { ...trouble, refuse: command.handshakes }
          return cutAll()
        case 'hang':
          trouble = { ...trouble, hang: command.handshakes }
          return cutAll()
        case 'flap':
          trouble = { ...trouble, flap: command.times }
          return cutAll()
        case 'signOut':
          trouble = { ...trouble, signedOut: true }
          return endAll(signOut)
        case 'signIn':
          trouble = { ...trouble, signedOut: false }
          return
        case 'delay':
          trouble = { ...trouble, latency: command.latency }
          return
        case 'unplug':
          trouble = { ...trouble, downUntil: Number.POSITIVE_INFINITY }
          return cutAll()
        case 'recover':
          trouble = well
      }
    },
    answer() {
      if (now() < trouble.downUntil) return 'refuse'
      const { refuse, hang } = trouble
      if (refuse > 0) {
        trouble = { ...trouble, refuse: refuse - 1 }
        return 'refuse'
      }
      if (hang > 0) {
        trouble = { ...trouble, hang: hang - 1 }
        return 'hang'
      }
      return 'accept'
    },
    join(line) {
      if (trouble.signedOut) return signOut(line)
      lines.add(line)
      if (trouble.flap === 0) return
      trouble = { ...trouble, flap: trouble.flap - 1 }
      later(line.cut, flapAfter)
    },
    latency: () => trouble.latency,
  }
}
