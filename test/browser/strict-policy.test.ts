import { expect, inject, onTestFinished, test } from 'vitest'
import { steeredServer } from '../support/lab.ts'
import type { StrictReport } from '../support/strict-page.tsx'

/** For a page that has yet to load, ms. */
const timeout = 10_000

/** A page with everything the package shows, under a strict policy; what it tells of itself. */
function openStrictPage(socket: string): {
  readonly latest: () => StrictReport | undefined
  readonly breakPolicy: () => void
} {
  const address = new URL('/page', inject('controlUrl'))
  address.searchParams.set('script', new URL('../support/strict-page.tsx', import.meta.url).href)
  address.searchParams.set(
    'stylesheet',
    new URL('../../src/styles.css?direct', import.meta.url).href,
  )
  address.searchParams.set('socket', socket)
  const frame = document.createElement('iframe')
  let latest: StrictReport | undefined
  const hear = ({ source, data }: MessageEvent<StrictReport>): void => {
    if (source === frame.contentWindow) latest = data
  }
  window.addEventListener('message', hear)
  onTestFinished(() => {
    window.removeEventListener('message', hear)
    frame.remove()
  })
  frame.src = address.href
  document.body.append(frame)
  return {
    latest: () => latest,
    breakPolicy: () => frame.contentWindow?.postMessage('break it', '*'),
  }
}

test(
  '[S9] a strict policy with Trusted Types stops nothing of what is shown',
  { timeout: 3 * timeout },
  async () => {
    const { url, tally, tell } = steeredServer()
    const { latest, breakPolicy } = openStrictPage(url)
    await expect.poll(tally, { timeout }).toMatchObject({ open: 1 })
    await tell({ close: 1012, reason: '<b>xyzzy</b>' })
    await expect.poll(() => latest()?.text, { timeout }).toContain('The server is restarting')
    expect(latest()).toMatchObject({ display: 'flex', violations: [] })
    breakPolicy()
    await expect
      .poll(() => latest()?.violations, { timeout })
      .toEqual([expect.stringContaining('style-src-attr')])
  },
)
