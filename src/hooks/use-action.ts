'use client'

import { useCallback, useContext, useInsertionEffect, useRef, useState } from 'react'
import type { Connection } from '../core/connection.ts'
import { findHandler } from './find-handler.ts'
import { ConnectionContext } from './provider-context.ts'

/** Does what the app's own button says, one thing at a time. */
export interface ActionRunner {
  /** The promise of the app's function is pending. */
  readonly busy: boolean
  /** Does what the provider gives by now; to an address only the page of `button` goes. */
  readonly run: (action: string, connection: Connection, button?: Element) => void
}

/** Runs the actions of a message with the provider's handlers; what they throw is reported. */
export function useAction(): ActionRunner {
  const { actions } = useContext(ConnectionContext)
  const [busy, setBusy] = useState(false)
  // Known at once, where the state is only with the next render.
  const running = useRef(false)
  const latest = useRef(actions)
  useInsertionEffect(() => {
    latest.current = actions
  })

  const run = useCallback((action: string, connection: Connection, button?: Element): void => {
    const handler = findHandler(latest.current, action)
    if (handler === undefined || running.current) return
    if (typeof handler === 'string') {
      button?.ownerDocument.location.assign(handler)
      return
    }
    const { closeReason } = connection.getState()
    const start = async (): Promise<void> => handler({ connection, closeReason })
    running.current = true
    setBusy(true)
    void start()
      .catch(connection.environment.report)
      .finally(() => {
        running.current = false
        setBusy(false)
      })
  }, [])
  return { busy, run }
}
