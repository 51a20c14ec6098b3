import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import {
  ReconnectCountdown,
  type ReconnectCountdownProps,
} from '../src/components/reconnect-countdown.tsx'
import type { Connection } from '../src/core/connection.ts'
import { fixed } from '../src/core/retry.ts'
import { type Scene, Staged, staged, whenSet } from './support/scene.tsx'
import { open, reconnecting, stillTrying } from './support/scenes.ts'

/** How long a loss stays untold, ms. */
const grace = 3_000

/** Lost for as long as it takes to be told, and dialled again in so many seconds. */
function waiting(seconds: number): Scene {
  return {
    options: { retry: fixed(grace + seconds * 1_000) },
    async steps(world) {
      world.server.drop()
      await world.advance(grace)
    },
  }
}

interface Args extends ReconnectCountdownProps {
  /** The whole wait, seconds. */
  readonly seconds: number
}

const meta: Meta<Args> = {
  title: 'Components/ReconnectCountdown',
  component: ReconnectCountdown,
  tags: ['autodocs'],
  args: { variant: 'text', seconds: 12 },
  argTypes: {
    variant: { control: 'inline-radio', options: ['text', 'number', 'ring'] },
    seconds: { control: { type: 'range', min: 1, max: 180 } },
    connection: { control: false },
    render: { control: false },
  },
}

export default meta

type Story = StoryObj<Args>

const look = (connection: Connection, { seconds: _seconds, ...props }: Args) => (
  <ReconnectCountdown {...props} connection={connection} />
)

export const Playground: Story = {
  render: (args, { globals }) => (
    <Staged key={args.seconds} scene={waiting(args.seconds)} clock={globals.clock}>
      {(connection) => look(connection, args)}
    </Staged>
  ),
  play: ({ canvasElement }) => whenSet(canvasElement),
}

/** Nothing while nothing is being reconnected. */
export const Open: Story = {
  ...staged(open, look),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(canvas.queryByRole('timer')).not.toBeInTheDocument()
  },
}

/** Aligned to the second; silent, and there for those who ask. */
export const Waiting: Story = {
  ...staged(waiting(12), look),
  async play({ canvas, canvasElement, loaded }) {
    await whenSet(canvasElement)
    const timer = await canvas.findByRole('timer', { name: 'Time until the next try' })
    await expect(timer).toHaveAttribute('aria-live', 'off')
    await expect(timer).toHaveTextContent('Reconnecting in 12 seconds')
    await loaded.world.advance(999)
    await expect(timer).toHaveTextContent('Reconnecting in 12 seconds')
    await loaded.world.advance(1)
    await expect(await canvas.findByText('Reconnecting in 11 seconds')).toBe(timer)
  },
}

export const Soon: Story = staged(waiting(4), look)
export const Dialling: Story = staged(reconnecting, look)
export const StillTrying: Story = staged(stillTrying, look)
export const InMinutes: Story = staged(waiting(150), look)
export const Number: Story = { ...staged(waiting(12), look), args: { variant: 'number' } }

/** The ring closes as the wait goes by. */
export const Ring: Story = {
  ...staged<Args>(
    {
      ...waiting(12),
      async steps(world) {
        world.server.drop()
        await world.advance(5_000)
      },
    },
    look,
  ),
  args: { variant: 'ring' },
}
