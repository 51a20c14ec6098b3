import { memo, type ReactNode, useRef } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { contender } from 'virtual:contender'

/*
 * One contender in one page. The runner calls these from outside, and reads the browser's own counters
 * (CPU, heap) around each call.
 */

const { useStatus, useLast, useEvery, Countdown } = contender
const base = new URLSearchParams(location.search).get('server') ?? ''
const place = document.body.appendChild(document.createElement('div'))
let root: Root | null = null
let renders = 0
let delivered = 0

const Status = memo(({ url }: { readonly url: string }) => {
  renders += 1
  return <i>{useStatus(url)}</i>
})

const Last = memo(({ url }: { readonly url: string }) => {
  renders += 1
  return <b>{useLast(url) as string}</b>
})

const Every = memo(({ url }: { readonly url: string }) => {
  renders += 1
  const sum = useRef(0)
  useEvery(url, (data) => {
    delivered += 1
    sum.current += String(data).length
  })
  return null
})

function show(children: ReactNode): void {
  root ??= createRoot(place)
  root.render(children)
}

async function until(condition: () => boolean, patience = 30_000): Promise<void> {
  const start = performance.now()
  while (!condition()) {
    if (performance.now() - start > patience)
      throw new Error(`Not within ${patience} ms: ${String(condition)}`)
    // oxlint-disable-next-line no-await-in-loop -- it polls
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const control = new WebSocket(`${base}/control`)
const answers: ((answer: number) => void)[] = []
control.addEventListener('message', ({ data }) => answers.shift()?.(Number(data)))

function ask(command: string): Promise<number> {
  return new Promise((resolve) => {
    answers.push(resolve)
    control.send(command)
  })
}

const openTexts = (): number =>
  [...place.querySelectorAll('i')].filter((node) => node.textContent === 'open').length
const open = (count: number, patience?: number): Promise<void> =>
  until(() => openTexts() === count, patience)

async function connected(count: number): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    // oxlint-disable-next-line no-await-in-loop -- it polls
    if ((await ask('clients')) >= count) return
    // oxlint-disable-next-line no-await-in-loop -- it polls
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`${count} sockets never were open`)
}

const bench = {
  ready: () => until(() => control.readyState === 1),

  async mount(view: 'status' | 'last' | 'every'): Promise<void> {
    const url = `${base}/stream`
    show(
      view === 'status' ? (
        <Status url={url} />
      ) : view === 'last' ? (
        <Last url={url} />
      ) : (
        <Every url={url} />
      ),
    )
    await connected(1)
    await new Promise((resolve) => setTimeout(resolve, 200))
    renders = 0
    delivered = 0
  },

  /** Has a burst sent; when it is all digested only the browser's counters tell. */
  send: (count: number) => ask(`send ${count}`),

  seen: () => ({ renders, delivered, last: place.querySelector('b')?.textContent ?? '' }),

  /** Mounts `count` readers of one URL; ms until the first commit, and until all of them say open. */
  async readers(count: number): Promise<Record<'commit' | 'open' | 'opened' | 'sockets', number>> {
    await ask('reset')
    const keys = Array.from({ length: count }, (_, key) => key)
    const start = performance.now()
    root ??= createRoot(place)
    flushSync(() => root?.render(keys.map((key) => <Status key={key} url={`${base}/shared`} />)))
    const commit = performance.now() - start
    // A socket each is more than a browser opens, so some never get there.
    await open(count, 8_000).catch(() => {})
    const ms = performance.now() - start
    renders = 0
    return { commit, open: ms, opened: openTexts(), sockets: await ask('accepted') }
  },

  async urls(count: number): Promise<{ commit: number; open: number; sockets: number }> {
    await ask('reset')
    const start = performance.now()
    root ??= createRoot(place)
    const keys = Array.from({ length: count }, (_, key) => key)
    flushSync(() =>
      root?.render(keys.map((key) => <Status key={key} url={`${base}/url-${key}`} />)),
    )
    await new Promise((resolve) => setTimeout(resolve))
    const commit = performance.now() - start
    await open(count)
    return { commit, open: performance.now() - start, sockets: await ask('accepted') }
  },

  unmount(): number {
    const start = performance.now()
    flushSync(() => root?.render(null))
    return performance.now() - start
  },

  async cycles(count: number): Promise<number> {
    for (let cycle = 0; cycle < count; cycle++) {
      show(<Status key={cycle} url={`${base}/cycle-${cycle}`} />)
      // oxlint-disable-next-line no-await-in-loop -- one after another is the point
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
    show(null)
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    return ask('clients')
  },

  /** ms from the browser's own event to the text in the document; the median of several rounds. */
  async latency(rounds: number): Promise<{ close: number; open: number }> {
    const seen = { close: [] as number[], open: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      // oxlint-disable no-await-in-loop -- one after another is the point
      show(<Status key={round} url={`${base}/latency-${round}`} />)
      seen.open.push(await timeToText('open', (text) => text === 'open'))
      const closed = timeToText('close', (text) => text !== 'open')
      await ask('close 1012')
      seen.close.push(await closed)
      show(null)
      await new Promise((resolve) => setTimeout(resolve, 20))
      // oxlint-enable no-await-in-loop
    }
    return { close: middle(seen.close), open: middle(seen.open) }
  },

  countdown(): boolean {
    if (Countdown) show(<Countdown url={`${base.replace(/\d+$/, '9')}/nobody`} />)
    return Boolean(Countdown)
  },

  renders: () => renders,
  ask,
}

const native = { open: 0, close: 0 }
const NativeWebSocket = WebSocket
/** Notes when the browser tells each event, before anybody else hears of it. */
window.WebSocket = class extends NativeWebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols)
    for (const type of ['open', 'close'] as const) {
      this.addEventListener(type, () => {
        native[type] = performance.now()
      })
    }
  }
}

function timeToText(type: 'open' | 'close', right: (text: string) => boolean): Promise<number> {
  native[type] = 0
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const text = place.querySelector('i')?.textContent
      if (!native[type] || text === undefined || !right(text)) return
      observer.disconnect()
      resolve(performance.now() - native[type])
    })
    observer.observe(place, { characterData: true, childList: true, subtree: true })
  })
}

function middle(values: readonly number[]): number {
  const sorted = Float64Array.from(values)
  sorted.sort()
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export type Bench = typeof bench
Object.assign(window, { bench })
