import type { Meta, StoryObj } from '@storybook/react-vite'
import { CloseCodeReference } from './support/close-code-reference.tsx'

const meta: Meta<typeof CloseCodeReference> = {
  title: 'Close codes',
  component: CloseCodeReference,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  render: (args, { globals }) => (
    <CloseCodeReference {...args} locale={String(globals['locale'])} />
  ),
}

export default meta

/** What each code means, who sends it, what follows, and what everybody else calls it. */
export const CloseCodes: StoryObj<typeof meta> = { name: 'Close codes' }
