import type { HerdResult } from './simulate.ts'

/** One line of the results: who, in which outage, and what came of it. */
export interface Row extends Omit<HerdResult, 'dials' | 'returns'> {
  readonly name: string
  readonly version: string
  readonly rule: string
  readonly clients: number
  readonly code: number
  readonly hiddenShare: number
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const seconds = (value: number | null): string =>
  value === null ? 'never' : `${value.toFixed(1)} s`

/** The results as a Markdown table; the last line is the physical limit. */
export function table(rows: readonly Row[], oracle: HerdResult['back'], codes = false): string {
  const head = [
    ...(codes ? ['code', 'hidden'] : []),
    'policy',
    'worst second',
    'worst once up',
    'dials a client',
    '50 % back',
    '99 % back',
    '100 % back',
    'of the visible, 99 % back',
    'gave up',
  ]
  const lines = rows.map((row) => [
    ...(codes ? [String(row.code), percent(row.hiddenShare)] : []),
    row.version ? `${row.name} ${row.version}` : row.name,
    percent(row.peak),
    percent(row.peakOnceUp),
    row.attempts.toFixed(2),
    seconds(row.back.half),
    seconds(row.back.most),
    seconds(row.back.all),
    seconds(row.visibleMost),
    row.dormant ? `${percent(row.dormant)} wait for the person` : percent(row.gaveUp),
  ])
  const limit = [
    ...(codes ? ['', ''] : []),
    'the physical limit',
    '1.7 %',
    '1.7 %',
    '1.00',
    seconds(oracle.half),
    seconds(oracle.most),
    seconds(oracle.all),
    '',
    '0.0 %',
  ]
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...lines, limit]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** Puts `content` between the page's two marks of that name. */
export function fillIn(page: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [before, rest] = page.split(start)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`docs/herd.md has no place for the table "${name}".`)
  return `${before}${start}\n\n${content}\n\n${end}${after}`
}
