import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { LiveOutage as Page } from './support/live-outage.tsx'

/** Not in the sidebar: whoever opens the live page should find it well. */
const meta = {
  title: 'Live outage tests',
  component: Page,
  tags: ['!dev'],
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Page>

export default meta

type Story = StoryObj<typeof meta>

const banner = { name: 'Connection status' }
const patiently = { timeout: 5_000 }

export const AFullServerSaysSoAndTheButtonBringsItBack: Story = {
  async play({ canvas, userEvent }) {
    await canvas.findByText('Connected', {}, patiently)
    await userEvent.selectOptions(canvas.getByLabelText('Close code'), '1013')
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }))
    const region = within(await canvas.findByRole('region', banner))
    await expect(region.getByText('The server is busy')).toBeInTheDocument()
    await expect(region.getByText('maintenance, node 7')).not.toBeVisible()
    await userEvent.click(region.getByRole('button', { name: 'Try again' }))
    await canvas.findByText('Back online', {}, patiently)
  },
}

export const ARestartIsToldAtOnceAndWhatIsAddedWaits: Story = {
  async play({ canvas, userEvent }) {
    await canvas.findByText('Connected', {}, patiently)
    await userEvent.click(canvas.getByRole('button', { name: /Restart the server/ }))
    const region = within(await canvas.findByRole('region', banner))
    await expect(region.getByText('The server is restarting')).toBeInTheDocument()
    await expect(region.getByRole('timer')).toHaveTextContent(/^Reconnecting (soon|in \d+ seconds)/)
    await userEvent.type(canvas.getByLabelText('What to buy'), 'Olives{Enter}')
    await expect(await canvas.findByText('Waiting to be sent')).toBeInTheDocument()
    await expect(await region.findByText(/Unsent changes are kept/)).toBeInTheDocument()
    await userEvent.click(canvas.getByRole('button', { name: 'Heal the server' }))
    await userEvent.click(region.getByRole('button', { name: 'Try again' }))
    await canvas.findByText('Back online', {}, patiently)
    await expect(canvas.queryByText('Waiting to be sent')).not.toBeInTheDocument()
  },
}

export const TheBrowserGoesOfflineAndComesBack: Story = {
  async play({ canvas, userEvent }) {
    await canvas.findByText('Connected', {}, patiently)
    const offline = canvas.getByRole('button', { name: /Go offline/ })
    await userEvent.click(offline)
    await canvas.findByText("You're offline", {}, patiently)
    await userEvent.click(offline)
    await canvas.findByText('Back online', {}, patiently)
  },
}

export const AnUnknownCodeOfTheServersIsToldInPlainWords: Story = {
  async play({ canvas, userEvent }) {
    await canvas.findByText('Connected', {}, patiently)
    await userEvent.selectOptions(canvas.getByLabelText('Close code'), 'another')
    await userEvent.clear(canvas.getByLabelText('Another code'))
    await userEvent.type(canvas.getByLabelText('Another code'), '2500')
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }))
    await canvas.findByText('2500 Unassigned')
    await expect(canvas.getByText('unassigned')).toBeInTheDocument()
  },
}

export const LatencyIsMeasuredAndTheLastMinutesAreDrawn: Story = {
  async play({ canvas, userEvent }) {
    const meter = canvas.getByRole('meter', { name: 'Latency' })
    await waitFor(() => expect(meter).toHaveTextContent(/^Excellent|^Good/), { timeout: 6_000 })
    await userEvent.click(canvas.getByRole('button', { name: /Add latency/ }))
    await waitFor(() => expect(meter).toHaveTextContent(/^Fair|^Poor/), { timeout: 13_000 })
    await expect(canvas.getByText(/^Connected \d+% of the last/)).toBeVisible()
  },
}
