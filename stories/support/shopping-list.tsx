import { type FormEvent, type ReactElement, useState } from 'react'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import type { Connection } from '../../src/core/connection.ts'
import { useMessage } from '../../src/hooks/use-message.ts'

interface Item {
  readonly name: string
  readonly state: 'saved' | 'sending' | 'waiting' | 'lost'
}

const words = {
  saved: 'Saved',
  sending: 'Saving…',
  waiting: 'Waiting to be sent',
  lost: 'Not sent',
}

const stateOf = { sent: 'sending', queued: 'waiting', dropped: 'lost' } as const

/** A small app that needs its connection: what is added is saved once the server has echoed it. */
export function ShoppingList({ connection }: { readonly connection: Connection }): ReactElement {
  const [items, setItems] = useState<readonly Item[]>([
    { name: 'Rye bread', state: 'saved' },
    { name: 'Two lemons', state: 'saved' },
  ])
  const [draft, setDraft] = useState('')

  useMessage(connection, (data) => {
    setItems((before) =>
      before.map((item) => (item.name === data ? { ...item, state: 'saved' } : item)),
    )
  })

  function add(event: FormEvent): void {
    event.preventDefault()
    const name = draft.trim()
    if (name === '') return
    const state = stateOf[connection.send(name)]
    setItems((before) => [...before, { name, state }])
    setDraft('')
  }

  return (
    <section className="card app" aria-labelledby="list">
      <header>
        <h2 id="list">Shopping list</h2>
        <ConnectionBadge connection={connection} />
      </header>
      <div className="body">
        <ConnectionBanner connection={connection} showServerReason />
        <ul className="list">
          {items.map(({ name, state }, index) => (
            // The same thing may be on the list twice, and nothing moves.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <span>{name}</span>
              <span>{words[state]}</span>
            </li>
          ))}
        </ul>
        <form className="row" onSubmit={add}>
          <input
            className="field"
            aria-label="What to buy"
            placeholder="Olives"
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
          <button className="primary" type="submit">
            Add
          </button>
        </form>
      </div>
    </section>
  )
}
