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
  readonly count: () => number
  /**
   * Adds one; the returned function takes it away and tells whether it was still there. The last one
   * to go is remembered: what it had queued is dropped only later, and it is to be told.
   */
  readonly add: (hold: () => Hold) => () => boolean
  /** One option of everybody's: what a later holder leaves out, an earlier one's stays. */
  readonly setting: <Name extends keyof Hold>(name: Name) => Hold[Name]
  /** Calls one handler of everybody. */
  readonly tell: <Name extends keyof Told>(name: Name, fact: Told[Name]) => void
}

/** Starts with the options the connection was created with; those count first. */
export function createHolders(base: Hold, guard: Guard): Holders {
  const holds = new Set<() => Hold>()
  let parted: Hold | null = null
  const everybody = (): Hold[] => [base, ...[...holds].map((hold) => hold())]

  return {
    count: () => holds.size,
    add(hold) {
      // A box of its own for each: two may give the same function.
      const mine = (): Hold => {
        let held: Hold = {}
        guard(() => (held = hold()))
        return held
      }
      holds.add(mine)
      parted = null
      return () => {
        const last = holds.size === 1 ? mine() : null
        const left = holds.delete(mine)
        if (left) parted = last
        return left
      }
    },
    setting(name) {
      let value = base[name]
      for (const hold of holds) value = hold()[name] ?? value
      return value
    },
    tell(name, fact) {
      const told = everybody()
      if (name === 'onDrop' && parted) told.push(parted)
      for (const hold of told) {
        const handlers: {
          readonly [Name in keyof Told]?: ((fact: Told[Name]) => void) | undefined
        } = hold
        guard(handlers[name], fact)
      }
    },
  }
}
