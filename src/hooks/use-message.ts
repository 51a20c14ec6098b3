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
  const latest = useRef(handler)
  useInsertionEffect(() => {
    latest.current = handler
  })
  useEffect(() => connection.onMessage((data) => latest.current(data)), [connection])
}
