import { fileURLToPath } from 'node:url'
import type { StorybookConfig } from '@storybook/react-vite'
import tailwindcss from '@tailwindcss/vite'
import { mergeConfig } from 'vite'
import { demoServer } from '../stories/support/demo-server.ts'

const source = fileURLToPath(new URL('../src', import.meta.url))

const config: StorybookConfig = {
  framework: { name: '@storybook/react-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (viteConfig) =>
    mergeConfig(viteConfig, {
      plugins: [demoServer(), tailwindcss()],
      resolve: {
        // Looks and recipes import what an app imports; here that is the source.
        alias: [
          { find: /^react-websocket-status$/, replacement: `${source}/index.ts` },
          { find: /^react-websocket-status\/([\w/-]+)$/, replacement: `${source}/$1.ts` },
        ],
      },
      // Known before the first start, so that no page reloads while they are found.
      optimizeDeps: {
        include: [
          'zustand',
          'zustand/vanilla',
          'zustand/react/shallow',
          '@base-ui/react/toast',
          'react-hook-form',
          'react-intl',
          'sonner',
        ],
      },
    }),
}

export default config
