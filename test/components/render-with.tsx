import { render, type RenderResult } from '@testing-library/react'
import type { ReactElement } from 'react'
import { type Connection, createConnection } from '../../src/core/connection.ts'
import type { Hold } from '../../src/core/connection-options.ts'
import { createRegistry, type Registry } from '../../src/core/registry.ts'
import {
  ConnectionProvider,
  type ConnectionProviderProps,
} from '../../src/components/connection-provider.tsx'
import { createFakeEnvironment, type FakeEnvironment } from '../../src/testing.ts'
import { pass } from '../support/pass.ts'

/** A connection in a world of its own, at first the only one its registry knows. */
export interface Scene {
  readonly fake: FakeEnvironment
  readonly connection: Connection
  readonly registry: Registry
  readonly show: (element: ReactElement, props?: ConnectionProviderProps) => RenderResult
  /** Lets virtual time pass, and React take part in it. */
  readonly pass: (duration: number) => Promise<void>
  /** Opens, then is cut off for long enough to be shown; every dial from then on is refused. */
  readonly lose: () => Promise<void>
}

/** Sets the scene: an open connection that has been stable for a while. */
export async function createScene(
  url = 'wss://example.com/live?token=secret',
  options: Hold = {},
): Promise<Scene> {
  const fake = createFakeEnvironment({ random: [0.5] })
  const registry = createRegistry()
  const connection = registry.connect(url, () =>
    createConnection(url, { environment: fake, ...options }),
  )
  const passHere = (duration: number): Promise<void> => pass(fake, duration)
  connection.retain()
  await passHere(10_000)
  return {
    fake,
    connection,
    registry,
    pass: passHere,
    show: (element, props) =>
      render(element, {
        wrapper: ({ children }) => (
          <ConnectionProvider registry={registry} {...props}>
            {children}
          </ConnectionProvider>
        ),
      }),
    async lose() {
      fake.server.use((dial) => dial.refuse())
      fake.server.drop()
      await passHere(3_000)
    },
  }
}
