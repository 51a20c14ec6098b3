import { renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { ConnectionContextValue } from '../../src/hooks/provider-context.ts'
import { useCloseMessage } from '../../src/hooks/use-close-message.ts'
import { en } from '../../src/locales/en.ts'
import { createPage } from '../support/page.tsx'

/** A connection that was open, closed by the server with a code, and the message about it. */
async function closedWith(code: number, given: Partial<ConnectionContextValue> = {}) {
  const page = createPage(given)
  const connection = page.connect('a')
  connection.retain()
  const { result } = renderHook(() => useCloseMessage(connection), { wrapper: page.wrapper })
  await page.advance(10_000)
  expect(result.current).toBeNull()
  await page.happen(() => page.fake.server.close(code, 'deploy #4711'))
  return { ...page, connection, result }
}

describe('useCloseMessage', () => {
  it('tells why it closed, what happens next and what to do', async () => {
    const { result } = await closedWith(1012)
    expect(result.current).toEqual({
      title: 'The server is restarting',
      description: "This usually takes less than a minute. We'll reconnect by ourselves.",
      action: { name: 'retry', label: 'Try again' },
    })
  })

  it('adds that messages are kept as soon as one waits', async () => {
    const { result, connection, happen } = await closedWith(1012)
    await happen(() => connection.send('hello'))
    expect(result.current?.description).toMatch(/ Unsent changes are kept and will be sent/)
  })

  it("speaks the provider's language and offers what the app can do", async () => {
    const unauthorized = { title: 'Bitte neu anmelden', action: 'signIn' } as const
    const messages = { ...en, kinds: { ...en.kinds, unauthorized } }
    const { result } = await closedWith(3000, { messages, actions: { signIn: '/login' } })
    expect(result.current).toMatchObject({
      title: 'Bitte neu anmelden',
      action: { name: 'signIn', label: 'Sign in' },
    })
  })

  it('offers no button for what the app has no handler for', async () => {
    const { result } = await closedWith(3000)
    expect(result.current).toMatchObject({ title: 'Please sign in again', action: null })
  })

  it('says in development that a handler has the wrong letter case', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { result, happen, connection } = await closedWith(3000, { actions: { signin: () => {} } })
    await happen(() => connection.send('renders once more'))
    expect(result.current?.action).toBeNull()
    expect(told).toHaveBeenCalledOnce()
    expect(told.mock.calls[0]?.[0]).toContain('"signin"')
    told.mockRestore()
  })

  it('[S4] takes no inherited name for a handler', async () => {
    const forbidden = { title: 'No', action: { name: 'toString', label: 'Run' } }
    const messages = { ...en, kinds: { ...en.kinds, forbidden } }
    const { result } = await closedWith(3003, { messages })
    expect(result.current).toMatchObject({ title: 'No', action: null })
  })

  it('without a connection rolls those in trouble up into one message', async () => {
    const { fake, connect, wrapper, advance, happen } = createPage()
    const { result } = renderHook(() => useCloseMessage(), { wrapper })
    for (const name of ['a', 'b']) connect(name).retain()
    await advance(10_000)
    await happen(() => {
      for (const socket of fake.sockets) fake.server.close(1012, '', socket)
    })
    expect(result.current?.title).toBe('2 connections need attention')
  })
})
