'use client'

import { type ReactElement, useState } from 'react'
import { useStore } from 'zustand'
import type { CloseCatalog } from '../core/close-catalog.ts'
import type { Connection } from '../core/connection.ts'
import { useReconnectCountdown } from '../hooks/use-reconnect-countdown.ts'
import { CloseForm } from './close-form.tsx'
import { CopyButton } from './copy-button.tsx'
import { EventLog } from './event-log.tsx'
import { explain } from './explain.ts'
import { Facts } from './facts.tsx'
import { buttonLook, groupLook, headingLook, rowLook, summaryLook } from './look.ts'

interface InspectedConnectionProps {
  readonly connection: Connection
  readonly catalogs: readonly CloseCatalog[]
  readonly defaultOpen: boolean
}

/** Everything about one connection, and what can be done with it. */
export function InspectedConnection({
  connection,
  catalogs,
  defaultOpen,
}: InspectedConnectionProps): ReactElement {
  // The browser opens and shuts it from then on.
  const [isOpen] = useState(defaultOpen)
  const { closeReason, history, ...facts } = useStore(connection)
  const { label, environment, reconnect, close } = connection
  const { meaning, sender, why, section } = (closeReason && explain(closeReason, catalogs)) ?? {}
  return (
    <details open={isOpen} style={groupLook}>
      <summary style={summaryLook}>
        <strong>{facts.status}</strong> {label || 'an address decided at each dial'}
        {'attempt' in facts && `, attempt ${facts.attempt}`}
        <NextRetry connection={connection} />
      </summary>
      <div style={rowLook}>
        <button type="button" style={buttonLook} onClick={reconnect}>
          Reconnect
        </button>
        <CopyButton
          label="Copy as JSON"
          text={() =>
            JSON.stringify({ label, at: environment.now(), state: connection.getState() }, null, 2)
          }
        />
      </div>
      <CloseForm
        label="Close"
        initialCode="1000"
        pattern="1000|[34]\d\d\d"
        hint="1000, or 3000 to 4999: a page may send no other"
        onClose={close}
      />
      {closeReason && (
        <>
          <h2 style={headingLook}>Last close</h2>
          <Facts facts={{ meaning, ...closeReason, sender, why, section }} />
        </>
      )}
      <h2 style={headingLook}>Events</h2>
      <EventLog history={history} catalogs={catalogs} />
      <h2 style={headingLook}>State</h2>
      <Facts facts={facts} />
    </details>
  )
}

/** A component of its own, so that the seconds render nothing else. */
function NextRetry({ connection }: { readonly connection: Connection }): string {
  const countdown = useReconnectCountdown(connection)
  return countdown?.seconds ? `, next in ${countdown.seconds} s` : ''
}
