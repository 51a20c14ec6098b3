import { describe, expect, it } from 'vitest'
import type { ConnectionOptions } from '../../src/core/connection-options.ts'
import { createSimulator } from '../../src/devtools/simulator.ts'
import { accept, createFakeEnvironment, refuse } from '../../src/testing.ts'
import { held } from '../support/held.ts'

/** An open connection in a simulated world. */
async function setUp(options: ConnectionOptions = {}) {
  const fake = createFakeEnvironment({ random: [0.5], server: accept({ reply: () => 'pong' }) })
  const simulator = createSimulator({ environment: fake })
  const connection = held('wss://example.com/', { ...options, environment: simulator.environment })
  await fake.advance(0)
  const heard: unknown[] = []
  connection.onMessage((data) => heard.push(data))
  const statuses: string[] = []
  connection.subscribe(({ status }, before) => {
    if (status !== before.status) statuses.push(status)
  })
  return { fake, simulator, connection, heard, statuses }
}

describe('createSimulator', () => {
  it('changes nothing while nothing is simulated', async () => {
    const { fake, connection, heard } = await setUp({ protocols: ['v2'] })
    expect(connection.getState()).toMatchObject({ status: 'open', protocol: 'v2', online: true })
    expect(connection.send('ping')).toBe('sent')
    await fake.advance(0)
    expect(heard).toEqual(['pong'])
    fake.server.close(4000, 'bye')
    await fake.advance(0)
    expect(connection.getState().closeReason).toMatchObject({ code: 4000, reason: 'bye' })
  })

  it('offline: the browser says so, the socket is lost, dials fail until it is over', async () => {
    const { fake, simulator, connection } = await setUp()
    simulator.simulate({ offline: true })
    expect(connection.getState()).toMatchObject({
      status: 'waiting',
      online: false,
      closeReason: { kind: 'offline' },
    })
    expect(fake.liveSockets).toEqual([])
    const errors: unknown[] = []
    const release = connection.retain(() => ({ onError: (error) => errors.push(error) }))
    connection.reconnect()
    await fake.advance(0)
    expect(connection.getState()).toMatchObject({ status: 'waiting', dials: 2 })
    expect(errors).toHaveLength(1)
    expect(fake.sockets).toHaveLength(1)
    release()

    simulator.simulate({ offline: false })
    expect(connection.getState().online).toBe(true)
    await fake.advance(5_000)
    expect(connection.getState().status).toBe('open')
  })

  it('passes on what the browser itself says about the network', async () => {
    const { fake, connection } = await setUp()
    fake.goOffline({ reachable: true })
    expect(connection.getState().online).toBe(false)
  })

  it('slow: what comes in comes late, in order', async () => {
    const { fake, simulator, connection, heard } = await setUp()
    simulator.simulate({ slow: true })
    fake.server.send('first')
    await fake.advance(2_900)
    expect(heard).toEqual([])
    simulator.simulate({ slow: false })
    fake.server.send('second')
    await fake.advance(0)
    expect(heard).toEqual(['first'])
    await fake.advance(100)
    expect(heard).toEqual(['first', 'second'])

    simulator.simulate({ slow: true })
    connection.reconnect()
    await fake.advance(2_900)
    expect(connection.getState().status).toBe('connecting')
    await fake.advance(100)
    expect(connection.getState().status).toBe('open')
  })

  it('flapping: sockets are lost a moment after they open, until it is over', async () => {
    const { fake, simulator, connection, statuses } = await setUp()
    simulator.simulate({ flapping: true })
    await fake.advance(2_000)
    expect(connection.getState()).toMatchObject({
      status: 'waiting',
      closeReason: { kind: 'connectionLost', code: 1006 },
    })
    await fake.advance(20_000)
    expect(statuses.filter((status) => status === 'waiting').length).toBeGreaterThan(2)

    simulator.simulate({ flapping: false })
    await fake.advance(30_000)
    expect(connection.getState().status).toBe('open')
    simulator.simulate({ flapping: true })
    await fake.advance(1_900)
    simulator.simulate({ flapping: false })
    const before = connection.getState()
    await fake.advance(30_000)
    expect(connection.getState()).toBe(before)
  })

  it('cut: every socket is lost once, and the server loses it too', async () => {
    const { fake, simulator, connection } = await setUp()
    fake.server.use(refuse())
    simulator.cut()
    expect(connection.getState().closeReason).toMatchObject({
      kind: 'connectionLost',
      wasClean: false,
    })
    await fake.advance(0)
    expect(fake.liveSockets).toEqual([])
  })

  it('closes as the server would, with any code', async () => {
    const { simulator, connection } = await setUp()
    simulator.close(1012, 'deploy')
    expect(connection.getState()).toMatchObject({
      status: 'waiting',
      closeReason: { kind: 'serviceRestart', reason: 'deploy', wasClean: true, origin: 'peer' },
    })
  })

  it('forgets a socket that the connection has let go of', async () => {
    const { fake, simulator, connection } = await setUp()
    connection.close()
    await fake.advance(0)
    const before = connection.getState()
    simulator.simulate({ slow: true, flapping: true })
    simulator.cut()
    expect(fake.pendingTimers).toBe(0)
    expect(connection.getState()).toBe(before)
  })
})
