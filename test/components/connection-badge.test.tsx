import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import { createScene } from './render-with.tsx'

afterEach(cleanup)

const badge = (): HTMLElement => screen.getByTestId('badge')

describe('ConnectionBadge', () => {
  it('says how it is, in a word and a shape', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    show(<ConnectionBadge data-testid="badge" />)
    const shape = (): string | null | undefined => badge().querySelector('path')?.getAttribute('d')
    const connected = shape()
    expect(badge().textContent).toBe('Connected')
    expect(badge().dataset['severity']).toBe('success')

    await lose()
    expect(badge().textContent).toBe('Waiting to reconnect')
    expect(shape()).not.toBe(connected)

    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    await pass(1_000)
    expect(badge().textContent).toBe('Connected')
  })

  it('[A2] does not flicker during an outage that is not told', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionBadge data-testid="badge" />)
    const before = badge().outerHTML
    fake.server.drop()
    await pass(100)
    expect(badge().outerHTML).toBe(before)
  })

  it('keeps its word for those who listen where only the icon is seen', async () => {
    const { show } = await createScene()
    show(<ConnectionBadge data-testid="badge" variant="icon" />)
    expect(badge().textContent).toBe('Connected')
    expect(badge().querySelector('[data-slot="visually-hidden"]')).toBeTruthy()
  })
  it('is a shape of its own for each state as a dot, and a word for those who listen', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    show(<ConnectionBadge data-testid="badge" variant="dot" />)
    const drawn = new Set<string | undefined>()
    const look = (word: string): void => {
      expect(badge().querySelector('[data-slot="visually-hidden"]')?.textContent).toBe(word)
      drawn.add(badge().querySelector('svg')?.outerHTML)
    }
    look('Connected')
    await lose()
    look('Waiting to reconnect')
    fake.server.use((dial) => dial.accept({}, () => dial.close(1008)))
    connection.reconnect()
    await pass(0)
    look('Disconnected')
    expect(drawn.size).toBe(3)
  })
})
