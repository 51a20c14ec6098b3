'use client'

import { useCallback, useContext, useInsertionEffect, useRef, useState } from 'react'
import type { Connection } from '../core/connection.ts'
import { findHandler } from './find-handler.ts'
import { ConnectionContext } from './provider-context.ts'

/** Does what the app's own button says, each thing once at a time. */
export interface ActionRunner {
  /** The promise of the app's function for this action of this connection is pending. */
  readonly isBusy: (action: string, connection: Connection) => boolean
  /** Does what the provider gives by now; to an address only the page of `button` goes. */
  readonly run: (action: string, connection: Connection, button?: Element) => void
}

/** Runs the actions of a message with the provider's handlers; what they throw is reported. */
export function useAction(): ActionRunner {
  const { actions } = useContext(ConnectionContext)
  const [runs, setRuns] = useState<readonly Run[]>([])
  // Known at once, where the state is only with the next render.
  const running = useRef(runs)
  const latest = useRef(actions)
  useInsertionEffect(() => {
    latest.current = actions
  })

  const run = useCallback((action: string, connection: Connection, button?: Element): void => {
    const handler = findHandler(latest.current, action)
    if (handler === undefined || includes(running.current, action, connection)) return
    if (typeof handler === 'string') {
      button?.ownerDocument.location.assign(handler)
      return
    }
    const { closeReason } = connection.getState()
    const start = async (): Promise<void> => handler({ connection, closeReason })
    const self = { action, connection }
    note([...running.current, self])
    void start()
      .catch(connection.environment.report)
      .finally(() => note(running.current.filter((one) => one !== self)))

    function note(now: readonly Run[]): void {
      running.current = now
      setRuns(now)
    }
  }, [])
  return { isBusy: (action, connection) => includes(runs, action, connection), run }
}

interface Run {
  readonly action: string
  readonly connection: Connection
}

function includes(runs: readonly Run[], action: string, connection: Connection): boolean {
  return runs.some((one) => one.action === action && one.connection === connection)
}
