import { setTimeout } from 'node:timers/promises'
import { type Browser, type CDPSession, chromium } from 'playwright'
import { chromiumLaunchOptions } from './chromium.ts'

/** Whole pages, for tests that freeze, hide, leave or cut off the page the package runs in. */
export interface Pages {
  /** Opens an address in a new profile and tells the page's name. */
  readonly open: (url: string) => Promise<string>
  /** What an expression comes to in the page, its promise awaited. */
  readonly evaluate: (page: string, expression: string) => Promise<unknown>
  readonly goto: (page: string, url: string) => Promise<void>
  readonly goBack: (page: string) => Promise<void>
  readonly setOffline: (page: string, offline: boolean) => Promise<void>
  /** Hides the page and freezes it: nothing runs in it until it is thawed. It stays hidden then. */
  readonly freeze: (page: string) => Promise<void>
  readonly thaw: (page: string) => Promise<void>
  readonly show: (page: string) => Promise<void>
  readonly closePage: (page: string) => Promise<void>
}

/** A page's end of the devtools protocol. */
type Send = (method: string, params?: object) => Promise<unknown>

interface Reply {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/**
 * Pages in a browser of its own, started with the first one. They are driven by the devtools
 * protocol alone: a page that Playwright drives is always visible, so it can never be frozen.
 */
export function createPages(): Pages & { readonly close: () => Promise<void> } {
  const pages = new Map<string, Send>()
  let browser: Promise<Browser> | undefined
  let devtools: Promise<CDPSession> | undefined

  async function launch(): Promise<Browser> {
    const options = await chromiumLaunchOptions()
    return chromium.launch({ ...options, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
  }

  async function connect(): Promise<CDPSession> {
    browser = launch()
    return (await browser).newBrowserCDPSession()
  }

  async function tell(page: string, method: string, params?: object): Promise<unknown> {
    const send = pages.get(page)
    if (!send) throw new Error(`no page ${page}`)
    for (let left = 100; ; left -= 1) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one try after another
        return await send(method, params)
      } catch (error) {
        if (left === 0 || !String(error).includes(betweenPages)) throw error
        // oxlint-disable-next-line no-await-in-loop -- it polls
        await setTimeout(20)
      }
    }
  }

  async function evaluate(page: string, expression: string): Promise<unknown> {
    const { result, exceptionDetails } = (await tell(page, 'Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as {
      result: { value?: unknown }
      exceptionDetails?: { exception: { description: string } }
    }
    if (exceptionDetails) throw new Error(exceptionDetails.exception.description)
    return result.value
  }

  return {
    async open(url) {
      devtools ??= connect()
      const session = await devtools
      const { browserContextId } = await session.send('Target.createBrowserContext')
      const { targetId } = await session.send('Target.createTarget', {
        url: 'about:blank',
        browserContextId,
      })
      const { sessionId } = await session.send('Target.attachToTarget', {
        targetId,
        flatten: false,
      })
      const send = talkTo(session, sessionId)
      pages.set(targetId, send)
      await send('Network.enable')
      // A secure page comes with a certificate that nobody vouches for.
      await send('Security.enable')
      await send('Security.setIgnoreCertificateErrors', { ignore: true })
      await send('Page.navigate', { url })
      return targetId
    },
    evaluate,
    async goto(page, url) {
      await tell(page, 'Page.navigate', { url })
    },
    async goBack(page) {
      const { currentIndex, entries } = (await tell(page, 'Page.getNavigationHistory')) as {
        currentIndex: number
        entries: { id: number }[]
      }
      await tell(page, 'Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]?.id })
    },
    async setOffline(page, offline) {
      const speed = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
      await tell(page, 'Network.emulateNetworkConditions', { offline, ...speed })
    },
    async freeze(page) {
      await tell(page, 'Page.setWebLifecycleState', { state: 'frozen' })
    },
    async thaw(page) {
      await tell(page, 'Page.setWebLifecycleState', { state: 'active' })
    },
    async show(page) {
      await tell(page, 'Emulation.setFocusEmulationEnabled', { enabled: true })
    },
    async closePage(page) {
      pages.delete(page)
      await (await devtools)?.send('Target.closeTarget', { targetId: page })
    },
    async close() {
      await (await browser)?.close()
    },
  }
}

/** What the browser answers, having done nothing, while one page goes and the next comes. */
const betweenPages = 'Not attached to an active page'

function talkTo(session: CDPSession, sessionId: string): Send {
  const waiting = new Map<number, (reply: Reply) => void>()
  let count = 0
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    const reply = JSON.parse(event.message) as Reply
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  })
  return async (method, params = {}) => {
    const id = count++
    const answered = new Promise<Reply>((resolve) => {
      waiting.set(id, resolve)
    })
    const message = JSON.stringify({ id, method, params })
    await session.send('Target.sendMessageToTarget', { sessionId, message })
    const { result, error } = await answered
    waiting.delete(id)
    if (error) throw new Error(error.message)
    return result
  }
}
