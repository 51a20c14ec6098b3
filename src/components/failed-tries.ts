import { tellableKind } from '../core/choose-picture.ts'
import type { KindCodes } from '../core/close-catalog.ts'
import type { CloseReason } from '../core/close-reason.ts'
import type { Connection } from '../core/connection.ts'
import type { Presentation } from '../core/presentation.ts'

/** Open for less than this, ms, and the try has failed all the same. */
const tooShort = 1_000

const ends = new WeakMap<Connection, () => void>()

/** How the try that somebody asked for by hand has failed, until they are told. */
const failures = new WeakMap<Connection, CloseReason<KindCodes>>()

/** Somebody has just asked for a try: notes whether it fails, whoever is there to tell of it. */
export function noteTry(connection: Connection): void {
  ends.get(connection)?.()
  const before = connection.getState().closeReason
  const end = connection.subscribe(({ closeReason }) => {
    if (closeReason === before) return
    end()
    if (closeReason && closeReason.openFor < tooShort) failures.set(connection, closeReason)
  })
  ends.set(connection, end)
}

/**
 * Somebody waits to hear that their try has failed. Not before the picture is that of this very
 * close: it may lag behind for a second.
 */
export function owesAnswer(connection: Connection, { phase, kind }: Presentation): boolean {
  const failure = failures.get(connection)
  if (!failure || failure !== connection.getState().closeReason) return false
  return phase === 'offline' || (phase !== 'reconnecting' && kind === tellableKind(failure))
}

/** They were told, or nobody is there who asked. */
export function forgetTry(connection: Connection): void {
  failures.delete(connection)
}
