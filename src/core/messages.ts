import type { CloseKind } from './close-reason.ts'
import type { Status } from './machine.ts'

/** A kind that stands for a whole range of codes; people see "Disconnected" for all of them. */
export type RangeKind =
  | 'reserved'
  | 'unused'
  | 'unassigned'
  | 'library'
  | 'application'
  | 'outOfRange'

/** A close that the app or the person asked for: there is nothing to tell. */
export type SilentKind = 'localClose' | 'unmounted' | 'closeTimeout'

/** The kinds that every language has words for. */
export type MessageKind = Exclude<CloseKind, RangeKind | SilentKind> | 'tlsHandshake'

/** What a text may depend on. Never the server's words. */
export interface TextContext {
  readonly kind: string
  /** The close code, where a close led here. */
  readonly code: number | undefined
  /** Messages that wait to be sent. */
  readonly queued: number
}

/** Words for a person: plain text, so that it can be spoken, or a function that returns it. */
export type Text = string | ((context: TextContext) => string)

/** What a person can do about a close. Each but the first two needs a handler on the provider. */
export type ActionName = 'retry' | 'reconnect' | 'reload' | 'signIn' | 'switchAccount' | 'contact'

/** An action of the app's own: the handler's name on the provider, and what its button says. */
export interface CustomAction {
  readonly name: string
  readonly label: Text
}

/**
 * The words for one kind of close. Title: at most 40 characters; description: at most two
 * sentences, what happened, what becomes of the person's work, what to do.
 */
export interface CloseMessage {
  readonly title: Text
  /** The description, whether retrying or stopped. */
  readonly description?: Text
  /** Instead of `description` while it is retried without the person. */
  readonly retrying?: Text
  /** Instead of `description` once it has stopped. */
  readonly stopped?: Text
  /**
   * What to offer; of several, the first that there is a handler for.
   * @default 'retry' once it has stopped, where a try may mend it
   */
  readonly action?: ActionName | CustomAction | readonly (ActionName | CustomAction)[]
}

/** What is told whatever the last close was. `disconnected` serves every kind without its own words. */
export type Situation = 'connecting' | 'slow' | 'restored' | 'attemptsUsedUp' | 'disconnected'

/** How a connection is, in a word or two. */
export type StatusWord = Status | 'reconnecting' | 'offline' | 'slow'

/** How fast it is, in a word. */
export type LatencyWord = 'unknown' | 'excellent' | 'good' | 'fair' | 'poor'

/** One text for each plural form of the language (CLDR); each gets the number, written out. */
export type PluralTexts = {
  readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: (count: string) => string
} & { readonly other: (count: string) => string }

/**
 * Everything people read or hear, in one language. Plain data and functions of strings, never
 * markup. Numbers arrive formatted by `Intl` for `locale`.
 */
export interface Messages<Kind extends string = MessageKind> {
  /** BCP 47. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly kinds: Readonly<Record<Kind, CloseMessage>> & {
    readonly [Range in RangeKind]?: CloseMessage
  }
  readonly situations: Readonly<Record<Situation, CloseMessage>>
  /** Follows the description while messages wait to be sent. */
  readonly unsent: Text
  /** Instead of the title when several connections are in trouble. */
  readonly severalConnections: PluralTexts
  readonly countdown: {
    /** The next try is under 5 s away. */
    readonly soon: string
    /** Dialling. */
    readonly now: string
    /** `when` is a whole phrase such as "in 12 seconds". */
    readonly next: (when: string) => string
    /** The same from the third attempt on. */
    readonly stillTrying: (when: string) => string
  }
  /** Spoken now and then during a long outage. */
  readonly stillTrying: string
  /** What buttons say. */
  readonly actions: Readonly<Record<ActionName | 'dismiss' | 'details', string>>
  readonly statuses: Readonly<Record<StatusWord, string>>
  /** Before and after the server's words, where the app shows them. */
  readonly serverSays: readonly [before: string, after: string]
  readonly labels: {
    /** Names the banner's region. */
    readonly banner: string
    /** Names the countdown. */
    readonly countdown: string
    readonly code: string
    readonly time: string
    readonly connection: string
  }
  readonly timeline: {
    readonly label: string
    /** `share` is a percentage such as "97%", `span` a duration such as "15 minutes". */
    readonly summary: (facts: {
      readonly share: string
      readonly span: string
      readonly interruptions: string
    }) => string
    readonly interruptions: PluralTexts
    /** Nothing is known yet. */
    readonly empty: string
  }
  readonly latency: {
    readonly label: string
    readonly words: Readonly<Record<LatencyWord, string>>
  }
}
