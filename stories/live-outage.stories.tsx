import type { Meta, StoryObj } from '@storybook/react-vite'
import { LiveOutage as Page } from './support/live-outage.tsx'

const meta = {
  title: 'Live outage',
  component: Page,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
} satisfies Meta<typeof Page>

export default meta

/** Storybook's first page: a real connection, and the means to break it. */
export const LiveOutage: StoryObj<typeof meta> = { name: 'Live outage' }
