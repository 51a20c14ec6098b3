import type { Meta, StoryObj } from '@storybook/react-vite'
import { BaseUiToast } from './recipes/base-ui-toast.tsx'
import { CustomCodes } from './recipes/custom-codes.tsx'
import { Headless as HooksOnly } from './recipes/headless.tsx'
import { IntlMessages } from './recipes/intl-messages.tsx'
import { KeptDraft } from './recipes/kept-draft.tsx'
import { SeveralSockets as Several } from './recipes/several-sockets.tsx'
import { SignInAgain } from './recipes/sign-in-again.tsx'
import { SonnerToast } from './recipes/sonner-toast.tsx'
import { accountOf } from './support/demo-account.ts'
import { Recipe, type RecipeTrouble } from './support/recipe.tsx'

const meta: Meta = {
  title: 'Recipes',
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

type Story = StoryObj

const cut: RecipeTrouble = { label: 'Cut the cable', command: { do: 'cut', downFor: 8_000 } }
const busy: RecipeTrouble = {
  label: 'Close as too busy (1013)',
  command: { do: 'close', code: 1013, reason: '' },
}
const restart: RecipeTrouble = {
  label: 'Restart the server (1012)',
  command: { do: 'restart', downFor: 4_000 },
}
const recover: RecipeTrouble = { label: 'Heal the server', command: { do: 'recover' } }
const late: RecipeTrouble = { label: 'Add latency', command: { do: 'delay', latency: 3_000 } }
const kick: RecipeTrouble = {
  label: 'Kick me (4010)',
  command: { do: 'close', code: 4010, reason: '' },
}
const fill: RecipeTrouble = {
  label: 'Fill the room (4100)',
  command: { do: 'close', code: 4100, reason: '' },
}

export const SignInAgainInPlace: Story = {
  render: () => (
    <Recipe
      title="Sign in again, in place"
      about="A 3000 asks for fresh credentials. If they do not help, the person is asked, and stays where they are."
      troubles={[
        {
          label: 'Let the token expire',
          command: { do: 'close', code: 3000, reason: 'token expired' },
        },
        { label: 'End the session', command: { do: 'signOut' } },
      ]}
    >
      {(server) => <SignInAgain {...server} account={accountOf(server)} />}
    </Recipe>
  ),
}

const names = ['Orders', 'Kitchen', 'Payments']

export const SeveralSockets: Story = {
  render: () => (
    <Recipe
      title="Several sockets, one banner"
      about="Each part of the page has its own connection and badge; the banner speaks for all."
      troubles={[
        { label: 'Stop one', command: busy.command, server: 1 },
        { label: 'Stop all', command: busy.command },
      ]}
      servers={names.length}
    >
      {(first, others) => (
        <Several
          services={[first, ...others].map(({ url, environment }, index) => ({
            name: names[index] ?? '',
            url,
            environment,
          }))}
        />
      )}
    </Recipe>
  ),
}

export const CustomCloseCodes: Story = {
  render: () => (
    <Recipe
      title="Close codes of your own"
      about="What they mean, what follows, what people read, and what they can do."
      troubles={[kick, fill]}
    >
      {({ url, environment }) => <CustomCodes url={url} environment={environment} />}
    </Recipe>
  ),
}

export const WordsFromReactIntl: Story = {
  render: (_args, { globals }) => (
    <Recipe
      title="Words from react-intl"
      about="Choose English, German, Arabic or Japanese in the toolbar: the app's own words follow, too."
      troubles={[kick, fill]}
    >
      {({ url, environment }) => (
        <IntlMessages url={url} environment={environment} locale={String(globals['locale'])} />
      )}
    </Recipe>
  ),
}

export const DraftKeptThroughAnOutage: Story = {
  render: () => (
    <Recipe
      title="A draft kept through an outage"
      about="React Hook Form holds what is typed until the server has answered; what is submitted meanwhile waits."
      troubles={[cut, restart, busy, late, recover]}
    >
      {({ url, environment }) => <KeptDraft url={url} environment={environment} />}
    </Recipe>
  ),
}

export const ToastWithSonner: Story = {
  render: (_args, { globals }) => (
    <Recipe
      title="A toast, with sonner"
      about="One toast an outage, reworded as it goes on, and none for a blip."
      troubles={[restart, busy, recover]}
    >
      {({ url, environment }) => (
        <SonnerToast url={url} environment={environment} theme={globals['theme']} />
      )}
    </Recipe>
  ),
}

export const ToastWithBaseUI: Story = {
  name: 'Toast with Base UI',
  render: () => (
    <Recipe
      title="A toast, with Base UI"
      about="One toast an outage, reworded as it goes on, and none for a blip."
      troubles={[restart, busy, recover]}
    >
      {({ url, environment }) => <BaseUiToast url={url} environment={environment} />}
    </Recipe>
  ),
}

export const Headless: Story = {
  render: () => (
    <Recipe
      title="Headless"
      about="Hooks only, no component of the package."
      troubles={[restart, busy, recover]}
    >
      {({ url, environment }) => <HooksOnly url={url} environment={environment} />}
    </Recipe>
  ),
}
