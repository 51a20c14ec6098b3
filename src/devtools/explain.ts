import { ownRows } from '../close-codes/standard.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'
import { type CloseDescription, describeClose, type OwnKind } from '../core/describe-close.ts'

/** A close in a developer's words, by its kind where no code tells it; null where there was none. */
export function explain(
  { kind, code }: { readonly kind?: string; readonly code?: number },
  catalogs: readonly CloseCatalog[],
): CloseDescription | null {
  if (kind !== undefined && isOwnKind(kind)) return describeClose(kind)
  return code === undefined ? null : describeClose(code, ...catalogs)
}

function isOwnKind(kind: string): kind is OwnKind {
  return Object.hasOwn(ownRows, kind)
}
