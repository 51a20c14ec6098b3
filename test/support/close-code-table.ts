import { ownRows, rangeRows, standardRows } from '../../src/close-codes/standard.ts'
import type { RetryRule } from '../../src/core/close-catalog.ts'
import { describeClose, type OwnKind } from '../../src/core/describe-close.ts'

const markers = ['<!-- close-codes:start -->', '<!-- close-codes:end -->'] as const

/** The text with the table of all close codes between its markers; throws if they are missing. */
export function withCloseCodeTable(text: string): string {
  const [start, end] = markers.map((marker) => text.indexOf(marker))
  if (start === undefined || end === undefined || start < 0 || end < start) {
    throw new Error(`The text needs the markers ${markers.join(' and ')}, in this order.`)
  }
  const before = text.slice(0, start + markers[0].length)
  return `${before}\n\n${closeCodeTable()}\n\n${text.slice(end)}`
}

/** Every code, every range and every close of our own, as a Markdown table. */
export function closeCodeTable(): string {
  const codes = [...standardRows.keys()].filter((code) => !lostCodes.includes(code))
  // 1000–1015 have rows of their own, every one.
  const starts = [0, 1016, ...rangeRows.slice(1).map(({ to }) => to + 1)]
  const ranges = starts.map((from, index) => [from, rangeRows[index]?.to ?? 65_535] as const)
  const own = Object.keys(ownRows) as OwnKind[]
  return table([
    ['Code', 'Kind', 'What it means', 'What follows, and why'],
    ...codes.map((code) => rowOf(String(code), code)),
    ...ranges.map(([from, to]) => rowOf(`${from}–${to}`, to)),
    ...own.map((kind) => rowOf(lostKinds.has(kind) ? lostCodes.join(', ') : '–', kind)),
  ])
}

/** These two say only that no Close frame came; people get one of the kinds below. */
const lostCodes = [1006, 1015]
const lostKinds: ReadonlySet<string> = new Set(['connectFailed', 'connectionLost', 'offline'])

function rowOf(code: string, subject: number | OwnKind): readonly string[] {
  const { kind, meaning, retry, why } = describeClose(subject)
  return [code, `\`${kind}\``, meaning, `${ruleInWords(retry)} ${why}`]
}

function ruleInWords(rule: RetryRule): string {
  if (typeof rule === 'object') {
    return `**Waits ${rule.between.map((ms) => ms / 1_000).join('–')} s, at random.**`
  }
  return {
    never: '**Stops.**',
    onUserAction: '**Stops, with a button.**',
    afterAuth: '**Refreshes the credentials.**',
    immediately: '**Dials within a second.**',
    backoff: '**Backs off.**',
    cappedBackoff: '**Backs off, five times.**',
  }[rule]
}

/** Aligned, as the formatter would have it. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const rule = widths.map((width) => '-'.repeat(width))
  return [head, rule, ...rows.slice(1)]
    .map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
    .join('\n')
}
