import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  ConnectionBannerTitle,
  DismissButton,
} from '../../src/components/connection-banner-parts.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ReconnectCountdown } from '../../src/components/reconnect-countdown.tsx'
import { RetryButton } from '../../src/components/retry-button.tsx'
import { createConnection } from '../../src/core/connection.ts'
import { hang } from '../../src/testing.ts'
import { createScene } from './render-with.tsx'

/** What waits for the next frame, which comes when a test says so. */
let frames: (() => void)[] = []

beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback))
  vi.stubGlobal('cancelAnimationFrame', () => {})
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A scene of two connections, which are lost together. */
async function withAnother() {
  const scene = await createScene()
  const url = 'wss://example.com/another'
  const another = scene.registry.connect(url, () =>
    createConnection(url, { environment: scene.fake }),
  )
  another.retain()
  await scene.pass(10_000)
  const lose = async (): Promise<void> => {
    scene.fake.server.use((dial) => dial.refuse())
    for (const socket of scene.fake.liveSockets) scene.fake.server.drop(socket)
    await scene.pass(3_000)
  }
  return { ...scene, another, lose }
}

const banner = (): HTMLElement | null => screen.queryByRole('region', { name: 'Connection status' })

describe('ConnectionBanner', () => {
  it('tells what happened, what happens next and what to do', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionBanner />)
    act(() => fake.server.close(1012, 'deploy #4711'))
    await pass(0)

    expect(banner()?.textContent).toContain('The server is restarting')
    expect(banner()?.textContent).toContain("We'll reconnect by ourselves.")
    expect(screen.getByRole('timer').textContent).toBe('Reconnecting in 18 seconds')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
    expect(document.body.textContent).not.toContain('deploy')
  })

  it('carries the state as attributes', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionBanner />)
    act(() => fake.server.close(1012))
    await pass(100)
    expect(Object.fromEntries(Object.entries(banner()?.dataset ?? {}))).toEqual({
      slot: 'connection-banner',
      phase: 'waiting',
      status: 'waiting',
      severity: 'warning',
      kind: 'serviceRestart',
      code: '1012',
      retry: 'between',
      position: 'inline',
      startingStyle: '',
    })
  })

  it('[A2] changes nothing in the page during an outage shorter than the grace', async () => {
    const { show, fake, pass } = await createScene()
    const { container } = show(<ConnectionBanner />)
    let changes = 0
    const observer = new MutationObserver((records) => {
      changes += records.length
    })
    observer.observe(container, { subtree: true, childList: true, characterData: true })
    fake.server.drop()
    await pass(2_900)
    expect(changes).toBe(0)
    observer.disconnect()
  })

  it('composes from its parts', async () => {
    const { show, lose } = await createScene()
    show(
      <ConnectionBanner>
        <ConnectionBannerTitle role="heading" aria-level={2} />
        <ReconnectCountdown />
      </ConnectionBanner>,
    )
    await lose()
    expect(screen.getByRole('heading').textContent).toBe("Can't reach the server")
    expect(banner()?.querySelectorAll('button')).toHaveLength(0)
  })

  it('[A9] is put away until the kind of trouble changes', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    show(<ConnectionBanner />)
    await lose()
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    await pass(0)
    expect(banner()).toBeNull()

    await pass(20_000)
    expect(banner()).toBeNull()

    fake.server.use((dial) => dial.accept({}, () => dial.close(1008)))
    connection.reconnect()
    await pass(0)
    expect(banner()?.textContent).toContain('Connection not allowed')
  })

  it('leaves a button with its title where it was put away, which brings it back', async () => {
    const { show, lose, pass } = await createScene()
    show(
      <>
        <input aria-label="Draft" />
        <ConnectionBanner position="sticky" />
      </>,
    )
    await lose()
    screen.getByRole('textbox').focus()
    screen.getByRole('button', { name: 'Dismiss' }).focus()
    fireEvent.keyDown(screen.getByRole('button', { name: 'Dismiss' }), { key: 'Escape' })
    await pass(0)
    expect(banner()).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('textbox'))

    const collapsed = screen.getByRole('button', {
      name: "Can't reach the server",
      expanded: false,
    })
    expect(collapsed.dataset).toMatchObject({ severity: 'warning', position: 'sticky' })
    collapsed.focus()
    fireEvent.click(collapsed)
    await pass(0)
    expect(banner()?.textContent).toContain("Can't reach the server")
    expect(collapsed.isConnected).toBe(false)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Dismiss' }))
    fireEvent.keyDown(screen.getByRole('button', { name: 'Dismiss' }), { key: 'Escape' })
    await pass(0)
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
  })

  it('tells of several together, also once they are put away', async () => {
    const { show, lose, pass } = await withAnother()
    show(<ConnectionBanner />)
    await lose()
    expect(banner()?.textContent).toContain('2 connections need attention')
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    await pass(0)
    expect(screen.queryByRole('button', { name: '2 connections need attention' })).not.toBeNull()
  })

  it('leaves nothing behind of what was put away once it is over', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    const { container } = show(<ConnectionBanner />)
    await lose()
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    await pass(1_500)
    expect(banner()?.textContent).toContain('Back online')
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    await pass(0)
    expect(container.querySelector('button')).toBeNull()
    await pass(10_000)
    expect(container.querySelector('button')).toBeNull()
  })

  it('is not put away by an Escape that something inside it has taken', async () => {
    const { show, lose, pass } = await createScene()
    show(
      <ConnectionBanner>
        <input aria-label="Search" onKeyDown={(event) => event.preventDefault()} />
        <DismissButton />
      </ConnectionBanner>,
    )
    await lose()
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
    await pass(100)
    expect(screen.getByRole('textbox')).toBeTruthy()
  })

  it('is not put away by Escape where it has no button for it', async () => {
    const { show, lose, pass } = await createScene()
    show(
      <ConnectionBanner>
        <RetryButton />
      </ConnectionBanner>,
    )
    await lose()
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Escape' })
    await pass(0)
    expect(banner()).not.toBeNull()
  })

  it('[A8] never takes focus, and gives it back when the focused part goes', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    show(
      <>
        <input aria-label="Draft" />
        <ConnectionBanner />
      </>,
    )
    const draft = screen.getByRole('textbox')
    draft.focus()
    await lose()
    expect(document.activeElement).toBe(draft)

    screen.getByRole('button', { name: 'Try again' }).focus()
    fake.server.use((dial) => dial.accept())
    await act(async () => connection.reconnect())
    await pass(1_000)
    expect(banner()?.textContent).toContain('Back online')
    expect(document.activeElement).toBe(draft)

    screen.getByRole('button', { name: 'Dismiss' }).focus()
    await pass(6_000)
    expect(banner()).toBeNull()
    expect(document.activeElement).toBe(draft)
  })

  it('[A8] goes through no field of the page where it is brought back', async () => {
    const { show, lose, pass } = await createScene()
    const touched = vi.fn()
    show(
      <>
        <input aria-label="Draft" onFocus={touched} onBlur={touched} />
        <ConnectionBanner />
      </>,
    )
    await lose()
    screen.getByRole('textbox').focus()
    const dismiss = screen.getByRole('button', { name: 'Dismiss' })
    dismiss.focus()
    fireEvent.click(dismiss)
    await pass(0)
    const collapsed = screen.getByRole('button', { expanded: false })
    collapsed.focus()
    touched.mockClear()
    fireEvent.click(collapsed)
    await pass(0)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Dismiss' }))
    expect(touched).not.toHaveBeenCalled()
  })

  it('[A8] gives focus back when the app takes the whole banner away', async () => {
    const { show, lose } = await createScene()
    const { rerender } = show(<ConnectionBanner />)
    const draft = document.body.appendChild(document.createElement('input'))
    await lose()
    draft.focus()
    screen.getByRole('button', { name: 'Dismiss' }).focus()
    rerender(<p>Elsewhere</p>)
    expect(document.activeElement).toBe(draft)
    draft.remove()
  })

  it('[A11] tells the page its height while it sticks, and stops telling', async () => {
    const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(48)
    const { show, lose } = await createScene()
    const { unmount } = show(<ConnectionBanner position="sticky" />)
    const told = (): string =>
      document.documentElement.style.getPropertyValue('--rws-banner-height')
    expect(told()).toBe('')
    await lose()
    expect(told()).toBe('48px')
    unmount()
    expect(told()).toBe('')
    height.mockRestore()
  })

  it('stays until its leaving transition is over, words and all', async () => {
    const { show, lose } = await createScene()
    show(<ConnectionBanner />)
    await lose()
    const element = banner()
    let finish = (): void => {}
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    Object.assign(element ?? {}, { getAnimations: () => [{ finished }] })

    await act(async () => screen.getByRole('button', { name: 'Dismiss' }).click())
    expect(banner()?.dataset['endingStyle']).toBe('')
    expect(banner()?.textContent).toContain("Can't reach the server")
    await act(async () => finish())
    expect(banner()).toBeNull()
  })

  it('leaves in spite of an animation that never ends', async () => {
    const { show, lose } = await createScene()
    show(<ConnectionBanner />)
    await lose()
    const pulse = {
      finished: new Promise(() => {}),
      effect: { getComputedTiming: () => ({ endTime: Infinity }) },
    }
    Object.assign(banner() ?? {}, { getAnimations: () => [pulse] })
    await act(async () => screen.getByRole('button', { name: 'Dismiss' }).click())
    expect(banner()).toBeNull()
  })

  it('loses its starting style with the next frame', async () => {
    const { show, lose } = await createScene()
    show(<ConnectionBanner />)
    await lose()
    expect(banner()?.dataset['startingStyle']).toBe('')
    act(() => frames.forEach((draw) => draw()))
    expect(banner()?.dataset['startingStyle']).toBeUndefined()
  })

  it('[S5] keeps code, time and address for support, without secrets', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionBanner />)
    act(() => fake.server.close(1012))
    await pass(0)
    const details = banner()?.querySelector('details')
    expect(details?.textContent).toContain('1012 Service Restart')
    expect(details?.textContent).toContain('wss://example.com/live')
    expect(details?.textContent).toContain('2025')
    expect(document.body.innerHTML).not.toContain('secret')
  })

  it('[S1] quotes the server only where asked, cleaned and in a bdi', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionBanner showServerReason />)
    act(() => fake.server.close(1008, 'Rude\u202E\u200B words'))
    await pass(0)
    const quote = banner()?.querySelector('[data-slot="server-reason"]')
    expect(quote?.textContent).toBe('Server says: “Rude words”')
    expect(quote?.querySelector('bdi')?.textContent).toBe('Rude words')
  })

  it('works in StrictMode', async () => {
    const { show, lose } = await createScene()
    show(
      <StrictMode>
        <ConnectionBanner />
      </StrictMode>,
    )
    await lose()
    expect(banner()?.textContent).toContain("Can't reach the server")
  })

  it('says what to do when a part stands alone', () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(<ConnectionBannerTitle />)).toThrow(
      'react-websocket-status: <ConnectionBannerTitle> is outside of a <ConnectionBanner>',
    )
    silent.mockRestore()
  })
})

describe('RetryButton', () => {
  it('[A8] dials at once and is busy for a second, focusable all the while', async () => {
    const { show, lose, fake, pass } = await createScene()
    show(<RetryButton />)
    await lose()
    const button = screen.getByRole('button', { name: 'Try again' })
    const dials = fake.sockets.length
    button.focus()
    fireEvent.click(button)
    await pass(0)
    expect(fake.sockets).toHaveLength(dials + 1)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(button.hasAttribute('disabled')).toBe(false)

    fireEvent.click(button)
    await pass(900)
    expect(fake.sockets).toHaveLength(dials + 1)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await pass(100)
    expect(button.getAttribute('aria-disabled')).toBeNull()
    expect(document.activeElement).toBe(button)
  })

  it('is not busy for a connection that nobody pressed it for', async () => {
    const { show, fake, connection, another, lose, pass } = await withAnother()
    const { rerender } = show(<RetryButton connection={connection} />)
    await lose()
    fake.server.use(hang())
    const button = screen.getByRole('button')
    another.reconnect()
    await pass(1_500)
    expect(another.getState().dials).toBe(connection.getState().dials + 1)
    fireEvent.click(button)
    expect(connection.getState().dials).toBe(another.getState().dials)
    rerender(<RetryButton connection={another} />)
    expect(button.getAttribute('aria-disabled')).toBeNull()
    const { dials } = another.getState()
    fireEvent.click(button)
    await pass(0)
    expect(another.getState().dials).toBe(dials + 1)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await pass(20_000)
  })

  it('is busy for as long as its own dial lasts, and not for later ones', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    show(<RetryButton />)
    await lose()
    const button = screen.getByRole('button')
    fake.server.use((dial) => dial.later(4_000, dial.refuse))
    fireEvent.click(button)
    await pass(3_900)
    const dials = fake.sockets.length
    fireEvent.click(button)
    await pass(0)
    expect(fake.sockets).toHaveLength(dials)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await pass(200)
    expect(button.getAttribute('aria-disabled')).toBeNull()
    const waiting = connection.getState()
    if (waiting.status !== 'waiting') throw new Error('It waits for the next dial')
    await pass(waiting.retryAt - fake.now())
    expect(connection.getState().status).toBe('connecting')
    expect(button.getAttribute('aria-disabled')).toBeNull()
  })

  it.each([
    ['in the banner', <ConnectionBanner key="" />],
    ['by itself', <RetryButton key="" />],
  ])('dials all that are down where it stands for several, %s', async (_, element) => {
    const { show, lose, connection, another, pass } = await withAnother()
    show(element)
    await lose()
    const dials = [connection, another].map((one) => one.getState().dials + 1)
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await pass(0)
    expect([connection, another].map((one) => one.getState().dials)).toEqual(dials)
  })

  it('leaves alone what a try cannot mend, what is open again, and a dial that is under way', async () => {
    const { show, lose, fake, another, pass } = await withAnother()
    show(<ConnectionBanner />)
    const press = (): boolean => fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    const [first, second] = fake.liveSockets
    fake.server.close(1013, '', first)
    fake.server.close(3003, '', second)
    await pass(2_000)
    const { dials } = another.getState()
    press()
    await pass(0)
    expect(another.getState().dials).toBe(dials)

    another.reconnect()
    await pass(10_000)
    await lose()
    fake.server.use((dial) =>
      dial.url.endsWith('another') ? dial.later(3_000, () => dial.accept()) : dial.refuse(),
    )
    for (let presses = 0; presses < 3; presses += 1) {
      press()
      // oxlint-disable-next-line no-await-in-loop -- one press after another
      await pass(1_500)
    }
    expect(another.getState()).toMatchObject({ status: 'open', dials: dials + 3 })
    press()
    await pass(0)
    expect(another.getState().status).toBe('open')
  })

  it('on its way out dials nothing but its own', async () => {
    const { show, fake, connection, another, pass } = await withAnother()
    const staying = { finished: new Promise(() => {}) }
    Object.assign(HTMLElement.prototype, { getAnimations: () => [staying] })
    onTestFinished(() => {
      Reflect.deleteProperty(HTMLElement.prototype, 'getAnimations')
    })
    show(<ConnectionBanner />)
    fake.server.use((dial) => dial.refuse())
    fake.server.drop(fake.liveSockets[1])
    await pass(5_000)
    act(() => another.close())
    await pass(1_010)
    expect(banner()?.hasAttribute('data-ending-style')).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(connection.getState().status).toBe('open')
  })

  it('dials the one it is for, and no other', async () => {
    const { show, lose, connection, another, pass } = await withAnother()
    show(<ConnectionBanner connection={connection} />)
    await lose()
    const { dials } = another.getState()
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await pass(0)
    expect(another.getState().dials).toBe(dials)
  })

  it("runs the app's handler first, which may keep it from dialling", async () => {
    const { show, lose, fake, pass } = await createScene()
    show(<RetryButton onClick={(event) => event.preventDefault()} />)
    await lose()
    const dials = fake.sockets.length
    fireEvent.click(screen.getByRole('button'))
    await pass(0)
    expect(fake.sockets).toHaveLength(dials)
  })
})
