'use client'

import { useState, useSyncExternalStore } from 'react'
import type { Connection } from '../core/connection.ts'
import { createFrameValue, type FrameValue } from '../core/frame-value.ts'
import { useMessage } from './use-message.ts'

/**
 * Folds every message, in order, into a value; renders once a frame at most, however many came.
 * Another connection starts again from `initial`.
 *
 * @example
 * const prices = useMessageReducer(connection, (known, data) => ({ ...known, ...read(data) }), {})
 */
export function useMessageReducer<Value>(
  connection: Connection,
  reducer: (value: Value, data: unknown) => Value,
  initial: Value,
): Value {
  const [folded, setFolded] = useState(() => fold(connection, initial))
  const current = folded.connection === connection ? folded : fold(connection, initial)
  if (current !== folded) setFolded(current)
  const { value } = current
  useMessage(connection, (data) => value.write(reducer(value.read(), data)))
  return useSyncExternalStore(value.subscribe, value.shown, value.shown)
}

interface Folded<Value> {
  readonly connection: Connection
  readonly value: FrameValue<Value>
}

function fold<Value>(connection: Connection, initial: Value): Folded<Value> {
  return { connection, value: createFrameValue(initial, connection.environment) }
}
