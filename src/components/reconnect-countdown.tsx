'use client'

import {
  type CSSProperties,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useContext,
} from 'react'
import type { Connection } from '../core/connection.ts'
import { type Countdown, dialling } from '../core/countdown.ts'
import { formatNumber } from '../core/format.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { usePresentation } from '../hooks/use-presentation.ts'
import { useReconnectCountdown } from '../hooks/use-reconnect-countdown.ts'
import { languageOf } from './language.ts'
import { useNearestConnection } from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'

/** State of `ReconnectCountdown`. */
export type ReconnectCountdownState = {
  readonly variant: 'text' | 'number' | 'ring'
  /** Whole seconds left; null once it dials. */
  readonly seconds: number | null
}

/** Props of `ReconnectCountdown`: a span's, `render`, and what to show. */
export type ReconnectCountdownProps = PartProps<'span', ReconnectCountdownState> & {
  /** @default that of the banner around it, or the most urgent one of the page */
  readonly connection?: Connection | undefined
  /** `ring` needs styles.css, or rules of your own that read `--rws-progress`. @default 'text' */
  readonly variant?: 'text' | 'number' | 'ring' | undefined
}

/**
 * Tells how long until the next try; nothing where nothing is retried, no trouble is told yet, or
 * what is waited for is the network. Renders once a second, by itself. It is a timer that never
 * speaks up: WAI-ARIA no longer has `timer` imply `aria-live=off`.
 */
export const ReconnectCountdown: ForwardRefExoticComponent<
  ReconnectCountdownProps & RefAttributes<HTMLSpanElement>
> = forwardRef(function ReconnectCountdown({ connection, variant = 'text', ...given }, ref) {
  const { messages } = useContext(ConnectionContext)
  const nearest = useNearestConnection(connection)
  const { phase } = usePresentation(nearest)
  const running = useReconnectCountdown(nearest)
  if (phase !== 'waiting' && phase !== 'reconnecting') return null
  // Open already, but that is told in a moment: what is said until then does not move.
  const countdown = running ?? dialling(messages)
  return (
    <Part
      tag="span"
      slot="reconnect-countdown"
      role="timer"
      aria-live="off"
      aria-label={messages.labels.countdown}
      {...languageOf(messages)}
      state={{ variant, seconds: countdown.seconds }}
      given={given}
      forwardedRef={ref}
    >
      {variant === 'text' ? countdown.text : pictureOf(countdown, variant, messages.locale)}
    </Part>
  )
})

/** For the eye a number, alone or in a ring; for those who listen the whole phrase. */
function pictureOf(
  { seconds, text, progress }: Countdown,
  variant: 'number' | 'ring',
  locale: string,
): ReactNode {
  const ring: CSSProperties & Record<'--rws-progress', number> = { '--rws-progress': progress }
  return (
    <>
      <span data-slot="visually-hidden">{text}</span>
      {variant === 'ring' && (
        <svg viewBox="0 0 24 24" width="32" height="32" style={ring} aria-hidden="true">
          <circle cx="12" cy="12" r="11" />
          <circle cx="12" cy="12" r="11" pathLength="1" />
        </svg>
      )}
      <span aria-hidden="true">{seconds === null ? '…' : formatNumber(locale, seconds)}</span>
    </>
  )
}
