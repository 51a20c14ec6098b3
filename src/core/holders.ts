import type { Hold } from './connection-options.ts'

/** Those who hold a connection, with what they brought along. */
export interface Holders {
  readonly size: number
  /** Adds one; the returned function takes it away and tells whether it was still there. */
  readonly add: (hold: () => Hold) => () => boolean
  /** Everybody's options: what a later holder leaves out, an earlier one's stays. */
  readonly settings: () => Hold
  /** Calls one handler of everybody; true if any of them answered true. */
  readonly tell: (call: (hold: Hold) => unknown) => boolean
  /** Runs an app's function: its exception is reported and stops nothing. */
  readonly guard: (action: () => void) => boolean
}

/** Starts with the options the connection was created with; those count first. */
export function createHolders(base: Hold, report: (error: unknown) => void): Holders {
  const holds = new Set<() => Hold>()
  const everybody = (): Hold[] => [base, ...[...holds].map((hold) => hold())]

  function guard(action: () => void): boolean {
    try {
      action()
      return true
    } catch (error) {
      report(error)
      return false
    }
  }

  return {
    get size() {
      return holds.size
    },
    add(hold) {
      const mine = (): Hold => hold()
      holds.add(mine)
      return () => holds.delete(mine)
    },
    settings() {
      return Object.assign({}, ...everybody())
    },
    tell(call) {
      let answered = false
      for (const hold of everybody()) {
        guard(() => {
          answered = call(hold) === true || answered
        })
      }
      return answered
    },
    guard,
  }
}
