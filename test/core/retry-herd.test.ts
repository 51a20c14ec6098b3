import { describe, expect, it } from 'vitest'
import { hinted, own } from '../bench/herd/policies.ts'
import { type HerdResult, oracle, type Outage, simulate } from '../bench/herd/simulate.ts'

/** Twenty thousand clients, a restart of ten seconds, then a sixtieth of them a second. */
function outage(code: number, hiddenShare = 0): Outage {
  const clients = 20_000
  return { clients, code, hiddenShare, downFor: 10_000, admitPerSecond: clients / 60, seed: 7 }
}

/** How many times longer than physically possible it takes until 99 % are back. */
function slowness({ back }: HerdResult): number {
  return (back.most ?? Number.POSITIVE_INFINITY) / oracle(outage(1006), 0.99)
}

describe('[S7] the default policy, when everybody reconnects at once', () => {
  it.each([
    [1006, 0, { peak: 0.3, peakOnceUp: 0.15, attempts: 5 }],
    [1001, 0, { peak: 0.3, peakOnceUp: 0.15, attempts: 5 }],
    [1006, 0.7, { peak: 0.15, peakOnceUp: 0.05, attempts: 2.5 }],
    [1012, 0, { peak: 0.052, peakOnceUp: 0.052, attempts: 2 }],
    [1012, 0.7, { peak: 0.05, peakOnceUp: 0.05, attempts: 2 }],
  ])('keeps the load of %i with %f hidden low, and brings everybody back', (code, hidden, most) => {
    const result = simulate(own.policy, outage(code, hidden))
    expect(result.peak).toBeLessThanOrEqual(most.peak)
    expect(result.peakOnceUp).toBeLessThanOrEqual(most.peakOnceUp)
    expect(result.attempts).toBeLessThanOrEqual(most.attempts)
    expect(result.gaveUp).toBe(0)
    expect(slowness(result)).toBeLessThanOrEqual(1.5)
  })

  it.each([1001, 1012, 1013])('reaches the physical limit with a hint in %i', (code) => {
    const setting = outage(code)
    const result = simulate(hinted(setting).policy, setting)
    expect(result.attempts).toBeLessThanOrEqual(1.05)
    // A second of so small a fleet is a few percent over its rate by chance.
    expect(result.peak * 60).toBeLessThanOrEqual(1.15)
    expect(slowness(result)).toBeLessThanOrEqual(1.1)
  })

  it('leaves 1013 to the person', () => {
    const result = simulate(own.policy, outage(1013))
    expect([result.attempts, result.dormant]).toEqual([0, 1])
  })
})
