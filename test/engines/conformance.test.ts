import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser } from './engine.ts'
import { engines } from './engines.ts'
import { faultScenarios } from './fault-scenarios.ts'
import { knownDifferences } from './known-differences.ts'
import { type PlayerServer, startPlayerServer } from './player-server.ts'
import { recordedScenarios } from './recorded-scenarios.ts'
import { secureScenarios } from './secure-scenarios.ts'
import { setStage } from './stage.ts'

const engine = engines.find(({ name }) => name === inject('engine'))
if (!engine) throw new Error(`no such engine: ${inject('engine')}`)

const known = knownDifferences.filter((difference) => difference.engine === engine.name)
const pages = [
  { page: 'a page', scenarios: [...recordedScenarios, ...faultScenarios], secure: false },
  { page: 'a secure page', scenarios: secureScenarios, secure: true },
].map(({ scenarios, ...page }) => ({
  ...page,
  scenarios: scenarios.map((scenario) => {
    const difference = known.find(({ situations }) => situations.includes(scenario.situation))
    return { ...scenario, difference, expected: (difference ?? scenario).told }
  }),
}))

let server: PlayerServer

beforeAll(async () => {
  server = await startPlayerServer()
})

afterAll(() => server.close())

describe.each(pages)('$page', ({ scenarios, secure }) => {
  let browser: Browser

  beforeAll(async () => {
    browser = await engine.launch({ trusting: secure })
  })

  afterAll(() => browser.close())

  test.for(scenarios)(
    'meets $situation, and tells $expected',
    async ({ play, expected, difference }, { task, onTestFinished }) => {
      task.meta.played = { version: browser.version, isKnownDifference: difference !== undefined }
      const { stage, clear } = await setStage(browser, server, secure)
      onTestFinished(clear)
      await stage.open()
      const told = await play(stage)
      await expect.poll(told, difference && { message: difference.because }).toEqual(expected)
    },
  )
})

test('a known difference is one, and of a scenario that there is', () => {
  const all = pages.flatMap(({ scenarios }) => scenarios)
  for (const { situations, told } of known) {
    for (const situation of situations) {
      const scenario = all.find((one) => one.situation === situation)
      expect(scenario, situation).toBeDefined()
      expect(told, situation).not.toEqual(scenario?.told)
    }
  }
})
