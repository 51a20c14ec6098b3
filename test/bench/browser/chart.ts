import type { Result } from '../bench.ts'

interface Report {
  readonly machine: Readonly<Record<string, string | number>>
  readonly repetitions: number
  readonly sizes: Readonly<Record<string, { readonly min: number; readonly gzip: number }>>
  readonly failures: readonly string[]
  readonly rows: readonly Result[]
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A page without scripts: for each figure a bar a contender, with the median and the ratio. */
export function drawBench({ machine, repetitions, sizes, failures, rows }: Report): string {
  const groups = new Map<string, Result[]>()
  for (const row of rows) {
    const title = `${row.scenario} · ${row.figure}`
    groups.set(title, [...(groups.get(title) ?? []), row])
  }
  const size = Object.entries(sizes).map(([contender, { gzip }]) => ({
    contender,
    median: gzip,
    ratio: null,
  }))
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Benchmarks of react-websocket-status</title>
<style>
body { font: 14px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100%; margin-bottom: 1.5rem }
th { text-align: left; font-weight: 400; width: 14rem } td { text-align: right; width: 8rem }
td.bar { width: auto; text-align: left } meter { width: 100% }
tr.own th { font-weight: 700 }
</style>
<h1>Benchmarks</h1>
<p>${escape(
    Object.entries(machine)
      .map(([key, value]) => `${key}: ${value}`)
      .join(' · '),
  )} · medians of ${repetitions} interleaved repetitions, and the median of the paired ratios to a hand-written minimum. Times in ms, sizes in bytes. Shorter is better.</p>
${failures.length > 0 ? `<p>Could not do it: ${escape([...new Set(failures)].join('; '))}</p>` : ''}
${section('bundle of the status hook, without React and zustand · gzip', size)}
${[...groups].map(([title, bars]) => section(title, bars)).join('\n')}
</html>
`
}

function section(
  title: string,
  bars: readonly {
    readonly contender: string
    readonly median: number
    readonly ratio: number | null
  }[],
): string {
  const most = Math.max(...bars.map(({ median }) => median), Number.MIN_VALUE)
  const lines = bars.map(
    ({ contender, median, ratio }) =>
      `<tr${contender === 'react-websocket-status' ? ' class="own"' : ''}><th>${contender}</th><td class="bar"><meter max="${most}" value="${Math.max(0, median)}"></meter></td><td>${format(median)}</td><td>${ratio === null ? '' : `× ${ratio.toFixed(2)}`}</td></tr>`,
  )
  return `<h2>${escape(title)}</h2>\n<table>${lines.join('\n')}</table>`
}

function format(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}
