import { cleanup, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { LatencyMeter } from '../../src/components/latency-meter.tsx'
import { ar } from '../../src/locales/ar.ts'
import { accept, hang } from '../../src/testing.ts'
import { createScene } from './render-with.tsx'

afterEach(cleanup)

/** A connection whose server answers each ping after `answersIn()` ms. */
async function measured(answersIn: () => number) {
  const scene = await createScene('wss://example.com/live', {
    heartbeat: { message: 'ping', interval: 1_000, timeout: 1_000 },
  })
  const { fake, connection, pass } = scene
  fake.server.use(
    accept({
      reply() {
        fake.setTimer(() => fake.server.send('pong'), answersIn())
        return undefined
      },
    }),
  )
  connection.reconnect()
  await pass(0)
  return scene
}

const meter = (): HTMLElement => screen.getByRole('meter')
const filled = (): number => meter().querySelectorAll('rect[fill=currentColor]').length

describe('LatencyMeter', () => {
  it('shows bars, a word and a number, and tells the same to those who listen', async () => {
    const { show, pass } = await measured(() => 120)
    show(<LatencyMeter />)
    await pass(3_000)
    expect(meter().textContent).toBe('Good120 ms')
    expect(filled()).toBe(3)
    const told = ['aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow', 'aria-valuetext']
    expect(told.map((name) => meter().getAttribute(name))).toEqual([
      'Latency',
      '0',
      '4',
      '3',
      'Good 120 milliseconds',
    ])
  })

  it('says that it is not measured without a heartbeat, without a connection, and on a server', async () => {
    const { show } = await createScene()
    show(<LatencyMeter />)
    expect(meter().getAttribute('aria-valuetext')).toBe('Not measured')
    expect(meter().textContent).toBe('Not measured')
    expect(filled()).toBe(0)
    expect(renderToString(<LatencyMeter />)).toContain('data-quality="unknown"')
  })

  it('says so again once the connection is lost', async () => {
    const { show, pass, fake } = await measured(() => 40)
    show(<LatencyMeter />)
    await pass(3_000)
    expect(meter().textContent).toBe('Excellent40 ms')
    fake.server.use(hang())
    fake.server.drop()
    await pass(0)
    expect(meter().textContent).toBe('Not measured')
  })

  it('renders only when what it shows changes, not with each reply', async () => {
    let replies = 0
    const { show, pass } = await measured(() => 100 + (replies++ % 5))
    let renders = 0
    show(
      <Profiler id="meter" onRender={() => (renders += 1)}>
        <LatencyMeter />
      </Profiler>,
    )
    await pass(3_000)
    renders = 0
    await pass(30_000)
    expect(replies).toBeGreaterThan(20)
    expect(renders).toBe(0)
  })

  it('leaves out a single late reply, and tells of the second', async () => {
    const latencies = [50, 52, 51, 600, 50, 52, 51, 600, 620]
    const seen: (string | null)[] = []
    const { show, pass } = await measured(() => latencies.shift() ?? 610)
    show(<LatencyMeter />)
    const observer = new MutationObserver(() => void seen.push(meter().textContent))
    observer.observe(meter(), { subtree: true, childList: true, characterData: true })
    await pass(15_000)
    observer.disconnect()
    expect(seen).toEqual(['Excellent50 ms', 'Fair600 ms'])
    expect(filled()).toBe(2)
  })

  it('speaks the language of the provider', async () => {
    const { show, pass } = await measured(() => 120)
    show(<LatencyMeter />, { messages: ar, locale: 'ar-EG' })
    await pass(3_000)
    expect(meter().getAttribute('aria-label')).toBe('زمن الاستجابة')
    expect(meter().getAttribute('aria-valuetext')).toContain('١٢٠')
  })
})
