import { rangeRows, standardRows } from '../../src/close-codes/standard.ts'
import { titleOf } from '../../src/core/close-reason.ts'

/** A close code and what it is called. */
export interface NamedCode {
  readonly code: number
  readonly name: string
}

/** The codes that have a name. */
export const namedCodes: readonly NamedCode[] = [...standardRows].map(
  ([code, { kind, name = titleOf(kind) }]) => ({ code, name }),
)

/** The last code that may be sent at all. */
export const lastCode: number = Math.max(...rangeRows.map(({ to }) => to))
