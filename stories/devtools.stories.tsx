import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactElement, useEffect, useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import { ConnectionProvider } from '../src/components/connection-provider.tsx'
import { createRegistry } from '../src/core/registry.ts'
import {
  ConnectionDevtools,
  type ConnectionDevtoolsProps,
} from '../src/devtools/connection-devtools.tsx'
import { createSimulator } from '../src/devtools/simulator.ts'
import { useWebSocket } from '../src/hooks/use-websocket.ts'
import { demoCodes } from './support/demo-codes.ts'
import { createDemo } from './support/demo.ts'

/** Two connections to a server, of which the devtools can break the network. */
function App(props: ConnectionDevtoolsProps): ReactElement {
  const [demo] = useState(createDemo)
  const [registry] = useState(createRegistry)
  const [simulator] = useState(() => createSimulator({ environment: demo.environment }))
  useEffect(() => demo.start(), [demo])
  return (
    <ConnectionProvider registry={registry}>
      <Socket url={demo.url} options={simulator} name="List" />
      <Socket url={demo.url} options={simulator} name="Presence" />
      <ConnectionDevtools {...props} simulator={simulator} closeCodes={demoCodes} />
    </ConnectionProvider>
  )
}

interface SocketProps {
  readonly url: string
  readonly name: string
  readonly options: Pick<ReturnType<typeof createSimulator>, 'environment'>
}

function Socket({ url, name, options: { environment } }: SocketProps): ReactElement {
  const { status } = useWebSocket(url, { environment, key: name, closeCodes: demoCodes })
  return (
    <p>
      {name}: {status}
    </p>
  )
}

const meta: Meta<ConnectionDevtoolsProps> = {
  title: 'Components/ConnectionDevtools',
  component: ConnectionDevtools,
  tags: ['autodocs'],
  args: { position: 'bottom-right', defaultOpen: true },
  argTypes: {
    position: {
      control: 'select',
      options: ['top-left', 'top-right', 'bottom-left', 'bottom-right'],
    },
    connections: { control: false },
    closeCodes: { control: false },
    simulator: { control: false },
  },
  parameters: {
    layout: 'fullscreen',
    docs: { story: { inline: false, height: '720px' } },
  },
  render: (args) => <App {...args} />,
}

export default meta

type Story = StoryObj<ConnectionDevtoolsProps>

export const Playground: Story = {}

/** As it starts out: a button in a corner. */
export const Collapsed: Story = {
  args: { defaultOpen: false },
  async play({ canvas, userEvent }) {
    const button = await canvas.findByRole('button', { name: 'WebSockets: 2' })
    await userEvent.tab()
    await expect(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await userEvent.keyboard('{Enter}')
    await expect(button).toHaveAttribute('aria-expanded', 'false')
  },
}

/** A restart of the server, as both connections see it. */
export const ServerRestart: Story = {
  async play({ canvas, userEvent }) {
    await waitFor(() => expect(canvas.getAllByText(/: open$/)).toHaveLength(2))
    await userEvent.click(canvas.getByRole('button', { name: 'Close by server' }))
    await waitFor(() => expect(canvas.getAllByText(/: waiting$/)).toHaveLength(2))
    await expect(canvas.getAllByText('serviceRestart 1012')[0]).toBeVisible()
  },
}

/** Offline and back, with the keyboard alone. */
export const Offline: Story = {
  async play({ canvas, userEvent }) {
    await waitFor(() => expect(canvas.getAllByText(/: open$/)).toHaveLength(2))
    await userEvent.tab()
    await userEvent.tab()
    await expect(canvas.getByRole('checkbox', { name: 'Offline' })).toHaveFocus()
    await userEvent.keyboard(' ')
    await waitFor(() => expect(canvas.getAllByText(/: waiting$/)).toHaveLength(2))
    await userEvent.keyboard(' ')
    await waitFor(() => expect(canvas.getAllByText(/: open$/)).toHaveLength(2), { timeout: 10_000 })
  },
}
