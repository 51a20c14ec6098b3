'use client'

import { useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Connection } from '../core/connection.ts'
import { type Countdown, watchCountdown } from '../core/countdown.ts'
import { ConnectionContext } from './provider-context.ts'
import { usePresentation } from './use-presentation.ts'

/**
 * How long until the next dial, in words, as a number and as a share; null while nothing is being
 * reconnected. Renders once a second, on the second, and not at all while the page is hidden, so
 * call it where it is shown. Without a connection, for the most urgent one of the page.
 */
export function useReconnectCountdown(connection?: Connection): Countdown | null {
  const { messages } = useContext(ConnectionContext)
  const { connection: urgent } = usePresentation(connection)
  const view = useMemo(() => watchCountdown(urgent, messages), [urgent, messages])
  return useStore(view)
}
