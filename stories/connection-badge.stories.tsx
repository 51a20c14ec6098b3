import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { ConnectionBadge, type ConnectionBadgeProps } from '../src/components/connection-badge.tsx'
import type { Connection } from '../src/core/connection.ts'
import { Staged, staged, whenSet } from './support/scene.tsx'
import { connecting, kindScenes, open, reconnecting, restored, slow } from './support/scenes.ts'

const states = {
  open,
  connecting,
  reconnecting,
  waiting: kindScenes.connectionLost,
  offline: kindScenes.offline,
  slow,
  closed: kindScenes.tryAgainLater,
  restored,
}

interface Args extends ConnectionBadgeProps {
  readonly shown: keyof typeof states
}

const meta: Meta<Args> = {
  title: 'Components/ConnectionBadge',
  component: ConnectionBadge,
  tags: ['autodocs'],
  args: { shown: 'waiting', variant: 'label' },
  argTypes: {
    shown: { control: 'select', options: Object.keys(states) },
    variant: { control: 'inline-radio', options: ['label', 'icon'] },
    connection: { control: false },
    render: { control: false },
  },
}

export default meta

type Story = StoryObj<Args>

const look = (connection: Connection, { shown: _shown, ...props }: Args) => (
  <ConnectionBadge {...props} connection={connection} />
)

export const Playground: Story = {
  render: (args, { globals }) => (
    <Staged key={args.shown} scene={states[args.shown]} clock={globals.clock}>
      {(connection) => look(connection, args)}
    </Staged>
  ),
  play: ({ canvasElement }) => whenSet(canvasElement),
}

export const Open: Story = staged(open, look)
export const Connecting: Story = staged(connecting, look)
export const Reconnecting: Story = staged(reconnecting, look)
export const Waiting: Story = staged(kindScenes.connectionLost, look)
export const Offline: Story = staged(kindScenes.offline, look)
export const Slow: Story = staged(slow, look)
export const Closed: Story = staged(kindScenes.tryAgainLater, look)

/** As calm as the banner: an interruption that is not told does not show here either. */
export const ShortInterruption: Story = {
  ...staged<Args>(
    {
      async steps(world) {
        world.server.drop()
        await world.advance(2_900)
      },
    },
    look,
  ),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(canvas.getByText('Connected')).toBeVisible()
  },
}

/** A shape for the eye, the word for those who listen. */
export const Icon: Story = {
  ...staged(kindScenes.connectionLost, look),
  args: { variant: 'icon' },
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    const { width } = (await canvas.findByText('Waiting to reconnect')).getBoundingClientRect()
    await expect(width).toBeLessThanOrEqual(1)
  },
}
