import puppeteer, { type LaunchOptions } from 'puppeteer-core'
import type { Browser } from './engine.ts'

/** Chromium over the devtools protocol, Firefox over WebDriver BiDi. */
export async function launchPuppeteer(options: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch(options)
  const [page = await browser.newPage()] = await browser.pages()
  return {
    version: (await browser.version()).replace(/^\D+/, ''),
    async goto(url) {
      await page.goto(url)
    },
    async goBack() {
      await page.goBack()
    },
    evaluate: (expression) => page.evaluate(expression),
    setOffline: (offline) => page.setOfflineMode(offline),
    close: () => browser.close(),
  }
}
