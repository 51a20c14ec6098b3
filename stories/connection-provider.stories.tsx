import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { ConnectionBanner } from '../src/components/connection-banner.tsx'
import {
  ConnectionProvider,
  type ConnectionProviderProps,
} from '../src/components/connection-provider.tsx'
import type { Connection } from '../src/core/connection.ts'
import { messagesOf } from './support/locales.ts'
import { staged, whenSet } from './support/scene.tsx'
import { kindScenes } from './support/scenes.ts'

const meta: Meta<ConnectionProviderProps> = {
  title: 'Components/ConnectionProvider',
  component: ConnectionProvider,
  tags: ['autodocs'],
  argTypes: {
    showServerReason: { description: "Quote the server's reason in details" },
    locale: { description: 'How numbers and times are written', control: 'text' },
    messages: { control: false },
    actions: { control: false },
    timing: { control: 'object', description: 'When to show what, ms' },
    registry: { control: false },
  },
}

export default meta

type Story = StoryObj<ConnectionProviderProps>

const look = (connection: Connection, props: ConnectionProviderProps) => (
  <ConnectionProvider {...props}>
    <ConnectionBanner connection={connection} />
  </ConnectionProvider>
)

export const Playground: Story = staged(kindScenes.connectionLost, look)

/** One part of a page may speak another language. */
export const Language: Story = {
  ...staged(kindScenes.connectionLost, look),
  args: { messages: messagesOf('de') },
}

/** Without a handler there is no button for it: nothing on the page is dead. */
export const WithoutActions: Story = {
  ...staged(kindScenes.unauthorized, look),
  args: { actions: {} },
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(canvas.getByText('Please sign in again')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Sign in' })).not.toBeInTheDocument()
  },
}

/** Where losses are common, they may stay untold for longer. */
export const Patient: Story = {
  ...staged(kindScenes.connectionLost, look),
  args: { timing: { lostDelay: 8_000 } },
  async play({ canvas, canvasElement, loaded }) {
    await whenSet(canvasElement)
    await expect(canvas.queryByRole('region')).not.toBeInTheDocument()
    await loaded.world.advance(5_000)
    await expect(await canvas.findByText('Connection lost')).toBeInTheDocument()
    await whenSet(canvasElement)
  },
}
