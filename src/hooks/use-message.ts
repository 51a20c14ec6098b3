'use client'

import { useEffect, useInsertionEffect, useRef } from 'react'
import type { Connection } from '../core/connection.ts'

/**
 * Calls `handler` with every message, in order, without rendering. The latest handler is called;
 * the connection is observed, not held.
 *
 * @example
 * useMessage(connection, (data) => chart.current.append(JSON.parse(String(data))))
 */
export function useMessage(connection: Connection, handler: (data: unknown) => void): void {
  const latest = useRef({ connection, handler })
  useInsertionEffect(() => {
    latest.current = { connection, handler }
  })
  useEffect(
    () =>
      connection.onMessage((data) => {
        // Between a commit and its effects the old connection still speaks, to a new handler.
        if (latest.current.connection === connection) latest.current.handler(data)
      }),
    [connection],
  )
}
