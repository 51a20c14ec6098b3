'use client'

import { useStore } from 'zustand'
import type { KindCodes } from '../core/close-catalog.ts'
import type { Connection } from '../core/connection.ts'
import type { ConnectionState } from '../core/machine.ts'

/**
 * Reads a connection's state without holding it open; renders when the selected value changes.
 *
 * @example
 * const online = useConnectionState(connection, (state) => state.online)
 */
export function useConnectionState<Kinds extends KindCodes, Selected>(
  connection: Connection<Kinds>,
  selector: (state: ConnectionState<Kinds>) => Selected,
): Selected {
  return useStore(connection, selector)
}
