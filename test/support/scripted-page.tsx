import type { ReactElement } from 'react'
import { onTestFinished } from 'vitest'
import { render } from 'vitest-browser-react'
import { ConnectionProvider } from '../../src/components/connection-provider.tsx'
import { createConnection } from '../../src/core/connection.ts'
import { createRegistry } from '../../src/core/registry.ts'
import { en } from '../../src/locales/en.ts'
import { createFakeEnvironment, hang, refuse } from '../../src/testing.ts'

const url = 'wss://example.com/live'

/** A connection in a real page of its own, whose time and whose server a test directs. */
export async function createScriptedPage(random: readonly number[] = [0.9]) {
  const fake = createFakeEnvironment({ random })
  const registry = createRegistry()
  const connection = registry.connect(url, () => createConnection(url, { environment: fake }))
  const release = connection.retain()
  onTestFinished(() => release({ linger: false }))
  const pass = async (duration: number): Promise<void> => {
    await fake.advance(duration)
    await frame()
  }
  return {
    fake,
    connection,
    pass,
    show: (element: ReactElement, messages = en) =>
      render(
        <ConnectionProvider registry={registry} messages={messages} actions={{ contact: '/help' }}>
          {element}
        </ConnectionProvider>,
      ),
    open: async (): Promise<void> => {
      fake.server.use((dial) => dial.accept())
      await pass(10_000)
    },
    /** Cut off, with every dial from then on refused. */
    cut: (): void => {
      fake.server.use(refuse())
      fake.server.drop()
    },
    recover: async (): Promise<void> => {
      fake.server.use((dial) => dial.accept())
      connection.reconnect()
      await pass(1_500)
    },
  }
}

export type World = Awaited<ReturnType<typeof createScriptedPage>>

/** How a page comes to look each way a banner can look. */
export const looks: Readonly<Record<string, (world: World) => Promise<void>>> = {
  async connecting({ fake, pass }) {
    fake.server.use(hang())
    await pass(8_000)
  },
  async waiting({ open, fake, pass }) {
    await open()
    fake.server.close(1012)
    await pass(0)
  },
  async reconnecting({ open, fake, pass }) {
    await open()
    fake.server.use(hang())
    fake.server.drop()
    await pass(6_000)
  },
  async offline({ open, fake, cut, pass }) {
    await open()
    fake.goOffline()
    cut()
    await pass(1_000)
  },
  async blocked({ open, fake, pass }) {
    await open()
    fake.server.close(1008)
    await pass(0)
  },
  async restored({ open, cut, pass, recover }) {
    await open()
    cut()
    await pass(3_000)
    await recover()
  },
}

/** After what the last change led to is painted: React has rendered, transitions have begun. */
export async function frame(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
}
