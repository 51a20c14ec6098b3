import { describe, expect, it, test } from 'vitest'
import { describeSegment, describeTimeline } from '../../src/core/describe-timeline.ts'
import type { Timeline, TimelineSegment } from '../../src/core/timeline.ts'
import { de } from '../../src/locales/de.ts'
import { en } from '../../src/locales/en.ts'

function timeline(facts: Partial<Timeline> = {}): Timeline {
  return { from: 0, to: 900_000, segments: [], share: 1, interruptions: 0, ...facts }
}

function segment(facts: Partial<TimelineSegment> = {}): TimelineSegment {
  return { since: 0, from: 0, to: 65_000, status: 'open', kind: null, ...facts }
}

describe('describeTimeline', () => {
  test.for<[Partial<Timeline>, string]>([
    [{}, 'Connected 100% of the last 15 minutes, 0 interruptions'],
    [{ share: 0.97, interruptions: 2 }, 'Connected 97% of the last 15 minutes, 2 interruptions'],
    [{ share: 0.9999, interruptions: 1 }, 'Connected 99% of the last 15 minutes, 1 interruption'],
    [{ share: 0.29 }, 'Connected 29% of the last 15 minutes, 0 interruptions'],
    [{ from: 780_000 }, 'Connected 100% of the last 2 minutes, 0 interruptions'],
    [{ from: 899_000 }, 'Connected 100% of the last minute, 0 interruptions'],
  ])('says of %o "%s"', ([facts, text]) => {
    expect(describeTimeline(timeline(facts), en)).toBe(text)
  })

  it('says that nothing is known yet', () => {
    expect(describeTimeline(null, en)).toBe('No history yet')
  })

  it('speaks the language of the messages', () => {
    expect(describeTimeline(timeline({ share: 0.5, interruptions: 1 }), de)).toBe(
      '50\u00A0% der Zeit verbunden (Zeitraum: 15 Minuten), 1 Unterbrechung',
    )
  })
})

describe('describeSegment', () => {
  test.for<[Partial<TimelineSegment>, string]>([
    [{}, 'Connected'],
    [{ status: 'connecting' }, 'Connecting'],
    [{ status: 'connecting', kind: 'connectFailed' }, "Can't reach the server"],
    [{ status: 'reconnecting' }, 'Reconnecting'],
    [{ status: 'reconnecting', kind: 'serviceRestart' }, 'The server is restarting'],
    [{ status: 'closed', kind: 'forbidden' }, "You don't have access"],
    [{ status: 'closed', kind: 'localClose' }, 'Disconnected'],
    [{ status: 'closed', kind: 'anAppsOwn' }, 'Disconnected'],
    [{ status: 'idle', kind: 'unmounted' }, 'Not connected'],
  ])('calls %o "%s"', ([facts, what]) => {
    expect(describeSegment(segment(facts), false, en).what).toBe(what)
  })

  it('says from when to when, and of the last only since when', () => {
    const { when } = describeSegment(segment(), false, de)
    expect(when).toMatch(/^\d\d:00:00\s–\s\d\d:01:05$/)
    expect(describeSegment(segment(), true, de).when).toMatch(/^\d\d:00:00$/)
  })
})
