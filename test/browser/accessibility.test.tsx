import '../../src/styles.css'
import axe from 'axe-core'
import { type ReactElement, useState } from 'react'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CloseReasonMessage } from '../../src/components/close-reason-message.tsx'
import { ConnectionAnnouncer } from '../../src/components/connection-announcer.tsx'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ReconnectCountdown } from '../../src/components/reconnect-countdown.tsx'
import { ar } from '../../src/locales/ar.ts'
import { de } from '../../src/locales/de.ts'
import { en } from '../../src/locales/en.ts'
import { hang } from '../../src/testing.ts'
import { backgroundOf, contrast } from '../support/colours.ts'
import { emulateMedia } from '../support/media.ts'
import { createScriptedPage, frame, looks } from '../support/scripted-page.tsx'
import { listen } from '../support/spoken.ts'

/*
 * The accessibility contract, line by line, in real Chromium: what is laid out, painted, focused and
 * put into live regions. Time is the scripted server's, so a minute of outage takes no minute.
 */

const banner = '[data-slot="connection-banner"]'

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`${selector} is not in the page`)
  return element
}

const words = (): string | undefined => document.querySelector(banner)?.textContent

const whole = (
  <main>
    <h1>Chat</h1>
    <input aria-label="Draft" />
    <ConnectionBanner />
    <CloseReasonMessage />
    <ConnectionBadge />
    <ConnectionBadge variant="icon" />
    <ReconnectCountdown variant="ring" />
  </main>
)

beforeEach(async () => {
  await page.viewport(1024, 768)
  await emulateMedia({ 'prefers-color-scheme': 'light' })
})

test('[A1] live regions are there, empty, from the first mount, and say nothing of what already is', async () => {
  const world = await createScriptedPage()
  await looks['waiting']?.(world)
  const spoken = listen(world.fake.now)
  await world.show(<ConnectionBanner />)
  await world.pass(5_000)
  expect(words()).toContain('The server is restarting')
  expect(page.getByRole('status').element().textContent).toBe('')
  expect(page.getByRole('alert').element().textContent).toBe('')
  expect(spoken).toEqual([])
})

test('[A2] an outage shorter than the grace changes nothing in the page', async () => {
  const { fake, show, open, cut, pass, connection } = await createScriptedPage()
  const { container } = await show(
    <>
      <ConnectionBanner />
      <ConnectionBadge />
    </>,
  )
  await open()
  const spoken = listen(fake.now)
  const changes: MutationRecord[] = []
  const observer = new MutationObserver((records) => changes.push(...records))
  observer.observe(container, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  cut()
  await pass(2_900)
  expect(connection.getState().status).not.toBe('open')
  fake.server.use((dial) => dial.accept())
  connection.reconnect()
  await pass(10_000)
  expect(connection.getState().status).toBe('open')
  expect(changes).toEqual([])
  expect(spoken).toEqual([])
})

test('[A3] a minute of outage is heard as its loss, its cause, one reminder and its end', async () => {
  const { fake, show, open, cut, pass, recover } = await createScriptedPage()
  await show(<ConnectionBanner />)
  await open()
  const spoken = listen(fake.now)
  cut()
  await pass(60_000)
  await recover()
  await pass(20_000)
  expect(spoken.map(({ at, role, text }) => `${at} s, ${role}: ${text}`)).toEqual([
    "3 s, status: Connection lost. We're trying to reconnect.",
    "5.5 s, status: Can't reach the server. Check your internet connection. A VPN, firewall or browser extension may be blocking it. Reconnecting in 9 seconds.",
    '50.8 s, status: Still trying to reconnect.',
    "61 s, status: Back online. You're connected again.",
  ])
})

test('[A4] an outage of ten minutes is reminded of at most every 30 s and three times, in new words', async () => {
  const { fake, show, open, pass } = await createScriptedPage([
    0.9, 0.6, 0.75, 0.95, 0.8, 0.7, 0.85,
  ])
  await show(<ConnectionBanner />)
  await open()
  const spoken = listen(fake.now)
  fake.server.use(hang())
  fake.server.drop()
  await pass(600_000)
  const reminders = spoken.filter(({ text }) => text.startsWith('Still trying'))
  expect(reminders.length).toBeGreaterThan(0)
  expect(reminders.length).toBeLessThanOrEqual(3)
  for (const reminder of reminders) {
    const before = spoken[spoken.indexOf(reminder) - 1]
    expect(reminder.at - (before?.at ?? 0)).toBeGreaterThanOrEqual(30)
    expect(reminder.text).not.toBe(before?.text)
  }
  expect(spoken).toHaveLength(2 + reminders.length)
})

test('[A5] a change of kind is told: politely while it goes on, at once where the person must act', async () => {
  const { fake, show, open, pass, connection } = await createScriptedPage()
  await show(<ConnectionBanner />)
  await open()
  const spoken = listen(fake.now)
  fake.server.close(1012)
  await pass(2_000)
  fake.server.use((dial) => dial.accept({}, () => dial.close(1008)))
  connection.reconnect()
  await pass(0)
  expect(spoken.map(({ role, text }) => `${role}: ${text.split('.')[0]}`)).toEqual([
    'status: The server is restarting',
    'alert: Connection not allowed',
  ])
  // Two regions that speak at once would talk over each other.
  expect(page.getByRole('status').element().textContent).toBe('')
})

test('[A6] "Back online" is heard if and only if a loss was', async () => {
  const { fake, show, open, cut, pass, recover } = await createScriptedPage()
  await open()
  cut()
  await pass(4_000)
  const spoken = listen(fake.now)
  await show(<ConnectionBanner />)
  await frame()
  expect(words()).toContain('Connection lost')
  await recover()
  expect(words()).toContain('Back online')
  await pass(20_000)
  expect(spoken).toEqual([])

  cut()
  await pass(3_000)
  await recover()
  await pass(20_000)
  expect(spoken.map(({ text }) => text.split('.')[0])).toEqual(['Connection lost', 'Back online'])
})

test('[A7] the countdown is a timer that ticks in silence and can be read on demand', async () => {
  const world = await createScriptedPage()
  await world.show(<ConnectionBanner />)
  await looks['waiting']?.(world)
  const timer = page.getByRole('timer', { name: 'Time until the next try' }).element()
  expect(timer.getAttribute('aria-live')).toBe('off')
  expect(timer.parentElement?.closest('[aria-live], [role=status], [role=alert]')).toBeNull()
  const spoken = listen(world.fake.now)
  const read: (string | null)[] = []
  for (let second = 0; second < 4; second++) {
    read.push(timer.textContent)
    // One second after the other is the point.
    // oxlint-disable-next-line no-await-in-loop
    await world.pass(1_000)
  }
  expect(read).toEqual([28, 27, 26, 25].map((seconds) => `Reconnecting in ${seconds} seconds`))
  expect(spoken).toEqual([])
})

test('[A8] focus never moves by itself, stays while busy, and goes back when its place goes away', async () => {
  const { show, open, cut, pass, fake } = await createScriptedPage()
  await show(
    <>
      <input aria-label="Draft" />
      <ConnectionBanner />
    </>,
  )
  await open()
  const draft = page.getByRole('textbox', { name: 'Draft' }).element()
  await userEvent.click(draft)
  const moves: EventTarget[] = []
  const note = ({ target }: FocusEvent): void => void (target && moves.push(target))
  document.addEventListener('focusin', note)
  onTestFinished(() => document.removeEventListener('focusin', note))
  cut()
  await pass(30_000)
  expect(words()).toContain("Can't reach the server")
  expect(moves).toEqual([])
  expect(document.activeElement).toBe(draft)

  const retry = page.getByRole('button', { name: 'Try again' }).element()
  await userEvent.tab() // Details
  await userEvent.tab()
  expect(document.activeElement).toBe(retry)
  await userEvent.keyboard('{Enter}')
  await pass(900)
  expect(retry).toMatchObject({ ariaDisabled: 'true', disabled: false })
  await pass(200)
  expect(retry.hasAttribute('aria-disabled')).toBe(false)
  expect(document.activeElement).toBe(retry)

  fake.server.use((dial) => dial.accept())
  await userEvent.keyboard('{Enter}')
  await pass(1_500)
  expect(retry.isConnected).toBe(false)
  expect(document.activeElement).toBe(draft)
})

test('[A9] what ticks can be hidden, by a real button, and each target is 24 px or more', async () => {
  const world = await createScriptedPage()
  const { container } = await world.show(<ConnectionBanner />)
  await looks['waiting']?.(world)
  const targets = container.querySelectorAll<HTMLElement>('button, a, summary')
  expect(targets).toHaveLength(3)
  for (const target of targets) {
    const { width, height } = target.getBoundingClientRect()
    expect(Math.min(width, height), `size of ${target.outerHTML}`).toBeGreaterThanOrEqual(24)
  }
  const dismiss = page.getByRole('button', { name: 'Dismiss' }).element()
  expect(dismiss).toBeInstanceOf(HTMLButtonElement)
  expect(dismiss).toMatchObject({ type: 'button', disabled: false })
  for (let tabs = 0; tabs < targets.length; tabs++) {
    // The keyboard is at one place at a time.
    // oxlint-disable-next-line no-await-in-loop
    await userEvent.tab()
  }
  expect(document.activeElement).toBe(dismiss)
  await userEvent.keyboard(' ')
  await expect.poll(() => document.querySelector(banner)).toBeNull()
  await world.pass(5_000)
  expect(document.querySelector('[role=timer]')).toBeNull()
})

test('[A10] nothing moves where less motion is wished', async () => {
  const shown = (
    <>
      <ConnectionBanner />
      <ReconnectCountdown variant="ring" />
    </>
  )
  async function animationsOf(): Promise<number> {
    const world = await createScriptedPage()
    const screen = await world.show(shown)
    await looks['waiting']?.(world)
    await world.pass(1_000)
    const { length } = document.getAnimations()
    await screen.unmount()
    return length
  }
  expect(await animationsOf()).toBeGreaterThan(0)
  await emulateMedia({ 'prefers-reduced-motion': 'reduce' })
  expect(await animationsOf()).toBe(0)
})

test('[A10] icon, border and text stay in forced colours, and each severity has a shape and a word', async () => {
  await emulateMedia({ 'forced-colors': 'active' })
  const drawn: string[] = []
  for (const look of ['connecting', 'waiting', 'blocked', 'restored']) {
    /* oxlint-disable no-await-in-loop -- one page after the other */
    const world = await createScriptedPage()
    const screen = await world.show(<ConnectionBanner />)
    await looks[look]?.(world)
    const background = backgroundOf(find(banner))
    const { borderBottomWidth, borderBottomStyle, borderBottomColor } = getComputedStyle(
      find(banner),
    )
    expect([borderBottomWidth, borderBottomStyle]).toEqual(['1px', 'solid'])
    expect(contrast(borderBottomColor, background)).toBeGreaterThanOrEqual(3)
    for (const part of ['title', 'description', 'icon'].map((name) =>
      find(`[data-slot="connection-banner-${name}"]`),
    )) {
      expect(contrast(getComputedStyle(part).color, background)).toBeGreaterThanOrEqual(4.5)
    }
    const icon = find('[data-slot="connection-banner-icon"] svg')
    expect(contrast(getComputedStyle(icon).stroke, background)).toBeGreaterThanOrEqual(3)
    drawn.push(icon.innerHTML, find('[data-slot="connection-banner-title"]').textContent)
    await screen.unmount()
    /* oxlint-enable no-await-in-loop */
  }
  expect(new Set(drawn).size).toBe(8)
})

test.each([en, de, ar])(
  '[A11] 320 px are enough, with wide text spacing and all details open ($locale)',
  async (messages) => {
    await page.viewport(320, 640)
    const root = document.documentElement
    root.dir = messages.dir
    const spacing = document.body.appendChild(document.createElement('style'))
    // WCAG 2.2, success criterion 1.4.12.
    spacing.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`
    onTestFinished(() => {
      root.removeAttribute('dir')
      spacing.remove()
    })
    for (const look of Object.values(looks)) {
      /* oxlint-disable no-await-in-loop -- one page after the other */
      const world = await createScriptedPage()
      const screen = await world.show(<ConnectionBanner position="sticky" />, messages)
      await look(world)
      const details = document.querySelector('details')
      if (details) details.open = true
      await frame()
      expect(root.scrollWidth).toBe(320)
      for (const element of find(banner).querySelectorAll('p, span, summary, dd, button, a')) {
        const { left, right } = element.getBoundingClientRect()
        expect([left >= 0, right <= 320], `edges of ${element.outerHTML}`).toEqual([true, true])
        expect(element.scrollWidth, `width of ${element.outerHTML}`).toBeLessThanOrEqual(320)
      }
      expect(root.style.getPropertyValue('--rws-banner-height')).toBe(
        `${find(banner).offsetHeight}px`,
      )
      await screen.unmount()
      expect(root.style.getPropertyValue('--rws-banner-height')).toBe('')
      /* oxlint-enable no-await-in-loop */
    }
  },
)

test.each(['light', 'dark'] as const)(
  '[A12] text has a contrast of 4.5 and icons of 3 and more (%s)',
  async (scheme) => {
    await emulateMedia({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' })
    const severities = new Set<string | undefined>()
    for (const look of Object.values(looks)) {
      /* oxlint-disable no-await-in-loop -- one page after the other */
      const world = await createScriptedPage()
      const screen = await world.show(whole)
      await look(world)
      const surfaces = document.querySelectorAll<HTMLElement>(
        `${banner}, [data-slot="close-reason-message"], [data-slot="connection-badge"]`,
      )
      for (const surface of surfaces) {
        severities.add(surface.dataset['severity'])
        for (const element of surface.querySelectorAll(
          'p, span, summary, dt, dd, button, a, svg',
        )) {
          const isIcon = element instanceof SVGElement
          const { color, stroke } = getComputedStyle(element)
          expect(
            contrast(isIcon ? stroke : color, backgroundOf(element)),
            `${element.outerHTML} of ${surface.dataset['severity']}`,
          ).toBeGreaterThanOrEqual(isIcon || element.querySelector('svg') ? 3 : 4.5)
        }
      }
      await screen.unmount()
      /* oxlint-enable no-await-in-loop */
    }
    // A badge that is neither good nor bad has none.
    expect(severities).toEqual(new Set([undefined, 'info', 'warning', 'error', 'success']))
  },
)

test('[A13] what happens while a modal dialog is open is said inside it, and after it in the page', async () => {
  const { fake, show, open, cut, pass, recover } = await createScriptedPage()

  function App(): ReactElement {
    const [asks, setAsks] = useState(false)
    return (
      <>
        <ConnectionBanner />
        <button onClick={() => setAsks(true)}>Share</button>
        {asks && (
          <dialog ref={(dialog) => dialog?.showModal()} aria-label="Share">
            <ConnectionAnnouncer />
            <button onClick={() => setAsks(false)}>Done</button>
          </dialog>
        )}
      </>
    )
  }

  await show(<App />)
  await open()
  await userEvent.click(page.getByRole('button', { name: 'Share' }))
  const spoken = listen(fake.now)
  cut()
  await pass(3_000)
  const inside = page.getByRole('dialog').getByRole('status')
  await expect.element(inside).toHaveTextContent(/^Connection lost\./)
  expect(spoken).toHaveLength(1)
  await userEvent.click(page.getByRole('button', { name: 'Done' }))
  await recover()
  await expect.element(page.getByRole('status')).toHaveTextContent(/^Back online\./)
  expect(spoken.filter(({ text }) => text.startsWith('Back online'))).toHaveLength(1)
})

test.each([
  ['light', 'ltr', en],
  ['light', 'rtl', ar],
  ['dark', 'ltr', en],
  ['dark', 'rtl', ar],
] as const)('[A14] axe finds nothing in any phase (%s, %s)', async (scheme, dir, messages) => {
  await emulateMedia({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' })
  const root = document.documentElement
  Object.assign(root, { dir, lang: messages.locale })
  onTestFinished(() => {
    root.removeAttribute('dir')
    root.removeAttribute('lang')
  })
  for (const look of Object.values(looks)) {
    /* oxlint-disable no-await-in-loop -- one page after the other */
    const world = await createScriptedPage()
    const { container, unmount } = await world.show(whole, messages)
    await look(world)
    const { violations, passes } = await axe.run(container)
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    expect(found).toEqual([])
    expect(passes.map(({ id }) => id)).toContain('color-contrast')
    await unmount()
    /* oxlint-enable no-await-in-loop */
  }
})

test('[A15] a tick changes the countdown alone, shifts nothing, and waits while nobody looks', async () => {
  const world = await createScriptedPage()
  let renders = 0
  function App(): ReactElement {
    renders++
    return (
      <>
        <ConnectionBanner />
        <p>Content</p>
      </>
    )
  }
  const { container } = await world.show(<App />)
  await looks['waiting']?.(world)
  await Promise.all(document.getAnimations().map(({ finished }) => finished))
  // By then the live region has had its words taken away.
  await world.pass(8_000)

  const before = renders
  const changed: (string | undefined)[] = []
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement
      changed.push(element?.closest<HTMLElement>('[data-slot]')?.dataset['slot'])
    }
  })
  observer.observe(container, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  let shifts = 0
  const layout = new PerformanceObserver((list) => (shifts += list.getEntries().length))
  layout.observe({ type: 'layout-shift' })
  onTestFinished(() => {
    observer.disconnect()
    layout.disconnect()
  })

  for (let second = 0; second < 12; second++) {
    // Each second is painted.
    // oxlint-disable-next-line no-await-in-loop
    await world.pass(1_000)
  }
  expect(page.getByRole('timer').element().textContent).toBe('Reconnecting in 8 seconds')
  expect(new Set(changed)).toEqual(new Set(['reconnect-countdown']))
  // Its text and its `data-seconds`, once a second.
  expect(changed).toHaveLength(24)
  expect(renders).toBe(before)
  expect(shifts).toBe(0)

  changed.length = 0
  world.fake.hide()
  await world.pass(5_000)
  expect(changed).toEqual([])

  // What is watched for would have been seen.
  container.prepend(Object.assign(document.createElement('p'), { textContent: 'Pushes' }))
  await expect.poll(() => shifts).toBeGreaterThan(0)
})

test('[A4] is reminded of an outage in the same words too', async () => {
  const { fake, show, open, cut, pass } = await createScriptedPage()
  await show(<ConnectionBanner />)
  await open()
  const spoken = listen(fake.now)
  cut()
  await pass(300_000)
  expect(spoken.filter(({ text }) => text.startsWith('Still trying'))).toHaveLength(3)
})

test('[A5] tells again that the person must act, when what they tried did not help', async () => {
  const { fake, show, open, pass, connection } = await createScriptedPage()
  await show(<ConnectionBanner />)
  await open()
  fake.server.close(1008)
  await pass(2_000)
  const spoken = listen(fake.now)
  fake.server.use((dial) => dial.later(300, () => dial.accept({}, () => dial.close(1008))))
  connection.reconnect()
  await pass(1_000)
  expect(spoken.map(({ role, text }) => [role, text.split('.')[0]])).toEqual([
    ['alert', 'Connection not allowed'],
  ])
})

test('[A3] tells no wait while offline, and no old cause when the network is back', async () => {
  const { fake, show, open, pass } = await createScriptedPage()
  await show(<ConnectionBanner />)
  await open()
  const spoken = listen(fake.now)
  fake.goOffline()
  fake.server.drop()
  await pass(60_000)
  fake.server.use((dial) => dial.later(200, dial.accept))
  fake.goOnline()
  await pass(10_000)
  expect(spoken.map(({ text }) => text)).toEqual([
    "You're offline. Check your internet connection. We'll reconnect as soon as it's back.",
    "Back online. You're connected again.",
  ])
})

test('[A13] an announcer in a dialog that is closed leaves the word to the page', async () => {
  const { show, open, cut, pass } = await createScriptedPage()
  await show(
    <>
      <ConnectionBanner />
      <dialog>
        <ConnectionAnnouncer />
      </dialog>
    </>,
  )
  await open()
  cut()
  await pass(3_000)
  expect(find('[role=status]').textContent).toMatch(/^Connection lost/)
})

test('[A8] focus goes back where it was even if the window was left meanwhile', async () => {
  const { show, open, cut, pass, recover } = await createScriptedPage()
  await show(
    <>
      <input aria-label="Draft" />
      <ConnectionBanner />
    </>,
  )
  await open()
  cut()
  await pass(3_000)
  const retry = find('[data-slot="retry-button"]')
  find('input').focus()
  retry.focus()
  // What Chromium tells when the window loses the focus, and when it has it again.
  retry.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  retry.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  await recover()
  expect(document.activeElement).toBe(find('input'))
})

test('[A8] focus goes back where it was even if the action had opened a dialog meanwhile', async () => {
  const { show, open, cut, pass, recover } = await createScriptedPage()
  await show(
    <>
      <input aria-label="Draft" />
      <ConnectionBanner />
      <dialog>
        <input aria-label="Password" />
      </dialog>
    </>,
  )
  await open()
  cut()
  await pass(3_000)
  const dialog = find('dialog') as HTMLDialogElement
  find('input').focus()
  find('[data-slot="retry-button"]').focus()
  dialog.showModal()
  expect(document.activeElement).toBe(find('dialog input'))
  dialog.close()
  expect(document.activeElement).toBe(find('[data-slot="retry-button"]'))
  await recover()
  expect(document.activeElement).toBe(find('input'))
})

test('[A11] a banner that is higher than the window can be scrolled', async () => {
  await page.viewport(320, 256)
  const { show, open, cut, pass } = await createScriptedPage()
  await show(<ConnectionBanner position="fixed" />, de)
  await open()
  cut()
  await pass(20_000)
  find('summary').click()
  await frame()
  expect(find(banner).getBoundingClientRect().height).toBeLessThanOrEqual(256)
  const dismiss = find('[data-slot="dismiss-button"]')
  dismiss.focus()
  expect(dismiss.getBoundingClientRect().bottom).toBeLessThanOrEqual(256)
})

test.each([en, de])(
  '[A15] what is below a narrow banner stays where it is ($locale)',
  async (messages) => {
    await page.viewport(414, 640)
    const { show, open, cut, pass } = await createScriptedPage()
    await show(<ConnectionBanner />, messages)
    await open()
    cut()
    await pass(8_000)
    const heights = new Set<number>()
    for (let second = 0; second < 60; second++) {
      // Each second is laid out.
      // oxlint-disable-next-line no-await-in-loop
      await pass(1_000)
      heights.add(find(banner).offsetHeight)
    }
    expect(heights.size).toBe(1)
  },
)
