import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { ConnectionBanner } from '../src/components/connection-banner.tsx'
import { staged, whenSet } from './support/scene.tsx'
import { kindScenes } from './support/scenes.ts'

/** Not in the sidebar: what the toolbar sets, set. */
const meta: Meta = {
  title: 'Toolbar tests',
  tags: ['!dev'],
  ...staged(kindScenes.connectionLost, (connection) => (
    <ConnectionBanner connection={connection} />
  )),
}

export default meta

type Story = StoryObj

const page = document.documentElement

function bannerIn(canvasElement: HTMLElement): HTMLElement {
  const banner = canvasElement.querySelector<HTMLElement>('[data-slot=connection-banner]')
  if (!banner) throw new Error('There is no banner.')
  return banner
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  async play({ canvasElement }) {
    await whenSet(canvasElement)
    const { backgroundColor } = getComputedStyle(bannerIn(canvasElement))
    await expect(backgroundColor).toBe('rgb(42, 30, 6)')
    await expect(getComputedStyle(page).colorScheme).toBe('dark')
  },
}

export const Light: Story = {
  globals: { theme: 'light' },
  async play({ canvasElement }) {
    await whenSet(canvasElement)
    const { backgroundColor } = getComputedStyle(bannerIn(canvasElement))
    await expect(backgroundColor).toBe('rgb(255, 251, 235)')
  },
}

export const German: Story = {
  globals: { locale: 'de' },
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(canvas.getByText('Verbindung verloren')).toBeVisible()
    await expect(page.lang).toBe('de')
    await expect(page.dir).toBe('ltr')
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  async play({ canvasElement }) {
    await whenSet(canvasElement)
    await expect(page.dir).toBe('rtl')
  },
}

export const ReducedMotion: Story = {
  globals: { motion: 'reduced' },
  async play({ canvasElement }) {
    await whenSet(canvasElement)
    await expect(getComputedStyle(bannerIn(canvasElement)).transitionProperty).toBe('none')
  },
}

export const TimeRuns: Story = {
  globals: { clock: 'running' },
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    const timer = canvas.getByRole('timer')
    const before = timer.textContent
    await waitFor(() => expect(timer.textContent).not.toBe(before), { timeout: 5_000 })
  },
}
