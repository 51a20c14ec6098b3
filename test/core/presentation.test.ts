import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type CloseFacts, explainClose } from '../../src/core/close-reason.ts'
import {
  type ConnectionEvent,
  type ConnectionState,
  initialState,
  transition,
} from '../../src/core/machine.ts'
import { findMostUrgent } from '../../src/core/most-urgent.ts'
import {
  dismissPresentation,
  noMemory,
  presentConnection,
} from '../../src/core/present-connection.ts'
import {
  defaultTiming,
  nothing,
  type Phase,
  type Presentation,
} from '../../src/core/presentation.ts'

type Step = (scene: Scene) => void

/** A page that looks whenever it should: at each change, when shown or hidden, when asked to. */
interface Scene {
  at: number
  state: ConnectionState
  hidden: boolean
  memory: typeof noMemory
  nextAt: number | null
  looks: number
  readonly seen: { readonly at: number; readonly phase: Phase; readonly kind: string | null }[]
}

function look(scene: Scene): void {
  const { state, at, memory, hidden } = scene
  const next = presentConnection(state, at, memory, { timing: defaultTiming, hidden })
  expect(next.nextAt ?? Infinity).toBeGreaterThan(at)
  const { phase, kind } = next.presentation
  const last = scene.seen.at(-1)
  if (last?.phase !== phase || last.kind !== kind) scene.seen.push({ at, phase, kind })
  Object.assign(scene, { memory: next.memory, nextAt: next.nextAt, looks: scene.looks + 1 })
}

const after =
  (duration: number): Step =>
  (scene) => {
    const end = scene.at + duration
    while (scene.nextAt !== null && scene.nextAt <= end) {
      scene.at = scene.nextAt
      look(scene)
    }
    scene.at = end
  }

const sleep =
  (duration: number): Step =>
  (scene) => {
    scene.at += duration
    look(scene)
  }

const event =
  (create: (at: number) => ConnectionEvent): Step =>
  (scene) => {
    scene.state = transition(scene.state, create(scene.at))
    look(scene)
  }

const start = event((at) => ({ type: 'start', at }))
const dial = event((at) => ({ type: 'dial', at }))
const redial = event((at) => ({ type: 'redial', at }))
const opened = event((at) => ({ type: 'opened', at, protocol: '' }))
const stable = event(() => ({ type: 'stable' }))
const goOffline = event(() => ({ type: 'noted', fact: 'online', value: false }))
const goOnline = event(() => ({ type: 'noted', fact: 'online', value: true }))
const measured = (latency: number) =>
  event(() => ({ type: 'noted', fact: 'latency', value: latency }))
const closed = event((at) => ({ type: 'close', reason: explainClose({ cause: 'localClose', at }) }))
const ended = event((at) => ({ type: 'stop', reason: explainClose({ cause: 'unmounted', at }) }))

const lost = (facts: CloseFacts = {}, retryIn: number | null = 60_000) =>
  event((at) => ({
    type: 'lost',
    reason: explainClose({ opened: true, at, ...facts }),
    retryAt: retryIn === null ? null : at + retryIn,
  }))

const hide: Step = (scene) => {
  scene.hidden = true
  look(scene)
}
const show: Step = (scene) => {
  scene.hidden = false
  look(scene)
}
const dismiss: Step = (scene) => {
  scene.memory = dismissPresentation(scene.memory)
  look(scene)
}

function play(...steps: readonly Step[]): Scene {
  const scene: Scene = {
    at: 0,
    state: initialState,
    hidden: false,
    memory: noMemory,
    nextAt: null,
    looks: 0,
    seen: [],
  }
  look(scene)
  for (const step of steps) step(scene)
  return scene
}

/** What was seen, as `phase` or `phase:kind`, each with its instant. */
function story(...steps: readonly Step[]): readonly string[] {
  return play(...steps).seen.map(
    ({ at, phase, kind }) => `${at} ${phase}${kind === null ? '' : `:${kind}`}`,
  )
}

const connected = [start, opened, after(10_000), stable]
const refused = { opened: false }

describe('presentConnection', () => {
  test.for<{ name: string; steps: readonly Step[]; told: readonly string[] }>([
    {
      name: 'tells nothing of a first connection that is quick',
      steps: [start, after(7_999), opened, after(60_000)],
      told: ['0 hidden'],
    },
    {
      name: 'tells of a first connection that takes long, and never that it is back',
      steps: [start, after(9_500), opened, after(60_000)],
      told: ['0 hidden', '8000 connecting', '9500 hidden'],
    },
    {
      name: 'keeps "still connecting" through the grace of the failure that ends it',
      steps: [start, after(10_000), lost({ cause: 'connectTimeout', opened: false }), after(9_000)],
      told: ['0 hidden', '8000 connecting', '13000 waiting:connectTimeout'],
    },
    {
      name: 'tells of a first connection that fails, and never that it is back',
      steps: [start, lost(refused), after(5_000), dial, after(2_000), opened, after(60_000)],
      told: [
        '0 hidden',
        '3000 waiting:connectFailed',
        '5000 reconnecting:connectFailed',
        '7000 hidden',
      ],
    },
    {
      name: 'tells of a loss after its grace, and for a while that it is over',
      steps: [...connected, lost(), after(4_000), dial, after(1_000), opened, after(60_000)],
      told: [
        '0 hidden',
        '13000 waiting:connectionLost',
        '14000 reconnecting:connectionLost',
        '15000 restored',
        '20000 hidden',
      ],
    },
    {
      name: 'counts the grace from the first loss of a flapping connection',
      steps: [...connected, lost(), after(1_000), dial, opened, after(1_500), lost(), after(9_000)],
      told: ['0 hidden', '13000 waiting:connectionLost'],
    },
    {
      name: 'shows a restart at once',
      steps: [...connected, lost({ code: 1012 })],
      told: ['0 hidden', '10000 waiting:serviceRestart'],
    },
    {
      name: 'does not show at once the restart that happened unseen',
      steps: [...connected, hide, lost({ code: 1012 }), after(9_000), show, after(2_999)],
      told: ['0 hidden'],
    },
    {
      name: 'shows at once what needs the person',
      steps: [...connected, lost({ code: 3003 }, null)],
      told: ['0 hidden', '10000 blocked:forbidden'],
    },
    {
      name: 'shows at once that it dials again where the person asked for it',
      steps: [...connected, lost({ code: 1013 }, null), after(1_500), redial],
      told: ['0 hidden', '10000 blocked:tryAgainLater', '11500 reconnecting:tryAgainLater'],
    },
    {
      name: 'shows being offline after a second',
      steps: [...connected, goOffline, lost({ online: false }), after(9_000)],
      told: ['0 hidden', '11000 offline:offline'],
    },
    {
      name: 'does not call a connection offline that is open',
      steps: [...connected, goOffline, after(60_000)],
      told: ['0 hidden'],
    },
    {
      name: 'stops saying offline when the network is back',
      steps: [...connected, goOffline, lost({ online: false }), after(9_000), dial, goOnline],
      told: ['0 hidden', '11000 offline:offline', '19000 reconnecting:connectionLost'],
    },
    {
      name: 'counts nothing while the page is hidden',
      steps: [...connected, lost(), after(2_000), hide, after(600_000), show, after(1_000)],
      told: ['0 hidden', '613000 waiting:connectionLost'],
    },
    {
      name: 'does not count the time the machine slept',
      steps: [...connected, lost(), after(2_000), sleep(600_000), after(2_999)],
      told: ['0 hidden'],
    },
    {
      name: 'says on return that it is back where the loss was seen',
      steps: [...connected, lost(), after(4_000), hide, dial, opened, after(90_000), show],
      told: ['0 hidden', '13000 waiting:connectionLost', '104000 restored'],
    },
    {
      name: 'keeps a picture for a second',
      steps: [...connected, lost(), after(3_100), dial, after(100), opened, after(60_000)],
      told: ['0 hidden', '13000 waiting:connectionLost', '14000 restored', '19000 hidden'],
    },
    {
      name: 'lets what is more urgent through at once',
      steps: [...connected, lost(), after(3_100), dial, lost({ code: 1002 }, null)],
      told: ['0 hidden', '13000 waiting:connectionLost', '13100 blocked:protocolError'],
    },
    {
      name: 'ends "restored" in time, whether or not it is lost again',
      steps: [
        ...connected,
        lost(),
        after(4_000),
        dial,
        opened,
        after(1_000),
        stable,
        after(3_000),
        lost(),
        after(9_000),
      ],
      told: [
        '0 hidden',
        '13000 waiting:connectionLost',
        '14000 reconnecting:connectionLost',
        '15000 restored',
        '20000 hidden',
        '21000 waiting:connectionLost',
      ],
    },
    {
      name: 'tells nothing of a close that the app asked for',
      steps: [...connected, closed, after(60_000)],
      told: ['0 hidden'],
    },
    {
      name: 'tells nothing of a connection that nobody holds any more',
      steps: [...connected, lost(), after(4_000), ended, after(60_000)],
      told: ['0 hidden', '13000 waiting:connectionLost', '14000 hidden'],
    },
    {
      name: 'tells nothing of a page that slept, until a dial fails',
      steps: [...connected, lost({ cause: 'suspended' }), after(9_000), dial, lost(refused)],
      told: ['0 hidden', '19000 waiting:connectFailed'],
    },
    {
      name: 'calls a connection slow until it is clearly faster',
      steps: [
        ...connected,
        measured(2_000),
        after(5_000),
        measured(1_000),
        after(500),
        measured(999),
      ],
      told: ['0 hidden', '10000 slow', '15500 hidden'],
    },
    {
      name: 'keeps "slow" through the grace of a loss',
      steps: [...connected, measured(5_000), after(5_000), lost(), after(4_000)],
      told: ['0 hidden', '10000 slow', '18000 waiting:connectionLost'],
    },
  ])('$name', ({ steps, told }) => {
    expect(story(...steps)).toEqual(told)
  })

  it('says that attempts are used up where the rule was to go on', () => {
    const tries = [dial, lost(refused), after(5_000)]
    const { memory } = play(...connected, lost(), ...tries, dial, lost(refused, null))
    expect(memory.presentation).toMatchObject({ attemptsUsedUp: true, severity: 'error' })
  })

  it('does not say so where the close itself says stop', () => {
    const { memory } = play(
      ...connected,
      lost(),
      dial,
      lost(refused),
      dial,
      lost({ code: 3003 }, null),
    )
    expect(memory.presentation).toMatchObject({ phase: 'blocked', attemptsUsedUp: false })
  })

  it('does not say so before it has been tried again more than once', () => {
    const { memory } = play(...connected, lost(), dial, lost(refused, null))
    expect(memory.presentation).toMatchObject({ phase: 'blocked', attemptsUsedUp: false })
  })

  describe('an outage that it finds', () => {
    const { state } = play(...connected, lost())
    const first = (hidden: boolean) =>
      presentConnection(state, 70_000, noMemory, { timing: defaultTiming, hidden })

    it('is shown at once', () => {
      expect(first(false).presentation.phase).toBe('waiting')
    })

    it('is waited out first where the page is hidden', () => {
      const { memory } = first(true)
      const viewing = { timing: defaultTiming, hidden: false }
      const shown = presentConnection(state, 80_000, memory, viewing)
      expect(shown).toMatchObject({ presentation: { phase: 'hidden' }, nextAt: 83_000 })
    })
  })

  describe('once put away', () => {
    const away = [...connected, lost(), after(5_000), dismiss]
    test.for<{ name: string; steps: readonly Step[]; dismissed: boolean }>([
      { name: 'stays so while it dials', steps: [dial, after(2_000)], dismissed: true },
      { name: 'comes back with another kind', steps: [dial, lost(refused)], dismissed: false },
      { name: 'comes back when it stops', steps: [dial, lost({}, null)], dismissed: false },
      { name: 'comes back to say it is over', steps: [dial, opened], dismissed: false },
    ])('$name', ({ steps, dismissed }) => {
      const { memory } = play(...away, ...steps, after(1_000))
      expect(memory.presentation.phase).not.toBe('hidden')
      expect(memory.presentation.dismissed).toBe(dismissed)
    })

    test.for<{ name: string; steps: readonly Step[]; phase: Phase }>([
      {
        name: 'nothing at all takes nothing from "still connecting"',
        steps: [dismiss, start, after(9_000)],
        phase: 'connecting',
      },
      {
        name: 'nothing at all takes nothing from "slow"',
        steps: [...connected, dismiss, measured(5_000)],
        phase: 'slow',
      },
      {
        name: '"back online" takes nothing from "slow" right after it',
        steps: [...away, dial, opened, after(1_000), dismiss, measured(5_000)],
        phase: 'slow',
      },
      {
        name: '"slow" takes nothing from the next time it is slow',
        steps: [
          ...connected,
          measured(5_000),
          dismiss,
          after(2_000),
          measured(10),
          after(2_000),
          measured(5_000),
        ],
        phase: 'slow',
      },
    ])('$name', ({ steps, phase }) => {
      expect(play(...steps).memory.presentation).toMatchObject({ phase, dismissed: false })
    })
  })

  it('never says "back online" where that is to stay for no time at all', () => {
    const { state, memory, at } = play(...connected, lost(), after(5_000), dial)
    const open = transition(state, { type: 'opened', at, protocol: '' })
    const timing = { ...defaultTiming, restoredFor: 0 }
    const shown = presentConnection(open, at + 2_000, memory, { timing, hidden: false })
    expect(shown).toMatchObject({ presentation: nothing, nextAt: null })
  })

  it('keeps the same picture, by reference, while nothing changes', () => {
    const scene = play(...connected, lost(), after(5_000))
    const { presentation } = scene.memory
    look(scene)
    expect(scene.memory.presentation).toBe(presentation)
  })

  it('asks to look only a handful of times during a long outage', () => {
    expect(play(...connected, lost({}, 600_000), after(600_000)).looks).toBeLessThan(10)
  })

  describe('whatever happens', () => {
    const anyStep = fc.oneof(
      fc.integer({ min: 1, max: 12_000 }).map(after),
      fc.integer({ min: 1, max: 1_500 }).map(after),
      fc.constantFrom(start, dial, redial, opened, stable, goOffline, goOnline, closed, hide, show),
      fc
        .record({
          code: fc.constantFrom(1000, 1001, 1006, 1012, 1013, 3000, 4001),
          opened: fc.boolean(),
        })
        .chain((facts) => fc.constantFrom(lost(facts), lost(facts, null))),
      fc.constantFrom(measured(10), measured(9_000), lost({ cause: 'suspended' })),
    )
    const anyStory = fc.array(anyStep, { maxLength: 40 })

    it('no picture goes before its second is over, unless to a more urgent one', () => {
      const rank: readonly Phase[] = [
        'hidden',
        'restored',
        'slow',
        'connecting',
        'waiting',
        'offline',
        'blocked',
      ]
      const rankOf = (phase: Phase) => rank.indexOf(phase === 'reconnecting' ? 'waiting' : phase)
      fc.assert(
        fc.property(anyStory, (steps) => {
          const { seen } = play(...connected, lost(), ...steps)
          const early = seen.filter(({ at, phase }, index) => {
            const next = seen[index + 1]
            if (!next || phase === 'hidden' || rankOf(next.phase) > rankOf(phase)) return false
            return next.at - at < defaultTiming.minVisible
          })
          expect(early).toEqual([])
        }),
        { numRuns: 1_000 },
      )
    })

    it('"restored" comes only after a loss that was shown', () => {
      const losses: ReadonlySet<Phase> = new Set(['reconnecting', 'waiting', 'offline', 'blocked'])
      fc.assert(
        fc.property(anyStory, (steps) => {
          const { seen } = play(...steps)
          const before = seen.filter((_, index) => seen[index + 1]?.phase === 'restored')
          expect(before.filter(({ phase }) => !losses.has(phase))).toEqual([])
        }),
      )
    })

    it('a loss that was shown is followed by "restored" when it ends', () => {
      const outage = fc.integer({ min: 3_000, max: 600_000 })
      fc.assert(
        fc.property(outage, (duration) => {
          const { seen } = play(...connected, lost(), after(duration), dial, opened, after(1_000))
          expect(seen.at(-1)?.phase).toBe('restored')
        }),
      )
    })

    it('[A2] a blip shorter than the grace is never seen', () => {
      const blips = fc.array(fc.integer({ min: 0, max: 2_999 }), { minLength: 1, maxLength: 20 })
      fc.assert(
        fc.property(blips, (durations) => {
          const steps = durations.flatMap((blip) => [
            lost(),
            after(blip),
            dial,
            opened,
            after(5_000),
            stable,
          ])
          expect(story(...connected, ...steps)).toEqual(['0 hidden'])
        }),
      )
    })
  })
})

function picture(word: Phase | `${Phase}, put away`): Presentation {
  const [phase, away] = word.split(', ') as [Phase, string?]
  return { ...nothing, phase, dismissed: away !== undefined }
}

describe('findMostUrgent', () => {
  test.for<[number, ...(Phase | `${Phase}, put away`)[]]>([
    [-1],
    [0, 'hidden', 'hidden'],
    [1, 'hidden', 'restored', 'hidden'],
    [1, 'restored', 'slow'],
    [1, 'slow', 'connecting'],
    [1, 'connecting', 'waiting', 'reconnecting'],
    [1, 'reconnecting', 'offline', 'waiting'],
    [2, 'offline', 'waiting', 'blocked'],
    [0, 'restored', 'blocked, put away'],
    [1, 'hidden', 'blocked, put away'],
    [1, 'connecting, put away', 'blocked, put away'],
  ])('chooses %i of %s, %s, %s', ([index, ...phases]) => {
    expect(findMostUrgent(phases.map(picture))).toBe(index)
  })
})
