import { describe, expect, onTestFinished, test } from 'vitest'
import { createFakeEnvironment, type ServerSocket } from '../../src/testing.ts'
import { type ChromiumFact, chromiumFacts } from '../support/chromium-facts.ts'
import { recordEvents, recordSocket } from '../support/event-log.ts'
import { rawServer, steeredServer } from '../support/lab.ts'
import { outages, recordConnection } from '../support/outages.ts'
import { playFact } from '../support/play-fact.ts'
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

  test.each([
    ['wss://', []],
    ['ftp://127.0.0.1/', []],
    ['wss://127.0.0.1/#here', []],
    ['wss://127.0.0.1/#', []],
    ['wss://[:1/', []],
    ['wss://127.0.0.1/', ['a b']],
    ['wss://127.0.0.1/', ['a', 'a']],
    ['wss://127.0.0.1/', ['']],
    ['wss://127.0.0.1/', ['é']],
  ])('and throws at %s with %j', (url, protocols) => {
    const { createSocket } = createFakeEnvironment()
    const thrown = nameOf(() => createSocket(url, protocols))
    expect(thrown).toBe(nameOf(() => new WebSocket(url, protocols)))
    expect(thrown).toMatch(/Error$/)
  })

  test.each([
    [[1001]],
    [[2999]],
    [[5000]],
    [[Number.NaN]],
    [[undefined, 'why']],
    [[1000, 'x'.repeat(124)]],
    [[1000, 'é'.repeat(62)]],
    [[1001, 'x'.repeat(124)]],
  ] as const)('and throws at close(...%j)', async ([code, reason]) => {
    const fake = createFakeEnvironment()
    const scripted = fake.createSocket(scriptedUrl, [])
    const { socket, events } = recordSocket(steeredServer().url)
    await fake.advance(0)
    await expect.poll(() => events).toEqual(['open'])
    const thrown = nameOf(() => scripted.close(code, reason))
    expect(thrown).toBe(nameOf(() => socket.close(code, reason)))
    expect(thrown).toMatch(/Error$/)
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
      await fake.advance(1_000)
      expect(scripted.told).toEqual(real.told)
      expect(real.told).toEqual(told)
      scripted.release()
      await fake.advance(0)
      expect(fake.liveSockets).toEqual([])
    },
  )
})

function nameOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    return (error as DOMException).name
  }
  return 'nothing'
}
