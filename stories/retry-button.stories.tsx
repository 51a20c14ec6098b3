import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { RetryButton, type RetryButtonProps } from '../src/components/retry-button.tsx'
import type { Connection } from '../src/core/connection.ts'
import { staged, whenSet } from './support/scene.tsx'
import { kindScenes } from './support/scenes.ts'

const meta: Meta<RetryButtonProps> = {
  title: 'Components/RetryButton',
  component: RetryButton,
  tags: ['autodocs'],
  argTypes: { connection: { control: false }, render: { control: false } },
}

export default meta

type Story = StoryObj<RetryButtonProps>

const look = (connection: Connection, props: RetryButtonProps) => (
  <RetryButton {...props} connection={connection} />
)

export const Playground: Story = staged(kindScenes.connectionLost, look)
export const Closed: Story = staged(kindScenes.tryAgainLater, look)
export const Reconnect: Story = staged(kindScenes.messageTooBig, look)
export const OwnWords: Story = {
  ...staged(kindScenes.connectionLost, look),
  args: { children: 'Connect now' },
}

/** It dials at once, shows for a second at least that it does, and keeps the focus meanwhile. */
export const Busy: Story = {
  ...staged(kindScenes.connectionLost, look),
  async play({ canvas, canvasElement, loaded, userEvent }) {
    await whenSet(canvasElement)
    const button = canvas.getByRole('button')
    const dials = loaded.world.sockets.length
    await userEvent.click(button)
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'))
    await loaded.world.advance(0)
    await expect(loaded.world.sockets).toHaveLength(dials + 1)
    await expect(button).toHaveFocus()
  },
}
