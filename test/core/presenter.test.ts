import { describe, expect, it } from 'vitest'
import type { Hold } from '../../src/core/connection-options.ts'
import { type Connection, createConnection } from '../../src/core/connection.ts'
import { watchMostUrgent } from '../../src/core/most-urgent.ts'
import { presenterOf } from '../../src/core/presenter.ts'
import { defaultTiming } from '../../src/core/presentation.ts'
import { createRegistry } from '../../src/core/registry.ts'
import { fixed } from '../../src/core/retry.ts'
import {
  accept,
  createFakeEnvironment,
  hang,
  refuse,
  type ServerScript,
} from '../../src/testing.ts'

/** A connection that is held, in a world of its own. */
function setUp(server: ServerScript, options: Hold = {}) {
  const fake = createFakeEnvironment({ server })
  const connection = createConnection('wss://app.example/', {
    retry: fixed(60_000),
    ...options,
    environment: fake,
  })
  connection.retain()
  return { fake, connection }
}

/** Looks at a connection's picture, as a component does that is mounted. */
function watch(connection: Connection) {
  const presenter = presenterOf(connection, defaultTiming)
  return {
    leave: presenter.subscribe(() => {}),
    dismiss: presenter.dismiss,
    picture: () => presenter.getState(),
  }
}

describe('presenterOf', () => {
  it('remembers what was put away while nobody watched, as over a change of route', async () => {
    const { fake, connection } = setUp(refuse())
    const before = watch(connection)
    await fake.advance(4_000)
    before.dismiss()
    expect(before.picture()).toMatchObject({ phase: 'waiting', dismissed: true })
    before.leave()
    await fake.advance(1_000)
    const after = watch(connection)
    expect(after.picture()).toMatchObject({ phase: 'waiting', dismissed: true })
  })

  it('forgets it with the outage', async () => {
    const { fake, connection } = setUp(refuse())
    const before = watch(connection)
    await fake.advance(4_000)
    before.dismiss()
    before.leave()
    fake.server.use(accept())
    connection.reconnect()
    await fake.advance(30_000)
    fake.server.use(refuse())
    fake.server.drop()
    const after = watch(connection)
    await fake.advance(4_000)
    expect(after.picture()).toMatchObject({ phase: 'waiting', dismissed: false })
  })

  it('remembers a slow connection that was put away', async () => {
    const ponging = accept({ reply: () => 'pong' })
    const heartbeat = { message: 'ping', interval: 1_000, timeout: 10_000 }
    const fake = createFakeEnvironment({ server: ponging, latency: 1_500 })
    const connection = createConnection('wss://app.example/', { heartbeat, environment: fake })
    connection.retain()
    const before = watch(connection)
    await fake.advance(20_000)
    before.dismiss()
    before.leave()
    expect(watch(connection).picture()).toMatchObject({ phase: 'slow', dismissed: true })
  })

  it('shows at once an outage older than its grace, of which it had seen the beginning', async () => {
    const { fake, connection } = setUp(refuse())
    const before = watch(connection)
    await fake.advance(1_000)
    before.leave()
    await fake.advance(20_000)
    expect(watch(connection).picture().phase).toBe('waiting')
  })

  it('is the same one for equal timings, and another for others', () => {
    const { connection } = setUp(refuse())
    const presenter = presenterOf(connection, defaultTiming)
    expect(presenterOf(connection, { ...defaultTiming })).toBe(presenter)
    expect(presenterOf(connection, { ...defaultTiming, lostDelay: 0 })).not.toBe(presenter)
  })

  it('shows again what was put away, when the person wants it back', async () => {
    const { fake, connection } = setUp(refuse())
    const { dismiss, picture } = watch(connection)
    await fake.advance(4_000)
    dismiss()
    presenterOf(connection, defaultTiming).recall()
    expect(picture()).toMatchObject({ phase: 'waiting', dismissed: false })
  })

  it('leaves no timer where it is put away after nobody watched any more', async () => {
    const { fake, connection } = setUp(refuse())
    await fake.advance(500)
    const { leave, dismiss } = watch(connection)
    await fake.advance(10)
    leave()
    const left = fake.pendingTimers
    dismiss()
    expect(fake.pendingTimers).toBe(left)
  })
})

describe('watchMostUrgent', () => {
  it('puts away what is shown, and nothing that another connection may show later', async () => {
    const fake = createFakeEnvironment({ server: refuse() })
    const registry = createRegistry()
    const connect = (name: string): Connection =>
      registry.connect(name, () =>
        createConnection(`wss://${name}.example/`, { environment: fake, retry: fixed(60_000) }),
      )
    connect('a').retain()
    await fake.advance(10)
    fake.server.use(hang())
    const other = connect('b')
    other.retain()
    const view = watchMostUrgent(registry.connections, defaultTiming)
    view.subscribe(() => {})
    await fake.advance(4_000)
    expect(view.getState().phase).toBe('waiting')
    view.dismiss()
    await fake.advance(5_000)
    expect(view.getState()).toMatchObject({
      phase: 'connecting',
      connection: other,
      dismissed: false,
    })
  })
})
