import { type ReactElement, useDeferredValue, useState } from 'react'
import type { RetryRule } from '../../src/core/close-catalog.ts'
import { resolveCloseMessage } from '../../src/core/close-message.ts'
import type { Messages } from '../../src/core/messages.ts'
import { type Entry, search } from './close-code-index.ts'
import './close-code-reference.css'
import { locales, nameOf } from './locales.ts'

/** More would only be scrolled past. */
const most = 60

interface ReferenceProps {
  /** What is looked for at first. */
  readonly query?: string
}

/** Every close code, by number, by any of its names, or by whose it is. */
export function CloseCodeReference({ query: first = '' }: ReferenceProps): ReactElement {
  const [query, setQuery] = useState(first)
  const found = search(useDeferredValue(query))
  return (
    <main className="reference">
      <h1>Close codes</h1>
      <label>
        Code, name or service
        <input
          type="search"
          placeholder="1013, AGAIN, csMessageTooBig, 4008 discord"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <p className="muted" role="status">
        {found.length === 0 ? 'Nobody calls a close code that.' : `${found.length} found`}
        {found.length > most && `, the first ${most} are listed`}
      </p>
      <ul>
        {found.slice(0, most).map((entry, index) => (
          <li key={entry.id}>
            <EntryDetails entry={entry} open={index === 0 && query.trim() !== ''} />
          </li>
        ))}
      </ul>
    </main>
  )
}

interface EntryProps {
  readonly entry: Entry
  readonly open: boolean
}

function EntryDetails({ entry, open }: EntryProps): ReactElement {
  const { codes, owner, description, names } = entry
  const { name, kind, meaning, sender, retry, severity, section, why } = description
  // Until the person decides, what is found first is open.
  const [chosen, setChosen] = useState<boolean | null>(null)
  const isOpen = chosen ?? open
  return (
    <details open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault()
          setChosen(!isOpen)
        }}
      >
        {codes && <strong>{codes}</strong>}
        <span>{name}</span>
        <span className="muted">{owner}</span>
      </summary>
      {isOpen && (
        <div className="entry">
          <p>{meaning}</p>
          <dl>
            <Fact term="Kind" fact={kind} />
            <Fact term="Sent by" fact={sender} />
            <Fact term="Severity" fact={severity} />
            <Fact term="What follows" fact={ruleOf(retry)} />
            <Fact term="Specified in" fact={section} />
            <Fact term="Why" fact={why} wide />
            {names.length > 0 && (
              <Fact
                term="Elsewhere"
                fact={names.map((one) => `${one.name} (${one.vocabulary})`).join(', ')}
                wide
              />
            )}
            {locales.map((messages) => (
              <Words key={messages.locale} entry={entry} messages={messages} />
            ))}
          </dl>
        </div>
      )}
    </details>
  )
}

interface FactProps {
  readonly term: string
  readonly fact: string
  readonly wide?: boolean
}

function Fact({ term, fact, wide = false }: FactProps): ReactElement {
  return (
    <div className={wide ? 'wide' : undefined}>
      <dt>{term}</dt>
      <dd>{fact}</dd>
    </div>
  )
}

interface WordsProps {
  readonly entry: Entry
  readonly messages: Messages
}

/** What people see, in one language; nothing where there is nothing to tell. */
function Words({ entry, messages }: WordsProps): ReactElement | null {
  const { description, texts } = entry
  const { kind, retry, severity } = description
  // A service's own kinds are in English only.
  if (Object.hasOwn(texts, kind) && messages.locale !== 'en') return null
  const stops = retry === 'never' || retry === 'onUserAction' || retry === 'afterAuth'
  const message = isSilent(kind)
    ? null
    : resolveCloseMessage({
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
  if (!message) return null
  const { title, description: text, action } = message
  return (
    <div className="wide">
      <dt>People read, {nameOf(messages)}</dt>
      <dd lang={messages.locale} dir={messages.dir}>
        <b>{title}</b> {text} {action && `[${action.label}]`}
      </dd>
    </div>
  )
}

/** A close that the app or the person asked for is not told. */
function isSilent(kind: string): boolean {
  return kind === 'localClose' || kind === 'unmounted' || kind === 'closeTimeout'
}

function ruleOf(rule: RetryRule): string {
  if (typeof rule !== 'object') return rule
  const [min, max] = rule.between.map((ms) => ms / 1_000)
  return `between ${min} and ${max} s`
}
