import type { ConnectionHandlers, Hold } from './connection-options.ts'
import type { Guard } from './guard.ts'

/** Handler → what it is told. */
type Told = {
  readonly [Name in keyof ConnectionHandlers]-?: Parameters<
    NonNullable<ConnectionHandlers[Name]>
  >[0]
}

/** Those who hold a connection, with what they brought along. */
export interface Holders {
  readonly size: number
  /** Adds one; the returned function takes it away and tells whether it was still there. */
  readonly add: (hold: () => Hold) => () => boolean
  /** Everybody's options: what a later holder leaves out, an earlier one's stays. */
  readonly settings: () => Hold
  /** Calls one handler of everybody. */
  readonly tell: <Name extends keyof Told>(name: Name, fact: Told[Name]) => void
}

/** Starts with the options the connection was created with; those count first. */
export function createHolders(base: Hold, guard: Guard): Holders {
  const holds = new Set<() => Hold>()
  const everybody = (): Hold[] => [base, ...[...holds].map((hold) => hold())]

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
    tell(name, fact) {
      for (const hold of everybody()) {
        const handlers: { readonly [Name in keyof Told]?: (fact: Told[Name]) => void } = hold
        guard(handlers[name], fact)
      }
    },
  }
}
