import type { Meta, StoryObj } from '@storybook/react-vite'
import { Chat as ChatPage } from './in-context/chat.tsx'
import { Dashboard as DashboardPage } from './in-context/dashboard.tsx'
import { OrderDialog } from './in-context/dialog.tsx'
import { Recipe, type RecipeTrouble } from './support/recipe.tsx'

const meta: Meta = {
  title: 'In context',
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

type Story = StoryObj

const troubles: readonly RecipeTrouble[] = [
  { label: 'Cut the cable', command: { do: 'cut', downFor: 8_000 } },
  { label: 'Restart the server (1012)', command: { do: 'restart', downFor: 4_000 } },
  { label: 'Close as too busy (1013)', command: { do: 'close', code: 1013, reason: '' } },
  { label: 'Heal the server', command: { do: 'recover' } },
]

export const Chat: Story = {
  render: () => (
    <Recipe
      title="A chat"
      about="What is written in an outage waits in its place."
      troubles={troubles}
    >
      {(demo) => <ChatPage demo={demo} />}
    </Recipe>
  ),
}

export const Dashboard: Story = {
  render: () => (
    <Recipe title="A dashboard" about="Figures say when they are not live." troubles={troubles}>
      {(demo) => <DashboardPage demo={demo} />}
    </Recipe>
  ),
}

/** The narrowest screen that WCAG asks for; also what 1280 px are at 400 %. */
export const Mobile: Story = {
  ...Chat,
  name: 'Mobile, 320 px',
  globals: { viewport: { value: 'mobile1' } },
}

export const InsideADialog: Story = {
  render: () => (
    <Recipe
      title="Inside a dialog"
      about="What happens while a modal dialog is open is told in the dialog."
      troubles={[]}
    >
      {(demo) => <OrderDialog demo={demo} />}
    </Recipe>
  ),
}

export const TwoSockets: Story = {
  render: () => (
    <Recipe
      title="Two sockets, two banners"
      about="Each banner tells of the connection it is given, and of no other."
      troubles={[
        { label: 'Stop the chat', command: { do: 'close', code: 1013, reason: '' }, server: 0 },
        {
          label: 'Stop the dashboard',
          command: { do: 'close', code: 1013, reason: '' },
          server: 1,
        },
        { label: 'Heal the servers', command: { do: 'recover' } },
      ]}
      servers={2}
    >
      {(chat, [dashboard]) => (
        <>
          <ChatPage demo={chat} />
          {dashboard && <DashboardPage demo={dashboard} />}
        </>
      )}
    </Recipe>
  ),
}
