import { expect, test } from 'vitest'
import { recordSocket } from '../support/event-log.ts'
import { held } from '../support/held.ts'
import { openPage, steeredServer, untrustedUrl } from '../support/lab.ts'

/** Of TEST-NET-1 (RFC 5737): nobody is there, and nobody would be dialled. */
const elsewhere = 'ws://192.0.2.1/live?token=secret'
/** For a page that has yet to load, ms. */
const timeout = 10_000

test('[S6] a secure page that would connect by ws:// is stopped, and told so', async () => {
  const page = await openPage(elsewhere, { scheme: 'https' })
  const state = () => page.run(({ connection }) => connection.getState())
  await expect.poll(state, { timeout }).toMatchObject({
    status: 'closed',
    dials: 1,
    closeReason: { kind: 'insecureUrl', retry: 'never', opened: false },
  })
  expect(JSON.stringify(await state())).not.toContain('secret')
})

test('[S6] ws:// to this machine is fine on a secure page, because it never leaves it', async () => {
  const { url, tally } = steeredServer()
  const page = await openPage(url, { scheme: 'https' })
  const status = () => page.run(({ connection }) => connection.getState().status)
  await expect.poll(status, { timeout }).toBe('open')
  expect(await page.run(() => location.protocol)).toBe('https:')
  expect(await tally()).toMatchObject({ dialled: 1, open: 1 })
})

test('[R11] a certificate that nobody trusts is connectFailed, like all that keeps a page out', async () => {
  const url = await untrustedUrl()
  const { events } = recordSocket(url)
  await expect.poll(() => events, { timeout }).toEqual(['error', 'close 1006 unclean'])
  const { getState } = held(url)
  await expect
    .poll(getState, { timeout })
    .toMatchObject({ status: 'waiting', closeReason: { kind: 'connectFailed', code: 1006 } })
})
