import { type FormEvent, type ReactElement, useState } from 'react'
import { ConnectionBadge } from '../../src/components/connection-badge.tsx'
import {
  ConnectionBanner,
  type ConnectionBannerProps,
} from '../../src/components/connection-banner.tsx'
import { useWebSocket } from '../../src/hooks/use-websocket.ts'
import type { Demo } from '../support/demo.ts'

interface ChatProps extends Pick<ConnectionBannerProps, 'position'> {
  readonly demo: Demo
}

/** A chat: what is written in an outage waits in its place, and is sent when it is over. */
export function Chat({ demo, position }: ChatProps): ReactElement {
  const [draft, setDraft] = useState('')
  const [lines, setLines] = useState<readonly string[]>([])
  const [waiting, setWaiting] = useState<readonly string[]>([])
  const { environment, url } = demo
  const { connection, send } = useWebSocket(url, {
    environment,
    onMessage(data) {
      setLines((before) => [...before, String(data)])
      setWaiting((before) => before.filter((text) => text !== data))
    },
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    const text = draft.trim()
    setDraft('')
    if (text === '' || send(text) === 'dropped') return
    setWaiting((before) => [...before, text])
  }

  return (
    <section className="card" lang="en" aria-label="Chat">
      <ConnectionBanner connection={connection} position={position} />
      <header>
        <h2>Garden club</h2>
        <ConnectionBadge connection={connection} />
      </header>
      <div className="body">
        <ul className="list">
          <li>The roses came through the frost.</li>
          {lines.map((text, index) => (
            // The same may be said twice, and nothing moves.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{text}</li>
          ))}
          {waiting.map((text) => (
            <li key={text}>
              <span>{text}</span>
              <span>Not sent yet</span>
            </li>
          ))}
        </ul>
        <form className="row" onSubmit={submit}>
          <input
            className="field"
            aria-label="Message"
            placeholder="Say something"
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
          <button className="primary" type="submit">
            Send
          </button>
        </form>
      </div>
    </section>
  )
}
