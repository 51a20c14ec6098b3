import { onTestFinished } from 'vitest'
import { cdp } from 'vitest/browser'

/** What a person may have asked their system for. */
export interface MediaFeatures {
  readonly 'prefers-color-scheme'?: 'light' | 'dark'
  readonly 'prefers-reduced-motion'?: 'reduce'
  readonly 'forced-colors'?: 'active'
}

/** Has Chromium behave as on a system with these settings, and no others, until the test is over. */
export async function emulateMedia(features: MediaFeatures): Promise<void> {
  onTestFinished(() => emulate({}))
  await emulate(features)
}

async function emulate(features: MediaFeatures): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]: [string, string]) => ({ name, value })),
  })
}
