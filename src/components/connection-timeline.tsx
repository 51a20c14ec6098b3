'use client'

import {
  type CSSProperties,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useContext,
  useMemo,
} from 'react'
import { useStore } from 'zustand'
import type { Connection } from '../core/connection.ts'
import { describeSegment, describeTimeline } from '../core/describe-timeline.ts'
import { type Timeline, type TimelineSegment, watchTimeline } from '../core/timeline.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { languageOf } from './language.ts'
import { Part, type PartProps } from './part.tsx'
import { useShownConnection } from './use-shown-connection.ts'

/** State of `ConnectionTimeline`; null while nothing is known. */
export type ConnectionTimelineState = {
  /** Of the latest segment. */
  readonly status: TimelineSegment['status'] | null
  /** How much of the known time it was open, 0–1. */
  readonly share: number | null
  readonly interruptions: number | null
}

/** Props of `ConnectionTimeline`: those of a `<details>`, `render`, and what to show. */
export type ConnectionTimelineProps = PartProps<'details', ConnectionTimelineState> & {
  /** @default that of the banner around it, or the most urgent one of the page */
  readonly connection?: Connection | undefined
  /** How far it looks back, ms. @default 900000, 15 minutes */
  readonly span?: number | undefined
}

/**
 * How the connection has been of late: a sentence, and a bar of what was when. Whoever presses it
 * gets each segment in words, as a list: a short outage is too thin for a finger, and a list is what
 * a screen reader walks best. Drawn anew every few seconds, and not at all while hidden.
 */
export const ConnectionTimeline: ForwardRefExoticComponent<
  ConnectionTimelineProps & RefAttributes<HTMLDetailsElement>
> = forwardRef(function ConnectionTimeline({ connection, span = 900_000, ...given }, ref) {
  const { messages } = useContext(ConnectionContext)
  const shown = useShownConnection(connection)
  const timeline = useStore(useMemo(() => watchTimeline(shown, span), [shown, span]))
  const segments = timeline?.segments ?? []
  return (
    <Part
      tag="details"
      slot="connection-timeline"
      aria-label={messages.timeline.label}
      {...languageOf(messages)}
      state={{
        status: segments.at(-1)?.status ?? null,
        share: timeline?.share ?? null,
        interruptions: timeline?.interruptions ?? null,
      }}
      given={given}
      forwardedRef={ref}
    >
      <summary>
        {describeTimeline(timeline, messages)}
        <Bar segments={segments} span={span} />
      </summary>
      <ol>
        {segments.map((segment) => {
          const isLast = segment === segments.at(-1)
          const { what, when } = describeSegment(segment, isLast, messages)
          return (
            <li key={segment.since} data-status={segment.status}>
              <bdi>{when}</bdi> {what}
            </li>
          )
        })}
      </ol>
    </Part>
  )
})

interface BarProps extends Pick<Timeline, 'segments'> {
  readonly span: number
}

/** For the eye alone; it ends now, and what is not known stays blank. */
function Bar({ segments, span }: BarProps): ReactElement {
  return (
    <span data-slot="connection-timeline-bar" aria-hidden="true">
      {segments.map(({ since, from, to, status }) => {
        const style: CSSProperties & Record<'--rws-share', number> = {
          '--rws-share': (to - from) / span,
        }
        return <span key={since} data-status={status} style={style} />
      })}
    </span>
  )
}
