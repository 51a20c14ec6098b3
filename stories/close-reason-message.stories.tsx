import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import {
  CloseReasonMessage,
  type CloseReasonMessageProps,
} from '../src/components/close-reason-message.tsx'
import { ConnectionProvider } from '../src/components/connection-provider.tsx'
import type { Connection } from '../src/core/connection.ts'
import { Staged, staged, whenSet } from './support/scene.tsx'
import { attemptsUsedUp, closedWith, kindScenes, open } from './support/scenes.ts'

interface Args extends CloseReasonMessageProps {
  /** Why the connection closed. */
  readonly kind: keyof typeof kindScenes
}

const meta: Meta<Args> = {
  title: 'Components/CloseReasonMessage',
  component: CloseReasonMessage,
  tags: ['autodocs'],
  args: { kind: 'policyViolation', showServerReason: false },
  argTypes: {
    kind: {
      description: 'Why the connection closed',
      control: 'select',
      options: Object.keys(kindScenes),
    },
    connection: { control: false },
    render: { control: false },
  },
}

export default meta

type Story = StoryObj<Args>

const look = (connection: Connection, { kind: _kind, ...props }: Args) => (
  <CloseReasonMessage {...props} connection={connection} />
)

export const Playground: Story = {
  render: (args, { globals }) => (
    <Staged key={args.kind} scene={kindScenes[args.kind]} clock={globals.clock}>
      {(connection) => look(connection, args)}
    </Staged>
  ),
  play: ({ canvasElement }) => whenSet(canvasElement),
}

/** Nothing while there is nothing to tell. */
export const Open: Story = {
  ...staged(open, look),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument()
  },
}

export const NotAllowed: Story = staged(kindScenes.policyViolation, look)
export const TooLarge: Story = staged(kindScenes.messageTooBig, look)
export const AttemptsUsedUp: Story = staged(attemptsUsedUp, look)

export const NoAccess: Story = staged<Args>(kindScenes.forbidden, (connection, args) => (
  <ConnectionProvider actions={{ switchAccount: '/accounts' }}>
    {look(connection, args)}
  </ConnectionProvider>
))

const hostile = 'Your account is locked. Call \u202E0000 555 1\u202C now!'

/** The server's words: only where the app asks, attributed, without what turns text around. */
export const ServerReason: Story = {
  ...staged(closedWith(1008, hostile), look),
  args: { showServerReason: true },
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(
      await canvas.findByText('Your account is locked. Call 0000 555 1 now!'),
    ).toBeVisible()
    await expect(canvas.getByText('Connection not allowed')).toBeVisible()
  },
}
