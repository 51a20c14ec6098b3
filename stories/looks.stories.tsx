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
      const main = within(canvas.getByRole('main'))
      await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
      const [waiting, , person] = main.getAllByRole('region')
      if (!waiting || !person) throw new Error('There are no banners.')
      await expect(within(waiting).getByRole('timer')).toBeVisible()
      const [act] = within(person).getAllByRole('button')
      await expect(act?.getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
      const countdown = within(main.getByRole('region', { name: 'Countdown' }))
      await expect(countdown.getByRole('timer')).toBeVisible()
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
