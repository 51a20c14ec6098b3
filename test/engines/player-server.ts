import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { listen, unlisten } from '../support/listen.ts'
import { createSelfSignedCertificate } from '../support/self-signed-certificate.ts'

/** Serves the page that plays. */
export interface PlayerServer {
  readonly url: string
  /** The same with a certificate that nobody trusts. */
  readonly secureUrl: string
  readonly close: () => Promise<void>
}

/**
 * Answers every request with the page, script included. `?policy=…` is its content security policy;
 * `?socket=…` is where it connects to by itself; `?empty` is another page.
 */
export async function startPlayerServer(): Promise<PlayerServer> {
  const script = (await bundlePlayer()).replaceAll('</script', String.raw`<\/script`)
  const page = `<!doctype html><meta charset="utf-8"><title>player</title><body><script type="module">${script}</script>`
  const handle: RequestListener = (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const policy = searchParams.get('policy')
    response.setHeader('Content-Type', 'text/html')
    if (policy !== null) response.setHeader('Content-Security-Policy', policy)
    response.end(searchParams.has('empty') ? '<!doctype html><title>another page</title>' : page)
  }
  const server = createServer(handle)
  const secureServer = createSecureServer(createSelfSignedCertificate('127.0.0.1'), handle)
  const servers = [server, secureServer]
  const [port, securePort] = [await listen(server), await listen(secureServer)]
  return {
    url: `http://127.0.0.1:${port}/`,
    secureUrl: `https://127.0.0.1:${securePort}/`,
    async close() {
      for (const one of servers) one.closeAllConnections()
      await Promise.all(servers.map(unlisten))
    },
  }
}

/** The package and the player in one script, as an app's bundler would put it on its page. */
async function bundlePlayer(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL('./player.tsx', import.meta.url)) },
    },
  })
  const [bundled] = [result].flat()
  if (!bundled || !('output' in bundled)) throw new Error('nothing was built')
  return bundled.output[0].code
}
