'use client'

import { useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Connection } from '../core/connection.ts'
import { type UrgentPresentation, watchMostUrgent } from '../core/most-urgent.ts'
import { ConnectionContext } from './provider-context.ts'
import { RegistryContext } from './registry-context.ts'

/** What to show now, and how to put it away. */
export interface CurrentPresentation extends UrgentPresentation {
  /** Hides it until the kind of trouble changes, or it is over. */
  readonly dismiss: () => void
  /** Brings back what was put away. */
  readonly recall: () => void
  /** Dials at once; where it stands for several connections, each that waits or that a try may mend. */
  readonly retry: () => void
}

/**
 * What a person should see of a connection now: its state, delayed and debounced by the provider's
 * timing. Without a connection, the most urgent one of the page. Renders only when that changes.
 */
export function usePresentation(connection?: Connection): CurrentPresentation {
  const { timing } = useContext(ConnectionContext)
  const { connections } = useContext(RegistryContext)
  const view = useMemo(
    () => watchMostUrgent(connection ? listOf(connection) : connections, timing),
    [connection, connections, timing],
  )
  const presentation = useStore(view)
  return useMemo(() => {
    const { dismiss, recall, retry } = view
    return { ...presentation, dismiss, recall, retry }
  }, [presentation, view])
}

/** A list of one, in the shape of a registry's. */
function listOf(connection: Connection) {
  const list = [connection]
  return { getState: () => list, getInitialState: () => list, subscribe: () => () => {} }
}
