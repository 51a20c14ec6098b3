import { afterEach, describe, expect, it, vi } from 'vitest'
import { connectReduxDevtools } from '../../src/devtools/redux-devtools.ts'
import { createFakeEnvironment } from '../../src/testing.ts'
import { held } from '../support/held.ts'

/** The extension, as far as a page can see it, and what it was sent. */
function install() {
  const sent: string[] = []
  const init = vi.fn()
  const connect = vi.fn((_options: object) => ({
    init,
    send: ({ type }: { type: string }, { status }: { status: string }) => {
      sent.push(`${type} (${status})`)
    },
  }))
  vi.stubGlobal(
    '__REDUX_DEVTOOLS_EXTENSION__',
    Object.assign(() => {}, { connect }),
  )
  return { sent, init, connect }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('connectReduxDevtools', () => {
  it('writes every change of the state into the extension until it is told to stop', async () => {
    const { sent, init, connect } = install()
    const fake = createFakeEnvironment({ random: [0.5] })
    const connection = held('wss://example.com/live?token=secret', { environment: fake })
    const disconnect = connectReduxDevtools(connection)
    expect(connect).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'wss://example.com/live' }),
    )
    expect(init).toHaveBeenCalledExactlyOnceWith(connection.getState())

    await fake.advance(0)
    fake.server.close(1012)
    await fake.advance(0)
    connection.send('later')
    expect(sent).toEqual([
      'open (open)',
      'waiting: serviceRestart 1012 (waiting)',
      'queued (waiting)',
    ])

    disconnect()
    connection.reconnect()
    expect(sent).toHaveLength(3)
  })

  it('calls it by the name it is given', () => {
    const { connect } = install()
    const connection = held('wss://example.com/', { environment: createFakeEnvironment() })
    connectReduxDevtools(connection, { name: 'Chat' })()
    expect(connect).toHaveBeenCalledWith(expect.objectContaining({ name: 'Chat' }))
  })

  it.each([undefined, null, 'no extension', {}])('does nothing where there is %j', (found) => {
    vi.stubGlobal('__REDUX_DEVTOOLS_EXTENSION__', found)
    const connection = held('wss://example.com/', { environment: createFakeEnvironment() })
    expect(() => connectReduxDevtools(connection)()).not.toThrow()
  })
})
