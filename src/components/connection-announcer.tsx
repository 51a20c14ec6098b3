'use client'

import {
  forwardRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
  type RefObject,
  useContext,
  useEffect,
  useRef,
} from 'react'
import { useStore } from 'zustand'
import type { Connection } from '../core/connection.ts'
import { describeCountdown } from '../core/countdown.ts'
import type { Registry } from '../core/registry.ts'
import { unconnected } from '../core/unconnected.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { RegistryContext } from '../hooks/registry-context.ts'
import { announce, type Announcement, type AnnouncerMemory } from './announcement.ts'
import { forgetTry, owesAnswer } from './failed-tries.ts'
import { languageOf } from './language.ts'
import { type NoticeState, useNotice } from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'
import { useHidden } from './use-hidden.ts'

/** Props of `ConnectionAnnouncer`: a div's, `render`, and whose news to tell. */
export type ConnectionAnnouncerProps = PartProps<'div', NoticeState> & {
  /** @default the most urgent one of the page */
  readonly connection?: Connection | undefined
}

/** Somebody who could speak, about one connection or about the most urgent of the page. */
interface Speaker {
  readonly topic: Connection | Registry
  readonly region: RefObject<Element | null>
}

/**
 * Those below one registry, the last to come first. The first one that is heard and has to do with
 * the same connection speaks: the one inside a dialog, and never two.
 */
const speakersOf = new WeakMap<Registry, Speaker[]>()

/** What those who share a topic have told. */
interface Told {
  memory: AnnouncerMemory | null
  /** Until when an outage that was there before the first speaker is taken for known, monotonic ms. */
  knownUntil: number
}

const toldOf = new WeakMap<Connection | Registry, Told>()

/** Shorter, and the wait is over before it is told. */
const shortestWait = 5
/** ms that words stay, in which a screen reader has taken them up. */
const wordsStay = 7_000
/** ms within which the picture of an outage that is older than the first speaker has come. */
const catchUp = 100

/**
 * Tells a screen reader what a banner shows, in live regions that are there, empty, from the start.
 * Every `ConnectionBanner` brings one. Put another inside a modal dialog, where the page behind is
 * silent: while it is there, it speaks instead.
 */
export const ConnectionAnnouncer: ForwardRefExoticComponent<
  ConnectionAnnouncerProps & RefAttributes<HTMLDivElement>
> = forwardRef(function ConnectionAnnouncer({ connection, ...given }, ref) {
  const { messages } = useContext(ConnectionContext)
  const registry = useContext(RegistryContext)
  const { presentation, message, state } = useNotice(connection)
  const live = useStore(presentation.connection ?? unconnected)
  const polite = useRef<HTMLDivElement>(null)
  const assertive = useRef<HTMLDivElement>(null)
  const stopEmptying = useRef(() => {})
  const hidden = useHidden(presentation.connection)
  const topic = connection ?? registry

  useEffect(() => {
    const speakers = speakersOf.get(registry) ?? []
    speakersOf.set(registry, speakers)
    const self = { topic, region: polite }
    speakers.unshift(self)
    const regions = [polite.current, assertive.current] as const
    return () => {
      speakers.splice(speakers.indexOf(self), 1)
      if (!speakers.some((other) => other.topic === topic)) toldOf.delete(topic)
      stopEmptying.current()
      empty(regions)
    }
  }, [registry, topic])

  useEffect(() => {
    const regions = [polite.current, assertive.current] as const
    const { connection: shown, phase, inTrouble } = presentation
    if (phase === 'hidden') empty(regions)
    const heard = speakersOf.get(registry)?.filter(isHeard) ?? []
    const isSpeaker = (...topics: readonly Speaker['topic'][]): boolean =>
      heard.find((one) => topics.includes(one.topic))?.region === polite
    if (!isSpeaker(topic) || !shown) return
    const { environment } = shown
    const now = environment.now()
    const { countdown } = describeCountdown(live, now, messages)
    const long = (countdown?.seconds ?? 0) >= shortestWait
    const told = toldOf.get(topic) ?? { memory: null, knownUntil: 0 }
    toldOf.set(topic, told)
    const elapsed = environment.monotonic()
    if (told.memory === null && live.lostAt !== null) told.knownUntil = elapsed + catchUp
    const known = elapsed < told.knownUntil ? null : told.memory
    // What is said while nobody is there would be lost: they hear how it is when they come.
    if (known && hidden) return
    // Who has just come in asked nobody.
    if (known === null) forgetTry(shown)
    const answers = owesAnswer(shown, presentation)
    const [memory, announcement] = announce(known, {
      presentation,
      connection: shown,
      message,
      answers,
      now,
      closedAt: live.closeReason?.at ?? null,
      lostAt: live.lostAt,
      wait: (long && countdown?.text) || '',
      stillTrying: messages.stillTrying,
      hasOpened: live.hasOpened,
      connected: known?.awaited?.getState().status === 'open' ? messages.statuses.open : '',
    })
    told.memory = memory
    // News of several is not news of this one. An answer is given by the first who can.
    const about = (phase === 'hidden' && known?.awaited) || shown
    const isMine = answers || isSpeaker(registry, about) || (topic === registry && inTrouble > 1)
    if (!announcement || !isMine) return
    if (answers) forgetTry(shown)
    say(regions, announcement)
    stopEmptying.current()
    // Who reads with the arrow keys is not to come upon what was said long ago.
    stopEmptying.current = environment.setTimer(() => empty(regions), wordsStay)
  }, [registry, topic, presentation, message, live, messages, hidden])

  return (
    <Part
      tag="div"
      slot="connection-announcer"
      {...languageOf(messages)}
      state={state}
      given={given}
      forwardedRef={ref}
      ownRef={hideFromSight}
    >
      <div ref={polite} role="status" />
      <div ref={assertive} role="alert" />
    </Part>
  )
})

/** One behind a closed gate, or in a dialog that is not open, is not. */
function isHeard({ region: { current } }: Speaker): boolean {
  return current?.checkVisibility?.() !== false && !current?.closest('[inert], [aria-hidden=true]')
}

type LiveRegions = readonly [polite: HTMLElement | null, assertive: HTMLElement | null]

function say([polite, assertive]: LiveRegions, { text, urgent }: Announcement): void {
  for (const [region, words] of [
    [polite, urgent ? '' : text],
    [assertive, urgent ? text : ''],
  ] as const) {
    // Said again on purpose: a text that differs by what nobody hears.
    if (region)
      region.textContent = words !== '' && region.textContent === words ? `${words}\u00a0` : words
  }
}

/** What is taken away is not said. */
function empty(regions: LiveRegions): void {
  say(regions, { text: '', urgent: false })
}

/** Through the CSSOM: a style attribute in the server's HTML would break a strict CSP. */
function hideFromSight(node: HTMLElement | null): void {
  if (!node) return
  Object.assign(node.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  })
}
