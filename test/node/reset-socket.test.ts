import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listen, unlisten } from '../support/listen.ts'
import { resetSocket } from '../support/reset-socket.ts'

async function connection(): Promise<Socket> {
  const server = createServer((peer) => {
    peer.on('error', () => {}).resume()
  })
  const client = connect(await listen(server), '127.0.0.1')
  onTestFinished(() => {
    client.destroy()
    return unlisten(server)
  })
  await once(client, 'connect')
  return client
}

test.for<[when: string, before: (socket: Socket) => void]>([
  ['open', () => {}],
  ['ending', (socket) => socket.end()],
  ['ending, with something unsent', (socket) => socket.end(Buffer.alloc(10_000_000))],
])('a connection that is %s can be reset, and is closed', async ([, before]) => {
  const socket = await connection()
  const closed = once(socket, 'close')
  before(socket)
  resetSocket(socket)
  await closed
  expect(socket.errored).toBeNull()
})
