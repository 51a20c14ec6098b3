'use client'

import type { ResolvedMessage } from '../core/close-message.ts'
import type { Connection } from '../core/connection.ts'
import { useMessageFor } from './use-message-for.ts'
import { usePresentation } from './use-presentation.ts'

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
