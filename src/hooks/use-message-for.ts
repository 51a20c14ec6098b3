'use client'

import { useContext } from 'react'
import { useStore } from 'zustand'
import { type ResolvedMessage, resolveCloseMessage } from '../core/close-message.ts'
import { unconnected } from '../core/unconnected.ts'
import { findHandler } from './find-handler.ts'
import { ConnectionContext } from './provider-context.ts'
import type { CurrentPresentation } from './use-presentation.ts'

/** The message for what is shown now, for who watches that already; null where there is none. */
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
