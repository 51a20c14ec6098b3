import { cdp } from 'vitest/browser'

/** What the browser itself counts, after everything unreachable is collected. */
export interface PageMemory {
  /** Bytes of JavaScript objects. */
  readonly heap: number
  /** Event listeners of every kind, `onopen` and its like included. */
  readonly listeners: number
}

/** Asks through the devtools protocol, so it works in Chromium alone. */
export async function measureMemory(): Promise<PageMemory> {
  const session = cdp()
  await session.send('Performance.enable')
  // Twice: what the first round finalises is freed by the second.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const valueOf = (wanted: string): number =>
    metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return { heap: valueOf('JSHeapUsedSize'), listeners: valueOf('JSEventListeners') }
}
