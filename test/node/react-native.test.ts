import { once } from 'node:events'
import { resolve } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Connection, createConnection } from '../../src/core/index.ts'

let code = ''
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })

beforeAll(async () => {
  if (server.address() === null) await once(server, 'listening')
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: resolve('src/core/index.ts'), formats: ['iife'], name: 'core' },
    },
  })
  const [chunk] = [result].flat().flatMap((built) => ('output' in built ? built.output : []))
  code = chunk?.type === 'chunk' ? chunk.code : ''
})

afterAll(() => server.close())

/**
 * A world of its own, with what React Native has (its URL polyfilled, as its own cannot resolve) and
 * nothing of a page: `window` is the global object, without events, document, location or onLine.
 */
function createWorld(): { readonly createConnection: typeof createConnection } {
  const world = createContext({
    WebSocket,
    URL,
    Blob,
    performance,
    setTimeout,
    clearTimeout,
    console,
    navigator: { product: 'ReactNative' },
  })
  // The last value of the script is the namespace that the bundle is a function of.
  return runInContext(`var window = globalThis; ${code}; core`, world) as ReturnType<
    typeof createWorld
  >
}

it('the core connects and explains where there is no page, as in React Native', async () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const { createConnection: create } = createWorld()
  const connection: Connection = create(`ws://127.0.0.1:${port}/live`)
  server.on('connection', (socket) => socket.close(1008))
  const release = connection.retain()
  await vi.waitFor(() =>
    expect(connection.getState().closeReason).toMatchObject({
      kind: 'policyViolation',
      opened: true,
    }),
  )
  expect(connection.getState()).toMatchObject({ status: 'closed', online: true })
  release()
})
