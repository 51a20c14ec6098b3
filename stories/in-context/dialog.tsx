import { type ReactElement, useRef } from 'react'
import { ConnectionAnnouncer } from '../../src/components/connection-announcer.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { CloseReasonMessage } from '../../src/components/close-reason-message.tsx'
import { useWebSocket } from '../../src/hooks/use-websocket.ts'
import type { Demo } from '../support/demo.ts'

/** Behind a modal dialog the page is silent; the dialog has an announcer of its own. */
export function OrderDialog({ demo }: { readonly demo: Demo }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  const { environment, url } = demo
  const { connection } = useWebSocket(url, { environment })
  return (
    <section className="card" lang="en" aria-label="Orders">
      <header>
        <h2>Orders</h2>
        <button className="trouble" type="button" onClick={() => dialog.current?.showModal()}>
          New order
        </button>
      </header>
      <div className="body">
        <ConnectionBanner connection={connection} />
        <p>Twelve orders today.</p>
      </div>
      <dialog ref={dialog} aria-labelledby="new-order">
        <div className="stack">
          <h2 id="new-order">New order</h2>
          <ConnectionAnnouncer connection={connection} />
          <CloseReasonMessage connection={connection} />
          <label>
            What would you like?
            <input className="field" name="order" />
          </label>
          <div className="row">
            <button
              className="trouble"
              type="button"
              onClick={() => void demo.tell({ do: 'close', code: 1013, reason: '' })}
            >
              Close as too busy (1013)
            </button>
            <button className="primary" type="button" onClick={() => dialog.current?.close()}>
              Done
            </button>
          </div>
        </div>
      </dialog>
    </section>
  )
}
