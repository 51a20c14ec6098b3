'use client'

import type { Connection } from '../core/connection.ts'
import { asDelivered, type MessageOptions } from '../core/parse.ts'
import { useMessageReducer } from './use-message-reducer.ts'

/**
 * The latest message, or `undefined` before the first. It renders once a frame at most, so messages
 * in between are not seen: where each one counts, use `useMessage` or `useMessageReducer`.
 */
export function useLatestMessage(connection: Connection): unknown
export function useLatestMessage<Message>(
  connection: Connection,
  options: MessageOptions<Message>,
): Message | undefined
export function useLatestMessage(
  connection: Connection,
  options: MessageOptions<unknown> = asDelivered,
): unknown {
  return useMessageReducer<unknown, unknown>(connection, latest, undefined, options)
}

function latest(_before: unknown, message: unknown): unknown {
  return message
}
