import { Server, WebSocket as MockSocket } from 'mock-socket'
import { ws } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Connection, createConnection } from '../../src/core/index.ts'

let connection: Connection

/** Says hello, then leaves: what the page has heard by then, and how it ended. */
async function exchange(): Promise<object> {
  const heard: unknown[] = []
  connection.onMessage((data) => heard.push(data))
  connection.retain()
  connection.send('hello')
  await vi.waitFor(() => expect(heard).toHaveLength(1))
  connection.send('leave')
  await vi.waitFor(() => expect(connection.getState().status).toBe('closed'))
  return { heard, closeReason: connection.getState().closeReason }
}

const told = {
  heard: ['hello'],
  closeReason: { code: 1008, kind: 'policyViolation', reason: 'bye', opened: true },
}

afterEach(() => {
  connection.close()
})

describe("other packages' test servers", () => {
  it("MSW's answers the WebSocket of the page", async () => {
    const link = ws.link('wss://chat.example/')
    const msw = setupServer(
      link.addEventListener('connection', ({ client }) => {
        client.addEventListener('message', ({ data }) => {
          if (data === 'leave') client.close(1008, 'bye')
          else client.send(data)
        })
      }),
    )
    msw.listen({ onUnhandledRequest: 'error' })
    try {
      connection = createConnection('wss://chat.example/')
      expect(await exchange()).toMatchObject(told)
    } finally {
      msw.close()
    }
  })

  it("mock-socket's are given as the environment's sockets", async () => {
    const server = new Server('wss://chat.example/')
    server.on('connection', (socket) => {
      socket.on('message', (data) => {
        if (data === 'leave') socket.close({ code: 1008, reason: 'bye', wasClean: true })
        else socket.send(data)
      })
    })
    try {
      connection = createConnection('wss://chat.example/', {
        environment: { createSocket: (url, protocols) => new MockSocket(url, [protocols].flat()) },
      })
      expect(await exchange()).toMatchObject(told)
    } finally {
      server.stop()
    }
  })
})
