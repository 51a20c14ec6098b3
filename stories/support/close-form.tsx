import { type FormEvent, type ReactElement, useState } from 'react'
import { kickedCode } from './demo-codes.ts'
import { lastCode, namedCodes } from './close-code-list.ts'

interface CloseFormProps {
  readonly onSubmit: (code: number, reason: string) => void
}

/** 123 bytes fit beside the code; a UTF-16 unit takes at most three of them in UTF-8. */
const maxLength = 41
const another = 'another'

/** Any close code, chosen by name or typed, and the server's words. */
export function CloseForm({ onSubmit }: CloseFormProps): ReactElement {
  const [choice, setChoice] = useState('1012')
  const [typed, setTyped] = useState(String(kickedCode))
  const [reason, setReason] = useState('maintenance, node 7')

  function submit(event: FormEvent): void {
    event.preventDefault()
    onSubmit(Number(choice === another ? typed : choice), reason)
  }

  return (
    <form className="close-form" onSubmit={submit}>
      <div className="row">
        <label>
          Close code
          <select
            className="field"
            value={choice}
            onChange={(event) => setChoice(event.target.value)}
          >
            {namedCodes.map(({ code, name }) => (
              <option key={code} value={code}>
                {code} {name}
              </option>
            ))}
            <option value={kickedCode}>{kickedCode} Kicked, this app’s own</option>
            <option value={another}>Another code…</option>
          </select>
        </label>
        {choice === another && (
          <label>
            Another code
            <input
              className="field"
              type="number"
              required
              min={0}
              max={65_535}
              placeholder={`0–${lastCode}`}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
        )}
      </div>
      <div className="row">
        <label>
          Reason: the server’s words, never shown as a title
          <input
            className="field"
            maxLength={maxLength}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <button className="primary" type="submit">
          Close
        </button>
      </div>
    </form>
  )
}
