import '../../src/styles.css'
import { Profiler, type ReactElement } from 'react'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ConnectionGate } from '../../src/components/connection-gate.tsx'
import { ReconnectCountdown } from '../../src/components/reconnect-countdown.tsx'
import { emulateMedia } from '../support/media.ts'
import { createScriptedPage, frame } from '../support/scripted-page.tsx'
import { listen } from '../support/spoken.ts'

/* What a page may count on not to happen, counted in real Chromium. */

beforeEach(async () => {
  await page.viewport(1024, 768)
  await emulateMedia({ 'prefers-reduced-motion': 'reduce' })
})

/** Every change of the page from now on. */
function watchChanges(root: Element): MutationRecord[] {
  const changes: MutationRecord[] = []
  const observer = new MutationObserver((records) => changes.push(...records))
  const everything = { subtree: true, childList: true, characterData: true, attributes: true }
  observer.observe(root, everything)
  onTestFinished(() => observer.disconnect())
  return changes
}

/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

test('[A2] 100 random interruptions shorter than the grace change nothing in the page', async () => {
  const { fake, connection, show, open, pass } = await createScriptedPage()
  const { container } = await show(
    <ConnectionGate>
      <ConnectionBanner />
      <ConnectionBadge />
      <ReconnectCountdown />
    </ConnectionGate>,
  )
  await open()
  const changes = watchChanges(container)
  const spoken = listen(fake.now)
  const random = createRandom(2026)
  const ends = [
    () => fake.server.drop(),
    ...[1001, 1006, 1011, 1014, 4000].map((code) => () => fake.server.close(code)),
  ]
  let lost = 0
  for (let blip = 0; blip < 100; blip++) {
    /* oxlint-disable no-await-in-loop -- one after the other */
    fake.server.use((dial) => dial.refuse())
    ends[Math.floor(random() * ends.length)]?.()
    await fake.advance(random() * 2_900)
    if (connection.getState().lostAt !== null) lost += 1
    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    // Stable again after 5 s: the next one is an outage of its own.
    await fake.advance(5_100 + random() * 20_000)
    expect(connection.getState()).toMatchObject({ status: 'open', lostAt: null })
    /* oxlint-enable no-await-in-loop */
  }
  await pass(10_000)
  expect(lost).toBe(100)
  expect(changes.map(({ type, attributeName }) => attributeName ?? type)).toEqual([])
  expect(spoken).toEqual([])

  fake.server.drop()
  await pass(3_000)
  expect(changes).not.toEqual([])
})

test('[R8] [A15] after 10 minutes in a hidden tab the countdown is right within 1.1 s', async () => {
  const { fake, connection, show, open, cut, pass } = await createScriptedPage()
  const { container } = await show(<ConnectionBanner />)
  await open()
  cut()
  await pass(6_000)
  const changes = watchChanges(container)
  fake.hide()
  await pass(600_000)
  expect(changes.filter(({ target }) => isIn(target, 'reconnect-countdown'))).toEqual([])
  fake.server.use((dial) => dial.later(700, dial.refuse))
  fake.show()
  await pass(0)
  const timer = page.getByRole('timer').element()
  // It dials at once, then counts again.
  expect(timer.textContent).toBe('Reconnecting…')
  await pass(1_100)
  const state = connection.getState()
  if (state.status !== 'waiting') throw new Error('It waits for the next dial')
  const left = Math.ceil((state.retryAt - fake.now()) / 1_000)
  expect(left).toBeGreaterThan(4)
  expect(timer.textContent).toBe(`Still trying. Next try in ${left} seconds`)
})

test('[R8] [A15] a countdown that ran on in a hidden tab is right within 1.1 s of the return', async () => {
  const { fake, connection, show, open, pass } = await createScriptedPage()
  await show(<ConnectionBanner />)
  await open()
  fake.server.use((dial) => dial.refuse())
  fake.server.close(1012)
  await pass(1_000)
  fake.hide()
  await pass(600_000)
  // A tab that was thawed, and whose dials the server refuses at once.
  fake.show()
  await pass(1_100)
  const state = connection.getState()
  if (state.status !== 'waiting') throw new Error('It waits for the next dial')
  const left = Math.ceil((state.retryAt - fake.now()) / 1_000)
  expect(page.getByRole('timer').element().dataset['seconds']).toBe(String(left))
})

test('[A15] while it counts, nothing but the countdown renders and nothing moves', async () => {
  const { fake, show, open, pass } = await createScriptedPage()
  const renders: Record<string, number> = {}
  const count = (id: string): void => {
    renders[id] = (renders[id] ?? 0) + 1
  }
  const counted = (id: string, element: ReactElement): ReactElement => (
    <Profiler id={id} onRender={count}>
      <div>{element}</div>
    </Profiler>
  )
  const { container } = await show(
    <>
      {counted(
        'banner',
        <ConnectionBanner>
          <span>Cut off</span>
        </ConnectionBanner>,
      )}
      {counted('badge', <ConnectionBadge />)}
      {counted('countdown', <ReconnectCountdown />)}
      {counted('ring', <ReconnectCountdown variant="ring" />)}
      {counted('content', <p>Content below</p>)}
    </>,
  )
  await open()
  fake.server.close(1012)
  // By then the live region has had its words taken away.
  await pass(8_000)
  for (const id of Object.keys(renders)) renders[id] = 0
  const shifts: PerformanceEntry[] = []
  const layout = new PerformanceObserver((list) => shifts.push(...list.getEntries()))
  layout.observe({ type: 'layout-shift' })
  onTestFinished(() => layout.disconnect())
  for (let second = 0; second < 15; second++) {
    // Each second is painted.
    // oxlint-disable-next-line no-await-in-loop
    await pass(1_000)
  }
  expect(renders).toEqual({ banner: 0, badge: 0, content: 0, countdown: 15, ring: 15 })
  expect(shifts).toEqual([])

  container.prepend(Object.assign(document.createElement('p'), { textContent: 'Pushes' }))
  await frame()
  await expect.poll(() => shifts.length).toBeGreaterThan(0)
})

function isIn(node: Node, slot: string): boolean {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest(`[data-slot="${slot}"]`) !== null
}
