import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { Profiler } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { ConnectionTimeline } from '../../src/components/connection-timeline.tsx'
import { fixed } from '../../src/core/retry.ts'
import { de } from '../../src/locales/de.ts'
import { createScene } from './render-with.tsx'

afterEach(cleanup)

const timeline = (): HTMLElement => screen.getByRole('group')
const bar = (): HTMLElement | null =>
  timeline().querySelector<HTMLElement>('[data-slot="connection-timeline-bar"]')

/** Open for 10 s, lost for 30 s, open again for 20 s: two thirds of a minute if all is known. */
async function interrupted() {
  const scene = await createScene()
  const { fake, connection, lose, pass } = scene
  await lose()
  await pass(27_000)
  fake.server.use((dial) => dial.accept())
  connection.reconnect()
  await pass(20_000)
  return scene
}

describe('ConnectionTimeline', () => {
  it('sums up the time it shows in a sentence, and names itself', async () => {
    const { show } = await interrupted()
    show(<ConnectionTimeline />)
    expect(timeline().getAttribute('aria-label')).toBe('Connection history')
    expect(timeline().querySelector('summary')?.textContent).toBe(
      'Connected 50% of the last minute, 1 interruption',
    )
    expect(timeline().dataset).toMatchObject({ status: 'open', interruptions: '1' })
  })

  it('draws each segment as long as it lasted, the unknown beginning left blank', async () => {
    const { show } = await interrupted()
    show(<ConnectionTimeline span={120_000} />)
    const drawn = [...(bar()?.children ?? [])].map((segment) => [
      segment.getAttribute('data-status'),
      Number((segment as HTMLElement).style.getPropertyValue('--rws-share')),
    ])
    expect(drawn).toEqual([
      ['open', 10_000 / 120_000],
      ['reconnecting', 30_000 / 120_000],
      ['open', 20_000 / 120_000],
    ])
    expect(bar()?.getAttribute('aria-hidden')).toBe('true')
  })

  it('tells each segment in words: when, and why', async () => {
    const { show } = await interrupted()
    show(<ConnectionTimeline open />, { messages: de })
    const items = within(timeline()).getAllByRole('listitem')
    expect(items.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^\d\d:\d\d:00\s–\s\d\d:\d\d:10 Verbunden$/),
      expect.stringMatching(/^\d\d:\d\d:10\s–\s\d\d:\d\d:40 .*Verbindung/),
      expect.stringMatching(/^\d\d:\d\d:40 Verbunden$/),
    ])
  })

  it('opens and closes as a disclosure does, and stays as it is when drawn anew', async () => {
    const { show, pass } = await interrupted()
    show(<ConnectionTimeline />)
    const details = timeline() as HTMLDetailsElement
    expect(details.open).toBe(false)
    fireEvent.click(within(details).getByText(/^Connected 50%/))
    expect(details.open).toBe(true)
    await pass(60_000)
    expect(details.open).toBe(true)
  })

  it('says that nothing is known yet, on a server too, without a style attribute', async () => {
    const html = renderToString(<ConnectionTimeline />)
    expect(html).toContain('No history yet')
    expect(html).not.toContain('style=')
    const { show, connection } = await createScene()
    const { rerender } = show(<ConnectionTimeline connection={connection} />)
    expect(timeline().textContent).toMatch(/^Connected 100%/)
    rerender(<ConnectionTimeline connection={connection} span={Number.NaN} />)
    expect(timeline().textContent).toMatch(/^No history yet/)
  })

  it('[A15] renders once in a few seconds, whatever happens, and not at all in a hidden tab', async () => {
    const { show, fake, pass } = await createScene('wss://example.com/live', {
      retry: fixed(500),
    })
    let renders = 0
    show(
      <Profiler id="timeline" onRender={() => (renders += 1)}>
        <ConnectionTimeline />
      </Profiler>,
    )
    renders = 0
    for (let blip = 0; blip < 45; blip += 1) {
      fake.setTimer(() => fake.server.drop(), blip * 1_000)
    }
    await pass(45_000)
    expect(renders).toBe(10)

    act(() => fake.hide())
    renders = 0
    await pass(60_000)
    expect(renders).toBe(0)
  })
})
