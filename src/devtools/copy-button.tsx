'use client'

import { type MouseEvent, type ReactElement, useState } from 'react'
import { buttonLook, fieldLook } from './look.ts'

interface CopyButtonProps {
  readonly label: string
  readonly text: () => string
}

/** Copies a text; where the browser refuses, it shows the text to be copied by hand. */
export function CopyButton({ label, text }: CopyButtonProps): ReactElement {
  const [outcome, setOutcome] = useState<'copied' | { readonly refused: string } | null>(null)

  async function copy({ currentTarget }: MouseEvent): Promise<void> {
    const copied = text()
    try {
      // The button's own window, which may not be the one this code was loaded in. On an insecure
      // page it has no clipboard, which throws here as well.
      await currentTarget.ownerDocument.defaultView?.navigator.clipboard.writeText(copied)
      setOutcome('copied')
    } catch {
      setOutcome({ refused: copied })
    }
  }

  return (
    <>
      <button type="button" style={buttonLook} onClick={(event) => void copy(event)}>
        {label}
      </button>
      <span role="status">{outcome === 'copied' && 'Copied'}</span>
      {typeof outcome === 'object' && outcome && (
        <textarea
          readOnly
          rows={6}
          aria-label="To copy by hand"
          value={outcome.refused}
          style={{ ...fieldLook, inlineSize: '100%' }}
        />
      )}
    </>
  )
}
