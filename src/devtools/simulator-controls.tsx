'use client'

import type { ReactElement } from 'react'
import { useStore } from 'zustand'
import { CloseForm } from './close-form.tsx'
import { buttonLook, groupLook, rowLook } from './look.ts'
import type { Conditions, Simulator } from './simulator.ts'

const labels: Readonly<Record<keyof Conditions, string>> = {
  offline: 'Offline',
  slow: 'Slow',
  flapping: 'Flapping',
}

/** The means to break the network. */
export function SimulatorControls({ simulator }: { readonly simulator: Simulator }): ReactElement {
  const { conditions, simulate, cut, close } = simulator
  const current = useStore(conditions)
  return (
    <fieldset style={groupLook}>
      <legend>Simulate</legend>
      <div style={rowLook}>
        {(['offline', 'slow', 'flapping'] as const).map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={current[name]}
              onChange={({ target }) => simulate({ [name]: target.checked })}
            />{' '}
            {labels[name]}
          </label>
        ))}
        <button type="button" style={buttonLook} onClick={cut}>
          Cut
        </button>
      </div>
      <CloseForm
        label="Close by server"
        initialCode="1012"
        pattern="\d{1,5}"
        hint="0 to 65535"
        onClose={close}
      />
    </fieldset>
  )
}
