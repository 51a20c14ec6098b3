'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Connection } from '../core/connection.ts'

/** Whether nobody sees the page, by what the connection is told; not so without one. */
export function useHidden(connection: Connection | null): boolean {
  const environment = connection?.environment
  const subscribe = useCallback(
    (changed: () => void) => {
      const stopVisible = environment?.listen('visible', changed)
      const stopHidden = environment?.listen('hidden', changed)
      return () => {
        stopVisible?.()
        stopHidden?.()
      }
    },
    [environment],
  )
  return useSyncExternalStore(
    subscribe,
    () => environment?.hidden() ?? false,
    () => false,
  )
}
