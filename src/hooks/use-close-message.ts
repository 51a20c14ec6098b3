'use client'

import { useContext } from 'react'
import { useStore } from 'zustand'
import { type ResolvedMessage, resolveCloseMessage } from '../core/close-message.ts'
import type { Connection } from '../core/connection.ts'
import { unconnected } from '../core/unconnected.ts'
import { findHandler } from './find-handler.ts'
import { ConnectionContext } from './provider-context.ts'
import { type CurrentPresentation, usePresentation } from './use-presentation.ts'

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
  return useMessageFor(usePresentation(connection))
}

/** The same for who knows already what is to be shown. */
export function useMessageFor(presentation: CurrentPresentation): ResolvedMessage | null {
  const { messages, actions } = useContext(ConnectionContext)
  const store = presentation.connection ?? unconnected
  const closeReason = useStore(store, (state) => state.closeReason)
  const queued = useStore(store, (state) => state.queued)
  return resolveCloseMessage({
    state: { closeReason, queued },
    presentation,
    messages,
    inTrouble: presentation.inTrouble,
    canDo: (action) => findHandler(actions, action) !== undefined,
  })
}
