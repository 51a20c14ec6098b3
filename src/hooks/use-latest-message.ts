'use client'

import type { Connection } from '../core/connection.ts'
import { useMessageReducer } from './use-message-reducer.ts'

/**
 * The latest message, or `undefined` before the first. It renders once a frame at most, so messages
 * in between are not seen: where each one counts, use `useMessage` or `useMessageReducer`.
 */
export function useLatestMessage(connection: Connection): unknown {
  return useMessageReducer<unknown>(connection, latest, undefined)
}

function latest(_before: unknown, data: unknown): unknown {
  return data
}
