import { act, render, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Connection } from '../../src/core/connection.ts'
import { usePresentation } from '../../src/hooks/use-presentation.ts'
import { createPage } from '../support/page.tsx'

function Phase({ connection }: { readonly connection: Connection }) {
  return usePresentation(connection).phase
}

/** A page with one connection that has been open for a while. */
async function openPage() {
  const page = createPage()
  const connection = page.connect('a')
  connection.retain()
  await page.advance(10_000)
  return { ...page, connection }
}

describe('usePresentation', () => {
  it('shows a loss after its grace and the recovery after it, rendering for nothing else', async () => {
    const { fake, connection, advance, happen } = await openPage()
    const phases: string[] = []
    renderHook(() => {
      phases.push(usePresentation(connection).phase)
    })
    await happen(() => fake.server.drop())
    await advance(2_999)
    expect(phases).toEqual(['hidden'])
    await advance(1)
    expect(phases).toEqual(['hidden', 'waiting'])
    await advance(60_000)
    expect(phases).toEqual(['hidden', 'waiting', 'reconnecting', 'restored', 'hidden'])
  })

  it('[A2] renders nothing for blips shorter than the grace', async () => {
    const { fake, connection, advance, happen } = await openPage()
    let renders = 0
    renderHook(() => {
      usePresentation(connection)
      renders += 1
    })
    const blip = async (left: number): Promise<void> => {
      if (left === 0) return
      await happen(() => fake.server.drop())
      expect(connection.getState().status).toBe('waiting')
      await advance(1_000)
      await happen(connection.reconnect)
      await advance(10_000)
      await blip(left - 1)
    }
    await blip(100)
    expect(renders).toBe(1)
  })

  it('is the same for everybody who shows a connection, and goes away for all', async () => {
    const { fake, connection, happen } = await openPage()
    const banner = renderHook(() => usePresentation(connection))
    const badge = renderHook(() => usePresentation(connection))
    await happen(() => fake.server.close(3003))
    expect(badge.result.current).toMatchObject({ phase: 'blocked', dismissed: false, inTrouble: 1 })
    await happen(banner.result.current.dismiss)
    expect(badge.result.current).toMatchObject({ phase: 'blocked', dismissed: true, inTrouble: 1 })
  })

  it('without a connection shows the most urgent one of the page and counts the others', async () => {
    const { fake, connect, wrapper, advance, happen } = createPage()
    const { result } = renderHook(() => usePresentation(), { wrapper })
    expect(result.current).toMatchObject({ phase: 'hidden', connection: null, inTrouble: 0 })
    const [a, b] = [connect('a'), connect('b')]
    a.retain()
    const release = b.retain()
    await advance(10_000)
    const [socketA, socketB] = fake.sockets
    await happen(() => fake.server.drop(socketA))
    await advance(3_000)
    expect(result.current).toMatchObject({ phase: 'waiting', connection: a, inTrouble: 1 })
    await happen(() => fake.server.close(3003, '', socketB))
    expect(result.current).toMatchObject({ phase: 'blocked', connection: b, inTrouble: 2 })
    await happen(release)
    expect(result.current).toMatchObject({ connection: a, inTrouble: 1 })
  })

  it('takes one timer, and none while nobody watches or the page is hidden', async () => {
    const { fake, connection, happen } = await openPage()
    const before = [fake.pendingTimers, fake.listeners]
    const { unmount } = render(
      <StrictMode>
        <Phase connection={connection} />
        <Phase connection={connection} />
      </StrictMode>,
    )
    await happen(() => fake.server.close(1013))
    expect(connection.getState().status).toBe('closed')
    const own = fake.pendingTimers - 1
    expect(own).toBeGreaterThanOrEqual(0)
    await happen(() => fake.hide())
    expect(fake.pendingTimers).toBe(own)
    await happen(() => fake.show())
    expect(fake.pendingTimers).toBe(own + 1)
    unmount()
    expect(fake.pendingTimers).toBe(own)
    expect(fake.listeners).toBeLessThanOrEqual(before[1] ?? 0)
  })

  it('starts afresh when it is shown again after nobody had watched', async () => {
    const { fake, connection, advance, happen } = await openPage()
    const first = renderHook(() => usePresentation(connection))
    await happen(() => fake.server.drop())
    await advance(4_000)
    expect(first.result.current.phase).toBe('waiting')
    first.unmount()
    await advance(60_000)
    const second = renderHook(() => usePresentation(connection))
    expect(second.result.current.phase).toBe('hidden')
  })

  it('renders on a server as nothing to tell', async () => {
    const { fake, connection, happen } = await openPage()
    await happen(() => fake.server.close(3003))
    expect(renderToString(<Phase connection={connection} />)).toBe('hidden')
  })

  it('shows at once, but after the first render, an outage that it finds', async () => {
    const { fake, connection, happen } = await openPage()
    await happen(() => fake.server.close(3003))
    const phases: string[] = []
    act(() => {
      renderHook(() => {
        phases.push(usePresentation(connection).phase)
      })
    })
    expect(phases).toEqual(['hidden', 'blocked'])
  })
})
