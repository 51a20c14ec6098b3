import type { KindCodes } from '../core/close-catalog.ts'
import type { CloseReason } from '../core/close-reason.ts'
import type { Connection } from '../core/connection.ts'

/**
 * The last close of a connection when somebody asked by hand for another try: until there is a newer
 * one, or it is open, they have no answer.
 */
export const askedOf: WeakMap<Connection, CloseReason<KindCodes> | null> = new WeakMap()
