import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import * as contexts from './in-context.stories.tsx'

/** Not in the sidebar: whoever opens a page should find it well. */
const meta: Meta = {
  title: 'In context tests',
  tags: ['!dev'],
  parameters: { layout: 'fullscreen' },
}

export default meta

type Story = StoryObj

const patiently = { timeout: 8_000 }

/** A server can only close what is open. */
async function connected(card: HTMLElement): Promise<void> {
  await within(card).findByText('Connected', {}, patiently)
}

export const WhatIsWrittenInAnOutageIsSentAfterIt: Story = {
  ...contexts.Chat,
  async play({ canvas, userEvent }) {
    const chat = canvas.getByRole('region', { name: 'Chat' })
    await connected(chat)
    await userEvent.click(canvas.getByRole('button', { name: /Restart/ }))
    await within(chat).findByText('The server is restarting')
    await userEvent.type(canvas.getByLabelText('Message'), 'And the tulips{Enter}')
    await within(chat).findByText('Not sent yet')
    await userEvent.click(canvas.getByRole('button', { name: 'Heal the server' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(within(chat).queryByText('Not sent yet')).toBeNull(), patiently)
    await expect(within(chat).getByText('And the tulips')).toBeVisible()
  },
}

export const FiguresSayThatTheyAreNotLive: Story = {
  ...contexts.Dashboard,
  async play({ canvas, userEvent }) {
    await canvas.findByText('Live')
    await waitFor(
      () => expect(canvas.getByRole('meter')).not.toHaveTextContent('Not measured'),
      patiently,
    )
    await userEvent.click(canvas.getByRole('button', { name: /too busy/ }))
    await canvas.findByText('As of the last update, not live')
  },
}

export const ANarrowScreenDoesNotScrollSideways: Story = {
  ...contexts.Mobile,
  async play({ canvas, userEvent }) {
    const chat = canvas.getByRole('region', { name: 'Chat' })
    await connected(chat)
    await userEvent.click(canvas.getByRole('button', { name: /too busy/ }))
    await within(chat).findByText('The server is busy')
    await expect(window.innerWidth).toBe(320)
    await expect(document.documentElement.scrollWidth).toBe(320)
  },
}

export const TheDialogTellsWhatThePageBehindCannot: Story = {
  ...contexts.InsideADialog,
  async play({ canvas, userEvent }) {
    await canvas.findByText('Connected', {}, patiently)
    await userEvent.click(canvas.getByRole('button', { name: 'New order' }))
    const dialog = within(canvas.getByRole('dialog', { name: 'New order' }))
    await userEvent.click(dialog.getByRole('button', { name: /too busy/ }))
    await waitFor(() =>
      expect(dialog.getByRole('alert')).toHaveTextContent(/^The server is busy\./),
    )
    const spoken = canvas.getAllByRole('alert').filter(({ textContent }) => textContent !== '')
    await expect(spoken).toEqual([dialog.getByRole('alert')])
  },
}

export const EachBannerTellsOfItsOwnConnection: Story = {
  ...contexts.TwoSockets,
  async play({ canvas, userEvent }) {
    const chat = canvas.getByRole('region', { name: 'Chat' })
    const dashboard = within(canvas.getByRole('region', { name: 'Dashboard' }))
    await connected(chat)
    await userEvent.click(canvas.getByRole('button', { name: 'Stop the chat' }))
    await within(chat).findByText('The server is busy')
    await expect(dashboard.getByText('Live')).toBeVisible()
    await expect(dashboard.queryByText('The server is busy')).not.toBeInTheDocument()
  },
}
