import { readdirSync } from 'node:fs'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from 'vitest/config'
import type { BrowserConfigOptions } from 'vitest/node'
import { chromiumLaunchOptions } from './test/support/chromium.ts'
import { endByExit } from './test/support/end-by-exit.ts'

/** Real Chromium, headless. A new object for each project: Vitest writes into it. */
async function inChromium(): Promise<BrowserConfigOptions> {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: await chromiumLaunchOptions() }),
    instances: [{ browser: 'chromium' }],
  }
}

/** TypeScript 6 and later refuse `import '…/styles.css'` unless the package declares it. */
const stylesheetTypes: Plugin = {
  name: 'stylesheet-types',
  // Not in a Storybook build, which takes this file's plugins too, but not its build options.
  apply: (config, { command }) => command === 'build' && Boolean(config.build?.lib),
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {}\n' })
  },
}

async function testProjects(): Promise<TestProjectConfiguration[]> {
  return [
    {
      extends: true,
      test: {
        name: 'unit',
        environment: 'jsdom',
        include: ['test/**/*.test.{ts,tsx}'],
        exclude: ['test/{bench,browser,engines,fixtures,node}/**'],
      },
    },
    {
      extends: true,
      test: { name: 'node', environment: 'node', include: ['test/node/**/*.test.{ts,tsx}'] },
    },
    {
      extends: true,
      // Found before the first test runs: a late one would reload it.
      optimizeDeps: { include: ['react-dom/client', 'zod'] },
      test: {
        name: 'browser',
        include: ['test/browser/**/*.test.{ts,tsx}'],
        globalSetup: ['test/support/websocket-server.ts'],
        sequence: { groupOrder: 1 },
        browser: await inChromium(),
      },
    },
    {
      extends: true,
      plugins: [storybookTest({ configDir: '.storybook' })],
      test: { name: 'storybook', sequence: { groupOrder: 2 }, browser: await inChromium() },
    },
  ]
}

/** Entry name → file, for every module of the folders whose files are entries of their own. */
function leaves(folder: string): Record<string, string> {
  const names = readdirSync(`src/${folder}`).filter((file) => file.endsWith('.ts'))
  return Object.fromEntries(
    names.map((file) => [`${folder}/${file.slice(0, -'.ts'.length)}`, `src/${folder}/${file}`]),
  )
}

export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => ({
  plugins: [react(), stylesheetTypes],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        'core/index': 'src/core/index.ts',
        devtools: 'src/devtools.ts',
        testing: 'src/testing.ts',
        styles: 'src/styles.css',
        ...leaves('close-codes'),
        ...leaves('locales'),
      },
      formats: ['es'],
    },
    // A CSS entry needs this: styles.css then comes out as a file of its own.
    cssCodeSplit: true,
    rolldownOptions: {
      external: [/^react($|\/)/, /^react-dom($|\/)/, /^zustand($|\/)/],
      // One file out for each file in, so that every 'use client' stays on its own module.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  ...(mode === 'test' && {
    test: {
      reporters: ['default', endByExit],
      coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], exclude: ['src/**/index.ts'] },
      projects: await testProjects(),
    },
  }),
}))
