import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { explainClose } from '../../src/core/close-reason.ts'
import { describeCountdown } from '../../src/core/countdown.ts'
import { type ConnectionState, initialState, transition } from '../../src/core/machine.ts'
import { en } from '../../src/locales/en.ts'

const connecting = transition(initialState, { type: 'start', at: 0 })
const open = transition(connecting, { type: 'opened', at: 0, protocol: '' })

function waiting(retryAt: number, attempt = 1): ConnectionState {
  const reason = explainClose({ opened: true, at: 0 })
  return { ...transition(open, { type: 'lost', reason, retryAt }), attempt } as ConnectionState
}

describe('describeCountdown', () => {
  test.for<[left: number, attempt: number, seconds: number, text: string]>([
    [1, 1, 1, 'Reconnecting soon…'],
    [4_000, 9, 4, 'Reconnecting soon…'],
    [4_001, 1, 5, 'Reconnecting in 5 seconds'],
    [12_000, 2, 12, 'Reconnecting in 12 seconds'],
    [30_000, 3, 30, 'Still trying. Next try in 30 seconds'],
    [60_000, 1, 60, 'Reconnecting in 60 seconds'],
    [60_001, 1, 61, 'Reconnecting in 2 minutes'],
    [120_000, 1, 120, 'Reconnecting in 2 minutes'],
    [120_001, 3, 121, 'Still trying. Next try in 3 minutes'],
  ])(
    'with %i ms left, after attempt %i, counts %i and says "%s"',
    ([left, attempt, seconds, text]) => {
      const { countdown } = describeCountdown(waiting(left, attempt), 0, en)
      expect(countdown).toMatchObject({ seconds, text })
    },
  )

  it('says that it dials, without a number', () => {
    const dialling = transition(waiting(5_000), { type: 'dial', at: 5_000 })
    expect(describeCountdown(dialling, 5_000, en)).toEqual({
      countdown: { seconds: null, text: 'Reconnecting…', progress: 1 },
      nextAt: null,
    })
  })

  it('says the same when the dial is overdue, never "0 seconds"', () => {
    const { countdown } = describeCountdown(waiting(5_000), 5_000, en)
    expect(countdown).toEqual({ seconds: null, text: 'Reconnecting…', progress: 1 })
  })

  test.for([initialState, connecting, open])('says nothing while $status', (state) => {
    expect(describeCountdown(state, 0, en)).toEqual({ countdown: null, nextAt: null })
  })

  it('tells how much of the wait is over', () => {
    expect(describeCountdown(waiting(20_000), 5_000, en).countdown?.progress).toBe(0.25)
  })

  it('counts the whole wait where the clock was put back', () => {
    const { countdown } = describeCountdown(waiting(20_000), -3_600_000, en)
    expect(countdown).toMatchObject({ seconds: 20, progress: 0 })
  })

  it('[R8] counts every second once, on the second, down to 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000 }), (retryAt) => {
        const state = waiting(retryAt)
        const counted: (number | null | undefined)[] = []
        for (let now: number | null = 0; now !== null;) {
          const { countdown, nextAt } = describeCountdown(state, now, en)
          counted.push(countdown?.seconds)
          expect((retryAt - (nextAt ?? retryAt)) % 1_000).toBe(0)
          now = nextAt
        }
        const whole = Math.ceil(retryAt / 1_000)
        const down = Array.from({ length: whole }, (_, index) => whole - index)
        expect(counted).toEqual([...down, null])
      }),
    )
  })

  test.for([
    ['ar-EG', '١٢'],
    ['fa', '۱۲'],
    ['de', '12'],
  ] as const)('writes numbers the way %s does', ([locale, digits]) => {
    const { countdown } = describeCountdown(waiting(12_000), 0, { ...en, locale })
    expect(countdown?.text).toContain(digits)
  })

  it('has no number of its own where the language has a dual', () => {
    const { countdown } = describeCountdown(waiting(61_000), 0, { ...en, locale: 'ar' })
    expect(countdown?.text).toMatch(/^Reconnecting \P{N}+$/u)
  })

  it('writes numbers the English way where the language tag is malformed', () => {
    const { countdown } = describeCountdown(waiting(12_000), 0, { ...en, locale: 'not a tag' })
    expect(countdown?.text).toBe('Reconnecting in 12 seconds')
  })
})
