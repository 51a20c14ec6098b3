import { expect } from 'vitest'

/** Waits until what is asked is as expected. */
export async function until<Value>(
  ask: () => Value | Promise<Value>,
  expected: NoInfer<Value>,
): Promise<void> {
  await expect.poll(ask).toEqual(expected)
}
