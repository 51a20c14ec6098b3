import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { LatencyMeter, type LatencyMeterProps } from '../src/components/latency-meter.tsx'
import type { Connection } from '../src/core/connection.ts'
import { accept } from '../src/testing.ts'
import { type Scene, Staged, staged, whenSet } from './support/scene.tsx'
import { open } from './support/scenes.ts'

/** Open, with a heartbeat that takes so many ms there and back. */
function beating(latency: number): Scene {
  return {
    world: { server: accept({ reply: String }), latency: latency / 2 },
    options: { heartbeat: { message: 'ping', interval: 1_000, timeout: 5_000 } },
    steps: (world) => world.advance(3 * latency + 2_000),
  }
}

interface Args extends LatencyMeterProps {
  /** The round trip, ms. */
  readonly latency: number
}

const meta: Meta<Args> = {
  title: 'Components/LatencyMeter',
  component: LatencyMeter,
  tags: ['autodocs'],
  args: { latency: 120 },
  argTypes: {
    latency: { control: { type: 'range', min: 10, max: 3_000, step: 10 } },
    connection: { control: false },
    render: { control: false },
  },
}

export default meta

type Story = StoryObj<Args>

const look = (connection: Connection, { latency: _latency, ...props }: Args) => (
  <LatencyMeter {...props} connection={connection} />
)

export const Playground: Story = {
  render: (args, { globals }) => (
    <Staged key={args.latency} scene={beating(args.latency)} clock={globals.clock}>
      {(connection) => look(connection, args)}
    </Staged>
  ),
  play: ({ canvasElement }) => whenSet(canvasElement),
}

/** A story of one latency: what it shows, and what it tells those who listen. */
function measured(latency: number, bars: number, told: string): Story {
  return {
    ...staged(beating(latency), look),
    async play({ canvas, canvasElement }) {
      await whenSet(canvasElement)
      const meter = await canvas.findByRole('meter', { name: 'Latency' })
      await expect(meter).toHaveAttribute('aria-valuenow', String(bars))
      await expect(meter).toHaveAttribute('aria-valuetext', told)
    },
  }
}

export const Excellent: Story = measured(40, 4, 'Excellent 40 milliseconds')
export const Good: Story = measured(120, 3, 'Good 120 milliseconds')
export const Fair: Story = measured(500, 2, 'Fair 500 milliseconds')
export const Poor: Story = measured(1_500, 1, 'Poor 1,500 milliseconds')

/** Without a heartbeat, and until its first reply. */
export const NotMeasured: Story = {
  ...staged(open, look),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    const meter = canvas.getByRole('meter', { name: 'Latency' })
    await expect(meter).toHaveAttribute('aria-valuetext', 'Not measured')
    await expect(meter).toHaveTextContent('Not measured')
  },
}
