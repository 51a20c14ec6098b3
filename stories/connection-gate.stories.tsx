import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, waitFor } from 'storybook/test'
import { ConnectionBanner } from '../src/components/connection-banner.tsx'
import { ConnectionBannerAction } from '../src/components/connection-banner-action.tsx'
import {
  ConnectionBannerDescription,
  ConnectionBannerTitle,
} from '../src/components/connection-banner-parts.tsx'
import { ConnectionGate, type ConnectionGateProps } from '../src/components/connection-gate.tsx'
import type { Connection } from '../src/core/connection.ts'
import { Staged, staged, whenSet } from './support/scene.tsx'
import { attemptsUsedUp, kindScenes, open } from './support/scenes.ts'

const states = {
  open,
  waiting: kindScenes.connectionLost,
  policyViolation: kindScenes.policyViolation,
  tryAgainLater: kindScenes.tryAgainLater,
  attemptsUsedUp,
}

interface Args extends ConnectionGateProps {
  readonly shown: keyof typeof states
}

const meta: Meta<Args> = {
  title: 'Components/ConnectionGate',
  component: ConnectionGate,
  tags: ['autodocs'],
  args: { shown: 'policyViolation' },
  argTypes: {
    shown: { control: 'select', options: Object.keys(states) },
    connection: { control: false },
    message: { control: false },
    render: { control: false },
  },
}

export default meta

type Story = StoryObj<Args>

/** A page that works only while it is connected. */
function Page(): ReactElement {
  return (
    <section aria-label="Order">
      <h2>Your order</h2>
      <p>The kitchen sees what you type.</p>
      <p>
        <label>
          What would you like? <input name="order" />
        </label>
      </p>
      <button type="button">Send</button>
    </section>
  )
}

const look = (connection: Connection, { shown: _shown, ...props }: Args) => (
  <ConnectionGate {...props} connection={connection}>
    <Page />
  </ConnectionGate>
)

export const Playground: Story = {
  render: (args, { globals }) => (
    <Staged key={args.shown} scene={states[args.shown]} clock={globals.clock}>
      {(connection) => look(connection, args)}
    </Staged>
  ),
  play: ({ canvasElement }) => whenSet(canvasElement),
}

/** Nothing stands before the page, also while it reconnects by itself. */
export const Reconnecting: Story = {
  ...staged(kindScenes.connectionLost, look),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(canvas.getByRole('textbox')).toBeVisible()
    await expect(canvas.queryByRole('group')).not.toBeInTheDocument()
  },
}

/** The page is there still, but can be neither seen nor reached. */
export const Blocked: Story = {
  ...staged(kindScenes.tryAgainLater, look),
  async play({ canvas, canvasElement, userEvent }) {
    await whenSet(canvasElement)
    const message = await canvas.findByRole('group', { name: 'Connection status' })
    await expect(canvas.queryByRole('textbox')).not.toBeInTheDocument()
    await expect(message).not.toHaveFocus()
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toHaveFocus()
  },
}

export const AttemptsUsedUp: Story = staged(attemptsUsedUp, look)

/** Who was typing is taken to the message, and back to where they were. */
export const FocusGoesThereAndBack: Story = {
  ...staged(open, look),
  async play({ canvas, canvasElement, loaded, userEvent }) {
    await whenSet(canvasElement)
    const input = canvas.getByRole('textbox')
    await userEvent.type(input, 'Olives')
    loaded.world.server.close(1013)
    await loaded.world.advance(0)
    const message = await canvas.findByRole('group', { name: 'Connection status' })
    await expect(message).toHaveFocus()
    await expect(canvas.getByRole('alert')).toHaveTextContent(/^The server is busy\./)

    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await loaded.world.advance(2_000)
    await waitFor(() => expect(message).not.toBeInTheDocument())
    await expect(input).toHaveFocus()
    await expect(input).toHaveValue('Olives')
  },
}

/** A banner inside tells of lesser trouble; when the gate closes, the gate speaks, and it alone. */
export const WithBanner: Story = {
  ...staged<Args>(kindScenes.policyViolation, (connection) => (
    <ConnectionGate connection={connection}>
      <ConnectionBanner connection={connection} />
      <Page />
    </ConnectionGate>
  )),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(await canvas.findAllByText('Connection not allowed')).toHaveLength(2)
    const told = [...canvasElement.querySelectorAll('[role=alert], [role=status]')].filter(
      ({ textContent }) => textContent !== '',
    )
    await expect(told).toHaveLength(1)
    await expect(told[0]?.closest('[inert]')).toBeNull()
  },
}

/** Its parts, arranged by the app. */
export const OwnMessage: Story = staged<Args>(kindScenes.policyViolation, (connection) => (
  <ConnectionGate
    connection={connection}
    message={
      <div>
        <ConnectionBannerTitle render={(props) => <h1 {...props}>{props.children}</h1>} />
        <ConnectionBannerDescription />
        <ConnectionBannerAction />
      </div>
    }
  >
    <Page />
  </ConnectionGate>
))
