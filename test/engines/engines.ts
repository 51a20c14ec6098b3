import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium as playwright } from 'playwright'
import { chromiumLaunchOptions } from '../support/chromium.ts'
import type { Engine } from './engine.ts'
import { launchPuppeteer } from './puppeteer-browser.ts'
import { launchWebKit } from './webkit-browser.ts'

/** The engine that the lists were recorded in: it has no known differences. */
const chromium: Engine = {
  name: 'chromium',
  title: 'Chromium',
  // Another one comes with the packages, where this machine has none.
  isInstalled: () => true,
  async launch({ trusting }) {
    const {
      executablePath = playwright.executablePath(),
      args,
      env,
    } = await chromiumLaunchOptions()
    return launchPuppeteer({
      executablePath,
      // Its sandbox does not let root in, and the pages are our own.
      args: [...(args ?? []), '--no-sandbox'],
      ...(env && { env }),
      acceptInsecureCerts: trusting,
    })
  },
}

const firefox: Engine = {
  name: 'firefox',
  title: 'Firefox',
  isInstalled: () => findFirefox() !== undefined,
  launch({ trusting }) {
    const executablePath = findFirefox() ?? 'firefox'
    return launchPuppeteer({ browser: 'firefox', executablePath, acceptInsecureCerts: trusting })
  },
}

const webkit: Engine = {
  name: 'webkit',
  title: 'WebKitGTK',
  isInstalled: () => Boolean(find('WebKitWebDriver') && find('Xvfb')),
  launch: launchWebKit,
}

/** Every engine that the scenarios are played in, where it is installed. */
export const engines: readonly Engine[] = [chromium, firefox, webkit]

function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] ?? find('firefox-esr') ?? find('firefox')
}

/** Where a program is, among those that can be called by name. */
function find(program: string): string | undefined {
  const folders = process.env['PATH']?.split(delimiter) ?? []
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}
