import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest'
import { CloseReasonMessage } from '../../src/components/close-reason-message.tsx'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ConnectionProvider } from '../../src/components/connection-provider.tsx'
import { ConnectionTimeline } from '../../src/components/connection-timeline.tsx'
import type { ConnectionUrl } from '../../src/core/connection-options.ts'
import { createRegistry } from '../../src/core/registry.ts'
import { ConnectionDevtools } from '../../src/devtools/connection-devtools.tsx'
import { useWebSocket } from '../../src/hooks/use-websocket.ts'
import {
  accept,
  close,
  createFakeEnvironment,
  type FakeEnvironment,
  hang,
  refuse,
  sequence,
  throwing,
} from '../../src/testing.ts'

const secret = 'hunter2'
const withSecret = `wss://${secret}:${secret}@app.example/live?token=${secret}`

const urls: Readonly<Record<string, ConnectionUrl>> = {
  'an address': withSecret,
  'a URL': new URL(withSecret),
  'several addresses': [withSecret, `/other?token=${secret}`],
  'a function': () => withSecret,
  'an async function': async () => withSecret,
  'an address with a fragment': `${withSecret}#${secret}`,
  'an address that is none': `wss://[${secret}`,
  'an address of another kind': `ftp://${secret}@app.example/?${secret}`,
  'an address that the page must not use': `ws://app.example/?token=${secret}`,
  'a function that gives none': () => `wss://[${secret}`,
}

const levels = ['debug', 'log', 'info', 'warn', 'error'] as const
let spies: readonly MockInstance[] = []

beforeEach(() => {
  spies = levels.map((level) => vi.spyOn(console, level).mockImplementation(() => {}))
})

afterEach(() => {
  cleanup()
  for (const spy of spies) spy.mockRestore()
})

/** Everything that the package can show of a connection. */
function App({
  url,
  environment,
}: {
  readonly url: ConnectionUrl
  readonly environment: FakeEnvironment
}) {
  // The subprotocol is a usual place for a token.
  const { connection } = useWebSocket(url, { environment, protocols: ['v1', `bearer.${secret}`] })
  latest = connection
  return (
    <>
      <ConnectionBanner />
      <ConnectionBadge />
      <CloseReasonMessage />
      <ConnectionTimeline />
      <ConnectionDevtools defaultOpen />
    </>
  )
}

let latest: ReturnType<typeof useWebSocket>['connection'] | undefined

/** Everything that anybody can read. */
function readable(fake: FakeEnvironment): string {
  const errors = fake.reported.map((error) => String(error))
  const logged = spies.flatMap(({ mock }) => mock.calls.flat().map(String))
  const fields = [...document.querySelectorAll('textarea, input')].map(
    (field) => (field as HTMLInputElement).value,
  )
  return [
    document.documentElement.outerHTML,
    JSON.stringify(latest?.getState()),
    latest?.label,
    ...fields,
    ...errors,
    ...logged,
  ].join('\n')
}

it.each(Object.entries(urls))(
  '[S5] what %s may carry is in no state, page, message or error',
  async (_what, url) => {
    const refusal = new DOMException(`The URL '${withSecret}' is invalid.`, 'SecurityError')
    const fake = createFakeEnvironment({
      server: sequence(accept(), close(1011), refuse(), hang(), close(4001), throwing(refusal)),
    })
    render(
      <ConnectionProvider registry={createRegistry()}>
        <App url={url} environment={fake} />
      </ConnectionProvider>,
    )
    const seen: string[] = []
    for (let turn = 0; turn < 40; turn += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await act(() => fake.advance(3_000))
      if (turn === 1) act(() => latest?.reconnect())
      seen.push(readable(fake))
    }
    expect(seen[0]).toContain('data-slot')
    expect(seen.filter((text) => text.includes(secret))).toEqual([])
    expect(latest?.getState().closeReason).not.toBeNull()
    expect(() => latest?.close(1)).toThrow(/^(?!.*hunter2)/s)
  },
)
