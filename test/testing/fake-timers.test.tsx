import { act, cleanup, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ConnectionProvider } from '../../src/components/connection-provider.tsx'
import { createConnection } from '../../src/core/connection.ts'
import { createRegistry } from '../../src/core/registry.ts'
import { useReconnectCountdown } from '../../src/hooks/use-reconnect-countdown.ts'
import { useWebSocket } from '../../src/hooks/use-websocket.ts'
import {
  accept,
  createFakeEnvironment,
  type FakeEnvironment,
  hang,
  refuse,
  sequence,
} from '../../src/testing.ts'

function MyApp({ environment }: { readonly environment: FakeEnvironment }): ReactElement {
  const { connection } = useWebSocket('wss://app.example/', { environment })
  return (
    <>
      <ConnectionBanner />
      <output>{useReconnectCountdown(connection)?.seconds}</output>
    </>
  )
}

/** What Vitest replaces unless told otherwise, and what Jest replaces besides. */
const runners = [
  ['Vitest', {}],
  [
    'Jest',
    {
      toFake: [
        'Date',
        'performance',
        'queueMicrotask',
        'requestAnimationFrame',
        'cancelAnimationFrame',
        'requestIdleCallback',
        'cancelIdleCallback',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    },
  ],
] as const

describe.each(runners)('createFakeEnvironment under the fake timers of %s', (_runner, config) => {
  beforeEach(() => {
    vi.useFakeTimers(
      'toFake' in config ? { ...config, toFake: [...config.toFake] } : { now: 1_000 },
    )
  })

  afterEach(() => {
    cleanup()
    vi.useRealTimers()
  })

  it('has a clock of its own: neither moves the other', async () => {
    const fake = createFakeEnvironment({ now: 5_000 })
    const before = Date.now()
    const ran: string[] = []
    fake.setTimer(() => ran.push('ours'), 10)
    setTimeout(() => ran.push("the runner's"), 10)
    await fake.advance(20)
    expect([ran, fake.now(), Date.now()]).toEqual([['ours'], 5_020, before])
    vi.advanceTimersByTime(20)
    expect([ran, fake.now()]).toEqual([['ours', "the runner's"], 5_020])
  })

  it('sets no timer of the platform, whatever a connection goes through', async () => {
    const fake = createFakeEnvironment({ server: sequence(refuse(), hang(), accept()) })
    const connection = createConnection(async () => 'wss://app.example/', {
      environment: fake,
      heartbeat: { message: 'ping' },
    })
    const release = connection.retain()
    await fake.advance(60_000)
    expect(connection.getState().status).toBe('open')
    release()
    await fake.advance(1_000)
    expect(connection.getState().status).toBe('idle')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('shows a banner, counts down and clears, as without them', async () => {
    const fake = createFakeEnvironment({ server: sequence(refuse(), accept()), random: [0.999] })
    render(
      <ConnectionProvider registry={createRegistry()}>
        <MyApp environment={fake} />
      </ConnectionProvider>,
    )
    await act(() => fake.advance(1_000))
    expect(screen.getByText('4').tagName).toBe('OUTPUT')
    await act(() => fake.advance(2_500))
    expect(document.querySelector('[data-slot="connection-banner"]')?.textContent).toContain('2')
    await act(() => fake.advance(10_000))
    expect(document.querySelector('[data-slot="connection-banner"]')).toBeNull()
    expect(fake.liveSockets).toHaveLength(1)
  })
})
