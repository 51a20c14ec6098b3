import { act, render, renderHook } from '@testing-library/react'
import { type ReactElement, StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { ConnectionToast, ToastAdapter } from '../../src/core/toast.ts'
import type { ConnectionContextValue } from '../../src/hooks/provider-context.ts'
import { useConnectionToast } from '../../src/hooks/use-connection-toast.ts'
import { refuse } from '../../src/testing.ts'
import { createPage } from '../support/page.tsx'

/** A toast system that knows what is up, and what was done in which order. */
function createToasts() {
  const up = new Map<number, ConnectionToast>()
  const log: string[] = []
  const adapter: ToastAdapter<number> = {
    show(toast) {
      const id = log.length + 1
      up.set(id, toast)
      log.push(`show ${toast.title}`)
      return id
    },
    update(id, toast) {
      expect([...up.keys()]).toEqual([id])
      up.set(id, toast)
      log.push(`update ${toast.title}`)
    },
    dismiss(id) {
      // As real ones do: they do not say who took it away.
      up.get(id)?.onDismiss()
      up.delete(id)
      log.push('dismiss')
    },
  }
  return {
    log,
    adapter,
    /** The only toast there is. */
    get toast(): ConnectionToast {
      const [toast, ...others] = up.values()
      if (!toast || others.length > 0) throw new Error(`${up.size} toasts are up`)
      return toast
    },
    /** The person puts away what is up. */
    swipe() {
      const toasts = [...up.values()]
      up.clear()
      for (const { onDismiss } of toasts) onDismiss()
    },
  }
}

/** A connection that has been open for a while, told of in toasts. */
async function setUp(given: Partial<ConnectionContextValue> = {}) {
  const page = createPage(given)
  const toasts = createToasts()
  const connection = page.connect('a')
  connection.retain()
  const { unmount, rerender } = renderHook(
    // A new adapter each time, as it is written in a component.
    () => useConnectionToast({ ...toasts.adapter }, connection),
    { wrapper: page.wrapper },
  )
  await page.advance(10_000)
  const { server } = page.fake
  return {
    ...page,
    connection,
    toasts,
    unmount,
    rerender,
    /** Cuts it off until it has been told, and one dial was refused. */
    lose: async () => {
      server.use(refuse())
      server.drop()
      await page.advance(6_000)
    },
    /** The server accepts again, and the person does not wait for the next try. */
    recover: async () => {
      server.use((dial) => dial.accept())
      await page.happen(() => connection.reconnect())
      await page.advance(1_000)
    },
  }
}

/** What an event handler gets of a click. */
const click = () => ({ currentTarget: document.createElement('button'), preventDefault: vi.fn() })

describe('useConnectionToast', () => {
  it('shows nothing for a blip, nor for the first connection', async () => {
    const { toasts, fake, connection, advance, happen } = await setUp()
    fake.server.drop()
    await advance(2_900)
    await happen(() => connection.reconnect())
    await advance(10_000)
    expect(connection.getState().status).toBe('open')
    expect(toasts.log).toEqual([])
  })

  it('has one toast an outage, reworded when its kind changes, replaced by its end', async () => {
    const { toasts, fake, lose, recover, happen, advance } = await setUp()
    await lose()
    await advance(60_000)
    expect(toasts.log).toEqual(['show Connection lost', "update Can't reach the server"])
    expect(toasts.toast).toMatchObject({ severity: 'warning', duration: Infinity, urgent: false })

    await happen(() => fake.goOffline())
    await advance(1_000)
    await happen(() => fake.goOnline())
    await recover()
    expect(toasts.toast).toMatchObject({ severity: 'success', duration: 5_000, action: null })
    await advance(5_000)
    expect(toasts.log).toEqual([
      'show Connection lost',
      "update Can't reach the server",
      "update You're offline",
      "update Can't reach the server",
      'update Back online',
      'dismiss',
    ])
  })

  it('is urgent where nothing goes on until the person acts', async () => {
    const { toasts, fake, happen } = await setUp()
    await happen(() => fake.server.close(1008))
    expect(toasts.toast).toMatchObject({ urgent: true, duration: Infinity })
  })

  it('leaves a toast alone that the person put away, until its kind changes', async () => {
    const { toasts, fake, lose, happen, advance } = await setUp()
    await lose()
    await happen(() => toasts.swipe())
    await advance(60_000)
    expect(toasts.log).toHaveLength(2)
    await happen(() => fake.goOffline())
    await advance(1_000)
    expect(toasts.log.slice(2)).toEqual(["show You're offline"])
  })

  it('tells that it is over even where the toast was put away', async () => {
    const { toasts, lose, happen, recover } = await setUp()
    await lose()
    await happen(() => toasts.swipe())
    await recover()
    expect(toasts.log.at(-1)).toBe('show Back online')
  })

  it('hears of no dismissal of a toast that it took away itself', async () => {
    const { toasts, fake, lose, connection, happen, advance } = await setUp()
    await lose()
    const { onDismiss } = toasts.toast
    await happen(() => connection.close())
    await advance(1_000)
    expect(toasts.log.at(-1)).toBe('dismiss')
    await happen(() => connection.reconnect())
    await advance(60_000)
    expect(toasts.log.at(-1)).toBe("show Can't reach the server")
    await happen(onDismiss)
    await happen(() => fake.goOffline())
    await advance(1_000)
    expect(toasts.log.at(-1)).toBe("update You're offline")
  })

  it('takes its toast along when it goes', async () => {
    const { toasts, lose, unmount } = await setUp()
    await lose()
    unmount()
    expect(toasts.log.at(-1)).toBe('dismiss')
  })

  it('asks the toast system for nothing when it renders without news', async () => {
    const { toasts, lose, rerender } = await setUp()
    await lose()
    rerender()
    rerender()
    expect(toasts.log).toHaveLength(2)
  })

  it('dials when its button is pressed', async () => {
    const { toasts, lose, connection, happen } = await setUp()
    await lose()
    expect(toasts.toast.action?.label).toBe('Try again')
    const { dials } = connection.getState()
    await happen(() => toasts.toast.action?.onClick(click()))
    expect(connection.getState().dials).toBe(dials + 1)
  })

  it('dials all that are down where it tells of several', async () => {
    const { fake, connect, wrapper, advance, happen } = createPage()
    const toasts = createToasts()
    const both = [connect('a'), connect('b')]
    for (const one of both) one.retain()
    renderHook(() => useConnectionToast({ ...toasts.adapter }), { wrapper })
    await advance(10_000)
    fake.server.use(refuse())
    for (const socket of fake.liveSockets) fake.server.drop(socket)
    await advance(3_000)
    expect(toasts.toast.title).toBe('2 connections need attention')
    const dials = both.map((one) => one.getState().dials + 1)
    await happen(() => toasts.toast.action?.onClick(click()))
    expect(both.map((one) => one.getState().dials)).toEqual(dials)
  })

  it("runs the app's action, and reports what it throws", async () => {
    const trouble = new Error('no')
    const reload = vi.fn(() => Promise.reject(trouble))
    const { toasts, fake, connection, happen } = await setUp({ actions: { reload } })
    await happen(() => fake.server.close(1002))
    expect(toasts.toast.action?.label).toBe('Reload')
    await act(async () => toasts.toast.action?.onClick(click()))
    const { closeReason } = connection.getState()
    expect(reload).toHaveBeenCalledExactlyOnceWith({ connection, closeReason })
    expect(fake.reported).toEqual([trouble])
  })

  it("runs the app's action once, however often it is pressed while it works", async () => {
    let finish = (): void => {}
    const reload = vi.fn<() => Promise<void>>(
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    )
    const { toasts, fake, happen } = await setUp({ actions: { reload } })
    await happen(() => fake.server.close(1002))
    const press = () => act(async () => toasts.toast.action?.onClick(click()))
    await press()
    await press()
    expect(reload).toHaveBeenCalledOnce()
    await act(async () => finish())
    await press()
    expect(reload).toHaveBeenCalledTimes(2)
  })

  it('goes to the address given for an action, in the window of the button', async () => {
    const { toasts, fake, happen } = await setUp({ actions: { signIn: '/login' } })
    await happen(() => fake.server.close(3000))
    const assign = vi.fn()
    const { currentTarget } = click()
    vi.spyOn(currentTarget, 'ownerDocument', 'get').mockReturnValue(
      Object.create(document, { location: { value: { assign } } }),
    )
    toasts.toast.action?.onClick({ currentTarget })
    expect(assign).toHaveBeenCalledExactlyOnceWith('/login')
  })

  it('[S2] checks the address again that it goes to when its button is pressed', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    const actions = { signIn: '/login' }
    const { toasts, fake, happen } = await setUp({ actions })
    await happen(() => fake.server.close(3000))
    const assign = vi.fn()
    const { currentTarget } = click()
    vi.spyOn(currentTarget, 'ownerDocument', 'get').mockReturnValue(
      Object.create(document, { location: { value: { assign } } }),
    )
    actions.signIn = 'javascript:alert(2)'
    toasts.toast.action?.onClick({ currentTarget })
    expect(assign).not.toHaveBeenCalled()
    silent.mockRestore()
  })

  it('[S4] has no button for an address that would run a script', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { toasts, fake, happen } = await setUp({ actions: { signIn: 'javascript:alert(1)' } })
    await happen(() => fake.server.close(3000))
    expect(toasts.toast.action).toBeNull()
    silent.mockRestore()
  })

  it('has one toast under StrictMode', async () => {
    const { fake, connect, wrapper: Wrapper, advance, happen } = createPage()
    const toasts = createToasts()
    connect('a').retain()
    await advance(10_000)
    await happen(() => fake.server.close(1012))
    function App(): ReactElement | null {
      useConnectionToast(toasts.adapter)
      return null
    }
    render(
      <StrictMode>
        <Wrapper>
          <App />
        </Wrapper>
      </StrictMode>,
    )
    await advance(0)
    expect(toasts.toast.title).toBe('The server is restarting')
  })
})
