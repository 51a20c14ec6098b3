// @vitest-environment node
import { type ReactNode, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createRegistry, useWebSocket } from '../../src/index.ts'
import { RegistryContext } from '../../src/hooks/registry-context.ts'

function Live({ url }: { readonly url: string }): ReactNode {
  const { status, closeReason, attempt, retryAt } = useWebSocket(url)
  return JSON.stringify({ status, closeReason, attempt, retryAt })
}

describe('on a server', () => {
  it('has no page, so that these tests mean something', () => {
    expect(typeof window).toBe('undefined')
    expect(typeof document).toBe('undefined')
  })

  it('renders the idle state and opens nothing', () => {
    const html = renderToString(
      <StrictMode>
        <Live url="/live" />
      </StrictMode>,
    )
    expect(html.replaceAll('&quot;', '"')).toBe(
      '{"status":"idle","closeReason":null,"attempt":0,"retryAt":null}',
    )
  })

  it('keeps nothing between two requests', () => {
    const registry = createRegistry()
    const made: unknown[] = []
    function Spy(): ReactNode {
      made.push(useWebSocket('wss://api.example/live').connection)
      return null
    }
    for (let request = 0; request < 2; request += 1) {
      renderToString(
        <RegistryContext.Provider value={registry}>
          <Spy />
        </RegistryContext.Provider>,
      )
    }
    expect(new Set(made).size).toBe(2)
    expect(registry.connections.getState()).toEqual([])
  })
})
