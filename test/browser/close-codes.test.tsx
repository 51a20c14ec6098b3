import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ConnectionProvider } from '../../src/components/connection-provider.tsx'
import { useWebSocket, type WebSocketStatus } from '../../src/hooks/use-websocket.ts'
import { proxiedServer, rawServer, steeredServer } from '../support/lab.ts'

/** What a server does, and what a person is told of it. */
interface Case {
  readonly server: () => { readonly url: string } | Promise<{ readonly url: string }>
  readonly kind: string
  readonly title: string
  readonly description: string
  readonly action: string
  /** ms until the next dial; null where nothing happens by itself. */
  readonly wait: number | null
}

/** Every random draw is this one, so that each wait is known to the millisecond. */
const draw = 0.9
const backoff = 5_000 * draw
const restart = 5_000 + 25_000 * draw
/** Words of a server that no person may see (RFC 6455 section 5.5.1). */
const rawReason = 'xyzzy <b>shard 7</b> is out of memory'

const closing = (code: number) => () => steeredServer({ close: code, reason: rawReason })

async function refused(): Promise<{ readonly url: string }> {
  const { url, stop } = await proxiedServer()
  await stop()
  return { url }
}

const reload = { action: 'Reload', wait: null }
const unreadable = {
  title: "The server couldn't read that",
  description: 'Reload the page and try again.',
  ...reload,
}
const unreachable = {
  title: "Can't reach the server",
  description:
    'Check your internet connection. A VPN, firewall or browser extension may be blocking it.',
  action: 'Try again',
  wait: backoff,
}

const cases: Readonly<Record<string, Case>> = {
  '1000': {
    server: closing(1000),
    kind: 'normal',
    title: 'Connection ended',
    description: 'Live updates have stopped.',
    action: 'Reconnect',
    wait: null,
  },
  '1001': {
    server: closing(1001),
    kind: 'goingAway',
    title: 'Connection interrupted',
    description: "We'll reconnect in a moment.",
    action: 'Try again',
    wait: backoff,
  },
  '1002': {
    server: closing(1002),
    kind: 'protocolError',
    title: 'Something went wrong',
    description:
      "This page and the server couldn't understand each other. Reloading usually fixes it.",
    ...reload,
  },
  '1003': { server: closing(1003), kind: 'unsupportedData', ...unreadable },
  '1007': { server: closing(1007), kind: 'invalidPayload', ...unreadable },
  '1008': {
    server: closing(1008),
    kind: 'policyViolation',
    title: 'Connection not allowed',
    description: 'The server refused this connection. If that seems wrong, contact support.',
    action: 'Contact support',
    wait: null,
  },
  '1009': {
    server: closing(1009),
    kind: 'messageTooBig',
    title: 'That was too large to send',
    description: 'Make it smaller, then reconnect.',
    action: 'Reconnect',
    wait: null,
  },
  '1011': {
    server: closing(1011),
    kind: 'internalError',
    title: 'Something went wrong on our side',
    description: "It isn't anything you did. We're trying again.",
    action: 'Try again',
    wait: backoff,
  },
  '1012': {
    server: closing(1012),
    kind: 'serviceRestart',
    title: 'The server is restarting',
    description: "This usually takes less than a minute. We'll reconnect by ourselves.",
    action: 'Try again',
    wait: restart,
  },
  '1013': {
    server: closing(1013),
    kind: 'tryAgainLater',
    title: 'The server is busy',
    description: 'Too many people are connected right now. Try again in a moment.',
    action: 'Try again',
    wait: null,
  },
  '1014': {
    server: closing(1014),
    kind: 'badGateway',
    title: "Can't reach the service",
    description: "Something in between isn't answering. We're trying again.",
    action: 'Try again',
    wait: backoff,
  },
  '3000': {
    server: closing(3000),
    kind: 'unauthorized',
    title: 'Please sign in again',
    description: 'Your session has ended. Sign in to pick up where you left off.',
    action: 'Sign in',
    wait: null,
  },
  '3003': {
    server: closing(3003),
    kind: 'forbidden',
    title: "You don't have access",
    description: 'Ask the owner for access or switch accounts.',
    action: 'Switch account',
    wait: null,
  },
  '3008': {
    server: closing(3008),
    kind: 'timeout',
    title: 'Connection timed out',
    description: "We're reconnecting.",
    action: 'Try again',
    wait: backoff,
  },
  '4001': {
    server: closing(4001),
    kind: 'application',
    title: 'Disconnected',
    description: "We're trying to reconnect.",
    action: 'Reconnect',
    wait: backoff,
  },
  'a TCP connection that drops': {
    server: () => steeredServer('drop'),
    kind: 'connectionLost',
    title: 'Connection lost',
    description: "We're trying to reconnect.",
    action: 'Try again',
    wait: backoff,
  },
  'a refused port': { server: refused, kind: 'connectFailed', ...unreachable },
  'a handshake answered with 401': {
    server: () => rawServer({ handshake: { status: 401 } }),
    kind: 'connectFailed',
    ...unreachable,
  },
  'a handshake that hangs': {
    server: () => rawServer({ handshake: 'hang' }),
    kind: 'connectTimeout',
    ...unreachable,
  },
}

/** At once, so that a test sees it. */
const timing = { lostDelay: 0, offlineDelay: 0, connectingDelay: 0, minVisible: 0 }

const actions = {
  reload: () => {},
  signIn: '/sign-in',
  switchAccount: '/accounts',
  contact: 'mailto:help@example.com',
}

test.each(Object.entries(cases))(
  '[R11] tells a person why, what happens next and what to do after %s',
  async (_name, { server, kind, title, description, action, wait }) => {
    const { url } = await server()
    let latest: WebSocketStatus | undefined

    function Live() {
      const socket = useWebSocket(url, {
        connectTimeout: 200,
        environment: { random: () => draw },
      })
      latest = socket
      return <ConnectionBanner connection={socket.connection} />
    }

    const screen = await render(
      <ConnectionProvider timing={timing} actions={actions}>
        <Live />
      </ConnectionProvider>,
    )
    const banner = screen.getByRole('region', { name: 'Connection status' })
    await expect.element(banner).toHaveAttribute('data-kind', kind)
    await expect.element(banner.getByText(title, { exact: true })).toBeVisible()
    await expect.element(banner.getByText(description, { exact: true })).toBeVisible()
    const button = banner.getByText(action, { exact: true })
    await expect.element(button).toBeVisible()
    await expect.element(button).toBeEnabled()

    const { status, closeReason, retryAt } = latest ?? {}
    const decision = {
      status,
      kind: closeReason?.kind,
      wait: retryAt && Math.round(retryAt - (closeReason?.at ?? 0)),
      countdowns: banner.getByRole('timer').elements().length,
    }
    const told =
      wait === null ? { status: 'closed', countdowns: 0 } : { status: 'waiting', countdowns: 1 }
    expect(decision).toEqual({ ...told, kind, wait })

    await banner.getByText('Details').click()
    expect(document.documentElement.outerHTML).not.toMatch(/xyzzy|shard/)
  },
)

test('[R13] renews credentials after 3000 before it dials again, and once', async () => {
  const { url, tally } = steeredServer({ close: 3000 }, { close: 3000 })
  const order: string[] = []
  let latest: WebSocketStatus | undefined

  function Live() {
    latest = useWebSocket(url, {
      async refreshAuth({ kind }) {
        order.push(`${kind} after ${(await tally()).dialled} dials`)
      },
    })
    return null
  }

  await render(<Live />)
  await expect
    .poll(() => latest)
    .toMatchObject({ status: 'closed', closeReason: { kind: 'unauthorized' } })
  expect(order).toEqual(['unauthorized after 1 dials'])
  expect((await tally()).dialled).toBe(2)
})
