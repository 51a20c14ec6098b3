import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { defaultLook } from './looks/default.ts'
import { type Look, LookSheet } from './looks/look-sheet.tsx'
import { ownMarkup } from './looks/own-markup.tsx'
import { tailwindLook } from './looks/tailwind.ts'
import { whenSet } from './support/scene.tsx'

/** Three complete looks, each made of nothing but what the package exports. */
const meta: Meta = {
  title: 'Looks',
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

type Story = StoryObj

function lookOf(look: Look, className?: string): Story {
  return {
    render: (_args, { globals }) => (
      <div className={className}>
        <LookSheet look={look} clock={globals['clock']} />
      </div>
    ),
    async play({ canvas, canvasElement }) {
      await whenSet(canvasElement)
      const piece = (name: string) => within(canvas.getByRole('region', { name }))
      await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
      await expect(piece('Waiting').getByText('The server is restarting')).toBeVisible()
      await expect(piece('Offline').getByText("You're offline")).toBeVisible()
      const signIn = piece('Needs the person').getByRole('button', { name: 'Sign in' })
      await expect(signIn.getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
      await expect(piece('Restored').getByText('Back online')).toBeVisible()
      await expect(piece('Badge').getByText('Connected')).toBeVisible()
      await expect(piece('Countdown').getByRole('timer')).toHaveTextContent('in 12 seconds')
      const bar = canvasElement.querySelector('[data-slot=connection-timeline-bar]')
      await expect(bar?.getBoundingClientRect().height).toBeGreaterThanOrEqual(16)
      for (const segment of bar?.children ?? []) {
        await expect(segment.getBoundingClientRect().width).toBeGreaterThan(0)
      }
    },
  }
}

/** As it comes: `import 'react-websocket-status/styles.css'`. */
export const Default: Story = lookOf(defaultLook)

/** The files of the shadcn registry: Tailwind classes and shadcn's tokens, and no styles.css. */
export const Tailwind: Story = {
  ...lookOf(tailwindLook, 'shadcn'),
  name: 'Tailwind and shadcn',
  parameters: { stylesheet: false },
}

/** A product's own elements through `render`, its own stylesheet, and no styles.css. */
export const OwnMarkup: Story = {
  ...lookOf(ownMarkup, 'ferry'),
  parameters: { stylesheet: false },
}
