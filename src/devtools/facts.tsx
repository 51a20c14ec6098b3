'use client'

import { Fragment, type ReactElement } from 'react'
import { sanitizeReason } from '../core/sanitize-reason.ts'
import { factsLook, valueLook } from './look.ts'

const instants: ReadonlySet<string> = new Set(['at', 'since', 'retryAt', 'lostAt'])

const time: Intl.DateTimeFormat = /* #__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
})

/** The longest text to show, characters: our own explanations are long. */
const longest = 1_000

/** An instant (epoch ms) as a time of day, to the ms. */
export function formatInstant(at: number): string {
  return time.format(at)
}

/** Names and values, whichever they are: what the package learns to tell appears by itself. */
export function Facts({ facts }: { readonly facts: object }): ReactElement {
  return (
    <dl style={factsLook}>
      {Object.entries(facts)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd style={valueLook}>
              <bdi>{format(name, value)}</bdi>
            </dd>
          </Fragment>
        ))}
    </dl>
  )
}

function format(name: string, value: unknown): string {
  if (typeof value === 'number' && instants.has(name)) return formatInstant(value)
  // The server's words among them: what they could do to a line of text is taken out.
  return typeof value === 'string' ? sanitizeReason(value, longest) : JSON.stringify(value)
}
