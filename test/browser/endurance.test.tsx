import { StrictMode, useEffect } from 'react'
import { expect, test } from 'vitest'
import { cleanup, render } from 'vitest-browser-react'
import {
  type Connection,
  ConnectionBanner,
  createConnection,
  useWebSocket,
} from '../../src/index.ts'
import type { Status } from '../../src/core/machine.ts'
import { relentlessServer, steeredServer } from '../support/lab.ts'
import { measureMemory, type PageMemory } from '../support/page-memory.ts'
import { watchBrowser } from '../support/watched-environment.ts'

const timeout = 90_000
/**
 * So many reconnect side by side, each at an address of its own; not more, because Chromium
 * holds a handshake back for longer the more are under way (6: 5 ms at most; 16: 5 s).
 */
const connections = 6
const reconnects = 10_000
const mounts = 500
const nothing = { sockets: 0, listeners: 0, timers: 0 }

/** Resolves when the connection has the status, at once if it does. */
function until({ getState, subscribe }: Connection, status: Status): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (getState().status !== status) return
      unsubscribe()
      resolve()
    }
    const unsubscribe = subscribe(look)
    look()
  })
}

/** What the second half of a test may take: what the browser and the test runner keep, bytes. */
const heapSlack = 500_000

function expectFlat([middle, end]: readonly PageMemory[]): void {
  if (!middle || !end) throw new Error('memory is measured after each half')
  expect(end.heap - middle.heap).toBeLessThan(heapSlack)
  expect(end.listeners).toBeLessThan(middle.listeners + 10)
}

test('[R10] 10 000 reconnects take no memory and leave nothing behind', { timeout }, async () => {
  const { urls, tally } = await relentlessServer({ close: 1012 }, connections)
  const { environment, inUse } = watchBrowser()
  let left = 0
  const made = urls.map((url) =>
    createConnection(url, { retry: () => left-- > 0 && 10, environment }),
  )
  const releases = made.map(({ retain }) => retain())
  await Promise.all(made.map((one) => until(one, 'closed')))
  const measures: PageMemory[] = []
  for (let half = 0; half < 2; half++) {
    left = reconnects / 2 - connections
    for (const { reconnect } of made) reconnect()
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all(made.map((one) => until(one, 'closed')))
    // oxlint-disable-next-line no-await-in-loop
    measures.push(await measureMemory())
  }
  expectFlat(measures)
  for (const { getState } of made) {
    const state = getState()
    expect(state.history).toHaveLength(50)
    expect(JSON.stringify(state).length).toBeLessThan(5_000)
  }
  for (const release of releases) release()
  await expect.poll(inUse).toEqual(nothing)
  const dialled = connections + reconnects
  await expect.poll(tally).toMatchObject({ dialled, accepted: dialled, open: 0 })
  expect((await tally()).mostOpen).toBeLessThanOrEqual(connections)
})

test('[R6] [R10] 500 mounts in StrictMode leave nothing behind', { timeout }, async () => {
  const { url, tally } = steeredServer()
  const { environment, inUse } = watchBrowser()

  function App({ onMount }: { readonly onMount: (connection: Connection) => void }) {
    const { connection } = useWebSocket(url, { linger: 0, environment })
    useEffect(() => onMount(connection), [onMount, connection])
    return <ConnectionBanner connection={connection} />
  }

  async function mountOnce(): Promise<void> {
    let connection: Connection | undefined
    const onMount = (mounted: Connection): void => {
      connection = mounted
    }
    const { unmount } = await render(<App onMount={onMount} />, { wrapper: StrictMode })
    if (!connection) throw new Error('rendering runs the effects too')
    await until(connection, 'open')
    await unmount()
    await cleanup()
    await until(connection, 'idle')
  }

  const measures: PageMemory[] = []
  for (let mount = 1; mount <= mounts; mount++) {
    // oxlint-disable-next-line no-await-in-loop
    await mountOnce()
    // oxlint-disable-next-line no-await-in-loop
    if (mount % (mounts / 2) === 0) measures.push(await measureMemory())
  }
  expectFlat(measures)
  await expect.poll(inUse).toEqual(nothing)
  await expect.poll(tally).toMatchObject({ dialled: mounts, accepted: mounts, open: 0 })
})
