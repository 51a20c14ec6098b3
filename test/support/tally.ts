/** What a server has seen in one room. Rooms keep tests that share a server apart. */
export interface Tally {
  /** Handshakes that ever arrived. */
  dialled: number
  /** Handshakes not answered yet, and the most there were at once. */
  connecting: number
  mostConnecting: number
  /** Handshakes that were accepted. */
  accepted: number
  /** Sockets open now, and the most there were at once. */
  open: number
  mostOpen: number
  /** Text messages received, in order. */
  received: string[]
  /** Code and reason of each Close frame received; 1005 where it was empty. */
  closes: [code: number, reason: string][]
}

/** Keeps one tally a room. */
export interface Tallies {
  of(room: string): Tally
  /** Counts a handshake that has arrived; tell how it ends by calling what is returned. */
  dialled(room: string): Dial
}

/** A handshake under way. */
export interface Dial {
  /** Its number in the room, from 0. */
  readonly turn: number
  readonly accepted: () => void
  /** The connection is gone, accepted or not. Calling it twice is safe. */
  readonly gone: () => void
}

export function createTallies(): Tallies {
  const rooms = new Map<string, Tally>()

  function of(room: string): Tally {
    const tally = rooms.get(room) ?? {
      dialled: 0,
      connecting: 0,
      mostConnecting: 0,
      accepted: 0,
      open: 0,
      mostOpen: 0,
      received: [],
      closes: [],
    }
    rooms.set(room, tally)
    return tally
  }

  return {
    of,
    dialled(room) {
      const tally = of(room)
      const turn = tally.dialled++
      tally.connecting++
      tally.mostConnecting = Math.max(tally.mostConnecting, tally.connecting)
      let phase: 'connecting' | 'open' | 'gone' = 'connecting'
      return {
        turn,
        accepted() {
          phase = 'open'
          tally.connecting--
          tally.accepted++
          tally.open++
          tally.mostOpen = Math.max(tally.mostOpen, tally.open)
        },
        gone() {
          if (phase === 'connecting') tally.connecting--
          if (phase === 'open') tally.open--
          phase = 'gone'
        },
      }
    },
  }
}
