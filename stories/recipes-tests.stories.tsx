import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, waitFor, within } from 'storybook/test'
import * as recipes from './recipes.stories.tsx'
import { renew } from './support/demo-account.ts'

/** Not in the sidebar: whoever opens a recipe should find it well. */
const meta: Meta = {
  title: 'Recipes tests',
  tags: ['!dev'],
  parameters: { layout: 'fullscreen' },
}

export default meta

type Story = StoryObj

const banner = { name: 'Connection status' }
const patiently = { timeout: 8_000 }

export const ATokenIsRenewedWithoutAsking: Story = {
  ...recipes.SignInAgainInPlace,
  async play({ canvas, userEvent }) {
    await userEvent.type(canvas.getByLabelText('Your note'), ' more')
    renew.mockClear()
    await whenConnected(canvas.getByRole('button', { name: /token expire/ }), userEvent)
    await waitFor(() => expect(renew).toHaveBeenCalledOnce(), patiently)
    await whenConnected(canvas.getByLabelText('Your note'), userEvent)
    await expect(canvas.queryByRole('button', { name: 'Sign in' })).not.toBeInTheDocument()
    await expect(canvas.getByLabelText('Your note')).toHaveValue('Half a sentence, and then more')
  },
}

export const WhoSignsInAgainStaysWhereTheyAre: Story = {
  ...recipes.SignInAgainInPlace,
  async play({ canvas, userEvent }) {
    await userEvent.type(canvas.getByLabelText('Your note'), ' more')
    await whenConnected(canvas.getByRole('button', { name: 'End the session' }), userEvent)
    const region = within(await canvas.findByRole('region', banner, patiently))
    await userEvent.click(await region.findByRole('button', { name: 'Sign in' }, patiently))
    const dialog = within(await canvas.findByRole('dialog', { name: 'Sign in to go on' }))
    await userEvent.type(dialog.getByLabelText('Password'), 'secret{Enter}')
    await canvas.findByText('Back online', {}, patiently)
    await expect(canvas.queryByRole('dialog')).not.toBeInTheDocument()
    await expect(canvas.getByLabelText('Your note')).toHaveValue('Half a sentence, and then more')
  },
}

export const TheMostUrgentSpeaksOrAllAsOne: Story = {
  ...recipes.SeveralSockets,
  async play({ canvas, userEvent }) {
    await waitFor(() => expect(canvas.getAllByText('Connected')).toHaveLength(4), patiently)
    await userEvent.click(canvas.getByRole('button', { name: 'Stop one' }))
    const region = await canvas.findByRole('region', banner)
    await expect(within(region).getByText('The server is busy')).toBeInTheDocument()
    await expect(canvas.getAllByText('Connected')).toHaveLength(2)
    await userEvent.click(canvas.getByRole('button', { name: 'Stop all' }))
    await within(region).findByText('3 connections need attention')
    await expect(canvas.getAllByRole('region', banner)).toHaveLength(1)
  },
}

export const AnOwnCodeHasItsWordsAndItsAction: Story = {
  ...recipes.CustomCloseCodes,
  async play({ canvas, userEvent }) {
    await canvas.findByText('You are in the room.', {}, patiently)
    await userEvent.click(canvas.getByRole('button', { name: /Fill the room/ }))
    await canvas.findByText('The room is full', {}, patiently)
    await expect(canvas.getByRole('timer')).toHaveTextContent(/^Reconnecting in/)
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await canvas.findByText('You are in the room.', {}, patiently)
    await userEvent.click(canvas.getByRole('button', { name: /Kick me/ }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Ask the host' }))
    await expect(await canvas.findByText('The host has been asked.')).toBeVisible()
  },
}

export const WordsComeFromTheAppsCatalog: Story = {
  ...recipes.WordsFromReactIntl,
  globals: { locale: 'de' },
  async play({ canvas, userEvent }) {
    await whenConnected(canvas.getByRole('button', { name: /Kick me/ }), userEvent)
    await canvas.findByText('Sie wurden aus dem Raum entfernt')
    await expect(canvas.getByRole('region', { name: 'Verbindungsstatus' })).toBeInTheDocument()
  },
}

export const WhatIsSubmittedInAnOutageWaitsAndIsSaved: Story = {
  ...recipes.DraftKeptThroughAnOutage,
  async play({ canvas, userEvent }) {
    await whenConnected(canvas.getByRole('button', { name: /Restart the server/ }), userEvent)
    const region = within(await canvas.findByRole('region', banner, patiently))
    const report = canvas.getByLabelText('Your report')
    await userEvent.type(report, 'All is well')
    await userEvent.click(canvas.getByRole('button', { name: 'Submit' }))
    await canvas.findByText(/^Waiting to be sent/)
    await expect(report).toHaveValue('All is well')
    await expect(await region.findByText(/Unsent changes are kept/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Heal the server' }))
    await userEvent.click(region.getByRole('button', { name: 'Try again' }))
    const saved = within(canvas.getByRole('list', { name: 'Saved reports' }))
    await saved.findByText('All is well', {}, patiently)
    await expect(report).toHaveValue('')
  },
}

export const WhatIsSubmittedWhileNothingIsRetriedWaitsToo: Story = {
  ...recipes.DraftKeptThroughAnOutage,
  async play({ canvas, userEvent }) {
    await whenConnected(canvas.getByRole('button', { name: /too busy/ }), userEvent)
    const region = within(await canvas.findByRole('region', banner, patiently))
    const report = canvas.getByLabelText('Your report')
    await userEvent.click(canvas.getByRole('button', { name: 'Submit' }))
    await expect(report).toHaveFocus()
    await expect(report).toBeInvalid()
    await userEvent.type(report, 'Still here')
    await userEvent.click(canvas.getByRole('button', { name: 'Submit' }))
    await canvas.findByText(/^Waiting to be sent/)
    await expect(report).toHaveValue('Still here')
    await userEvent.click(region.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(report).toHaveValue(''), patiently)
    await expect(canvas.getByText('Saved.')).toBeVisible()
  },
}

export const WhatWasSentButNotAnsweredIsSentAgain: Story = {
  ...recipes.DraftKeptThroughAnOutage,
  async play({ canvas, userEvent }) {
    await whenConnected(canvas.getByRole('button', { name: 'Add latency' }), userEvent)
    await userEvent.type(canvas.getByLabelText('Your report'), 'Once')
    await userEvent.click(canvas.getByRole('button', { name: 'Submit' }))
    await canvas.findByText('Saving…')
    await userEvent.click(canvas.getByRole('button', { name: /too busy/ }))
    await canvas.findByText(/^It may not have arrived/)
    await expect(canvas.getByLabelText('Your report')).toHaveValue('Once')
    await userEvent.click(canvas.getByRole('button', { name: 'Heal the server' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }))
    await canvas.findByText('Saved.', {}, patiently)
    const saved = within(canvas.getByRole('list', { name: 'Saved reports' }))
    await expect(saved.getAllByRole('listitem')).toHaveLength(1)
  },
}

/** The same for both: told once, acted on in the toast, and over when it is over. */
function toasting(recipe: Story): Story {
  return {
    ...recipe,
    async play({ canvas, userEvent }) {
      await canvas.findByText('Status: open', {}, patiently)
      await userEvent.click(canvas.getByRole('button', { name: /too busy/ }))
      await screen.findByText('The server is busy', visible)
      // Base UI hides an urgent toast from the tree until it has focus, and announces it apart.
      const again = await screen.findByRole('button', { name: 'Try again', hidden: true })
      await userEvent.click(again)
      await screen.findByText('Back online', visible, patiently)
      await expect(screen.queryByText('The server is busy', visible)).toBeNull()
    },
  }
}

/** Not what a toast system says to screen readers. */
const visible = { ignore: '[role=status] *, [role=alert] *, [role=status], [role=alert]' }

export const SonnerTellsAndTheButtonBringsItBack: Story = toasting(recipes.ToastWithSonner)

/** It stays as long as the trouble, so there must be a way besides swiping it away. */
export const ASonnerToastIsPutAwayByAButton: Story = {
  ...recipes.ToastWithSonner,
  async play({ canvas, userEvent }) {
    await canvas.findByText('Status: open', {}, patiently)
    await userEvent.click(canvas.getByRole('button', { name: /too busy/ }))
    const toast = await screen.findByText('The server is busy', visible)
    await userEvent.click(await screen.findByRole('button', { name: 'Close toast' }))
    await waitFor(() => expect(toast).not.toBeInTheDocument())
  },
}
export const BaseUITellsAndTheButtonBringsItBack: Story = toasting(recipes.ToastWithBaseUI)

export const HooksAreEnough: Story = {
  ...recipes.Headless,
  async play({ canvas, userEvent }) {
    await canvas.findByText('status: open, phase: hidden', {}, patiently)
    await userEvent.click(canvas.getByRole('button', { name: /Restart the server/ }))
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(/^The server is restarting/),
    )
    await expect(canvas.getByRole('timer')).toHaveTextContent(/^Reconnecting/)
    await userEvent.click(canvas.getByRole('button', { name: 'Heal the server' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await canvas.findByText('status: open, phase: restored', {}, patiently)
  },
}

interface Clicker {
  readonly click: (element: Element) => Promise<void>
}

/** A server can only close what is open. */
async function whenConnected(button: HTMLElement, { click }: Clicker): Promise<void> {
  const badge = button.closest('main')?.querySelector('[data-slot=connection-badge]')
  await waitFor(() => expect(badge).toHaveAttribute('data-status', 'open'), patiently)
  await click(button)
}
