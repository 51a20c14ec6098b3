import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import {
  ConnectionAnnouncer,
  type ConnectionAnnouncerProps,
} from '../src/components/connection-announcer.tsx'
import type { Connection } from '../src/core/connection.ts'
import { staged, whenSet } from './support/scene.tsx'
import { kindScenes, open, restored } from './support/scenes.ts'

/** Out of sight: its words stand here for the eye, as a screen reader would say them. */
const meta: Meta<ConnectionAnnouncerProps> = {
  title: 'Components/ConnectionAnnouncer',
  component: ConnectionAnnouncer,
  tags: ['autodocs'],
  argTypes: { connection: { control: false }, render: { control: false } },
}

export default meta

type Story = StoryObj<ConnectionAnnouncerProps>

/** Shows what is for the ear. */
function show(node: HTMLDivElement | null): void {
  node?.removeAttribute('style')
}

const look = (connection: Connection, props: ConnectionAnnouncerProps) => (
  <ConnectionAnnouncer {...props} connection={connection} ref={show} />
)

/** The regions are there from the start, and empty. */
export const Silent: Story = {
  ...staged(open, look),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement()
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement()
  },
}

/** A loss is told once, politely, with the wait; time that goes by is not told. */
export const Lost: Story = {
  ...staged(kindScenes.connectionLost, look),
  async play({ canvas, canvasElement, loaded }) {
    await whenSet(canvasElement)
    const status = canvas.getByRole('status')
    await waitFor(() => expect(status).not.toBeEmptyDOMElement())
    const spoken = status.textContent
    await loaded.world.advance(5_000)
    await expect(status.textContent).toBe(spoken)
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement()
  },
}

/** Where nothing goes on without the person, it interrupts. */
export const NeedsThePerson: Story = {
  ...staged(kindScenes.forbidden, look),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/^You don't have access/),
    )
  },
}

export const BackOnline: Story = {
  ...staged(restored, look),
  async play({ canvas, canvasElement }) {
    await whenSet(canvasElement)
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/^Back online/))
  },
}
