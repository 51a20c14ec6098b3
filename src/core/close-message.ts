import { formatPlural } from './format.ts'
import type { ConnectionFacts } from './machine.ts'
import type {
  ActionName,
  CloseMessage,
  Messages,
  Situation,
  Text,
  TextContext,
} from './messages.ts'
import type { Phase, Presentation } from './presentation.ts'

/** What to tell a person about a connection, in their language. */
export interface ResolvedMessage {
  readonly title: string
  readonly description: string
  /** The button to offer, by its handler's name on the provider. */
  readonly action: { readonly name: string; readonly label: string } | null
}

/** What `resolveCloseMessage` goes by. */
export interface CloseMessageFacts {
  readonly state: Pick<ConnectionFacts, 'closeReason' | 'queued'>
  readonly presentation: Presentation
  readonly messages: Messages
  /** Whether the app has a handler for an action; `retry` and `reconnect` are never asked for. */
  readonly canDo?: (action: string) => boolean
  /** How many connections are in trouble; from two on the title tells so. @default 1 */
  readonly inTrouble?: number
}

/**
 * Puts what is shown into words; null where there is nothing to tell. It chooses by kind and by
 * what happens next, and never quotes the server (RFC 6455 section 5.5.1).
 */
export function resolveCloseMessage(facts: CloseMessageFacts): ResolvedMessage | null {
  const { state, presentation, messages, canDo = () => false, inTrouble = 1 } = facts
  const { phase, kind } = presentation
  if (phase === 'hidden') return null
  const context: TextContext = {
    kind: kind ?? phase,
    code: state.closeReason?.code,
    queued: state.queued,
  }
  const say = (text: Text): string => (typeof text === 'function' ? text(context) : text)

  const message = findMessage(presentation, messages)
  const describe = ({ description, retrying, stopped }: CloseMessage): Text | undefined =>
    (phase === 'blocked' ? stopped : retrying) ?? description
  const text = describe(message) ?? describe(messages.situations.disconnected) ?? ''
  const unsent = state.queued > 0 && isOut(phase)
  // What waits for the person has a button, also where its words name none.
  const rule = state.closeReason?.retry
  const usual = phase === 'blocked' && rule !== 'never' && rule !== 'afterAuth' ? 'retry' : []
  return {
    title:
      inTrouble > 1
        ? formatPlural(messages.locale, inTrouble, messages.severalConnections)
        : say(message.title),
    description: unsent ? joinSentences(say(text), say(messages.unsent)) : say(text),
    action: chooseAction(message.action ?? usual, phase, canDo, messages.actions, say),
  }
}

/** With a space between them, except in scripts whose full stop brings its own. */
function joinSentences(first: string, second: string): string {
  return [first, second].join(/[。！？]$/.test(first) ? '' : ' ')
}

function isOut(phase: Phase): boolean {
  return phase !== 'slow' && phase !== 'restored' && phase !== 'hidden'
}

const situations: { readonly [Shown in Phase]?: Situation } = {
  connecting: 'connecting',
  slow: 'slow',
  restored: 'restored',
}

function findMessage(
  presentation: Presentation,
  { kinds, situations: told }: Messages,
): CloseMessage {
  const { phase, kind, attemptsUsedUp } = presentation
  const situation = situations[phase]
  if (situation) return told[situation]
  const words: { readonly [kind: string]: CloseMessage | undefined } = kinds
  const message = kind !== null && Object.hasOwn(words, kind) ? words[kind] : undefined
  if (attemptsUsedUp && !message?.stopped) return told.attemptsUsedUp
  return message ?? told.disconnected
}

function chooseAction(
  action: NonNullable<CloseMessage['action']>,
  phase: Phase,
  canDo: (action: string) => boolean,
  labels: Readonly<Record<ActionName, string>>,
  say: (text: Text) => string,
): ResolvedMessage['action'] {
  for (const one of [action].flat()) {
    const { name, label } = typeof one === 'object' ? one : { name: one, label: labels[one] }
    const always = name === 'retry' || name === 'reconnect'
    // While it is retried without the person, nothing is asked of them.
    if (always || (phase === 'blocked' && canDo(name))) return { name, label: say(label) }
  }
  return null
}
