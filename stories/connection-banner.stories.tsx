import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { ConnectionBannerAction } from '../src/components/connection-banner-action.tsx'
import {
  ConnectionBannerDescription,
  ConnectionBannerTitle,
} from '../src/components/connection-banner-parts.tsx'
import {
  ConnectionBanner,
  type ConnectionBannerProps,
} from '../src/components/connection-banner.tsx'
import { ConnectionProvider } from '../src/components/connection-provider.tsx'
import { ReconnectCountdown } from '../src/components/reconnect-countdown.tsx'
import type { Connection } from '../src/core/connection.ts'
import { Staged, staged, whenSet } from './support/scene.tsx'
import {
  attemptsUsedUp,
  connecting,
  kindScenes,
  open,
  reconnecting,
  restored,
  signingIn,
  situationScenes,
  slow,
  stillTrying,
  unsent,
} from './support/scenes.ts'
import { StateMatrix as Matrix } from './support/state-matrix.tsx'

interface Args extends ConnectionBannerProps {
  /** Why the connection closed. */
  readonly kind: keyof typeof kindScenes
}

const meta: Meta<Args> = {
  title: 'Components/ConnectionBanner',
  component: ConnectionBanner,
  tags: ['autodocs'],
  args: { kind: 'serviceRestart', position: 'inline', showServerReason: false },
  argTypes: {
    kind: {
      description: 'Why the connection closed',
      control: 'select',
      options: Object.keys(kindScenes),
    },
    position: {
      description: 'Where it stands; `sticky` and `fixed` publish their height',
      control: 'inline-radio',
      options: ['inline', 'sticky', 'fixed'],
    },
    showServerReason: { description: "Quote the server's reason in the details" },
    connection: { control: false },
    render: { control: false },
  },
}

export default meta

type Story = StoryObj<Args>

const look = (connection: Connection, { kind: _kind, ...props }: Args) => (
  <ConnectionBanner {...props} connection={connection} />
)

const region = { name: 'Connection status' }

export const Playground: Story = {
  render: (args, { globals }) => (
    <Staged key={args.kind} scene={kindScenes[args.kind]} clock={globals.clock}>
      {(connection) => look(connection, args)}
    </Staged>
  ),
  play: ({ canvasElement }) => whenSet(canvasElement),
}

/** Nothing is shown while all is well; the regions that will speak are there, and empty. */
export const Open: Story = {
  ...staged(open, look),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(canvas.queryByRole('region')).not.toBeInTheDocument()
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement()
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement()
  },
}

/** An interruption that ends within 3 seconds changes nothing on the page. */
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
  async play({ canvas, canvasElement, loaded }) {
    await whenSet(canvasElement)
    await expect(canvas.queryByRole('region')).not.toBeInTheDocument()
    await loaded.world.advance(10_000)
    await expect(loaded.world.liveSockets).toHaveLength(1)
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement()
  },
}

export const StillConnecting: Story = staged(connecting, look)
export const Waiting: Story = {
  ...staged(kindScenes.connectionLost, look),
  async play({ canvas, canvasElement, loaded }) {
    await whenSet(canvasElement)
    const banner = within(await canvas.findByRole('region', region))
    const status = canvas.getByRole('status')
    await expect(status).toHaveTextContent(
      "Connection lost. We're trying to reconnect. Reconnecting in 12 seconds.",
    )
    const timer = banner.getByRole('timer')
    await expect(timer).toHaveAttribute('aria-live', 'off')
    await expect(timer.closest('[role=status], [role=alert]')).toBeNull()
    const spoken = status.textContent
    await loaded.world.advance(3_000)
    await expect(await banner.findByText('Reconnecting in 9 seconds')).toBeInTheDocument()
    await expect(status.textContent).toBe(spoken)
  },
}
export const Reconnecting: Story = staged(reconnecting, look)
export const StillTrying: Story = staged(stillTrying, look)
export const ServerRestart: Story = staged(kindScenes.serviceRestart, look)
export const Offline: Story = staged(kindScenes.offline, look)
export const UnsentChanges: Story = staged(unsent, look)
export const SigningIn: Story = staged(signingIn, look)
export const Slow: Story = staged(slow, look)
export const Restored: Story = {
  ...staged(restored, look),
  async play({ canvas, canvasElement, loaded }) {
    await whenSet(canvasElement)
    await canvas.findByText('Back online')
    await expect(canvas.getByRole('status')).toHaveTextContent(
      "Back online. You're connected again.",
    )
    await expect(loaded.world.liveSockets).toHaveLength(1)
  },
}

/** A full server: asking again is up to the person (RFC 6455, 1013). */
export const ServerBusy: Story = {
  ...staged(kindScenes.tryAgainLater, look),
  async play({ canvas, canvasElement, userEvent }) {
    await whenSet(canvasElement)
    const banner = within(await canvas.findByRole('region', region))
    await expect(canvas.getByRole('alert')).toHaveTextContent(/^The server is busy/)
    await expect(document.activeElement).toBe(document.body)
    const retry = banner.getByRole('button', { name: 'Try again' })
    await userEvent.click(retry)
    await expect(retry).toHaveAttribute('aria-disabled', 'true')
    await expect(retry).toHaveFocus()
  },
}

export const AttemptsUsedUp: Story = staged(attemptsUsedUp, look)

const signIn = fn()

/** What the app can do about it stands on the provider. */
export const SignIn: Story = {
  ...staged<Args>(kindScenes.unauthorized, (connection, args) => (
    <ConnectionProvider actions={{ signIn }}>{look(connection, args)}</ConnectionProvider>
  )),
  async play({ canvas, canvasElement, userEvent }) {
    await whenSet(canvasElement)
    signIn.mockClear()
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in' }))
    await expect(signIn).toHaveBeenCalledOnce()
  },
}

/** An action may be an address. */
export const ContactSupport: Story = {
  ...staged<Args>(kindScenes.policyViolation, (connection, args) => (
    <ConnectionProvider actions={{ contact: 'mailto:support@example.com' }}>
      {look(connection, args)}
    </ConnectionProvider>
  )),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(await canvas.findByRole('link', { name: 'Contact support' })).toHaveAttribute(
      'href',
      'mailto:support@example.com',
    )
  },
}

/** For support: the code, the time, and, where the app asks for it, what the server said. */
export const Details: Story = {
  ...staged(kindScenes.serviceRestart, look),
  args: { showServerReason: true },
  async play({ canvas, canvasElement, userEvent }) {
    await whenSet(canvasElement)
    await userEvent.click(await canvas.findByText('Details'))
    await expect(canvas.getByText('1012 Service Restart')).toBeVisible()
    await expect(canvas.getByText('maintenance, node 7')).toBeVisible()
  },
}

/** Put away until the kind of trouble changes, or it is over. */
export const Dismissed: Story = {
  ...staged(kindScenes.connectionLost, look),
  async play({ canvas, canvasElement, userEvent }) {
    await whenSet(canvasElement)
    const banner = await canvas.findByRole('region', region)
    const dismiss = canvas.getByRole('button', { name: 'Dismiss' })
    const { width, height } = dismiss.getBoundingClientRect()
    await expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
    await userEvent.click(dismiss)
    await waitFor(() => expect(banner).not.toBeInTheDocument())
  },
}

/** At the top of what scrolls. The page leaves as much room, so what is jumped to is not behind it. */
export const Sticky: Story = {
  ...staged<Args>(kindScenes.badGateway, (connection, args) => (
    <>
      <style>{'html { scroll-padding-block-start: var(--rws-banner-height, 0px) }'}</style>
      {look(connection, args)}
      {Array.from({ length: 60 }, (_, paragraph) => (
        <p key={paragraph}>
          Whatever the page is about goes on below, <a href="#nowhere">with links</a>.
        </p>
      ))}
    </>
  )),
  args: { position: 'sticky' },
  parameters: { layout: 'fullscreen' },
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    const banner = await canvas.findByRole('region', region)
    const target = canvas.getAllByRole('link')[30]
    target?.scrollIntoView()
    await expect(window.scrollY).toBeGreaterThan(0)
    const { bottom } = banner.getBoundingClientRect()
    await expect(target?.getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom)
    window.scrollTo(0, 0)
  },
}

/** The parts, arranged by the app. */
export const Composed: Story = staged<Args>(kindScenes.serviceRestart, (connection) => (
  <ConnectionBanner connection={connection}>
    <div style={{ flex: '1 1 12rem' }}>
      <ConnectionBannerTitle render={(props) => <h2 {...props}>{props.children}</h2>} />
      <ConnectionBannerDescription />
    </div>
    <ReconnectCountdown variant="ring" />
    <ConnectionBannerAction />
  </ConnectionBanner>
))

/** Every kind and every situation, in both themes and both directions. */
export const StateMatrix: Story = {
  render: () => <Matrix />,
  parameters: { layout: 'fullscreen', controls: { disable: true }, showsEveryLook: true },
  tags: ['!autodocs'],
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(canvas.getAllByRole('region')).toHaveLength(
      5 * (Object.keys(kindScenes).length + Object.keys(situationScenes).length),
    )
  },
}
