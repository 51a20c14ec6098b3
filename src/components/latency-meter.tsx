'use client'

import {
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useContext,
  useMemo,
} from 'react'
import { useStore } from 'zustand'
import type { Connection } from '../core/connection.ts'
import { formatMilliseconds } from '../core/format.ts'
import { gradeLatency, type LatencyGrade, watchLatency } from '../core/latency.ts'
import type { LatencyWord } from '../core/messages.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { languageOf } from './language.ts'
import { Part, type PartProps } from './part.tsx'
import { useShownConnection } from './use-shown-connection.ts'

/** State of `LatencyMeter`. */
export type LatencyMeterState = {
  readonly quality: LatencyWord
  /** 0 (not measured) to 4. */
  readonly bars: LatencyGrade['bars']
  /** The round trip, whole ms, steadied; null where it is not measured. */
  readonly latency: number | null
}

/** Props of `LatencyMeter`: a span's, `render`, and whose latency to show. */
export type LatencyMeterProps = PartProps<'span', LatencyMeterState> & {
  /** @default that of the banner around it, or the most urgent one of the page */
  readonly connection?: Connection | undefined
}

/**
 * How fast the connection is: up to four bars, a word and a number. The heartbeat measures it, on a
 * busy connection only if it has `isReply`; "Not measured" without one, and until its first reply.
 * The number follows the trend, not each reply.
 */
export const LatencyMeter: ForwardRefExoticComponent<
  LatencyMeterProps & RefAttributes<HTMLSpanElement>
> = forwardRef(function LatencyMeter({ connection, ...given }, ref) {
  const { messages } = useContext(ConnectionContext)
  const shown = useShownConnection(connection)
  const latency = useStore(useMemo(() => watchLatency(shown), [shown]))
  const { quality, bars } = gradeLatency(latency)
  const word = messages.latency.words[quality]
  const inFull = latency === null ? '' : formatMilliseconds(messages.locale, latency, 'long')
  return (
    // Its value is the bars': a round trip has no most that a meter could be measured against.
    <Part
      tag="span"
      slot="latency-meter"
      role="meter"
      aria-label={messages.latency.label}
      aria-valuemin={0}
      aria-valuemax={4}
      aria-valuenow={bars}
      aria-valuetext={`${word} ${inFull}`.trim()}
      {...languageOf(messages)}
      state={{ quality, bars, latency }}
      given={given}
      forwardedRef={ref}
    >
      <Bars filled={bars} />
      <span>{word}</span>
      {latency !== null && (
        <span data-slot="latency-meter-number">
          {formatMilliseconds(messages.locale, latency, 'short')}
        </span>
      )}
    </Part>
  )
})

const heights = [5, 10, 15, 20]

/** Filled or hollow, so that neither colour nor a stylesheet is needed to tell them apart. */
function Bars({ filled }: { readonly filled: number }): ReactElement {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" stroke="currentColor" aria-hidden="true">
      {heights.map((height, index) => (
        <rect
          key={height}
          x={1.5 + 5.5 * index}
          y={22 - height}
          width="4"
          height={height}
          fill={index < filled ? 'currentColor' : 'none'}
        />
      ))}
    </svg>
  )
}
