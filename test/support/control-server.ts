import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { listen, unlisten } from './listen.ts'
import { createPages, type Pages } from './pages.ts'
import type { RawFrameServer, RawStep } from './raw-frame-server.ts'
import { createSelfSignedCertificate } from './self-signed-certificate.ts'
import type { Command, SteeredServer } from './steered-server.ts'
import type { Tallies, Tally } from './tally.ts'
import { type ProxyMode, startTcpProxy, type TcpProxy } from './tcp-proxy.ts'

/** What a test in the browser may ask of the servers outside it. */
export interface Control extends Omit<Pages, 'open' | 'goto'> {
  /** Opens a page in a browser of its own; `search` says which script it runs, and what for. */
  readonly openPage: (
    search: Readonly<Record<string, string>>,
    scheme: 'http' | 'https',
  ) => Promise<string>
  /** A wss: address whose certificate no browser trusts. */
  readonly secureSocketUrl: () => string
  /** Leaves the page for another one. */
  readonly leavePage: (page: string) => Promise<void>
  readonly tally: (room: string) => Tally
  readonly tell: (room: string, command: Command) => void
  readonly tellRaw: (room: string, steps: readonly RawStep[]) => void
  /** Starts a proxy in front of the well-behaved server and tells its port. */
  readonly startProxy: () => Promise<number>
  readonly setMode: (port: number, mode: ProxyMode) => void
  readonly setLatency: (port: number, delay: number) => void
  readonly reset: (port: number) => void
  readonly stop: (port: number) => Promise<void>
  readonly restart: (port: number) => Promise<void>
}

export interface ControlServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Answers `POST /<method>` with the arguments as a JSON array; the result comes back as JSON. */
export async function startControlServer(
  tallies: Tallies,
  steered: SteeredServer,
  raw: RawFrameServer,
): Promise<ControlServer> {
  const proxies = new Map<number, TcpProxy>()
  const proxy = (port: number): TcpProxy => {
    const found = proxies.get(port)
    if (!found) throw new Error(`no proxy on port ${port}`)
    return found
  }
  const pages = createPages()
  const control: Control = {
    tally: (room) => tallies.of(room),
    tell: (room, command) => steered.tell(room, command),
    tellRaw: (room, steps) => raw.tell(room, steps),
    async startProxy() {
      const started = await startTcpProxy(steered.port)
      proxies.set(started.port, started)
      return started.port
    },
    setMode: (port, mode) => proxy(port).setMode(mode),
    setLatency: (port, delay) => proxy(port).setLatency(delay),
    openPage(search, scheme) {
      const origin = scheme === 'https' ? secureUrl : url
      return pages.open(`${origin}/page?${new URLSearchParams(search).toString()}`)
    },
    secureSocketUrl: () => secureUrl.replace('https', 'wss'),
    leavePage: (page) => pages.goto(page, `${url}/elsewhere`),
    evaluate: pages.evaluate,
    goBack: pages.goBack,
    setOffline: pages.setOffline,
    freeze: pages.freeze,
    thaw: pages.thaw,
    show: pages.show,
    closePage: pages.closePage,
    reset: (port) => proxy(port).reset(),
    stop: (port) => proxy(port).stop(),
    restart: (port) => proxy(port).restart(),
  }

  async function answer(path: string, body: string): Promise<string> {
    const method: unknown = Reflect.get(control, path.slice(1))
    if (typeof method !== 'function') throw new Error(`no such method: ${path}`)
    const result: unknown = await Reflect.apply(method, control, JSON.parse(body) as unknown[])
    return JSON.stringify(result ?? null)
  }

  const handle: RequestListener = (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    if (request.method === 'GET') {
      const page = pageFor(request.url ?? '/')
      if (page.policy) response.setHeader('Content-Security-Policy', page.policy)
      response.setHeader('Content-Type', 'text/html').end(page.html)
      return
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      answer(request.url ?? '/', Buffer.concat(chunks).toString()).then(
        (json) => response.end(json),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
    })
  }
  const server = createServer(handle)
  const secureServer = createSecureServer(createSelfSignedCertificate('127.0.0.1'), handle)
  const url = `http://127.0.0.1:${await listen(server)}`
  const secureUrl = `https://127.0.0.1:${await listen(secureServer)}`
  return {
    url,
    async close() {
      await pages.close()
      server.closeAllConnections()
      secureServer.closeAllConnections()
      await Promise.all([
        unlisten(server),
        unlisten(secureServer),
        ...[...proxies.values()].map((one) => one.stop()),
      ])
    },
  }
}

/**
 * A page that runs the script it is asked for, or an empty one; where it asks for a stylesheet too,
 * under a policy that allows these two and nothing else.
 */
function pageFor(path: string): { readonly html: string; readonly policy?: string } {
  const { searchParams } = new URL(path, 'http://localhost')
  const script = searchParams.get('script')
  const stylesheet = searchParams.get('stylesheet')
  const title = '<!doctype html><meta charset="utf-8"><title>page</title>'
  const module = script === null ? '' : `<script type="module" src="${script}"></script>`
  if (stylesheet === null) return { html: `${title}${module}` }
  const { origin } = new URL(stylesheet)
  return {
    html: `${title}<link rel="stylesheet" href="${stylesheet}">${module}`,
    policy: [
      "default-src 'none'",
      `script-src ${origin}`,
      `style-src ${origin}`,
      'connect-src ws://127.0.0.1:*',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
  }
}
