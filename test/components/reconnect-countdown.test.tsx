import { act, cleanup, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ReconnectCountdown } from '../../src/components/reconnect-countdown.tsx'
import { hang } from '../../src/testing.ts'
import { createScene } from './render-with.tsx'

afterEach(cleanup)

/** Closes with 1012: by the scene's dice the next dial comes after 17.5 s. */
async function restart() {
  const scene = await createScene()
  return {
    ...scene,
    async restart() {
      act(() => scene.fake.server.close(1012))
      await scene.pass(0)
    },
  }
}

describe('ReconnectCountdown', () => {
  it('[A7] is a timer that never speaks up, outside of every live region', async () => {
    const scene = await restart()
    scene.show(<ConnectionBanner />)
    await scene.restart()
    const timer = screen.getByRole('timer')
    expect(timer.getAttribute('aria-live')).toBe('off')
    expect(timer.closest('[role=status], [role=alert]')).toBeNull()
    expect(timer.textContent).toBe('Reconnecting in 18 seconds')
  })

  it('[A15] is all that changes in the page as the seconds pass', async () => {
    const scene = await restart()
    const { container } = scene.show(<ConnectionBanner />)
    await scene.restart()
    await scene.pass(100)
    const changed = new Set<string | undefined>()
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        changed.add(element?.closest<HTMLElement>('[data-slot]')?.dataset['slot'])
      }
    })
    observer.observe(container, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    await scene.pass(5_000)
    observer.disconnect()
    expect([...changed]).toEqual(['reconnect-countdown'])
  })

  it('[A15] renders once a second, and not at all in a hidden tab', async () => {
    const scene = await restart()
    let renders = 0
    scene.show(
      <Profiler id="countdown" onRender={() => (renders += 1)}>
        <ReconnectCountdown />
      </Profiler>,
    )
    await scene.restart()
    await scene.pass(600)
    renders = 0
    await scene.pass(5_000)
    expect(renders).toBe(5)

    act(() => scene.fake.hide())
    renders = 0
    await scene.pass(3_000)
    expect(renders).toBe(0)
  })

  it('shows a number for the eye and the phrase for those who listen', async () => {
    const scene = await restart()
    scene.show(<ReconnectCountdown variant="ring" />)
    await scene.restart()
    const timer = screen.getByRole('timer')
    expect(timer.querySelector('[data-slot="visually-hidden"]')?.textContent).toBe(
      'Reconnecting in 18 seconds',
    )
    expect(timer.querySelector('span[aria-hidden]')?.textContent).toBe('18')
    await scene.pass(8_500)
    const ring = timer.querySelector('svg')
    expect(Number(ring?.style.getPropertyValue('--rws-progress'))).toBeCloseTo(0.49, 1)
  })

  it.each(['alone', 'among the parts of a banner'])(
    'shows nothing %s while it is the network that is waited for',
    async (where) => {
      const { show, lose, pass, fake } = await createScene()
      show(
        where === 'alone' ? (
          <ReconnectCountdown />
        ) : (
          <ConnectionBanner>
            <ReconnectCountdown />
          </ConnectionBanner>
        ),
      )
      await lose()
      expect(screen.queryByRole('timer')).not.toBeNull()
      fake.goOffline({ reachable: true })
      await pass(2_000)
      expect(screen.queryByRole('timer')).toBeNull()
      act(() => fake.goOnline())
      await pass(10)
      expect(screen.queryByRole('timer')).not.toBeNull()
    },
  )

  it('stays for as long as the banner says that it reconnects, so that nothing moves', async () => {
    const scene = await createScene()
    scene.show(<ConnectionBanner />)
    await scene.lose()
    const timer = screen.getByRole('timer')
    scene.fake.server.use((dial) => dial.accept())
    act(() => scene.connection.reconnect())
    await scene.pass(10)
    expect(scene.connection.getState().status).toBe('open')
    expect(screen.queryByText("Can't reach the server")).not.toBeNull()
    expect(screen.getByRole('timer')).toBe(timer)
    expect(timer.textContent).toBe('Reconnecting…')
    await scene.pass(1_000)
    expect(screen.queryByText('Back online')).not.toBeNull()
    expect(screen.queryByRole('timer')).toBeNull()
  })

  it('does not come up beside what still says that it has stopped', async () => {
    const scene = await createScene()
    scene.show(<ConnectionBanner />)
    act(() => scene.fake.server.close(3003))
    await scene.pass(10)
    scene.fake.server.use(hang())
    act(() => scene.connection.reconnect())
    await scene.pass(10)
    expect(screen.queryByText("You don't have access")).not.toBeNull()
    expect(screen.queryByRole('timer')).toBeNull()
  })

  it('shows nothing where nothing is retried', async () => {
    const { show } = await createScene()
    show(<ReconnectCountdown />)
    expect(screen.queryByRole('timer')).toBeNull()
  })
})
