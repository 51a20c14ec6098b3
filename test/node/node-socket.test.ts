import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { type Connection, createConnection, fixed } from '../../src/core/index.ts'

let server: WebSocketServer
let connection: Connection

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it listens on no port')
  connection = createConnection(`ws://127.0.0.1:${address.port}`, {
    retry: fixed(10),
    environment: { createSocket: (url, protocols) => new WebSocket(url, [protocols].flat()) },
  })
})

afterEach(() => {
  connection.close()
  server.close()
})

describe('in Node, with the sockets of ws', () => {
  it('connects, sends, hears, explains the close and reconnects', async () => {
    const heard: unknown[] = []
    server.on('connection', (socket) => {
      socket.on('message', (data) => socket.send(data, { binary: false }))
    })
    connection.onMessage((data) => heard.push(data))
    connection.retain()
    expect(connection.send('hello')).toBe('queued')
    await vi.waitFor(() => expect(heard).toEqual(['hello']))

    for (const client of server.clients) client.close(1012, 'deploy')
    await vi.waitFor(() =>
      expect(connection.getState().closeReason).toMatchObject({
        code: 1012,
        kind: 'serviceRestart',
        reason: 'deploy',
      }),
    )
    await vi.waitFor(() => expect(connection.getState().status).toBe('open'))
  })

  it('tells a refused handshake from a lost connection', async () => {
    server.close()
    connection.retain()
    await vi.waitFor(() =>
      expect(connection.getState().closeReason).toMatchObject({
        code: 1006,
        kind: 'connectFailed',
      }),
    )
  })
})
