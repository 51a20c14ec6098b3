import { type ReactElement, useState } from 'react'
import { CloseForm } from './close-form.tsx'
import type { Command } from './demo-room.ts'
import type { Demo } from './demo.ts'

interface Trouble {
  readonly label: string
  readonly hint: string
  readonly command: Command
}

const troubles: readonly Trouble[] = [
  {
    label: 'Cut the cable',
    hint: 'No goodbye; out of reach for 8 seconds',
    command: { do: 'cut', downFor: 8_000 },
  },
  {
    label: 'Restart the server',
    hint: '1012, then away for 4 seconds',
    command: { do: 'restart', downFor: 4_000 },
  },
  {
    label: 'Refuse the next 3 tries',
    hint: 'As a server does that is down',
    command: { do: 'refuse', handshakes: 3 },
  },
  {
    label: 'Leave the next try hanging',
    hint: 'Neither yes nor no, until it times out',
    command: { do: 'hang', handshakes: 1 },
  },
  {
    label: 'Flap',
    hint: 'Comes back and goes again, 4 times',
    command: { do: 'flap', times: 4 },
  },
  {
    label: 'Blink',
    hint: 'Gone for a moment: mostly nobody sees it',
    command: { do: 'cut', downFor: 0 },
  },
]

/** Late enough to count as slow, ms. */
const slow = 2_500

/** The means to make trouble. */
export function TroublePanel({ demo }: { readonly demo: Demo }): ReactElement {
  const [online, setOnline] = useState(true)
  const [late, setLate] = useState(false)

  function goOnline(next: boolean): void {
    setOnline(next)
    if (next) setLate(false)
    void demo.setOnline(next)
  }

  function answerLate(next: boolean): void {
    setLate(next)
    void demo.tell({ do: 'delay', latency: next ? slow : 0 })
  }

  function recover(): void {
    setLate(false)
    if (online) void demo.tell({ do: 'recover' })
    else goOnline(true)
  }

  return (
    <section className="card breaking" aria-labelledby="trouble">
      <header>
        <h2 id="trouble">Make trouble</h2>
        <button className="trouble" type="button" onClick={recover}>
          Heal the server
        </button>
      </header>
      <div className="body">
        <div className="troubles">
          {troubles.map(({ label, hint, command }) => (
            <button
              key={label}
              className="trouble"
              type="button"
              onClick={() => void demo.tell(command)}
            >
              <strong>{label}</strong>
              <span>{hint}</span>
            </button>
          ))}
          <button
            className="trouble"
            type="button"
            aria-pressed={!online}
            onClick={() => goOnline(!online)}
          >
            <strong>Go offline</strong>
            <span>The browser says so, until pressed again</span>
          </button>
          <button
            className="trouble"
            type="button"
            aria-pressed={late}
            onClick={() => answerLate(!late)}
          >
            <strong>Add latency</strong>
            <span>A round trip of 2.5 seconds</span>
          </button>
        </div>
        <CloseForm onSubmit={(code, reason) => void demo.tell({ do: 'close', code, reason })} />
      </div>
    </section>
  )
}
