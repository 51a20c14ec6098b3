import '../../src/styles.css'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { readAccessibilityTree } from '../support/accessibility-tree.ts'
import { emulateMedia } from '../support/media.ts'
import { createScriptedPage } from '../support/scripted-page.tsx'
import { listen } from '../support/spoken.ts'

/*
 * An outage as somebody meets it who does not see: what is said, in which order, and what is there
 * to be read meanwhile.
 */

const app = (
  <main>
    <input aria-label="Draft" />
    <ConnectionBanner />
    <ConnectionBadge />
    <button>Send</button>
  </main>
)

beforeEach(async () => {
  await page.viewport(1024, 768)
  await emulateMedia({ 'prefers-reduced-motion': 'reduce' })
})

test('[A3] [A4] [A6] a minute of outage: what is said, and what there is to read', async () => {
  const { fake, show, open, cut, pass, recover } = await createScriptedPage()
  await show(app)
  await open()
  const spoken = listen(fake.now)
  const said = (): string =>
    spoken.map(({ at, role, text }) => `${at} s, ${role}: ${text}`).join('\n')
  expect(await readAccessibilityTree()).toMatchInlineSnapshot(`
    "main
      textbox "Draft"
      status live=polite
      alert live=assertive
      text "Connected"
      button "Send"
        text "Send""
  `)
  cut()
  await pass(3_100)
  expect(await readAccessibilityTree()).toMatchInlineSnapshot(`
    "main
      textbox "Draft"
      status live=polite
        text "Connection lost. We're trying to reconnect."
      alert live=assertive
      region "Connection status"
        paragraph
          text "Connection lost"
        paragraph
          text "We're trying to reconnect."
        timer "Time until the next try"
          text "Reconnecting soon…"
        group
          DisclosureTriangle "Details" expanded=false
            text "Details"
        button "Try again"
          text "Try again"
        button "Dismiss"
      text "Waiting to reconnect"
      button "Send"
        text "Send""
  `)
  await pass(26_900)
  expect(await readAccessibilityTree()).toMatchInlineSnapshot(`
    "main
      textbox "Draft"
      status live=polite
      alert live=assertive
      region "Connection status"
        paragraph
          text "Can't reach the server"
        paragraph
          text "Check your internet connection. A VPN, firewall or browser extension may be blocking it."
        timer "Time until the next try"
          text "Reconnecting soon…"
        group
          DisclosureTriangle "Details" expanded=false
            text "Details"
        button "Try again"
          text "Try again"
        button "Dismiss"
      text "Waiting to reconnect"
      button "Send"
        text "Send""
  `)
  await pass(30_000)
  await recover()
  expect(await readAccessibilityTree()).toMatchInlineSnapshot(`
    "main
      textbox "Draft"
      status live=polite
        text "Back online. You're connected again."
      alert live=assertive
      region "Connection status"
        paragraph
          text "Back online"
        paragraph
          text "You're connected again."
        button "Dismiss"
      text "Connected"
      button "Send"
        text "Send""
  `)
  await pass(30_000)
  expect(await readAccessibilityTree()).toMatchInlineSnapshot(`
    "main
      textbox "Draft"
      status live=polite
      alert live=assertive
      text "Connected"
      button "Send"
        text "Send""
  `)
  expect(said()).toMatchInlineSnapshot(`
    "3 s, status: Connection lost. We're trying to reconnect.
    5.5 s, status: Can't reach the server. Check your internet connection. A VPN, firewall or browser extension may be blocking it. Reconnecting in 9 seconds.
    50.8 s, status: Still trying to reconnect.
    61 s, status: Back online. You're connected again."
  `)
  expect(spoken.filter(({ text }) => !text.startsWith('Back online')).length).toBeLessThanOrEqual(3)
})

test('[A4] [A5] a connection that comes and goes is heard of once in 30 s', async () => {
  const { fake, show, open, connection, pass } = await createScriptedPage()
  await show(app)
  await open()
  const spoken = listen(fake.now)
  fake.server.drop()
  await pass(100)
  const codes = [1001, 1011, 1006, 1014]
  for (let flap = 0; flap < 30; flap++) {
    /* oxlint-disable no-await-in-loop -- one after the other */
    fake.server.use((dial) => dial.refuse())
    await pass(3_000)
    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    await pass(1_000)
    const code = codes[flap % codes.length] ?? 1006
    if (code === 1006) fake.server.drop()
    else fake.server.close(code)
    /* oxlint-enable no-await-in-loop */
  }
  const losses = spoken.filter(({ text }) => !text.startsWith('Back online'))
  const ends = spoken.filter(({ text }) => text.startsWith('Back online'))
  expect(losses.length).toBeGreaterThan(1)
  for (const [index, { at }] of losses.slice(1).entries()) {
    expect(at - (losses[index]?.at ?? 0)).toBeGreaterThanOrEqual(30)
  }
  expect(ends.length).toBeLessThanOrEqual(losses.length)
})

test('[A8] [A9] the keyboard alone reads the banner, dials, puts it away and brings it back', async () => {
  const { show, open, cut, pass, recover } = await createScriptedPage()
  await show(app)
  await open()
  const draft = page.getByRole('textbox', { name: 'Draft' })
  await userEvent.click(draft)
  cut()
  await pass(10_000)
  const focused = (): string | null =>
    document.activeElement?.ariaLabel || (document.activeElement?.textContent ?? null)
  const walked: (string | null)[] = [focused()]
  for (let tabs = 0; tabs < 4; tabs++) {
    // The keyboard is at one place at a time.
    // oxlint-disable-next-line no-await-in-loop
    await userEvent.tab()
    walked.push(focused())
  }
  expect(walked).toEqual(['Draft', 'Details', 'Try again', 'Dismiss', 'Send'])

  await userEvent.tab({ shift: true })
  await userEvent.tab({ shift: true })
  await userEvent.tab({ shift: true })
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/^1006/)).toBeVisible()

  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await pass(100)
  expect(focused()).toBe('Try again')
  expect(document.activeElement?.ariaDisabled).toBe('true')

  await userEvent.keyboard('{Escape}')
  const collapsed = page.getByRole('button', { name: "Can't reach the server" })
  await expect.element(collapsed).toHaveAttribute('aria-expanded', 'false')
  expect(page.getByRole('region').query()).toBeNull()
  expect(focused()).toBe('Send')

  await userEvent.tab({ shift: true })
  expect(document.activeElement).toBe(collapsed.element())
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('region')).toBeVisible()
  expect(focused()).toBe('Dismiss')
  await userEvent.keyboard('{Enter}')
  await expect.element(collapsed).toBeVisible()

  await recover()
  await pass(1_000)
  await expect.element(page.getByRole('region')).toHaveTextContent('Back online')
  expect(collapsed.query()).toBeNull()
})
