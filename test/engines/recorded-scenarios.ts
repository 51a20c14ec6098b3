import { chromiumFacts } from '../support/chromium-facts.ts'
import { outages } from '../support/outages.ts'
import type { RawPlan } from '../support/raw-frame-server.ts'
import { refusedCloses, refusedDials } from '../support/refused-arguments.ts'
import type { Scenario } from './scenario.ts'
import type { Stage } from './stage.ts'
import { until } from './until.ts'

/*
 * The lists that Chromium and the scripted server are compared by in test/browser, in any engine.
 */

const sockets = chromiumFacts.map(({ situation, plan, events, ...fact }): Scenario => ({
  situation,
  told: events,
  async play(stage) {
    const url = stage.rawUrl(withoutSteps(plan))
    await stage.run(({ dial }, ...args) => void dial(...args), url, fact)
    await stepOnceOpen(stage, [plan])
    return stage.told
  },
}))

const dials = refusedDials.map(([url, protocols, thrown]): Scenario => ({
  situation: `new WebSocket(${JSON.stringify(url)}, ${JSON.stringify(protocols)})`,
  told: [`throws ${thrown}`],
  async play({ run, told }) {
    await run(
      ({ nameOfThrown, note }, ...args) =>
        note(`throws ${nameOfThrown(() => new WebSocket(...args))}`),
      url,
      [...protocols],
    )
    return told
  },
}))

const closes = refusedCloses.map(([[code, reason], thrown], index): Scenario => ({
  situation: `close(${code}${reason ? `, ${new Blob([reason]).size} bytes of ${reason[0]}` : ''})`,
  told: ['open', `throws ${thrown}`],
  async play({ steeredUrl, run, told }) {
    await run(({ dial, kept }, url) => {
      kept.socket = dial(url)
    }, steeredUrl())
    await until(told, ['open'])
    // By its place in the list: JSON has neither undefined nor NaN.
    await run(({ refusedCloses: list, nameOfThrown, kept, note }, place) => {
      note(`throws ${nameOfThrown(() => kept.socket?.close(...(list[place]?.[0] ?? [1000])))}`)
    }, index)
    return told
  },
}))

const connections = outages.map(({ situation, plans, options, told }): Scenario => ({
  situation: `a connection, and ${situation}`,
  told,
  async play(stage) {
    const url = stage.rawUrl(...plans.map(withoutSteps))
    await stage.run(({ connect }, ...args) => void connect(...args), url, options)
    await stepOnceOpen(stage, plans)
    return stage.told
  },
}))

export const recordedScenarios: readonly Scenario[] = [
  ...sockets,
  ...dials,
  ...closes,
  ...connections,
]

function withoutSteps({ steps: _steps, ...plan }: RawPlan): RawPlan {
  return plan
}

/**
 * What a server does to an open connection, done once the page has told that it is open: in Firefox
 * a failure that comes with the handshake can overtake `open`, which is then never told.
 */
async function stepOnceOpen({ told, tellRaw }: Stage, plans: readonly RawPlan[]): Promise<void> {
  let opened = 0
  const isOpen = async (): Promise<boolean> =>
    (await told()).filter((line) => line === 'open').length >= opened
  for (const { steps } of plans) {
    if (!steps) continue
    opened += 1
    await until(isOpen, true)
    tellRaw(...steps)
  }
}
