import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Plugin, type Rollup } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
/** What an app imports of each library, for the size; the minimum is its own source. */
const imports: Readonly<Record<string, string>> = {
  minimum: `export { contender } from ${JSON.stringify(here('contenders/minimum.tsx'))}`,
  'react-websocket-status': `export { useWebSocket } from ${JSON.stringify(here('../../../src/hooks/use-websocket.ts'))}`,
  'react-use-websocket': "export { default } from 'react-use-websocket'",
  partysocket: "export { default } from 'partysocket/use-ws'",
  ahooks: "export { useWebSocket } from 'ahooks'",
  'reconnecting-websocket': "export { default } from 'reconnecting-websocket'",
}
const define = { 'process.env.NODE_ENV': '"production"' }

/** The page with one contender in it: production React, minified, one HTML file. */
export async function bundle(name: string): Promise<string> {
  const contender: Plugin = {
    name: 'contender',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:contender' ? here(`contenders/${name}.tsx`) : null),
  }
  const code = await bundled(here('page.tsx'), [contender], [])
  return `<!doctype html><meta charset="utf-8"><title>${name}</title><body><script type="module">${code.replaceAll('</script', '<\\/script')}</script>`
}

/** What one hook costs an app that has React (and zustand) already. */
export async function bundleSize(name: string): Promise<{ min: number; gzip: number }> {
  // Where the entry lies decides which node_modules are found.
  const entry = here('size-entry.ts')
  const only: Plugin = {
    name: 'only-the-hook',
    enforce: 'pre',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? (imports[name] ?? null) : null),
  }
  const code = await bundled(entry, [only], [/^react($|\/)/, /^react-dom($|\/)/, /^zustand($|\/)/])
  return { min: code.length, gzip: gzipSync(code, { level: 9 }).length }
}

async function bundled(
  input: string,
  plugins: readonly Plugin[],
  external: readonly RegExp[],
): Promise<string> {
  // The runner that started this file set it to development, and Vite goes by it.
  process.env['NODE_ENV'] = 'production'
  const output = await build({
    root: here('../../..'),
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define,
    plugins: [...plugins],
    resolve: { dedupe: ['react', 'react-dom', 'zustand'] },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input,
        external: [...external],
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  })
  const [first] = [output].flat() as Rollup.RollupOutput[]
  return first?.output[0].code ?? ''
}
