import { act } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Hold } from '../../src/core/connection-options.ts'
import { type Connection, createConnection } from '../../src/core/connection.ts'
import { createRegistry } from '../../src/core/registry.ts'
import { ConnectionContext, type ConnectionContextValue } from '../../src/hooks/provider-context.ts'
import { RegistryContext } from '../../src/hooks/registry-context.ts'
import { defaultTiming } from '../../src/core/presentation.ts'
import { en } from '../../src/locales/en.ts'
import { createFakeEnvironment, type FakeEnvironment } from '../../src/testing.ts'
import { pass } from './pass.ts'

interface PageOptions extends Partial<ConnectionContextValue> {
  readonly fake?: FakeEnvironment
}

/** A page of its own, with a registry, a scripted server and a clock that React follows. */
export function createPage({
  // Each retry is as late as its window allows.
  fake = createFakeEnvironment({ random: [0.999] }),
  ...given
}: PageOptions = {}) {
  const registry = createRegistry()
  const context = {
    messages: en,
    timing: defaultTiming,
    actions: {},
    showServerReason: false,
    ...given,
  }
  return {
    fake,
    /** A connection of the page, not held yet. */
    connect: (name: string, options: Hold = {}): Connection =>
      registry.connect(name, () =>
        createConnection(`wss://${name}.example/`, { ...options, environment: fake }),
      ),
    /** Lets time pass. */
    advance: (duration: number) => pass(fake, duration),
    /** Does something, and what follows from it at once. */
    happen: (action: () => void) =>
      act(() => {
        action()
        return fake.advance(0)
      }),
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <RegistryContext.Provider value={registry}>
        {/* oxlint-disable-next-line react/jsx-no-constructed-context-values -- one for each page */}
        <ConnectionContext.Provider value={context}>{children}</ConnectionContext.Provider>
      </RegistryContext.Provider>
    ),
  }
}
