import { type ReactElement, type ReactNode, useDeferredValue, useState } from 'react'
import { StatusIcon } from '../../src/components/status-icon.tsx'
import type { CloseSender } from '../../src/close-codes/descriptions.ts'
import type { RetryRule } from '../../src/core/close-catalog.ts'
import type { CloseDescription } from '../../src/core/describe-close.ts'
import { type Entry, search } from './close-code-index.ts'
import { CloseCodeWords } from './close-code-words.tsx'
import './close-code-reference.css'

/** More would only be scrolled past. */
const most = 60

const examples = ['1013', 'AGAIN', 'csMessageTooBig', '4008 discord', 'heartbeat']

interface ReferenceProps {
  /** What is looked for at first. */
  readonly query?: string
  /** The language whose words come first. */
  readonly locale?: string
}

/** Every close code, by number, by any of its names, or by whose it is. */
export function CloseCodeReference({
  query: first = '',
  locale = 'en',
}: ReferenceProps): ReactElement {
  const [query, setQuery] = useState(first)
  const found = search(useDeferredValue(query))
  return (
    <main className="reference" lang="en">
      <header>
        <h1>Close codes</h1>
        <p>
          Whatever a WebSocket closes with: what it means, who may send it, what this package does
          then and why, what other systems call it, and what people read.
        </p>
      </header>
      <search>
        <label>
          Code, name or service
          <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        </label>
        <ul className="examples" aria-label="Examples">
          {examples.map((example) => (
            <li key={example}>
              <button type="button" onClick={() => setQuery(example)}>
                {example}
              </button>
            </li>
          ))}
        </ul>
      </search>
      <p className="muted" role="status">
        {found.length === 0 ? 'Nobody calls a close code that.' : `${found.length} found`}
        {found.length > most && `, the first ${most} are listed`}
      </p>
      <ul className="entries" aria-label="Codes found">
        {found.slice(0, most).map((entry, index) => (
          <li key={entry.id}>
            <EntryDetails entry={entry} locale={locale} open={index === 0 && query.trim() !== ''} />
          </li>
        ))}
      </ul>
    </main>
  )
}

interface EntryProps {
  readonly entry: Entry
  readonly locale: string
  readonly open: boolean
}

function EntryDetails({ entry, locale, open }: EntryProps): ReactElement {
  const { codes, owner, description } = entry
  const { name, retry, severity } = description
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
        <span className="severity" data-severity={severity}>
          <StatusIcon shape={severity} />
        </span>
        {codes && <strong>{codes}</strong>}
        <span className="name">{name}</span>
        <span className="muted">{consequenceOf(retry)}</span>
        <span className="muted owner">{owner}</span>
      </summary>
      {isOpen && (
        <div className="entry">
          <Facts entry={entry} />
          <CloseCodeWords entry={entry} locale={locale} />
        </div>
      )}
    </details>
  )
}

function Facts({ entry: { description, source, names } }: Pick<EntryProps, 'entry'>): ReactElement {
  const { kind, meaning, sender, retry, severity, category, section, why, reasons } = description
  return (
    <>
      <p className="meaning">{meaning}</p>
      <dl>
        <Fact term="What this package does">
          {consequenceOf(retry)} <code>{ruleOf(retry)}</code>
        </Fact>
        <Fact term="Why" wide>
          {why}
        </Fact>
        <Fact term="Who may send it">{senders[sender]}</Fact>
        <Fact term="Can a page send it?">{pageSends(description)}</Fact>
        <Fact term="Kind">
          <code>{kind}</code>
        </Fact>
        <Fact term="Category and severity">
          {category}, {severity}
        </Fact>
        <Fact term="Specified in">{section}</Fact>
        {source && <Fact term="Source">{source}</Fact>}
      </dl>
      {reasons.length > 0 && (
        <table>
          <caption>The reason beside it decides</caption>
          <thead>
            <tr>
              <th scope="col">Reason</th>
              <th scope="col">Kind</th>
              <th scope="col">What this package does</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ reason, row }) => (
              <tr key={reason}>
                <td>{reason === '*' ? 'any other' : <code>{reason}</code>}</td>
                <td>
                  <code>{row.kind ?? kind}</code>
                </td>
                <td>{consequenceOf(row.retry ?? retry)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {names.length > 0 && (
        <section>
          <h2>What others call it</h2>
          <ul className="names">
            {names.map((one) => (
              <li key={`${one.vocabulary} ${one.name}`}>
                <code>{one.name}</code> <span className="muted">{one.vocabulary}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface FactProps {
  readonly term: string
  readonly wide?: boolean
  readonly children: ReactNode
}

function Fact({ term, wide = false, children }: FactProps): ReactElement {
  return (
    <div className={wide ? 'wide' : undefined}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const senders: Readonly<Record<CloseSender, string>> = {
  either: 'Either side',
  client: 'The client',
  server: 'The server',
  nobody: 'Nobody: no Close frame may carry it',
}

function pageSends({ code, browserCanSend }: CloseDescription): string {
  return browserCanSend ? `Yes, with close(${code})` : 'No, close() throws for it'
}

/** What a rule means, in words. */
function consequenceOf(rule: RetryRule): string {
  if (typeof rule === 'object') {
    const [min, max] = rule.between.map((ms) => ms / 1_000)
    return `Waits between ${min} and ${max} s, then dials`
  }
  return consequences[rule]
}

const consequences: Readonly<Record<Extract<RetryRule, string>, string>> = {
  never: 'Stops',
  onUserAction: 'Waits for the person',
  afterAuth: 'Renews the credentials, then dials',
  immediately: 'Dials within a second',
  backoff: 'Dials again, each time later',
  cappedBackoff: 'Dials again up to five times',
}

function ruleOf(rule: RetryRule): string {
  return typeof rule === 'object' ? `{ between: [${rule.between.join(', ')}] }` : `'${rule}'`
}
