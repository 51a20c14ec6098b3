import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { CloseCodeReference } from './support/close-code-reference.tsx'

/** Not in the sidebar: the page opens with everything there is. */
const meta: Meta<typeof CloseCodeReference> = {
  title: 'Close codes tests',
  component: CloseCodeReference,
  tags: ['!dev'],
  parameters: { layout: 'fullscreen' },
}

export default meta

type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

/** Types a query and tells what the first entry found is headed with. */
function finding(query: string, first: RegExp): Story {
  return {
    async play({ canvas, userEvent }) {
      await userEvent.type(canvas.getByRole('searchbox'), query)
      await canvas.findByText(/^\d+ found$/)
      await expect(firstFound(canvas)).toHaveTextContent(first)
    },
  }
}

function firstFound(canvas: Canvas): HTMLElement {
  const list = canvas.getByRole('list', { name: 'Codes found' })
  const [item] = within(list).getAllByRole('listitem')
  if (!item) throw new Error('Nothing is listed.')
  return item
}

export const ByAnExample: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: '4008 discord' }))
    await canvas.findByText('1 found')
    await expect(firstFound(canvas)).toHaveTextContent(/^4008Rate limited/i)
  },
}
export const ByCode: Story = finding('1013', /^1013Try Again Later/)
export const ByAName: Story = finding('AGAIN', /^1013Try Again Later/)
export const ByAPrefixedName: Story = finding('csMessageTooBig', /^1009Message Too Big/)
export const ByCodeAndService: Story = finding('4008 discord', /^4008Rate limited/i)
export const ByAnUnassignedCode: Story = finding('2500', /^2500Unassigned/)

export const WithTheKeyboard: Story = {
  args: { query: '1012' },
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('searchbox'))
    const item = firstFound(canvas)
    await expect(within(item).getByText('Who may send it')).toBeVisible()
    for (const example of canvas.getAllByRole('button')) {
      // oxlint-disable-next-line no-await-in-loop -- one press after another
      await userEvent.tab()
      // oxlint-disable-next-line no-await-in-loop -- one press after another
      await expect(example).toHaveFocus()
    }
    await userEvent.tab()
    const heading = within(item)
      .getByText('Service Restart', { selector: '.name' })
      .closest('summary')
    await expect(heading).toHaveFocus()
    heading?.click()
    await waitFor(() => expect(within(item).queryByText('Who may send it')).toBeNull())
  },
}

export const UnknownName: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.type(canvas.getByRole('searchbox'), 'no such name')
    await expect(await canvas.findByText('Nobody calls a close code that.')).toBeVisible()
  },
}
