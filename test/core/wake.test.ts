import { afterEach, describe, expect, it } from 'vitest'
import { fixed } from '../../src/core/retry.ts'
import { pauseAfter } from '../../src/core/wake.ts'
import { createConnection } from '../../src/core/connection.ts'
import type { Environment, Signal } from '../../src/core/environment.ts'
import {
  accept,
  close,
  createFakeEnvironment,
  type FakeEnvironmentOptions,
  refuse,
  sequence,
} from '../../src/testing.ts'
import { expectNothingLeft, start } from '../support/connection-scenario.ts'

afterEach(expectNothingLeft)

describe('pauseAfter', () => {
  it.each([
    [0, 0],
    [1, 2_000],
    [2, 4_000],
    [5, 32_000],
    [6, 60_000],
    [50, 60_000],
  ])('[R4] after %i wakings for nothing the last dial must be %i ms old', (count, pause) => {
    expect(pauseAfter({ count })).toBe(pause)
  })
})

describe('a wait', () => {
  it('[R2] is over up to a second after the network is back, drawn anew', async () => {
    const { fake, connection } = await start({ server: refuse(), retry: fixed(100_000) })
    await fake.advance(10_000)
    fake.goOnline()
    expect(connection.getState()).toMatchObject({ retryAt: fake.now() + 500 })
  })

  it('forgives the first dial that waking up leads to, and no other', async () => {
    const { fake, connection } = await start({ server: refuse(), retry: fixed(1_000_000) })
    const attempts: unknown[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await fake.advance(100_000)
      fake.show()
      // oxlint-disable-next-line no-await-in-loop
      await fake.advance(0)
      attempts.push({ attempt: 0, ...connection.getState() }.attempt)
    }
    expect(attempts).toEqual([1, 2, 3])
  })

  it('[R4] is not cut short of the window that a server named, whoever looks', async () => {
    const { fake, connection } = await start({
      server: sequence(close(1012), accept()),
      random: [0],
    })
    await fake.advance(1_000)
    const before = connection.getState()
    expect(before).toMatchObject({ status: 'waiting', attempt: 1 })
    fake.show()
    expect(connection.getState()).toBe(before)
  })

  it('[R8] moves its beginning along when the wall clock jumps, and follows no jitter', async () => {
    const { fake, connection } = await start({ server: refuse(), retry: fixed(20_000) })
    const before = { since: 0, retryAt: 0, ...connection.getState() }
    fake.jumpClock(500)
    await fake.advance(2_000)
    expect(connection.getState()).toMatchObject({ since: before.since, retryAt: before.retryAt })
    fake.jumpClock(60_000)
    await fake.advance(1_000)
    expect(connection.getState()).toMatchObject({
      since: before.since + 60_500,
      retryAt: before.retryAt + 60_500,
    })
  })

  /** A page whose timers run on between the signals, as they may in a browser. */
  function leavingPage(options: FakeEnvironmentOptions) {
    const fake = createFakeEnvironment(options)
    const listening = new Set<readonly [Signal, () => void]>()
    const environment: Environment = {
      ...fake,
      listen(signal, listener) {
        const entry = [signal, listener] as const
        listening.add(entry)
        const stop = fake.listen(signal, listener)
        return () => {
          listening.delete(entry)
          stop()
        }
      },
    }
    const tell = (signal: Signal): void => {
      for (const [of, listener] of Array.from(listening)) if (of === signal) listener()
    }
    return { fake, environment, tell }
  }

  it('[R15] dials no more once the page is on its way out, and goes on when it is back', async () => {
    const { fake, environment, tell } = leavingPage({ server: refuse() })
    const connection = createConnection('wss://app.example/live', {
      environment,
      retry: fixed(1_000),
    })
    const release = connection.retain()
    await fake.advance(500)
    tell('suspend')
    await fake.advance(10_000)
    expect(connection.getState()).toMatchObject({ status: 'waiting', dials: 1 })
    tell('resume')
    tell('resume')
    await fake.advance(0)
    expect(connection.getState()).toMatchObject({ dials: 2 })
    release()
    await fake.advance(0)
    expect(fake.pendingTimers).toBe(0)
  })

  it('[R15] dials no more for a socket that was open when the page left', async () => {
    const { fake, environment, tell } = leavingPage({})
    const connection = createConnection('wss://app.example/live', { environment })
    const release = connection.retain()
    await fake.advance(500)
    expect(connection.getState().status).toBe('open')
    tell('suspend')
    await fake.advance(10_000)
    expect(connection.getState()).toMatchObject({ status: 'waiting', dials: 1 })
    tell('resume')
    await fake.advance(1_000)
    expect(connection.getState()).toMatchObject({ status: 'open', dials: 2 })
    release({ linger: false })
    await fake.advance(0)
  })

  it.each(['visible', 'reconnect'] as const)(
    '[R15] dials again where the page stayed after all: %s',
    async (how) => {
      const { fake, environment, tell } = leavingPage({})
      const connection = createConnection('wss://app.example/live', { environment })
      const release = connection.retain()
      await fake.advance(500)
      tell('suspend')
      await fake.advance(60_000)
      expect(connection.getState()).toMatchObject({ status: 'waiting', dials: 1 })
      if (how === 'visible') tell('visible')
      else connection.reconnect()
      await fake.advance(10_000)
      expect(connection.getState()).toMatchObject({ status: 'open', dials: 2 })
      fake.server.drop()
      await fake.advance(10_000)
      expect(connection.getState()).toMatchObject({ status: 'open', dials: 3 })
      release({ linger: false })
      await fake.advance(0)
    },
  )

  it.each(['closed', 'idle'])(
    '[R15] dials again for a page that left and came back while it was %s',
    async (status) => {
      const { fake, environment, tell } = leavingPage({})
      const connection = createConnection('wss://app.example/live', { environment })
      let release = connection.retain()
      await fake.advance(500)
      if (status === 'closed') connection.close()
      tell('suspend')
      if (status === 'idle') {
        release({ linger: false })
        await fake.advance(0)
      }
      expect(connection.getState().status).toBe(status)
      tell('resume')
      if (status === 'closed') connection.reconnect()
      else release = connection.retain()
      await fake.advance(0)
      fake.server.drop()
      await fake.advance(10_000)
      expect(connection.getState().status).toBe('open')
      release({ linger: false })
      await fake.advance(0)
    },
  )
})
