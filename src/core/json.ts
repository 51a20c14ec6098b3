import type { Connection, SendResult } from './connection.ts'

/**
 * A parser for messages that are JSON text. What it makes of one is anybody's guess, so its type is
 * `unknown`: `parseWith(schema)` knows more.
 *
 * @throws SyntaxError where the text is no JSON
 * @throws TypeError where the message is binary
 */
export function json(data: unknown): unknown {
  if (typeof data !== 'string') {
    throw new TypeError('a binary message is not JSON text; decode it by a parse of your own')
  }
  try {
    return JSON.parse(data)
  } catch {
    // Engines quote the text, which may be a secret, and errors go to logs.
    throw new SyntaxError('the text is not JSON')
  }
}

/**
 * Makes a `send` for messages of one type, as JSON. What a connection sends and what it receives are
 * two types: this is the one, `parse` and `parseWith` give the other.
 *
 * @example
 * const sendOrder = jsonSender<Order>(socket)
 * sendOrder({ symbol: 'ACME', amount: 3 }) // 'sent', 'queued' or 'dropped'
 * @throws TypeError for what JSON cannot say: a circle, a bigint, a function by itself
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it is for the caller to state
export function jsonSender<Message extends object | string | number | boolean | null>(
  connection: Pick<Connection, 'send'>,
): (message: Message) => SendResult {
  return (message) => {
    const text = JSON.stringify(message) as string | undefined
    if (text === undefined) throw new TypeError(unsayable)
    return connection.send(text)
  }
}

const unsayable =
  'react-websocket-status: jsonSender: JSON has no text for this message, so nothing was sent. Send data, no function.'
