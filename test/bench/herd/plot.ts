import type { HerdResult } from './simulate.ts'
import type { Row } from './table.ts'

interface Picture {
  readonly rows: readonly Row[]
  readonly tried: readonly Row[]
  readonly shown: readonly { readonly name: string; readonly dials: readonly number[] }[]
  readonly oracle: HerdResult['back']
}

const width = 1040
const panel = { left: 64, right: 700, height: 300 }
/** Okabe and Ito's colours, which people with any colour vision tell apart. */
const colours = [
  '#0072b2',
  '#009e73',
  '#d55e00',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
  '#000000',
  '#999999',
  '#8b5e3c',
  '#7570b3',
]

/** Nine lines are a tangle: these six show each kind of policy. */
const drawn = new Set([
  'react-websocket-status',
  'react-websocket-status, server’s hint',
  'partysocket',
  'reconnecting-websocket',
  'socket.io-client',
  'centrifuge',
])

/** Two charts, one above the other: dials a second over time, and peak load against time back. */
export function drawHerd({ rows, tried, shown, oracle }: Picture): string {
  const lines = shown.filter(({ name }) => drawn.has(name))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 780" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="13">
<title id="t">A million clients after a restart of ten seconds</title>
<desc id="d">Above, the share of the fleet that dials in each second, by library. Below, the worst second against the time until 99 % are back.</desc>
<rect width="100%" height="100%" fill="#fff"/>
${timeline(lines)}
<g transform="translate(0 400)">
${scatter(rows, tried, oracle)}
</g>
</svg>
`
}

function timeline(lines: Picture['shown']): string {
  const x = (second: number): number => panel.left + (second / 120) * (panel.right - panel.left)
  const y = logScale(0.002, 5)
  const capacity = y(1 / 60)
  return `<text x="${panel.left}" y="20" font-weight="600">Share of the fleet that dials, a second (log scale); the server is back at 10 s and takes 1.7 %</text>
${axes(
  y,
  [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
  [0, 10, 30, 60, 90, 120].map((second) => [x(second), `${second} s`]),
)}
<line x1="${x(10)}" x2="${x(10)}" y1="30" y2="${30 + panel.height}" stroke="#666" stroke-dasharray="2 3"/>
<line x1="${panel.left}" x2="${panel.right}" y1="${capacity}" y2="${capacity}" stroke="#666" stroke-dasharray="6 4"/>
${lines
  .map(({ name, dials }, index) => {
    const points = dials.map((share, second) => `${round(x(second + 0.5))},${round(y(share))}`)
    const colour = colours[index % colours.length] ?? ''
    const own = name.startsWith('react-websocket-status')
    return `<polyline fill="none" stroke="${colour}" stroke-width="${own ? 3 : 1.2}" points="${points.join(' ')}"/>
<rect x="720" y="${38 + index * 22}" width="16" height="${own ? 4 : 2}" fill="${colour}"/><text x="744" y="${44 + index * 22}">${name}</text>`
  })
  .join('\n')}`
}

function scatter(rows: readonly Row[], tried: readonly Row[], oracle: HerdResult['back']): string {
  const latest = 180
  const x = (second: number): number =>
    panel.left + ((Math.min(second, latest) - 60) / (latest - 60)) * (panel.right - panel.left)
  const y = logScale(0.01, 5)
  const named = rows.filter(
    ({ clients, hiddenShare, code, name }) =>
      clients === 1_000_000 &&
      hiddenShare === 0 &&
      (code === 1006 || (code === 1012 && name.includes('hint'))),
  )
  const limit = oracle.most ?? 0
  return `<text x="${panel.left}" y="20" font-weight="600">Worst second (log scale) against the time until 99 % are back; grey: other backoffs tried</text>
${axes(
  y,
  [0.017, 0.05, 0.1, 0.2, 0.3, 1, 3],
  [60, limit, limit * 1.5, 150, latest].map((second) => [
    x(second),
    second === latest ? 'later or never' : `${Math.round(second)} s`,
  ]),
)}
<line x1="${x(limit)}" x2="${x(limit)}" y1="30" y2="${30 + panel.height}" stroke="#666" stroke-dasharray="6 4"/>
${tried.map(({ peak, back }) => `<circle cx="${round(x(back.most ?? latest))}" cy="${round(y(peak))}" r="3" fill="#bbb"/>`).join('\n')}
${named
  .filter(({ peak }) => peak > 0)
  .map(({ name, peak, back }, index) => {
    const colour = colours[index % colours.length] ?? ''
    const own = name.startsWith('react-websocket-status')
    return `<circle cx="${round(x(back.most ?? latest))}" cy="${round(y(peak))}" r="${own ? 7 : 5}" fill="${colour}"/>
<circle cx="728" cy="${44 + index * 22}" r="${own ? 7 : 5}" fill="${colour}"/><text x="744" y="${48 + index * 22}">${name}</text>`
  })
  .join('\n')}`
}

function logScale(low: number, high: number): (share: number) => number {
  return (share) => {
    const part = Math.log(Math.max(share, low) / low) / Math.log(high / low)
    return 30 + panel.height * (1 - part)
  }
}

function axes(
  y: (share: number) => number,
  shares: readonly number[],
  ticks: readonly (readonly [x: number, label: string])[],
): string {
  const bottom = 30 + panel.height
  return `${shares
    .map(
      (
        share,
      ) => `<line x1="${panel.left}" x2="${panel.right}" y1="${round(y(share))}" y2="${round(y(share))}" stroke="#eee"/>
<text x="${panel.left - 8}" y="${round(y(share) + 4)}" text-anchor="end">${Number((share * 100).toPrecision(2))} %</text>`,
    )
    .join('\n')}
<path d="M${panel.left} 30V${bottom}H${panel.right}" fill="none" stroke="#333"/>
${ticks.map(([at, label]) => `<text x="${round(at)}" y="${bottom + 18}" text-anchor="middle">${label}</text>`).join('\n')}`
}

const round = (value: number): number => Math.round(value * 10) / 10
