import { describe, expect, onTestFinished, test } from 'vitest'
import { createFakeEnvironment, type ServerSocket } from '../../src/testing.ts'
import { type ChromiumFact, chromiumFacts } from '../support/chromium-facts.ts'
import { recordEvents, recordSocket } from '../support/event-log.ts'
import { rawServer, steeredServer } from '../support/lab.ts'
import { outages, recordConnection } from '../support/outages.ts'
import { playFact } from '../support/play-fact.ts'
import { nameOfThrown, refusedCloses, refusedDials } from '../support/refused-arguments.ts'
import { answerClose, scriptFor } from '../support/scripted-plan.ts'

/*
 * The scripted server against Chromium and a real server: each list is run on both, side by side.
 */

const timeout = 5_000
const scriptedUrl = 'wss://app.example/'

async function inChromium(fact: ChromiumFact) {
  const told = playFact(fact)
  await expect.poll(() => told().length, { timeout }).toBe(fact.events.length)
  return told()
}

async function onScriptedServer({ plan, protocols = [], closes }: ChromiumFact) {
  const dials: ServerSocket[] = []
  const script = scriptFor(plan)
  // Some latency, so that what the two ends say at once crosses on the way.
  const fake = createFakeEnvironment({
    latency: 1,
    server(dial) {
      dials.push(dial)
      script(dial)
    },
  })
  const socket = fake.createSocket(scriptedUrl, protocols)
  const events = recordEvents(socket)
  if (closes?.when === 'open') await fake.advance(10)
  if (closes) socket.close(closes.code, closes.reason)
  if (closes?.when === 'open') for (const dial of dials) answerClose(dial, plan)
  await fake.advance(10)
  return events
}

describe('a scripted socket tells what a real one tells', () => {
  test.each(chromiumFacts.map((fact) => [fact.situation, fact] as const))(
    'after %s',
    async (_situation, fact) => {
      const [real, scripted] = await Promise.all([inChromium(fact), onScriptedServer(fact)])
      expect(scripted).toEqual(real)
      expect(real).toEqual(fact.events)
    },
  )

  test.each(refusedDials)('and throws at %s with %j: %s', (url, protocols, name) => {
    const { createSocket } = createFakeEnvironment()
    expect(nameOfThrown(() => createSocket(url, protocols))).toBe(name)
    expect(nameOfThrown(() => new WebSocket(url, [...protocols]))).toBe(name)
  })

  test.each(refusedCloses)('and throws at close(...%j): %s', async ([code, reason], name) => {
    const fake = createFakeEnvironment()
    const scripted = fake.createSocket(scriptedUrl, [])
    const { socket, events } = recordSocket(steeredServer().url)
    await fake.advance(0)
    await expect.poll(() => events).toEqual(['open'])
    expect(nameOfThrown(() => scripted.close(code, reason))).toBe(name)
    expect(nameOfThrown(() => socket.close(code, reason))).toBe(name)
    socket.close()
  })
})

describe('a connection tells the same of a scripted server as of a real one', () => {
  test.each(outages.map((outage) => [outage.situation, outage] as const))(
    'after %s',
    async (_situation, { plans, options, told }) => {
      const real = recordConnection(rawServer(...plans).url, options)
      onTestFinished(real.release)
      const fake = createFakeEnvironment({ server: scriptFor(...plans) })
      const scripted = recordConnection(scriptedUrl, { ...options, environment: fake })
      await expect.poll(() => real.told.length, { timeout }).toBe(told.length)
      await fake.advance(2_000)
      expect(scripted.told).toEqual(real.told)
      expect(real.told).toEqual(told)
      scripted.release()
      await fake.advance(0)
      expect(fake.liveSockets).toEqual([])
    },
  )
})
