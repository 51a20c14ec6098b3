import { readFile } from 'node:fs/promises'
import { act, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { expect, it } from 'vitest'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { useWebSocket } from '../../src/hooks/use-websocket.ts'
import { close, createFakeEnvironment, type FakeEnvironment } from '../../src/testing.ts'

function MyApp({ environment }: { readonly environment: FakeEnvironment }): ReactElement {
  useWebSocket('wss://app.example/', { environment })
  return <ConnectionBanner />
}

it('the example of createFakeEnvironment passes as it is printed', async () => {
  const source = await readFile('src/testing/fake-environment.ts', 'utf8')
  const [, words = 'no words'] = /textContent\)\.toContain\('(.*)'\)/.exec(source) ?? []

  const fake = createFakeEnvironment({ server: close(1012, '', { after: 1000 }) })
  render(<MyApp environment={fake} />)
  await act(() => fake.advance(3000))
  expect(screen.getByRole('status').textContent).toContain(words)
  expect(fake.liveSockets).toHaveLength(0)
})
