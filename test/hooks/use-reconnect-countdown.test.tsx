import { renderHook } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { fixed } from '../../src/core/retry.ts'
import { useReconnectCountdown } from '../../src/hooks/use-reconnect-countdown.ts'
import { accept, createFakeEnvironment, hang, sequence } from '../../src/testing.ts'
import { createPage } from '../support/page.tsx'

/** A connection just lost, whose next dial, `wait` ms later, hangs. */
async function lostPage(wait: number) {
  const page = createPage({ fake: createFakeEnvironment({ server: sequence(accept(), hang()) }) })
  const connection = page.connect('a', { retry: fixed(wait) })
  connection.retain()
  await page.advance(10_000)
  const texts: (string | undefined)[] = []
  const hook = renderHook(() => {
    const countdown = useReconnectCountdown(connection)
    texts.push(countdown?.text)
    return countdown
  })
  expect(hook.result.current).toBeNull()
  await page.happen(() => page.fake.server.drop())
  return { ...page, connection, texts, hook }
}

describe('useReconnectCountdown', () => {
  it('[A15] counts down on the second, one render each, and says that it dials', async () => {
    const { texts, advance, hook } = await lostPage(7_500)
    await advance(499)
    expect(hook.result.current).toMatchObject({ seconds: 8, text: 'Reconnecting in 8 seconds' })
    await advance(1)
    expect(hook.result.current).toMatchObject({ seconds: 7, text: 'Reconnecting in 7 seconds' })
    const renders = texts.length
    await advance(999)
    expect(texts).toHaveLength(renders)
    await advance(1)
    expect(texts).toHaveLength(renders + 1)
    await advance(6_000)
    expect(hook.result.current).toEqual({ seconds: null, text: 'Reconnecting…', progress: 1 })
    expect(texts).not.toContain('Reconnecting in 0 seconds')
  })

  it('ends with the wait', async () => {
    const { connection, happen, hook } = await lostPage(12_000)
    expect(hook.result.current?.seconds).toBe(12)
    await happen(() => {
      connection.close()
    })
    expect(hook.result.current).toBeNull()
  })

  it('[A15] stands still in a hidden page, without a timer, and is right at once on return', async () => {
    const { fake, connection, texts, advance, happen, hook } = await lostPage(600_000)
    await advance(3_100)
    expect(hook.result.current?.seconds).toBe(597)
    await happen(() => fake.hide())
    const renders = texts.length
    // The connection's own retry timer.
    expect(fake.pendingTimers).toBe(1)
    await advance(200_000)
    expect(texts).toHaveLength(renders)
    await happen(() => fake.show())
    const state = connection.getState()
    const left = state.status === 'waiting' ? Math.ceil((state.retryAt - fake.now()) / 1_000) : null
    expect(hook.result.current?.seconds).toBe(left)
    expect(left).not.toBe(597)
  })

  it('leaves no timer behind but the retry', async () => {
    const { fake, hook, advance } = await lostPage(12_000)
    await advance(3_500)
    expect(fake.pendingTimers).toBeGreaterThan(1)
    hook.unmount()
    expect(fake.pendingTimers).toBe(1)
  })

  it('renders on a server as no countdown', async () => {
    const { connection } = await lostPage(12_000)
    const Text = () => useReconnectCountdown(connection)?.text ?? 'none'
    expect(renderToString(<Text />)).toBe('none')
  })
})
