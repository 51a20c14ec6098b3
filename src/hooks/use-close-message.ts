'use client'

import { useContext } from 'react'
import { useStore } from 'zustand'
import { type ResolvedMessage, resolveCloseMessage } from '../core/close-message.ts'
import type { Connection } from '../core/connection.ts'
import { initialState } from '../core/machine.ts'
import { ConnectionContext } from './provider-context.ts'
import { usePresentation } from './use-presentation.ts'

/** Stands in where there is no connection yet. */
const unconnected = {
  getState: () => initialState,
  getInitialState: () => initialState,
  subscribe: () => () => {},
}

/**
 * What to tell a person about a connection, in their language: why it closed, what happens next and
 * what they can do; null while there is nothing to tell. Without a connection, about the most urgent
 * one of the page.
 *
 * @example
 * const message = useCloseMessage(socket.connection)
 * return message && <p role="status">{message.title} {message.description}</p>
 */
export function useCloseMessage(connection?: Connection): ResolvedMessage | null {
  const { messages, actions } = useContext(ConnectionContext)
  const presentation = usePresentation(connection)
  const store = presentation.connection ?? unconnected
  const closeReason = useStore(store, (state) => state.closeReason)
  const queued = useStore(store, (state) => state.queued)
  return resolveCloseMessage({
    state: { closeReason, queued },
    presentation,
    messages,
    inTrouble: presentation.inTrouble,
    canDo: (action) => Object.hasOwn(actions, action) && actions[action] !== undefined,
  })
}
