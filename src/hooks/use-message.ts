'use client'

import { useEffect, useInsertionEffect, useRef } from 'react'
import type { Connection } from '../core/connection.ts'
import { asDelivered, type MessageOptions, receive } from '../core/parse.ts'

/**
 * Calls `handler` with every message, in order, without rendering: as it was delivered, or as
 * `options` read it. The latest handler is called; the connection is observed, not held.
 *
 * @example
 * useMessage(connection, (price) => chart.current.append(price), parseWith(Price))
 */
export function useMessage(connection: Connection, handler: (data: unknown) => void): void
export function useMessage<Message>(
  connection: Connection,
  handler: (message: NoInfer<Message>) => void,
  options: MessageOptions<Message>,
): void
export function useMessage(
  connection: Connection,
  handler: (message: unknown) => void,
  options: MessageOptions<unknown> = asDelivered,
): void {
  const latest = useRef({ connection, handler, options })
  useInsertionEffect(() => {
    latest.current = { connection, handler, options }
  })
  useEffect(
    () =>
      connection.onMessage((data) => {
        const { current } = latest
        // Between a commit and its effects the old connection still speaks, to a new handler.
        if (current.connection === connection) receive(data, current.handler, current.options)
      }),
    [connection],
  )
}
