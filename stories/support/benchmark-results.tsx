import type { CSSProperties, ReactElement } from 'react'
import type { Report, Result } from '../../test/bench/bench.ts'
import './benchmark-results.css'

/** What a scenario does, in words. */
const titles: readonly (readonly [name: RegExp, title: string])[] = [
  [/^status/, 'Only the status is shown while messages stream'],
  [/^every/, 'Every message reaches a handler'],
  [/^last/, 'The latest message is shown'],
  [/readers/, 'Components that read one URL'],
  [/^200 URLs/, 'A connection each for 200 URLs'],
  [/^1000 mounts/, 'What 1000 mounts and unmounts leave behind'],
  [/^heap/, 'What a connection and its component weigh'],
  [/^latency/, "From the browser's event to the text in the page"],
  [/^countdown/, 'A countdown to the next attempt'],
]

/** What a figure is, with its unit. */
const labels: Readonly<Record<string, string>> = {
  cpu: 'CPU, ms',
  script: 'script, ms',
  renders: 'renders',
  delivered: 'delivered',
  lastShown: 'last one shown',
  commit: 'first commit, ms',
  open: 'all say open, ms',
  opened: 'say open',
  sockets: 'sockets',
  cpuPerMessage: 'CPU a message, ms',
  unmount: 'unmount, ms',
  heapLeft: 'heap left, bytes',
  heapPerConnection: 'heap each, bytes',
  close: 'close, ms',
  cpuPerSecond: 'CPU a second, ms',
  scriptPerSecond: 'script a second, ms',
}

interface BenchmarkResultsProps {
  readonly report: Report
}

/** The benchmark's tables, from the file that the benchmark writes. */
export function BenchmarkResults({ report }: BenchmarkResultsProps): ReactElement {
  const { machine, repetitions, sizes, peers, failures, rows } = report
  const names = [...new Set(rows.map(({ scenario }) => scenario))]
  const bundle = Object.entries(sizes).map(([contender, { gzip }]): Result => {
    return {
      scenario: '',
      contender,
      figure: 'gzip',
      median: gzip,
      low: gzip,
      high: gzip,
      ratio: null,
    }
  })
  return (
    <div className="benchmark">
      <p>
        Medians of {repetitions} repetitions in real Chromium against a real server, the libraries
        taking turns; × is the median of the paired ratios to a minimum written by hand (a native
        WebSocket read with <code>useSyncExternalStore</code>: no reasons, no backoff, no queue).
        The bar draws the first column; shorter is better.
      </p>
      <p>
        {Object.entries(machine)
          .map(([what, value]) => `${what}: ${value}`)
          .join(' · ')}
        {' · '}
        {Object.keys(sizes)
          .flatMap((name) => (peers[name] ? [`${name} ${peers[name]}`] : []))
          .join(' · ')}
      </p>
      <Table caption="The hook in a bundle, without React and zustand" rows={bundle} />
      {names.map((name) => (
        <Table
          key={name}
          caption={captionOf(name)}
          rows={rows.filter(({ scenario }) => scenario === name)}
        />
      ))}
      {failures.length > 0 && <p>Could not do it: {failures.join('; ')}.</p>}
    </div>
  )
}

interface TableProps {
  readonly caption: string
  readonly rows: readonly Result[]
}

function Table({ caption, rows }: TableProps): ReactElement {
  const figures = [...new Set(rows.map(({ figure }) => figure))]
  const contenders = [...new Set(rows.map(({ contender }) => contender))]
  const [drawn = ''] = figures
  const found = (contender: string, figure: string): Result | undefined =>
    rows.find((row) => row.contender === contender && row.figure === figure)
  const most = Math.max(...contenders.map((contender) => found(contender, drawn)?.median ?? 0))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard where it is narrow
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Library</th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {labels[figure] ?? `${figure}, bytes`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contenders.map((contender) => (
            <tr key={contender} data-own={contender === 'react-websocket-status' || undefined}>
              <th scope="row">{contender}</th>
              {figures.map((figure) => (
                <Figure
                  key={figure}
                  result={found(contender, figure)}
                  {...(figure === drawn && { most })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface FigureProps {
  readonly result: Result | undefined
  /** Draws a bar whose full length this is. */
  readonly most?: number
}

function Figure({ result, most }: FigureProps): ReactElement {
  if (!result) return <td>–</td>
  const { median, low, high, ratio } = result
  return (
    <td
      title={`the middle half: ${show(low)} to ${show(high)}`}
      {...(most && { className: 'bar', style: barOf(median / most) })}
    >
      {show(median)} {ratio !== null && <small>× {ratio.toFixed(2)}</small>}
    </td>
  )
}

function captionOf(name: string): string {
  const [, title = name] = titles.find(([pattern]) => pattern.test(name)) ?? []
  const [count] = /\d+(?= (?:messages|readers))/.exec(name) ?? []
  return count ? `${title}: ${Number(count).toLocaleString('en')}` : title
}

function barOf(share: number): CSSProperties {
  const style: CSSProperties & Readonly<Record<`--${string}`, string>> = {
    '--share': `${Math.max(0, 100 * share)}%`,
  }
  return style
}

function show(value: number): string {
  const figures = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
  return figures.toLocaleString('en')
}
