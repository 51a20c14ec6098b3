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
import { unconnected } from '../core/unconnected.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { RegistryContext } from '../hooks/registry-context.ts'
import { announce, type Announcement, type AnnouncerMemory } from './announcement.ts'
import { languageOf } from './language.ts'
import { type NoticeState, useNotice } from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'
import { useHidden } from './use-hidden.ts'

/** Props of `ConnectionAnnouncer`: a div's, `render`, and whose news to tell. */
export type ConnectionAnnouncerProps = PartProps<'div', NoticeState> & {
  /** @default the most urgent one of the page */
  readonly connection?: Connection | undefined
}

/**
 * Those who could speak about the same thing. The last to come does: the one inside a dialog. One
 * behind a closed gate is not heard, so it is passed over.
 */
interface Channel {
  readonly speakers: RefObject<Element | null>[]
  memory: AnnouncerMemory | null
  /** Until when an outage that was there before the first speaker is taken for known, epoch ms. */
  knownUntil: number
}

const channels = new WeakMap<object, Channel>()

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
    const channel = channels.get(topic) ?? { speakers: [], memory: null, knownUntil: 0 }
    channels.set(topic, channel)
    channel.speakers.push(polite)
    const regions = [polite.current, assertive.current] as const
    return () => {
      channel.speakers.splice(channel.speakers.indexOf(polite), 1)
      if (channel.speakers.length === 0) channels.delete(topic)
      stopEmptying.current()
      empty(regions)
    }
  }, [topic])

  useEffect(() => {
    const regions = [polite.current, assertive.current] as const
    if (presentation.phase === 'hidden') empty(regions)
    const channel = channels.get(topic)
    const heard = channel?.speakers.filter(
      ({ current }) => current?.checkVisibility?.() !== false && !current?.closest('[inert]'),
    )
    if (!channel || heard?.at(-1) !== polite || !presentation.connection) return
    const { environment } = presentation.connection
    const now = environment.now()
    const { countdown } = describeCountdown(live, now, messages)
    const long = (countdown?.seconds ?? 0) >= shortestWait
    if (channel.memory === null && live.lostAt !== null) channel.knownUntil = now + catchUp
    const known = now < channel.knownUntil ? null : channel.memory
    // What is said while nobody is there would be lost: they hear how it is when they come.
    if (known && hidden) return
    const [memory, announcement] = announce(known, {
      presentation,
      message,
      now,
      closedAt: live.closeReason?.at ?? null,
      wait: (long && countdown?.text) || '',
      stillTrying: messages.stillTrying,
    })
    channel.memory = memory
    if (!announcement) return
    say(regions, announcement)
    stopEmptying.current()
    // Who reads with the arrow keys is not to come upon what was said long ago.
    stopEmptying.current = environment.setTimer(() => empty(regions), wordsStay)
  }, [topic, presentation, message, live, messages, hidden])

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
