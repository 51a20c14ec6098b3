import { expect, test } from 'vitest'
import { retryHint, writeRetryHint } from '../../src/index.ts'
import { held } from '../support/held.ts'
import { steeredServer } from '../support/lab.ts'

test('a client comes back in the window that the server computes and writes', async () => {
  const reason = writeRetryHint({ clients: 12_000, perSecond: 200, after: 10_000 })
  expect(reason).toBe('retry=10-73')
  const { url } = steeredServer({ close: 1012, reason })
  const connection = held(url, { retry: retryHint() })
  await expect.poll(() => connection.getState()).toMatchObject({ status: 'waiting' })
  const { closeReason, retryAt } = connection.getState() as {
    closeReason: { at: number; reason: string }
    retryAt: number
  }
  expect(closeReason.reason).toBe(reason)
  expect(retryAt - closeReason.at).toBeGreaterThanOrEqual(10_000)
  expect(retryAt - closeReason.at).toBeLessThanOrEqual(73_000)
})
