import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CloseReasonMessage } from '../../src/components/close-reason-message.tsx'
import type { ConnectionActions } from '../../src/hooks/provider-context.ts'
import { createScene } from './render-with.tsx'

afterEach(cleanup)

/** A connection that the server closed with a code, on a page that can do some things. */
async function closedWith(code: number, actions: ConnectionActions) {
  const scene = await createScene()
  scene.show(<CloseReasonMessage />, { actions })
  act(() => scene.fake.server.close(code))
  await scene.pass(0)
  return scene
}

describe('ConnectionBannerAction', () => {
  it("calls the app's handler with the connection and its close, busy while it works", async () => {
    let finish = (): void => {}
    const signIn = vi.fn<() => Promise<void>>(
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    )
    const { connection } = await closedWith(3000, { signIn })
    const button = screen.getByRole('button', { name: 'Sign in' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(signIn).toHaveBeenCalledOnce()
    const { closeReason } = connection.getState()
    expect(signIn).toHaveBeenCalledWith({ connection, closeReason })
    expect(button.getAttribute('aria-disabled')).toBe('true')

    await act(async () => finish())
    expect(button.getAttribute('aria-disabled')).toBeNull()
  })

  it('does one thing while another of them never ends', async () => {
    const contact = vi.fn()
    const signIn = (): Promise<void> => new Promise(() => {})
    const { connection, fake, pass } = await closedWith(3000, { signIn, contact })
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    connection.reconnect()
    await pass(1_000)
    act(() => fake.server.close(1008))
    await pass(0)
    const button = screen.getByRole('button', { name: 'Contact support' })
    expect(button.getAttribute('aria-disabled')).toBeNull()
    fireEvent.click(button)
    expect(contact).toHaveBeenCalledOnce()
    connection.reconnect()
    await pass(1_000)
    act(() => fake.server.close(3000))
    await pass(0)
    const again = screen.getByRole('button', { name: 'Sign in' })
    expect(again.getAttribute('aria-disabled')).toBe('true')
  })

  it('reports what a handler throws, and stays usable', async () => {
    const error = new Error('No pop-ups')
    const { fake } = await closedWith(3000, { signIn: () => Promise.reject(error) })
    const button = screen.getByRole('button', { name: 'Sign in' })
    await act(async () => button.click())
    expect(fake.reported).toEqual([error])
    expect(button.getAttribute('aria-disabled')).toBeNull()
  })

  it('is a link where the app gave an address', async () => {
    await closedWith(3000, { signIn: '/login?next=%2F' })
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe(
      '/login?next=%2F',
    )
  })

  it('[S2] goes to no address that could run a script', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    await closedWith(3000, { signIn: ' java\nscript:alert(1)' })
    expect(screen.queryByRole('link')).toBeNull()
    expect(silent).toHaveBeenCalledOnce()
    silent.mockRestore()
  })

  it('is not there where the app has no handler', async () => {
    await closedWith(3000, {})
    expect(screen.queryByRole('button')).toBeNull()
    expect(document.body.textContent).toContain('Please sign in again')
  })

  it('dials where the words offer that', async () => {
    const { fake, pass } = await closedWith(1000, {})
    fireEvent.click(screen.getByRole('button', { name: 'Reconnect' }))
    await pass(0)
    expect(fake.liveSockets).toHaveLength(1)
  })
})
