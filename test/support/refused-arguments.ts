/** What the constructor of a WebSocket refuses: address, subprotocols, and what it throws. */
export const refusedDials: readonly (readonly [
  url: string,
  protocols: readonly string[],
  thrown: string,
])[] = [
  ['wss://', [], 'SyntaxError'],
  ['ftp://127.0.0.1/', [], 'SyntaxError'],
  ['wss://127.0.0.1/#here', [], 'SyntaxError'],
  ['wss://127.0.0.1/#', [], 'SyntaxError'],
  ['wss://[:1/', [], 'SyntaxError'],
  ['wss://127.0.0.1/', ['a b'], 'SyntaxError'],
  ['wss://127.0.0.1/', ['a', 'a'], 'SyntaxError'],
  ['wss://127.0.0.1/', [''], 'SyntaxError'],
  ['wss://127.0.0.1/', ['é'], 'SyntaxError'],
]

/** What `close` of an open WebSocket refuses in Chromium, and what it throws. */
export const refusedCloses: readonly (readonly [
  close: readonly [code: number | undefined, reason?: string],
  thrown: string,
])[] = [
  [[1001], 'InvalidAccessError'],
  [[2999], 'InvalidAccessError'],
  [[5000], 'InvalidAccessError'],
  [[Number.NaN], 'InvalidAccessError'],
  [[undefined, 'why'], 'InvalidAccessError'],
  [[1000, 'x'.repeat(124)], 'SyntaxError'],
  [[1000, 'é'.repeat(62)], 'SyntaxError'],
  [[1001, 'x'.repeat(124)], 'InvalidAccessError'],
]

/** The name of what an action throws. */
export function nameOfThrown(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    return (error as Error).name
  }
  return 'nothing'
}
