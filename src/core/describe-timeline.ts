import { resolveCloseMessage } from './close-message.ts'
import { formatClock, formatMinutes, formatPlural, formatShare } from './format.ts'
import type { Messages } from './messages.ts'
import { nothing } from './presentation.ts'
import type { Timeline, TimelineSegment } from './timeline.ts'

const minute = 60_000

/** The timeline in one phrase: "Connected 97% of the last 15 minutes, 2 interruptions". */
export function describeTimeline(timeline: Timeline | null, messages: Messages): string {
  const { locale, timeline: texts } = messages
  if (!timeline) return texts.empty
  const { from, to, share, interruptions } = timeline
  return texts.summary({
    // What was interrupted is not 100%, however short it was.
    share: formatShare(locale, share < 1 ? Math.min(share, 0.99) : 1),
    span: formatMinutes(locale, Math.max(to - from, minute)),
    interruptions: formatPlural(locale, interruptions, texts.interruptions),
  })
}

/** One stretch in words: why it was down, or how it was, and when. The last one has no end yet. */
export function describeSegment(
  { status, kind, since, to }: TimelineSegment,
  isLast: boolean,
  messages: Messages,
): { readonly what: string; readonly when: string } {
  const cause =
    kind === null || status === 'idle'
      ? null
      : resolveCloseMessage({
          state: { closeReason: null, queued: 0 },
          presentation: { ...nothing, phase: 'waiting', kind },
          messages,
        })
  return {
    what: cause?.title ?? messages.statuses[status],
    when: formatClock(messages.locale, since, isLast ? undefined : to),
  }
}
