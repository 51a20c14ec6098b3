import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ConnectionBannerTitle } from '../../src/components/connection-banner-parts.tsx'
import { ConnectionGate } from '../../src/components/connection-gate.tsx'
import { createScene } from './render-with.tsx'

afterEach(cleanup)

const content = (): Element | null =>
  document.querySelector('[data-slot="connection-gate-content"]')
const message = (): HTMLElement | null =>
  document.querySelector('[data-slot="connection-gate-message"]')

const draft = (): HTMLInputElement => screen.getByLabelText('Draft')

const page = (
  <StrictMode>
    <button type="button">Outside</button>
    <ConnectionGate>
      <input aria-label="Draft" />
    </ConnectionGate>
  </StrictMode>
)

/** A page with a gate, and what closes and opens it. */
async function gated(element = page) {
  const scene = await createScene()
  const { fake, connection, pass } = scene
  scene.show(element)
  return {
    ...scene,
    block: async () => {
      act(() => fake.server.close(1008))
      await pass(0)
    },
    unblock: async () => {
      connection.reconnect()
      await pass(2_000)
    },
  }
}

describe('ConnectionGate', () => {
  it('lets everything through while something happens by itself', async () => {
    const { lose } = await gated()
    await lose()
    expect(message()).toBeNull()
    expect(content()?.hasAttribute('inert')).toBe(false)
  })

  it('closes when nothing works until the person acts: says why, and what to do', async () => {
    const { block } = await gated()
    await block()
    expect(message()?.textContent).toContain('Connection not allowed')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
    expect(content()?.hasAttribute('inert')).toBe(true)
    expect(content()?.contains(message())).toBe(false)
  })

  it('keeps the children mounted, with what was typed', async () => {
    const { block, unblock } = await gated()
    fireEvent.change(draft(), { target: { value: 'Olives' } })
    const before = draft()
    await block()
    expect(draft()).toBe(before)
    await unblock()
    expect(draft()).toBe(before)
    expect(draft().value).toBe('Olives')
    expect(message()).toBeNull()
    expect(content()?.hasAttribute('inert')).toBe(false)
  })

  it('[A8] takes the focus from the children to the message, and gives it back', async () => {
    const { block, unblock } = await gated()
    draft().focus()
    await block()
    expect(document.activeElement).toBe(message())
    screen.getByRole('button', { name: 'Try again' }).focus()
    await unblock()
    expect(document.activeElement).toBe(draft())
  })

  it('[A8] moves no focus that was elsewhere, or went elsewhere', async () => {
    const { block, unblock } = await gated()
    const outside = screen.getByRole('button', { name: 'Outside' })
    outside.focus()
    await block()
    expect(document.activeElement).toBe(outside)
    await unblock()
    expect(document.activeElement).toBe(outside)

    draft().focus()
    await block()
    outside.focus()
    await unblock()
    expect(document.activeElement).toBe(outside)
  })

  it('[A5] interrupts to tell it, once, outside of what is inert', async () => {
    const { block } = await gated(
      <ConnectionGate>
        <ConnectionBanner />
      </ConnectionGate>,
    )
    await block()
    const alerts = screen.getAllByRole('alert').filter(({ textContent }) => textContent !== '')
    expect(alerts).toHaveLength(1)
    expect(alerts[0]?.textContent).toMatch(/^Connection not allowed\. /)
    expect(alerts[0]?.closest('[inert]')).toBeNull()
  })

  it('speaks where a banner that came later is shut in, and leaves the end to that one', async () => {
    const scene = await createScene()
    const { rerender } = scene.show(<ConnectionGate>{null}</ConnectionGate>)
    rerender(
      <ConnectionGate>
        <ConnectionBanner />
      </ConnectionGate>,
    )
    act(() => scene.fake.server.close(1008))
    await scene.pass(0)
    const told = (role: string): readonly (readonly [string | null, boolean])[] =>
      screen
        .getAllByRole(role)
        .filter(({ textContent }) => textContent !== '')
        .map((region) => [region.textContent, content()?.contains(region) ?? false])
    expect(told('alert')).toEqual([[expect.stringMatching(/^Connection not allowed/), false]])

    scene.connection.reconnect()
    await scene.pass(2_000)
    expect(told('status')).toEqual([["Back online. You're connected again.", true]])
  })

  it('shows parts of your own choice', async () => {
    const { block } = await gated(
      <ConnectionGate
        message={<ConnectionBannerTitle render={(props) => <h1 {...props}>{props.children}</h1>} />}
      >
        <input aria-label="Draft" />
      </ConnectionGate>,
    )
    await block()
    expect(screen.getByRole('heading', { name: 'Connection not allowed' })).toBeTruthy()
    expect(message()?.textContent).toBe('Connection not allowed')
  })

  it('is open on a server', () => {
    const html = renderToString(<ConnectionGate>Here</ConnectionGate>)
    expect(html).toContain('Here')
    expect(html).not.toContain('inert')
  })
})
