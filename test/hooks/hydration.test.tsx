import { act } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  ConnectionBadge,
  ConnectionBanner,
  ConnectionProvider,
  useWebSocket,
} from '../../src/index.ts'
import { close, createFakeEnvironment, type FakeEnvironment } from '../../src/testing.ts'

let fake: FakeEnvironment
let root: Root
const host = document.createElement('div')
const complaints = vi.spyOn(console, 'error')

function App(): ReactNode {
  const { status } = useWebSocket('wss://api.example/live', { environment: fake })
  return (
    <ConnectionProvider>
      <ConnectionBanner />
      <ConnectionBadge />
      <p>{status}</p>
    </ConnectionProvider>
  )
}

const page = (
  <StrictMode>
    <App />
  </StrictMode>
)

beforeEach(() => {
  complaints.mockClear()
  fake = createFakeEnvironment({ server: close(3003) })
})

afterEach(async () => {
  await act(async () => root.unmount())
  await fake.advance(60_000)
  expect(fake.liveSockets).toHaveLength(0)
})

it('hydrates what the server rendered without a complaint, then goes on by itself', async () => {
  host.innerHTML = renderToString(page)
  expect(host.textContent).toContain('idle')
  expect(fake.sockets).toHaveLength(0)
  await act(async () => {
    root = hydrateRoot(host, page)
  })
  await act(() => fake.advance(5_000))
  expect(host.textContent).toContain('closed')
  expect(host.textContent).toContain("You don't have access")
  expect(complaints).not.toHaveBeenCalled()
})
