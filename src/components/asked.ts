import type { KindCodes } from '../core/close-catalog.ts'
import type { CloseReason } from '../core/close-reason.ts'
import type { Connection } from '../core/connection.ts'

/** Open for less than this, ms, and the try has failed all the same. */
const tooShort = 1_000

const ends = new WeakMap<Connection, () => void>()

/** How the try that somebody asked for by hand has failed, until they are told. */
export const failedTries: WeakMap<Connection, CloseReason<KindCodes>> = new WeakMap()

/** Somebody has just asked for a try: notes whether it fails, whoever is there to tell of it. */
export function noteTry(connection: Connection): void {
  ends.get(connection)?.()
  const before = connection.getState().closeReason
  const end = connection.subscribe(({ closeReason }) => {
    if (closeReason === before) return
    end()
    if (closeReason && closeReason.openFor < tooShort) failedTries.set(connection, closeReason)
  })
  ends.set(connection, end)
}
