import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { ConnectionProvider } from '../src/components/connection-provider.tsx'
import {
  ConnectionTimeline,
  type ConnectionTimelineProps,
} from '../src/components/connection-timeline.tsx'
import type { Connection } from '../src/core/connection.ts'
import { fixed } from '../src/core/retry.ts'
import { messagesOf } from './support/locales.ts'
import { type Scene, Staged, staged, whenSet } from './support/scene.tsx'
import { eventful } from './support/scenes.ts'

const minute = 60_000

/** Connected a moment ago. */
const recent: Scene = { steps: (world) => world.advance(3 * minute) }

/** Refused for good. */
const stopped: Scene = {
  async steps(world) {
    await world.advance(9 * minute)
    world.server.close(3003)
    await world.advance(3 * minute)
  },
}

/** Lost and found again, over and over: more than the history keeps. */
const flapping: Scene = {
  options: { retry: fixed(2_000) },
  async steps(world) {
    for (let loss = 0; loss < 60; loss += 1) {
      world.setTimer(() => world.server.drop(), loss * 10_000)
    }
    await world.advance(10 * minute)
  },
}

const past = { eventful, recent, stopped, flapping }

interface Args extends ConnectionTimelineProps {
  readonly shown: keyof typeof past
}

const meta: Meta<Args> = {
  title: 'Components/ConnectionTimeline',
  component: ConnectionTimeline,
  tags: ['autodocs'],
  args: { shown: 'eventful', span: 15 * minute },
  argTypes: {
    shown: { control: 'select', options: Object.keys(past) },
    span: { control: { type: 'range', min: minute, max: 60 * minute, step: minute } },
    connection: { control: false },
    render: { control: false },
  },
}

export default meta

type Story = StoryObj<Args>

const look = (connection: Connection, { shown: _shown, ...props }: Args) => (
  <ConnectionTimeline {...props} connection={connection} />
)

export const Playground: Story = {
  render: (args, { globals }) => (
    <Staged key={args.shown} scene={past[args.shown]} clock={globals.clock}>
      {(connection) => look(connection, args)}
    </Staged>
  ),
  play: ({ canvasElement }) => whenSet(canvasElement),
}

/** A sentence for everyone; whoever wants to know more opens the list, by key, finger or mouse. */
export const Eventful: Story = {
  ...staged(eventful, look),
  async play({ canvas, canvasElement, userEvent }) {
    await whenSet(canvasElement)
    const summary = await canvas.findByText('Connected 92% of the last 15 minutes, 2 interruptions')
    const cause = canvas.getByText(/The server is restarting$/)
    await expect(cause).not.toBeVisible()
    await userEvent.tab()
    await expect(summary).toHaveFocus()
    // A synthetic key does not toggle a disclosure; a press anywhere on the bar does.
    const bar = summary.querySelector('[data-slot=connection-timeline-bar]')
    await userEvent.click(bar ?? summary)
    await expect(canvas.getAllByRole('listitem')).toHaveLength(5)
    await expect(cause).toBeVisible()
    await expect(canvas.getByText(/Connection lost$/)).toBeVisible()
  },
}

/** What is not known stays blank, and is not spoken of. */
export const Recent: Story = {
  ...staged(recent, look),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await canvas.findByText('Connected 100% of the last 3 minutes, 0 interruptions')
    const bar = canvasElement.querySelector('[data-slot=connection-timeline-bar]')
    const segments = [...(bar?.children ?? [])].map((one) => one.getBoundingClientRect().width)
    const drawn = segments.reduce((sum, width) => sum + width, 0)
    await expect(drawn / (bar?.clientWidth ?? 1)).toBeCloseTo(0.2, 1)
  },
}

export const Stopped: Story = {
  ...staged(stopped, look),
  args: { open: true },
}

export const Flapping: Story = staged(flapping, look)

/** It ends at the left where the words run that way. */
export const RightToLeft: Story = {
  ...staged<Args>(recent, (connection, args) => (
    <div dir="rtl" lang="ar">
      <ConnectionProvider messages={messagesOf('ar')}>{look(connection, args)}</ConnectionProvider>
    </div>
  )),
  async play({ canvasElement }) {
    await whenSet(canvasElement)
    const bar = canvasElement.querySelector('[data-slot=connection-timeline-bar]')
    const last = bar?.lastElementChild?.getBoundingClientRect()
    const { left = 0 } = bar?.getBoundingClientRect() ?? {}
    await expect(Math.abs((last?.left ?? 0) - left)).toBeLessThan(3)
  },
}

/** Nothing has happened yet: on a server, and before the first dial. */
export const Empty: Story = {
  render: () => <ConnectionTimeline />,
  async play({ canvas }) {
    await expect(canvas.getByText('No history yet')).toBeVisible()
  },
}
