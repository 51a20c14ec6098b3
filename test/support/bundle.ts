import { relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/**
 * An app as its bundler would see it: minified, for production. It imports as a file in `src` does;
 * `inputs` are the files of which something is left in it.
 */
export async function bundle(code: string): Promise<{ bytes: number; inputs: readonly string[] }> {
  const entry = resolve('src/bundled-app.ts')
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'app',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: [/^react($|\/)/, /^react-dom($|\/)/, /^zustand($|\/)/],
      },
    },
  })
  const chunks = [result]
    .flat()
    .flatMap((bundled) => ('output' in bundled ? bundled.output : []))
    .filter((output) => output.type === 'chunk')
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules))
  return {
    bytes: gzipSync(chunks.map((chunk) => chunk.code).join('')).length,
    inputs: modules
      .filter(([id, { renderedLength }]) => id !== entry && renderedLength > 0)
      .map(([id]) => relative('.', id)),
  }
}
