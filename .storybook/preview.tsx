import type { Decorator, Preview } from '@storybook/react-vite'
import '../stories/support/page.css'
import { checkEveryLook } from '../stories/support/every-look.ts'
import { locales, nameOf } from '../stories/support/locales.ts'
import { type Looks, Surroundings } from '../stories/support/surroundings.tsx'

const looks: Looks = { theme: 'system', direction: 'language', locale: 'en', motion: 'system' }

interface Documented {
  readonly __docgenInfo?: { readonly description?: string }
}

const surrounded: Decorator = (Story, { globals, parameters }) => (
  <Surroundings looks={{ ...looks, ...globals }} styled={parameters['stylesheet'] !== false}>
    <Story />
  </Surroundings>
)

const preview: Preview = {
  decorators: [surrounded],
  afterEach: checkEveryLook,
  initialGlobals: { ...looks, clock: 'still' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'System theme' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: locales.map((messages) => ({ value: messages.locale, title: nameOf(messages) })),
      },
    },
    direction: {
      description: 'Direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'language', title: "The language's direction" },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    motion: {
      description: 'Motion',
      toolbar: {
        icon: 'play',
        dynamicTitle: true,
        items: [
          { value: 'system', title: 'System motion' },
          { value: 'reduced', title: 'Reduced motion' },
        ],
      },
    },
    clock: {
      description: 'Time in the stories of states',
      toolbar: {
        icon: 'timer',
        dynamicTitle: true,
        items: [
          { value: 'still', title: 'Time stands still' },
          { value: 'running', title: 'Time runs' },
        ],
      },
    },
  },
  parameters: {
    // Tests look at it in every look instead.
    a11y: { test: import.meta.env.MODE === 'test' ? 'off' : 'error' },
    backgrounds: { disable: true },
    docs: {
      // The first paragraphs: Storybook would take the JSX of an example for markup.
      extractComponentDescription: ({ __docgenInfo: documented }: Documented) =>
        documented?.description?.split('@example')[0] ?? '',
    },
    options: {
      storySort: {
        order: [
          'Live outage',
          'Quick start',
          'Close codes',
          'Anatomy',
          'Theming',
          'Accessibility',
          'Languages',
          'Recipes',
          'In context',
          'Looks',
          'Migration',
          'Components',
          [
            'ConnectionBanner',
            'ConnectionBadge',
            'ReconnectCountdown',
            'CloseReasonMessage',
            'RetryButton',
            'ConnectionProvider',
          ],
        ],
      },
    },
  },
}

export default preview
