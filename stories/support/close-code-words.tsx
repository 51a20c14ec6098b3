import type { ReactElement } from 'react'
import { resolveCloseMessage } from '../../src/core/close-message.ts'
import type { ResolvedMessage } from '../../src/core/close-message.ts'
import type { Messages } from '../../src/core/messages.ts'
import type { Entry } from './close-code-index.ts'
import { locales, nameOf } from './locales.ts'

interface WordsProps {
  readonly entry: Entry
  /** The language that comes first. */
  readonly locale: string
}

/** What people read of a close, in every language that has words for it. */
export function CloseCodeWords({ entry, locale }: WordsProps): ReactElement {
  const first = locales.filter((messages) => messages.locale === locale)
  const inOrder = new Set([...first, ...locales])
  const words = [...inOrder].flatMap((messages) => {
    const message = messageIn(messages, entry)
    return message ? [{ messages, message }] : []
  })
  const { kind } = entry.description
  return (
    <section>
      <h2>What people read</h2>
      {words.length === 0 && <p>Nothing: who ended it knows already.</p>}
      {Object.hasOwn(entry.texts, kind) && (
        <p className="muted">A service's own words come in English; an app adds its languages.</p>
      )}
      <ul className="words">
        {words.map(({ messages, message }) => (
          <li key={messages.locale}>
            <h3 className="muted" lang={messages.locale}>
              {nameOf(messages)}
            </h3>
            <div lang={messages.locale} dir={messages.dir}>
              <b>{message.title}</b>
              {message.description && <p>{message.description}</p>}
              {message.action && <span className="action">{message.action.label}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Null where there is nothing to tell, or no words in that language. */
function messageIn(messages: Messages, { description, texts }: Entry): ResolvedMessage | null {
  const { kind, retry, severity } = description
  if (Object.hasOwn(texts, kind) && messages.locale !== 'en') return null
  if (kind === 'localClose' || kind === 'unmounted' || kind === 'closeTimeout') return null
  const stops = retry === 'never' || retry === 'onUserAction' || retry === 'afterAuth'
  return resolveCloseMessage({
    state: { closeReason: null, queued: 0 },
    presentation: {
      phase: stops ? 'blocked' : 'waiting',
      kind,
      severity,
      attemptsUsedUp: false,
      dismissed: false,
    },
    messages: { ...messages, kinds: { ...messages.kinds, ...texts } },
    canDo: () => true,
  })
}
