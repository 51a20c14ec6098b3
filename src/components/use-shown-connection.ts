'use client'

import { useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Connection } from '../core/connection.ts'
import { watchMostUrgent } from '../core/most-urgent.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { RegistryContext } from '../hooks/registry-context.ts'
import { useNearestConnection } from './notice-context.ts'

/**
 * The connection to show: the given one, that of the notice around it, or else the most urgent one
 * of the page. Renders only when it is another one, whatever becomes of it.
 */
export function useShownConnection(connection: Connection | undefined): Connection | null {
  const nearest = useNearestConnection(connection)
  const { timing } = useContext(ConnectionContext)
  const { connections } = useContext(RegistryContext)
  const view = useMemo(() => watchMostUrgent(connections, timing), [connections, timing])
  return useStore(view, (urgent) => nearest ?? urgent.connection)
}
