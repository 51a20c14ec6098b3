'use client'

import type { ReactElement } from 'react'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { HistoryEntry } from '../core/machine.ts'
import { explain } from './explain.ts'
import { formatInstant } from './facts.tsx'
import { cellLook, logLook, tableLook } from './look.ts'

interface EventLogProps {
  readonly history: readonly HistoryEntry[]
  readonly catalogs: readonly CloseCatalog[]
}

/** Every change of status, the newest first, each close explained. */
export function EventLog({ history, catalogs }: EventLogProps): ReactElement {
  // A copy; `toReversed` is younger than the ES2022 this package is built for.
  // oxlint-disable-next-line unicorn/no-array-reverse
  const newestFirst = [...history].reverse()
  return (
    // It scrolls, so a keyboard must be able to get there.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label="Events" tabIndex={0} style={logLook}>
      <table style={tableLook}>
        <thead>
          <tr>
            {['Time', 'Status', 'Close', 'Meaning'].map((name) => (
              <th key={name} scope="col" style={cellLook}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((entry, index) => {
            const { at, status, kind, code } = entry
            return (
              // Two changes may look the same, and a row has no state.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                <td style={cellLook}>{formatInstant(at)}</td>
                <td style={cellLook}>{status}</td>
                <td style={cellLook}>{kind !== undefined && `${kind} ${code}`}</td>
                <td style={cellLook}>{explain(entry, catalogs)?.meaning}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
