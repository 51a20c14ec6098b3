'use client'

import type { ReactElement } from 'react'
import {
  ConnectionTimeline as Timeline,
  type ConnectionTimelineProps,
} from 'react-websocket-status'

const timeline =
  'text-sm text-foreground tabular-nums [&_bdi]:me-2 [&_bdi]:text-muted-foreground [&>ol]:mt-2 [&>ol]:list-disc [&>ol]:ps-5 [&>summary]:cursor-pointer [&>summary]:rounded-md [&>summary]:outline-hidden [&>summary]:focus-visible:ring-2 [&>summary]:focus-visible:ring-ring'

/** How it was is told by height, not by colour alone: full, two thirds, a third, none. */
const bar =
  '[&_[data-slot=connection-timeline-bar]]:mt-2 [&_[data-slot=connection-timeline-bar]]:flex [&_[data-slot=connection-timeline-bar]]:h-6 [&_[data-slot=connection-timeline-bar]]:items-end [&_[data-slot=connection-timeline-bar]]:justify-end [&_[data-slot=connection-timeline-bar]]:overflow-hidden [&_[data-slot=connection-timeline-bar]]:rounded-sm [&_[data-slot=connection-timeline-bar]]:border'

const segments =
  '[&_summary_[data-status]]:min-w-0.5 [&_summary_[data-status]]:flex-[0_1_calc(var(--rws-share)*100%)] [&_summary_[data-status=closed]]:h-1/3 [&_summary_[data-status=closed]]:bg-destructive [&_summary_[data-status=connecting]]:h-2/3 [&_summary_[data-status=connecting]]:bg-amber-600 [&_summary_[data-status=open]]:h-full [&_summary_[data-status=open]]:bg-primary [&_summary_[data-status=reconnecting]]:h-2/3 [&_summary_[data-status=reconnecting]]:bg-amber-600'

/** The last minutes in a sentence and a bar; each segment in words for whoever opens it. */
export function ConnectionTimeline({ className = '', ...props }: TimelineProps): ReactElement {
  return <Timeline {...props} className={`${timeline} ${bar} ${segments} ${className}`} />
}

type TimelineProps = Omit<ConnectionTimelineProps, 'className'> & { readonly className?: string }
