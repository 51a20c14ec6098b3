import { describe, expect, it } from 'vitest'
import { announce, type AnnouncerMemory } from '../../src/components/announcement.ts'
import { nothing, type Phase } from '../../src/core/presentation.ts'

/** `lostAt` tells one outage from the next. */
type Look = readonly [seconds: number, phase: Phase, title: string, lostAt?: number]

/** What is said, and when, for a series of looks. */
function told(...looks: readonly Look[]): readonly string[] {
  let memory: AnnouncerMemory | null = null
  return looks.flatMap(([seconds, phase, title, lostAt = seconds]) => {
    const [next, announcement] = announce(memory, {
      presentation: { ...nothing, phase },
      connection: null,
      message: phase === 'hidden' ? null : { title, description: '', action: null },
      answers: false,
      now: seconds * 1_000,
      closedAt: seconds * 1_000,
      lostAt,
      wait: '',
      connected: '',
      hasOpened: true,
      stillTrying: 'Still trying',
    })
    memory = next
    return announcement ? [`${seconds} ${announcement.text}`] : []
  })
}

const start: Look = [0, 'hidden', '']
const everySecond = (from: number, to: number, phase: Phase, title: string): readonly Look[] =>
  Array.from({ length: to - from }, (_, index) => [from + index, phase, title] as const)

describe('announce', () => {
  it('[A4] says that it lasts every 30 s, three times, and then no more', () => {
    expect(told(start, ...everySecond(3, 600, 'waiting', 'Lost'))).toEqual([
      '3 Lost.',
      '33 Still trying.',
      '63 Still trying.',
      '93 Still trying.',
    ])
  })

  it('[A5] tells each cause once, however often they alternate', () => {
    const looks = everySecond(3, 20, 'waiting', '').map(
      ([seconds, phase]) => [seconds, phase, seconds % 2 ? 'Lost' : 'Busy'] as const,
    )
    expect(told(start, ...looks)).toEqual(['3 Lost.', '4 Busy.'])
  })

  it('says nothing of "still trying" where nothing is tried', () => {
    expect(told(start, ...everySecond(3, 300, 'blocked', 'Stopped'))).toEqual(['3 Stopped.'])
    expect(told(start, ...everySecond(3, 300, 'offline', 'Offline'))).toEqual(['3 Offline.'])
  })

  it('[A6] tells the end, and the next outage from its beginning', () => {
    const outage = [
      [3, 'waiting', 'Lost'],
      [5, 'restored', 'Back'],
      [10, 'hidden', ''],
    ] as const
    const again = outage.map(([seconds, phase, title]) => [seconds + 20, phase, title] as const)
    expect(told(start, ...outage, ...again)).toEqual(['3 Lost.', '5 Back.', '23 Lost.', '25 Back.'])
  })

  it('[A4] tells an outage that seems over and over again to be over once in 30 s', () => {
    const flapping = Array.from({ length: 117 }, (_, index): Look => {
      const seconds = 3 + index
      const isDown = seconds % 6 < 3
      return [seconds, isDown ? 'waiting' : 'restored', isDown ? 'Lost' : 'Back', 1]
    })
    expect(told(start, [2, 'waiting', 'Lost', 1], ...flapping)).toEqual([
      '2 Lost.',
      '3 Back.',
      '36 Lost.',
      '39 Back.',
      '72 Lost.',
      '75 Back.',
      '108 Lost.',
      '111 Back.',
    ])
  })

  it('[A4] tells it no more often where "back online" is turned off', () => {
    const flapping = Array.from({ length: 60 }, (_, index): Look => {
      const seconds = 3 + index
      return seconds % 6 < 3 ? [seconds, 'hidden', '', 1] : [seconds, 'waiting', 'Lost', 1]
    })
    expect(told(start, ...flapping)).toEqual(['3 Lost.', '33 Lost.'])
  })

  it('[A6] leaves nobody with "back online" where it is not', () => {
    const relapsed = everySecond(5, 200, 'waiting', 'Lost').map(([seconds, phase, title]): Look => [
      seconds,
      phase,
      title,
      1,
    ])
    expect(told(start, [3, 'waiting', 'Lost', 1], [4, 'restored', 'Back', 1], ...relapsed)).toEqual(
      [
        '3 Lost.',
        '4 Back.',
        '34 Lost.',
        '64 Still trying.',
        '94 Still trying.',
        '124 Still trying.',
      ],
    )
  })

  it('[A5] interrupts at once where the person must act, even so', () => {
    expect(
      told(
        start,
        [3, 'waiting', 'Lost', 1],
        [4, 'restored', 'Back', 1],
        [5, 'blocked', 'Sign in', 1],
      ),
    ).toEqual(['3 Lost.', '4 Back.', '5 Sign in.'])
  })

  it('goes on telling where the clock was put back meanwhile', () => {
    expect(
      told(
        start,
        [3_603, 'waiting', 'Lost'],
        [10, 'waiting', 'Lost'],
        [12, 'waiting', 'Busy'],
        [43, 'waiting', 'Busy'],
      ),
    ).toEqual(['3603 Lost.', '12 Busy.', '43 Still trying.'])
  })

  it('tells once that it is slow, however often that comes and goes', () => {
    const flapping = everySecond(1, 60, 'slow', 'Slow').map((look) =>
      look[0] % 3 ? look : ([look[0], 'hidden', ''] as const),
    )
    expect(told(start, ...flapping)).toEqual(['1 Slow.'])
  })
})
