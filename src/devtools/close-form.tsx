'use client'

import { type ReactElement, useState } from 'react'
import { buttonLook, fieldLook, rowLook } from './look.ts'

interface CloseFormProps {
  /** What the button says. */
  readonly label: string
  readonly initialCode: string
  /** Which codes it takes, as the `pattern` of a field. */
  readonly pattern: string
  /** The same in words. */
  readonly hint: string
  readonly onClose: (code: number, reason: string) => void
}

/** Asks for a close code and a reason. */
export function CloseForm(props: CloseFormProps): ReactElement {
  const { label, initialCode, pattern, hint, onClose } = props
  const [code, setCode] = useState(initialCode)
  const [reason, setReason] = useState('')
  return (
    <form
      aria-label={label}
      style={rowLook}
      onSubmit={(event) => {
        event.preventDefault()
        onClose(Number(code), reason)
      }}
    >
      <label>
        Code{' '}
        <input
          required
          inputMode="numeric"
          pattern={pattern}
          title={hint}
          value={code}
          style={fieldLook}
          onChange={({ target }) => setCode(target.value)}
        />
      </label>
      <label>
        Reason{' '}
        <input
          value={reason}
          style={{ ...fieldLook, inlineSize: 140 }}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <button type="submit" style={buttonLook}>
        {label}
      </button>
    </form>
  )
}
