import { expect, test } from 'vitest'
import type { ConnectionState } from '../../src/index.ts'
import { openPage, proxiedServer, steeredServer } from '../support/lab.ts'

/*
 * Each test has a page of its own in another browser, because what it does to the page would hurt
 * the one that the tests run in.
 */

/** For what should take a second or two, ms: the machine may be busy. */
const timeout = 10_000
/** What being looked at again may take, ms. */
const visibleLimit = 3_000
/** What going online may take, ms. */
const onlineLimit = 1_500

/** When it opened, epoch ms: by the page's own note, not by when a test looked. */
function openedAt(state: ConnectionState): number {
  return state.status === 'open' ? state.since : Number.NaN
}

test('[R15] closes the socket of a frozen page, and dials once when it is thawed', async () => {
  const { url, tally } = steeredServer()
  const page = await openPage(url)
  const state = () => page.run(({ connection }) => connection.getState())
  await expect.poll(state).toMatchObject({ status: 'open' })
  await page.freeze()
  await expect.poll(tally).toMatchObject({ open: 0 })
  await page.thaw()
  await expect.poll(state, { timeout }).toMatchObject({ status: 'open' })
  expect(await page.run(({ events }) => events)).toEqual(['pageshow', 'hidden', 'freeze', 'resume'])
  expect((await state()).closeReason).toMatchObject({ kind: 'suspended' })
  expect(await tally()).toMatchObject({ dialled: 2, open: 1, mostOpen: 1, mostConnecting: 1 })
})

test('[R15] leaves no socket behind when the page is left, and has one again on return', async () => {
  const { url, tally } = steeredServer()
  const page = await openPage(url)
  const status = () => page.run(({ connection }) => connection.getState().status)
  await expect.poll(status).toBe('open')
  await page.leave()
  await expect.poll(tally).toMatchObject({ open: 0 })
  await page.goBack()
  // Out of the back/forward cache where the browser has one, and else by loading it anew.
  await expect.poll(status, { timeout }).toBe('open')
  expect(await tally()).toMatchObject({ dialled: 2, open: 1, mostOpen: 1, mostConnecting: 1 })
})

test('[R15] no banner flashes in a page that is frozen, left and comes back', async () => {
  const { url, tally, tell } = steeredServer()
  const page = await openPage(url, { script: 'page-banner.ts' })
  const status = () => page.run(({ connection }) => connection.getState().status)
  const banners = () => page.run(() => pageBanners)
  await expect.poll(status, { timeout }).toBe('open')
  await page.freeze()
  await expect.poll(tally).toMatchObject({ open: 0 })
  await page.thaw()
  await page.show()
  await expect.poll(status, { timeout }).toBe('open')
  expect(await banners()).toEqual([])
  await page.leave()
  await expect.poll(tally).toMatchObject({ open: 0 })
  await page.goBack()
  await expect.poll(status, { timeout }).toBe('open')
  expect(await banners()).toEqual([])
  // That it was not for want of a banner.
  await tell('drop')
  await expect.poll(banners, { timeout }).toContainEqual(expect.stringContaining('Connection lost'))
})

test('[R2] a hidden page is in no hurry, and is open within 3 s of being looked at', async () => {
  const { url, tally, tell } = steeredServer()
  const page = await openPage(url)
  const state = () => page.run(({ connection }) => connection.getState())
  await expect.poll(state).toMatchObject({ status: 'open' })
  await page.freeze()
  await expect.poll(tally).toMatchObject({ open: 0 })
  await page.thaw()
  await expect.poll(state, { timeout }).toMatchObject({ status: 'open' })
  await tell('drop')
  await expect.poll(state).toMatchObject({ status: 'waiting' })
  const { retryAt, since } = (await state()) as { retryAt: number; since: number }
  expect(retryAt - since).toBeGreaterThanOrEqual(15_000)
  const start = Date.now()
  await page.show()
  await expect.poll(state, { timeout }).toMatchObject({ status: 'open' })
  expect(openedAt(await state()) - start).toBeLessThan(visibleLimit)
})

test('[R14] going offline leaves an open socket alone', async () => {
  const { url, tally } = steeredServer()
  const page = await openPage(url)
  const state = () => page.run(({ connection }) => connection.getState())
  await expect.poll(state).toMatchObject({ status: 'open', online: true })
  await page.setOffline(true)
  await expect.poll(state).toMatchObject({ status: 'open', online: false })
  await page.setOffline(false)
  await expect.poll(state).toMatchObject({ status: 'open', online: true })
  await page.run(({ connection }) => connection.send('still here'))
  await expect.poll(tally).toMatchObject({ dialled: 1, received: ['still here'] })
})

test('[R2] [R14] waits at ease while offline, and is open within 1.5 s of going online', async () => {
  const { url } = steeredServer()
  const page = await openPage(url)
  const state = () => page.run(({ connection }) => connection.getState())
  await expect.poll(state).toMatchObject({ status: 'open' })
  await page.setOffline(true)
  await page.run(({ connection }) => connection.reconnect())
  await expect
    .poll(state)
    .toMatchObject({ status: 'waiting', attempt: 1, closeReason: { kind: 'offline' } })
  const { retryAt, since } = (await state()) as { retryAt: number; since: number }
  expect(retryAt - since).toBeGreaterThanOrEqual(30_000)
  const start = Date.now()
  await page.setOffline(false)
  await expect.poll(state, { timeout }).toMatchObject({ status: 'open', attempt: 1 })
  expect(openedAt(await state()) - start).toBeLessThan(onlineLimit)
})

test(
  "[R5] reconnects with connectTimeout: 1000 in spite of the browser's own throttle",
  { timeout: 120_000 },
  async () => {
    const { url, stop, restart } = await proxiedServer()
    await stop()
    const page = await openPage(url, { connectTimeout: 1_000, retryAfter: 20 })
    const dials = () => page.run(({ connection }) => connection.getState().dials)
    await expect.poll(dials, { timeout: 90_000 }).toBeGreaterThan(20)
    const kinds = await page.run(({ connection }) =>
      connection.getState().history.map(({ kind }) => kind),
    )
    // The throttle is on: it holds sockets back for longer than the timeout.
    expect(kinds).toContain('connectTimeout')
    await restart()
    await expect
      .poll(() => page.run(({ connection }) => connection.getState().status), { timeout: 20_000 })
      .toBe('open')
  },
)
