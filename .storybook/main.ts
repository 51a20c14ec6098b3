import type { StorybookConfig } from '@storybook/react-vite'
import { mergeConfig } from 'vite'
import { demoServer } from '../stories/support/demo-server.ts'

const config: StorybookConfig = {
  framework: { name: '@storybook/react-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (viteConfig) =>
    mergeConfig(viteConfig, {
      plugins: [demoServer()],
      // Known before the first start, so that no page reloads while they are found.
      optimizeDeps: { include: ['zustand', 'zustand/vanilla', 'zustand/react/shallow'] },
    }),
}

export default config
