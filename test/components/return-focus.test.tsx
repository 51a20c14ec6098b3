import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { CloseReasonMessage } from '../../src/components/close-reason-message.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { useConnectionState } from '../../src/hooks/use-connection-state.ts'
import { createScene } from './render-with.tsx'

afterEach(cleanup)

/** A page that has lost its connection, where somebody went from its field to "Try again". */
async function onTheButton(Notice: () => ReactNode, rest?: (scene: Scene) => ReactNode) {
  const scene = await createScene()
  const Rest = (): ReactNode => rest?.(scene)
  scene.show(
    <>
      <input aria-label="Draft" />
      <Rest />
      <Notice />
    </>,
  )
  await scene.lose()
  const draft = screen.getByRole('textbox')
  draft.focus()
  const button = screen.getByRole('button', { name: 'Try again' })
  button.focus()
  return { ...scene, draft, button }
}

type Scene = Awaited<ReturnType<typeof createScene>>

const focus = (field: HTMLElement | null): void => field?.focus()

describe.each([
  ['a banner', () => <ConnectionBanner />],
  ['a message in place', () => <CloseReasonMessage />],
])('%s whose focused button goes', (_, Notice) => {
  it('[A8] gives the focus back', async () => {
    const { fake, pass, draft, button } = await onTheButton(Notice)
    fake.server.use((dial) => dial.accept())
    fireEvent.click(button)
    await pass(3_000)
    expect(button.isConnected).toBe(false)
    expect(document.activeElement).toBe(draft)
  })

  it('[A8] gives it back where another window had it meanwhile', async () => {
    const { fake, connection, pass, draft, button } = await onTheButton(Notice)
    // What a browser tells when its window is left: `document.activeElement` stays.
    fireEvent.focusOut(button)
    expect(document.activeElement).toBe(button)
    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    await pass(3_000)
    expect(document.activeElement).toBe(draft)
  })

  it('[A8] leaves it where the app has put it', async () => {
    const { fake, connection, pass } = await onTheButton(Notice, (scene) => {
      const status = useConnectionState(scene.connection, (state) => state.status)
      return status === 'closed' && <input aria-label="Password" ref={focus} />
    })
    fake.server.use((dial) => dial.accept({}, () => dial.close(3000)))
    act(() => connection.reconnect())
    await pass(5_000)
    expect(document.activeElement).toBe(screen.getByLabelText('Password'))
  })
})
