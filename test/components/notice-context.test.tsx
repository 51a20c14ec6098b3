import { render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { CloseReasonMessage } from '../../src/components/close-reason-message.tsx'
import { ConnectionProvider } from '../../src/components/connection-provider.tsx'
import { createRegistry } from '../../src/core/registry.ts'
import { useConnectionToast } from '../../src/hooks/use-connection-toast.ts'

function Toaster(): null {
  useConnectionToast({ show: () => 0, update() {}, dismiss() {} })
  return null
}

test.for([
  { name: '<CloseReasonMessage>', Component: CloseReasonMessage },
  { name: 'useConnectionToast', Component: Toaster },
])('$name watches the connections of the page once', ({ Component }) => {
  const { connections, ...registry } = createRegistry()
  const subscribe = vi.fn(connections.subscribe)
  render(
    <ConnectionProvider registry={{ ...registry, connections: { ...connections, subscribe } }}>
      <Component />
    </ConnectionProvider>,
  )
  expect(subscribe).toHaveBeenCalledOnce()
})
