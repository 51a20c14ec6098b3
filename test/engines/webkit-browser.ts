import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { listen, unlisten } from '../support/listen.ts'
import type { Browser, LaunchOptions } from './engine.ts'

/** WebDriver's answer to every command (W3C WebDriver section 6.3). */
interface Answer {
  readonly value: unknown
}

/**
 * WebKitGTK's MiniBrowser over classic WebDriver, on a screen of its own: it has no headless mode.
 */
export async function launchWebKit({ trusting }: LaunchOptions): Promise<Browser> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const display = await firstLine(screen, screen.stdout)
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1', // there is no desktop to tell about accessibility
      // Its sandbox needs a user and a kernel that may make namespaces; the pages are our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })
  const url = `http://127.0.0.1:${port}`
  await answering(url, driver)
  const { sessionId, capabilities } = (await call(`${url}/session`, 'POST', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: trusting } },
  })) as { sessionId: string; capabilities: { browserVersion: string } }
  const session = `${url}/session/${sessionId}`
  const evaluate = (expression: string): Promise<unknown> =>
    call(`${session}/execute/sync`, 'POST', { script: `return ${expression}`, args: [] })
  return {
    version: capabilities.browserVersion,
    async goto(address) {
      await call(`${session}/url`, 'POST', { url: address })
    },
    async goBack() {
      await call(`${session}/back`, 'POST', {})
    },
    evaluate,
    // WebDriver cannot cut a page off, so the page is only told that it is.
    async setOffline(offline) {
      await evaluate(`void (() => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, value: ${!offline} })
        dispatchEvent(new Event('${offline ? 'offline' : 'online'}'))
      })()`)
    },
    async close() {
      await call(session, 'DELETE')
      await end(driver)
      await end(screen)
    },
  }
}

async function call(url: string, method: string, parameters?: object): Promise<unknown> {
  const body = parameters && JSON.stringify(parameters)
  // A connection of its own: one that is kept could be closed by the driver just as it is used.
  const headers = { connection: 'close' }
  const response = await fetch(url, { method, headers, ...(body && { body }) })
  const { value } = (await response.json()) as Answer
  if (!response.ok) throw new Error((value as { message: string }).message)
  return value
}

/** Xvfb tells its number as soon as it takes clients. */
async function firstLine(child: ChildProcess, stdout: Readable): Promise<string> {
  const lines = createInterface(stdout)
  const told = once(lines, 'line').then(([line]) => String(line))
  const gone = once(child, 'exit').then(() => {
    throw new Error(`${child.spawnfile} ended before it was ready`)
  })
  return Promise.race([told, gone])
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await unlisten(server)
  return port
}

/** The driver says nothing when it is ready, so it is asked until it answers. */
async function answering(url: string, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    try {
      await call(`${url}/status`, 'GET')
      return
    } catch {
      await setImmediate()
    }
  }
  throw new Error('WebKitWebDriver ended before it was ready')
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
