'use client'

import { useState, useSyncExternalStore } from 'react'
import type { Connection } from '../core/connection.ts'
import { createFrameValue, type FrameValue } from '../core/frame-value.ts'
import { asDelivered, type MessageOptions } from '../core/parse.ts'
import { useMessage } from './use-message.ts'

/**
 * Folds every message, in order, into a value; renders once a frame at most, however many came.
 * Another connection starts again from `initial`.
 *
 * @example
 * const total = useMessageReducer(connection, (sum, { price }) => sum + price, 0, parseWith(Price))
 */
export function useMessageReducer<Value>(
  connection: Connection,
  reducer: (value: Value, data: unknown) => Value,
  initial: Value,
): Value
export function useMessageReducer<Value, Message>(
  connection: Connection,
  reducer: (value: Value, message: NoInfer<Message>) => Value,
  initial: Value,
  options: MessageOptions<Message>,
): Value
export function useMessageReducer(
  connection: Connection,
  reducer: (value: unknown, message: unknown) => unknown,
  initial: unknown,
  options: MessageOptions<unknown> = asDelivered,
): unknown {
  const [folded, setFolded] = useState(() => fold(connection, initial))
  const current = folded.connection === connection ? folded : fold(connection, initial)
  if (current !== folded) setFolded(current)
  const { value } = current
  useMessage(connection, (message) => value.write(reducer(value.read(), message)), options)
  return useSyncExternalStore(value.subscribe, value.shown, value.shown)
}

interface Folded<Value> {
  readonly connection: Connection
  readonly value: FrameValue<Value>
}

function fold<Value>(connection: Connection, initial: Value): Folded<Value> {
  return { connection, value: createFrameValue(initial, connection.environment) }
}
