import { describe, expect, it } from 'vitest'
import { explainClose } from '../../src/core/close-reason.ts'
import {
  type ConnectionEvent,
  type ConnectionState,
  initialState,
  type Status,
  transition,
} from '../../src/core/machine.ts'

type EventType = ConnectionEvent['type']

const restart = explainClose({ code: 1012, opened: true, at: 400, openFor: 300 })
const dropped = explainClose({ code: 1006, opened: true, at: 2_000 })
const left = explainClose({ cause: 'unmounted', at: 2_000 })
const ended = explainClose({ cause: 'localClose', at: 2_000 })

/** In the middle of an outage, so that every fact has something to lose. */
const facts = {
  ...initialState,
  closeReason: restart,
  hasOpened: true,
  lostAt: 400,
  online: true,
  queued: 2,
  latency: 30,
  dials: 7,
  history: [{ at: 100, status: 'connecting' }],
} as const

const states: { readonly [Name in Status]: ConnectionState & { readonly status: Name } } = {
  idle: { ...facts, status: 'idle' },
  connecting: { ...facts, status: 'connecting', attempt: 3, since: 1_000 },
  open: { ...facts, status: 'open', attempt: 3, since: 1_000, protocol: 'v1' },
  waiting: { ...facts, status: 'waiting', attempt: 3, since: 1_000, retryAt: 5_000 },
  closed: { ...facts, status: 'closed', since: 1_000 },
}

const events: { readonly [Type in EventType]: ConnectionEvent & { readonly type: Type } } = {
  start: { type: 'start', at: 2_000 },
  dial: { type: 'dial', at: 2_000 },
  redial: { type: 'redial', at: 2_000 },
  opened: { type: 'opened', at: 2_000, protocol: 'v2' },
  stable: { type: 'stable' },
  lost: { type: 'lost', reason: dropped, retryAt: 9_000 },
  rescheduled: { type: 'rescheduled', retryAt: 6_000 },
  close: { type: 'close', reason: ended },
  stop: { type: 'stop', reason: left },
  noted: { type: 'noted', fact: 'online', value: false },
}

/** Every field that is not as it was; `undefined`: the field is gone. */
type Changes = Readonly<Record<string, unknown>>

const entered = (status: Status, because?: typeof restart): Changes => ({
  status,
  history: [
    ...facts.history,
    { at: 2_000, status, ...(because && { kind: because.kind, code: because.code }) },
  ],
})
const dialling = (attempt: number): Changes => ({
  ...entered('connecting'),
  attempt,
  since: 2_000,
  dials: 8,
  latency: null,
})
const redialled: Changes = { ...dialling(1), protocol: undefined, retryAt: undefined }
const over = (status: Status, closeReason = ended): Changes => ({
  ...entered(status, closeReason),
  closeReason,
  since: 2_000,
  lostAt: null,
  latency: null,
  attempt: undefined,
  retryAt: undefined,
  protocol: undefined,
})
const stopped: Changes = { ...over('idle', left), since: undefined }
const lost: Changes = {
  ...entered('waiting', dropped),
  closeReason: dropped,
  attempt: 3,
  since: 2_000,
  retryAt: 9_000,
  latency: null,
  protocol: undefined,
}
const offline: Changes = { online: false }
const same = 'same'

const table: { readonly [From in Status]: { readonly [Type in EventType]: Changes | 'same' } } = {
  idle: {
    start: {
      status: 'connecting',
      attempt: 1,
      since: 2_000,
      dials: 8,
      closeReason: null,
      hasOpened: false,
      lostAt: null,
      latency: null,
      history: [...facts.history, { at: 2_000, status: 'connecting' }],
    },
    dial: same,
    redial: dialling(1),
    opened: same,
    stable: same,
    lost: same,
    rescheduled: same,
    close: over('closed'),
    stop: same,
    noted: offline,
  },
  connecting: {
    start: same,
    dial: same,
    redial: redialled,
    opened: { ...entered('open'), since: 2_000, protocol: 'v2' },
    stable: same,
    lost,
    rescheduled: same,
    close: over('closed'),
    stop: stopped,
    noted: offline,
  },
  open: {
    start: same,
    dial: same,
    redial: redialled,
    opened: same,
    stable: { attempt: 1, lostAt: null },
    lost,
    rescheduled: same,
    close: over('closed'),
    stop: stopped,
    noted: offline,
  },
  waiting: {
    start: same,
    dial: { ...dialling(4), retryAt: undefined },
    redial: redialled,
    opened: same,
    stable: same,
    lost: same,
    rescheduled: { retryAt: 6_000 },
    close: over('closed'),
    stop: stopped,
    noted: offline,
  },
  closed: {
    start: same,
    dial: same,
    redial: dialling(1),
    opened: same,
    stable: same,
    lost: same,
    rescheduled: same,
    close: over('closed'),
    stop: stopped,
    noted: offline,
  },
}

function withChanges(state: ConnectionState, changes: Changes): object {
  const expected = Object.entries({ ...state, ...changes })
  return Object.fromEntries(expected.filter(([, value]) => value !== undefined))
}

describe('transition', () => {
  describe.each(Object.values(states))('in $status', (state) => {
    it.each(Object.values(events))('$type', (event) => {
      const changes = table[state.status][event.type]
      const next = transition(state, event)
      expect(next === state).toBe(changes === same)
      expect(next).toEqual(changes === same ? state : withChanges(state, changes))
    })
  })

  it('closes once: the second close of the app changes nothing', () => {
    const closed = transition(states.open, events.close)
    expect(transition(closed, events.close)).toBe(closed)
  })

  it('dials the same attempt again where the page woke up, now or soon', () => {
    const now = transition(states.connecting, { type: 'redial', at: 2_000, attempt: 3 })
    expect(now).toMatchObject({ status: 'connecting', attempt: 3, dials: 8, since: 2_000 })
    const soon = transition(states.connecting, {
      type: 'redial',
      at: 2_000,
      retryAt: 2_500,
      attempt: 3,
    })
    expect(soon).toMatchObject({ status: 'waiting', attempt: 2, retryAt: 2_500 })
    expect(transition(soon, events.dial)).toMatchObject({ status: 'connecting', attempt: 3 })
  })

  it('moves `since` along with `retryAt` when the wall clock has jumped', () => {
    const event = { type: 'rescheduled', retryAt: 1_400, since: -2_600 } as const
    expect(transition(states.waiting, event)).toMatchObject({ retryAt: 1_400, since: -2_600 })
  })

  it('leaves what it was given untouched', () => {
    const before = JSON.stringify(states)
    for (const state of Object.values(states)) {
      for (const event of Object.values(events)) transition(state, event)
    }
    expect(JSON.stringify(states)).toBe(before)
  })

  it('closes where the policy says stop', () => {
    const event = { type: 'lost', reason: dropped, retryAt: null } as const
    expect(transition(states.open, event)).toEqual(
      withChanges(states.open, { ...over('closed', dropped), lostAt: 400 }),
    )
  })

  it("keeps an outage's earliest loss until it is open and stable", () => {
    const opened = transition({ ...states.connecting, lostAt: null }, events.opened)
    const again = transition(opened, events.lost)
    expect(again.lostAt).toBe(2_000)
    const later = explainClose({ code: 1006, at: 3_000 })
    const twice = transition(transition(again, { type: 'dial', at: 2_500 }), {
      ...events.lost,
      reason: later,
    })
    expect([twice.lostAt, twice.closeReason]).toEqual([2_000, later])
  })

  it('counts dials from 1 again only after `stable`, or when the person asks', () => {
    const again = transition(transition(states.connecting, events.opened), events.lost)
    expect(transition(again, events.dial)).toMatchObject({ attempt: 4 })
    const stable = transition(states.open, events.stable)
    expect(transition(transition(stable, events.lost), events.dial)).toMatchObject({ attempt: 2 })
    expect(transition(again, events.redial)).toMatchObject({ attempt: 1 })
  })

  it.each(Object.values(states))(
    'waits for a redial that is not due yet, from $status',
    (state) => {
      const waiting = transition(state, { ...events.redial, retryAt: 2_600 })
      expect(waiting).toMatchObject({ status: 'waiting', attempt: 0, since: 2_000, retryAt: 2_600 })
      expect(waiting).not.toHaveProperty('protocol')
      expect(transition(waiting, { type: 'dial', at: 2_600 })).toMatchObject({
        attempt: 1,
        dials: 8,
      })
    },
  )

  it('notes how many messages wait and how long an answer took', () => {
    const waiting = transition(states.open, { type: 'noted', fact: 'queued', value: 5 })
    expect(waiting).toEqual({ ...states.open, queued: 5 })
    const measured = transition(states.open, { type: 'noted', fact: 'latency', value: 90 })
    expect(measured).toEqual({ ...states.open, latency: 90 })
  })

  it('does not count a dial that is forgiven', () => {
    const forgiven = transition(states.waiting, { ...events.rescheduled, forgiven: true })
    expect(transition(forgiven, events.dial)).toMatchObject({ status: 'connecting', attempt: 3 })
    const sameInstant = { ...events.rescheduled, retryAt: 5_000, forgiven: true }
    expect(transition(states.waiting, sameInstant)).toMatchObject({ attempt: 2, retryAt: 5_000 })
    const first = { ...states.waiting, attempt: 0 }
    expect(transition(first, { ...events.rescheduled, forgiven: true })).toMatchObject({
      attempt: 0,
    })
  })

  const repeats: readonly [name: string, state: ConnectionState, event: ConnectionEvent][] = [
    ['online', states.open, { type: 'noted', fact: 'online', value: true }],
    ['queued', states.open, { type: 'noted', fact: 'queued', value: 2 }],
    ['latency', states.open, { type: 'noted', fact: 'latency', value: 30 }],
    ['rescheduled', states.waiting, { type: 'rescheduled', retryAt: 5_000 }],
    ['stable', { ...states.open, attempt: 1, lostAt: null }, events.stable],
  ]
  it.each(repeats)(
    'returns the same reference when %s tells nothing new',
    (_name, state, event) => {
      expect(transition(state, event)).toBe(state)
    },
  )

  it('tells `stable` a first connection from a recovered one', () => {
    const recovered = transition({ ...states.open, attempt: 1 }, events.stable)
    expect(recovered).toMatchObject({ attempt: 1, lostAt: null })
    expect(transition({ ...states.open, lostAt: null }, events.stable)).toMatchObject({
      attempt: 1,
    })
  })

  it('[R10] keeps the last 50 changes of status, and stays under 5 kB as JSON', () => {
    let state: ConnectionState = initialState
    for (let turn = 0; turn < 100; turn += 1) {
      const at = 1_700_000_000_000 + turn
      state = transition(state, { type: 'redial', at })
      state = transition(state, { type: 'lost', reason: { ...dropped, at }, retryAt: at })
    }
    expect(state.history).toHaveLength(50)
    expect(state.history[0]?.at).toBe(1_700_000_000_075)
    expect(state.history.at(-1)).toMatchObject({ status: 'waiting', kind: 'connectionLost' })
    expect(JSON.stringify(state).length).toBeLessThan(5_000)
  })

  it('[R10] stays under 5 kB as JSON with the longest of kinds and the worst of reasons', () => {
    // A Close frame carries 123 bytes; as JSON a control character takes six.
    const reason = '\u0001'.repeat(123)
    let state: ConnectionState = initialState
    for (let turn = 0; turn < 100; turn += 1) {
      const at = 1_700_000_000_000 + turn
      const worst = explainClose({ code: 1010, reason, opened: true, at, openFor: at })
      state = transition(state, { type: 'redial', at })
      state = transition(state, { type: 'lost', reason: worst, retryAt: at })
    }
    expect(JSON.stringify(state).length).toBeLessThan(5_000)
  })

  it('starts as plain data that is the same on server and client', () => {
    expect(JSON.parse(JSON.stringify(initialState))).toEqual(initialState)
    expect(initialState).toEqual({
      status: 'idle',
      closeReason: null,
      hasOpened: false,
      lostAt: null,
      online: true,
      queued: 0,
      latency: null,
      dials: 0,
      history: [],
    })
  })
})
