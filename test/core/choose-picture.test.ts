import { describe, expect, it } from 'vitest'
import { type CloseFacts, explainClose, type OwnCause } from '../../src/core/close-reason.ts'
import {
  type ConnectionEvent,
  type ConnectionState,
  initialState,
  transition,
} from '../../src/core/machine.ts'
import {
  dismissPresentation,
  noMemory,
  type PresentationLook,
  presentConnection,
} from '../../src/core/present-connection.ts'
import {
  defaultTiming,
  nothing,
  type PresentationMemory,
  type PresentationTiming,
} from '../../src/core/presentation.ts'

const start: ConnectionEvent = { type: 'start', at: 0 }
const opened: ConnectionEvent = { type: 'opened', at: 0, protocol: '' }
const dial: ConnectionEvent = { type: 'dial', at: 0 }
const offline: ConnectionEvent = { type: 'noted', fact: 'online', value: false }

function lost(facts: CloseFacts, retryAt: number | null = 900_000): ConnectionEvent {
  return { type: 'lost', reason: explainClose({ opened: true, at: 0, ...facts }), retryAt }
}

/** The state after some events, all of them at 0. */
function stateAfter(...events: readonly ConnectionEvent[]): ConnectionState {
  return events.reduce(transition, initialState)
}

function look(
  state: ConnectionState,
  now: number,
  memory: PresentationMemory = noMemory,
  timing: Partial<PresentationTiming> = {},
): PresentationLook {
  return presentConnection(state, now, memory, {
    timing: { ...defaultTiming, ...timing },
    hidden: false,
  })
}

/** What is shown at `now` of a state that is as old as time. */
function shownAt(now: number, state: ConnectionState, timing?: Partial<PresentationTiming>) {
  const { phase, severity, kind, attemptsUsedUp } = look(state, now, noMemory, timing).presentation
  return [phase, severity, kind, attemptsUsedUp]
}

const measured: ConnectionEvent = { type: 'noted', fact: 'latency', value: 1_500 }
const refused = { code: 1006, opened: false }

describe('a picture', () => {
  it('of nothing says nothing', () => {
    expect(nothing).toEqual({
      phase: 'hidden',
      severity: 'info',
      kind: null,
      attemptsUsedUp: false,
      dismissed: false,
    })
  })

  const pictures: readonly [string, ConnectionState, ...(string | boolean | null)[]][] = [
    ['a dial that takes long', stateAfter(start), 'connecting', 'info', null, false],
    [
      'a loss',
      stateAfter(start, opened, lost({ code: 1001 })),
      'waiting',
      'warning',
      'goingAway',
      false,
    ],
    [
      'a loss that is dialled',
      stateAfter(start, opened, lost({ code: 1011 }), dial),
      'reconnecting',
      'error',
      'internalError',
      false,
    ],
    [
      'no network',
      stateAfter(start, opened, lost({ code: 1006 }), offline),
      'offline',
      'warning',
      'offline',
      false,
    ],
    [
      'a refusal',
      stateAfter(start, opened, lost({ code: 1008 }, null)),
      'blocked',
      'error',
      'policyViolation',
      false,
    ],
  ]
  it.each(pictures)('of %s', (_what, state, ...picture) => {
    expect(shownAt(10_000, state)).toEqual(picture)
  })

  it('of slow answers begins at its limit and ends at half of it', () => {
    const state = stateAfter(start, opened, measured)
    expect(look(state, 0).presentation.phase).toBe('hidden')
    const slow = look(state, 0, noMemory, { slowLatency: 1_500 })
    expect(slow.presentation).toMatchObject({ phase: 'slow', severity: 'warning' })
    expect(look(state, 5_000, slow.memory).presentation.phase).toBe('slow')
    const quick = look(state, 5_000, slow.memory, { slowLatency: 3_001, minVisible: 0 })
    expect(quick.presentation.phase).toBe('hidden')
  })

  it('of a connection that is back is a success', () => {
    const before = look(stateAfter(start, opened, lost({ code: 1001 })), 10_000)
    const after = look(stateAfter(start, opened), 20_000, before.memory, { minVisible: 0 })
    expect(after.presentation).toMatchObject({ phase: 'restored', severity: 'success', kind: null })
  })

  it.each<OwnCause>(['localClose', 'unmounted', 'closeTimeout'])('of %s is none', (cause) => {
    const reason = explainClose({ cause })
    expect(shownAt(10_000, stateAfter(start, { type: 'close', reason }))[0]).toBe('hidden')
  })

  it('of a dial that follows the end by the app tells of no loss', () => {
    const reason = explainClose({ cause: 'localClose' })
    const state = stateAfter(start, opened, { type: 'close', reason }, { type: 'redial', at: 0 })
    expect(shownAt(7_999, state)[0]).toBe('hidden')
    expect(shownAt(8_000, state)).toEqual(['connecting', 'info', null, false])
  })

  it.each([
    [true, 'connectionLost'],
    [false, 'connectFailed'],
  ])('of being offline outlives the network as what it was (opened: %s)', (wasOpen, kind) => {
    const state = stateAfter(start, lost({ code: 1006, opened: wasOpen, online: false }))
    expect(shownAt(10_000, state)).toEqual(['waiting', 'warning', kind, false])
  })

  const given: readonly [code: number, severity: string, usedUp: boolean][] = [
    [1006, 'error', true],
    [1001, 'error', true],
    [1008, 'error', false],
    [3000, 'error', false],
    [1000, 'info', false],
  ]
  it.each(given)('of %i after several dials: %s, used up: %s', (code, severity, usedUp) => {
    const state = stateAfter(
      start,
      opened,
      lost(refused),
      dial,
      lost(refused),
      dial,
      lost({ code }, null),
    )
    expect(shownAt(0, state)).toMatchObject(['blocked', severity, expect.anything(), usedUp])
  })

  it('of a first refusal does not claim that there were several', () => {
    expect(shownAt(0, stateAfter(start, lost(refused, null)))).toMatchObject([
      'blocked',
      'error',
      'connectFailed',
      false,
    ])
  })

  it('of being offline waits for the network to be gone, even without a delay', () => {
    const state = stateAfter(start, opened, lost({ code: 1001 }))
    expect(shownAt(1_000, state, { offlineDelay: 0 })[0]).toBe('hidden')
    expect(shownAt(1_000, transition(state, offline), { offlineDelay: 0 })[0]).toBe('offline')
  })

  it('of being offline counts from when the network went', () => {
    const timing = { lostDelay: 100_000 }
    const state = stateAfter(start, opened, lost({ code: 1001 }))
    const before = look(state, 0, noMemory, timing)
    const gone = look(transition(state, offline), 5_000, before.memory, timing)
    expect([gone.presentation.phase, gone.nextAt]).toEqual(['hidden', 6_000])
    expect(look(transition(state, offline), 5_400, gone.memory, timing).nextAt).toBe(6_000)
    const later = look(transition(state, offline), 6_000, gone.memory, timing)
    expect(later.presentation.phase).toBe('offline')
  })
})

describe('a look', () => {
  it.each<[string, ConnectionState]>([
    ['idle', stateAfter()],
    ['open', stateAfter(start, opened)],
    ['open, and the browser says there is no network', stateAfter(start, opened, offline)],
    [
      'closed by the app',
      stateAfter(start, { type: 'close', reason: explainClose({ cause: 'localClose' }) }),
    ],
    ['open again', stateAfter(start, opened, lost({ code: 1001 }), dial, opened)],
  ])('need not be followed by another while %s', (_status, state) => {
    expect([look(state, 100).nextAt, look(state, 10_000).nextAt]).toEqual([null, null])
  })

  it('at nothing has nothing to put away', () => {
    const { memory } = look(stateAfter(start, opened), 0)
    expect(dismissPresentation(memory)).toBe(memory)
  })

  it('right after the page was hidden dials first and tells later, of a restart too', () => {
    const open = stateAfter(start, opened)
    const restart = transition(open, lost({ code: 1012, at: 5_000 }))
    const { memory } = presentConnection(open, 1_000, noMemory, {
      timing: defaultTiming,
      hidden: true,
    })
    expect(look(restart, 5_000, memory).presentation.phase).toBe('hidden')
    expect(look(restart, 5_000, look(open, 1_000).memory).presentation.phase).toBe('waiting')
  })

  it('shows again what was put away when the person acts on it', () => {
    const failed = stateAfter(start, opened, lost(refused, null))
    const away = dismissPresentation(look(failed, 5_000).memory)
    const acted = look(transition(failed, { type: 'redial', at: 8_000 }), 8_000, away, {
      minVisible: 0,
    })
    expect(acted.presentation).toMatchObject({ phase: 'reconnecting', dismissed: false })
  })

  it('leaves away what only got worse before it could be read', () => {
    const failed = stateAfter(start, lost(refused, null))
    const away = dismissPresentation(look(failed, 0).memory)
    const dialling = transition(failed, { type: 'redial', at: 100 })
    const acted = look(dialling, 100, away)
    const failedAgain = transition(dialling, lost(refused, null))
    const again = look(failedAgain, 1_500, look(failedAgain, 200, acted.memory).memory)
    expect(again.presentation).toMatchObject({ attemptsUsedUp: true, dismissed: true })
  })
})
