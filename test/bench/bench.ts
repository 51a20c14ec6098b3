import { fork } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright'
import { chromiumLaunchOptions } from '../support/chromium.ts'
import { bundle, bundleSize } from './browser/bundle.ts'
import type { Bench } from './browser/page.tsx'

/*
 * Every contender does the same work in real Chromium against a real server. Repetitions are
 * interleaved, each in a page of its own, so that whatever else the machine does meets all of them;
 * reported are medians, and the median of the paired ratios to the hand-written minimum.
 *
 * `npm run bench`, or `npm run bench -- 3` for three repetitions instead of ten.
 */

declare global {
  interface Window {
    readonly bench: Bench
  }
}

const contenders = [
  'minimum',
  'react-websocket-status',
  'react-use-websocket',
  'partysocket',
  'ahooks',
  'reconnecting-websocket',
]
const repetitions = Number(process.argv[3] ?? 10)
const results = new URL('results/', import.meta.url)

type Figures = Record<string, number>
interface Tab {
  readonly page: Page
  readonly session: CDPSession
}
/** What it measures, one number a name; ms and bytes unless the name says otherwise. */
type Scenario = (tab: Tab) => Promise<Figures>

const scenarios: Record<string, Scenario> = {}
for (const count of [10_000, 50_000]) {
  for (const view of ['last', 'every', 'status'] as const) {
    scenarios[`${view}, ${count} messages`] = async (tab) => {
      await tab.page.evaluate((shown) => window.bench.mount(shown), view)
      const before = await counters(tab)
      await tab.page.evaluate((sent) => window.bench.send(sent), count)
      const after = await settled(tab)
      const { renders, delivered, last } = await tab.page.evaluate(() => window.bench.seen())
      return {
        cpu: after.task - before.task,
        script: after.script - before.script,
        renders,
        ...(view === 'every' && { delivered }),
        ...(view === 'last' && { lastShown: Number(last.includes(`"index":${count},`)) }),
      }
    }
  }
}
for (const count of [1, 10, 100, 1_000]) {
  scenarios[`${count} readers of one URL`] = async (tab) => {
    const mount = await tab.page.evaluate((readers) => window.bench.readers(readers), count)
    const before = await counters(tab)
    await tab.page.evaluate(() => window.bench.send(100))
    const after = await settled(tab)
    const renders = await tab.page.evaluate(() => window.bench.renders())
    const unmount = await tab.page.evaluate(() => window.bench.unmount())
    return { ...mount, cpuPerMessage: (after.task - before.task) / 100, renders, unmount }
  }
}
scenarios['200 URLs at once'] = ({ page }) => page.evaluate(() => window.bench.urls(200))
scenarios['1000 mounts and unmounts'] = async (tab) => {
  await tab.page.evaluate(() => window.bench.cycles(50))
  const before = await heap(tab)
  const sockets = await tab.page.evaluate(() => window.bench.cycles(1_000))
  return { heapLeft: (await heap(tab)) - before, sockets }
}
scenarios['heap of 200 connections'] = async (tab) => {
  const before = await heap(tab)
  await tab.page.evaluate(() => window.bench.urls(200))
  return { heapPerConnection: ((await heap(tab)) - before) / 200 }
}
scenarios.latency = ({ page }) => page.evaluate(() => window.bench.latency(21))
scenarios.countdown = async (tab) => {
  if (!(await tab.page.evaluate(() => window.bench.countdown()))) return {}
  await tab.page.waitForTimeout(1_500)
  const before = await counters(tab)
  await tab.page.waitForTimeout(5_000)
  const after = await counters(tab)
  return {
    cpuPerSecond: (after.task - before.task) / 5,
    scriptPerSecond: (after.script - before.script) / 5,
  }
}

async function counters({ session }: Tab): Promise<{ task: number; script: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0
  return { task: of('TaskDuration') * 1_000, script: of('ScriptDuration') * 1_000 }
}

/** The counters once the page has been idle for a while: messages may still be on their way. */
async function settled(tab: Tab): Promise<{ task: number; script: number }> {
  let last = await counters(tab)
  for (let idle = 0; idle < 3;) {
    // oxlint-disable no-await-in-loop -- it polls
    await tab.page.waitForTimeout(50)
    const now = await counters(tab)
    // oxlint-enable no-await-in-loop
    idle = now.task - last.task < 3 ? idle + 1 : 0
    last = now
  }
  return last
}

async function heap({ session }: Tab): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

/** A page of its own for each measurement: nothing of the one before is left. */
async function measure(
  browser: Browser,
  html: string,
  port: number,
  scenario: Scenario,
): Promise<Figures> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    // Isolated, for clocks of 5 µs instead of 100.
    const headers = {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    }
    await page.route('http://localhost/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: html, headers }),
    )
    await page.goto(`http://localhost/?server=ws://127.0.0.1:${port}`)
    await page.evaluate(() => window.bench.ready())
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable')
    return await scenario({ page, session })
  } finally {
    await context.close()
  }
}

export interface Result {
  readonly scenario: string
  readonly contender: string
  readonly figure: string
  readonly median: number
  /** The middle half of the repetitions lies between these. */
  readonly low: number
  readonly high: number
  /** The median of the ratios to the minimum, pair by pair; null where the minimum is 0. */
  readonly ratio: number | null
}

/** What the benchmark page of the Storybook shows. */
export interface Report {
  readonly machine: Readonly<Record<string, string | number>>
  readonly repetitions: number
  readonly peers: Readonly<Record<string, string>>
  readonly sizes: Readonly<Record<string, { readonly min: number; readonly gzip: number }>>
  /** What a contender could not do. */
  readonly failures: readonly string[]
  readonly rows: readonly Result[]
}

/** The value below which a share of them lies, interpolated. */
function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values)
  sorted.sort()
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? 0
  return rounded(below + (above - below) * (place % 1))
}

/** Four digits tell more than a shared machine can measure. */
const rounded = (value: number): number => Number(value.toPrecision(4))

const pages = new Map<string, string>()
const sizes: Record<string, { min: number; gzip: number }> = {}
for (const name of contenders) {
  // oxlint-disable no-await-in-loop -- side by side they would disturb each other
  pages.set(name, await bundle(name))
  sizes[name] = await bundleSize(name)
}

const server = fork(fileURLToPath(new URL('run.mjs', import.meta.url)), [
  fileURLToPath(new URL('browser/server.ts', import.meta.url)),
])
const port = await new Promise<number>((resolve) => {
  server.once('message', (message) => resolve(Number(message)))
})
const browser = await chromium.launch(await chromiumLaunchOptions())
const runs = new Map<string, Figures[]>()
const failures: string[] = []
try {
  for (const [scenario, work] of Object.entries(scenarios)) {
    for (let repetition = 0; repetition < repetitions; repetition++) {
      for (const contender of contenders) {
        const key = `${scenario}\n${contender}`
        try {
          const figures = await measure(browser, pages.get(contender) ?? '', port, work)
          runs.set(key, [...(runs.get(key) ?? []), figures])
        } catch (error) {
          failures.push(`${scenario}, ${contender}: ${String(error).split('\n')[0]}`)
        }
      }
    }
    console.log(scenario)
  }
} finally {
  await browser.close()
  server.disconnect()
}

const rows: Result[] = []
for (const scenario of Object.keys(scenarios)) {
  const least = runs.get(`${scenario}\nminimum`) ?? []
  for (const contender of contenders) {
    const mine = runs.get(`${scenario}\n${contender}`) ?? []
    for (const figure of Object.keys(mine[0] ?? {})) {
      const values = mine.map((figures) => figures[figure] ?? 0)
      const ratios = values.flatMap((value, index) => {
        const base = least[index]?.[figure]
        return base ? [value / base] : []
      })
      rows.push({
        scenario,
        contender,
        figure,
        median: quantile(values, 0.5),
        low: quantile(values, 0.25),
        high: quantile(values, 0.75),
        ratio: ratios.length > 0 ? quantile(ratios, 0.5) : null,
      })
    }
  }
}

const { dependencies: peers } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
) as { dependencies: Record<string, string> }
const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  node: process.version,
  chromium: browser.version(),
}
const report: Report = {
  machine,
  repetitions,
  peers,
  sizes,
  failures: [...new Set(failures)],
  rows,
}
mkdirSync(results, { recursive: true })
writeFileSync(new URL('bench.json', results), `${JSON.stringify(report, null, 1)}\n`)
