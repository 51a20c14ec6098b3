import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser } from './engine.ts'
import { engines } from './engines.ts'
import { faultScenarios } from './fault-scenarios.ts'
import { knownDifferences } from './known-differences.ts'
import { type PlayerServer, startPlayerServer } from './player-server.ts'
import { recordedScenarios } from './recorded-scenarios.ts'
import type { Scenario } from './scenario.ts'
import { secureScenarios } from './secure-scenarios.ts'
import { setStage } from './stage.ts'

const engine = engines.find(({ name }) => name === inject('engine'))
if (!engine) throw new Error(`no such engine: ${inject('engine')}`)

const known = knownDifferences.filter((difference) => difference.engine === engine.name)
const scenarios = [...recordedScenarios, ...faultScenarios]

let server: PlayerServer

beforeAll(async () => {
  server = await startPlayerServer()
})

afterAll(() => server.close())

describe.each([
  ['a page', scenarios, false],
  ['a secure page', secureScenarios, true],
] as const)('%s', (_page, played, secure) => {
  let browser: Browser

  beforeAll(async () => {
    browser = await engine.launch({ trusting: secure })
  })

  afterAll(() => browser.close())

  test.for(played.map(asKnown))(
    'meets %s, and tells %s',
    async ([, , { scenario, difference, expected }], { task, onTestFinished }) => {
      task.meta.played = { version: browser.version, isKnownDifference: difference !== undefined }
      const { stage, clear } = await setStage(browser, server, secure)
      onTestFinished(clear)
      await stage.open()
      const told = await scenario.play(stage)
      await expect.poll(told, { message: difference?.because ?? '' }).toEqual(expected)
    },
  )
})

const either = (...lists: readonly unknown[]): unknown => expect.toBeOneOf([...lists])

/** A scenario as this engine is known to play it. */
function asKnown(scenario: Scenario) {
  const { situation, told } = scenario
  const difference = known.find(({ situations }) => situations.includes(situation))
  const instead = difference?.told ?? told
  const expected = difference?.sometimes ? either(instead, told) : instead
  return [situation, instead.join(', '), { scenario, difference, expected }] as const
}

test('a known difference is one, and of a scenario that there is', () => {
  const told = new Map(
    [...scenarios, ...secureScenarios].map((scenario) => [scenario.situation, scenario.told]),
  )
  for (const difference of known) {
    for (const situation of difference.situations) {
      expect([...told.keys()]).toContain(situation)
      expect(difference.told).not.toEqual(told.get(situation))
    }
  }
})
