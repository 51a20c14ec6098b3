import { createRequire } from 'node:module'
import { peers } from './policies.ts'
import { seededRandom } from './random.ts'

/*
 * Are the policies of policies.ts what the libraries do? Real code meets a server that closes its open
 * connection and then refuses every dial, on a virtual clock. Each dial must come in the window, and
 * where there is no chance in it at the very ms, that the policy says; and it must stop when that does.
 */

const opensFor = 60_000
const watchedFor = 200_000
const load = createRequire(new URL('../package.json', import.meta.url))

interface Socketish {
  onopen: ((event: unknown) => void) | null
  onclose: ((event: unknown) => void) | null
  onerror: ((event: unknown) => void) | null
  readyState: number
}

/** Starts one library's client with its defaults; it dials through the global WebSocket. */
type Start = () => unknown

/*
 * Not here: the two React hooks, whose rule is one constant and a count, and the two clients that need
 * a server of their own protocol to be connected at all. Their policies are read from the source.
 */
const starts: Readonly<Record<string, () => Start>> = {
  partysocket() {
    const { default: Client } = real<{ default: new (url: string) => unknown }>('partysocket/ws')
    return () => new Client('ws://peer.test/')
  },
  'reconnecting-websocket'() {
    const Client = real<new (url: string) => unknown>('reconnecting-websocket')
    return () => new Client('ws://peer.test/')
  },
  'graphql-ws': () => graphqlClient({}),
  'graphql-ws, shouldRetry': () => graphqlClient({ shouldRetry: () => true }),
  phoenix() {
    const { Socket } = real<{
      Socket: new (url: string, options: object) => { connect(): void }
    }>('phoenix')
    return () => new Socket('ws://peer.test/', { transport: WebSocket }).connect()
  },
}

function graphqlClient(options: object): Start {
  const { createClient } = real<{ createClient: (options: object) => unknown }>('graphql-ws')
  const usual = { url: 'ws://peer.test/', lazy: false, onNonLazyError: () => {} }
  return () => createClient({ ...usual, ...options })
}

/** By require, not import: the runner of this file would take an import apart. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what a require gives is a claim
const real: <Module>(name: string) => Module = load

/** When a client dials after its connection was closed, in ms, on a clock of its own. */
async function dialsOf(start: Start, seed: number): Promise<number[]> {
  const world = globalThis as unknown as Record<string, unknown>
  const { setTimeout: laterReally, setImmediate: turn } = globalThis
  const kept = { random: Math.random, setTimeout: laterReally, WebSocket: world['WebSocket'] }
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>()
  const dials: number[] = []
  let now = 0
  let timer = 0
  let opened = false

  class Socket extends EventTarget implements Socketish {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    onopen: Socketish['onopen'] = null
    onclose: Socketish['onclose'] = null
    onerror: Socketish['onerror'] = null
    onmessage: Socketish['onopen'] = null
    readyState = 0
    binaryType = 'blob'
    protocol = 'graphql-transport-ws'
    constructor(_url: string, protocol?: unknown) {
      super()
      if (!opened) {
        opened = true
        later(() => this.tell('open', 1), 1)
        if (protocol === this.protocol) later(() => this.message({ type: 'connection_ack' }), 2)
        later(() => this.end(1006), opensFor)
      } else {
        dials.push(now - opensFor)
        later(() => {
          this.tell('error', 3)
          this.end(1006)
        }, 0)
      }
    }
    send(): void {}
    close(): void {}
    private message(data: unknown): void {
      const event = Object.assign(new Event('message'), { data: JSON.stringify(data) })
      this.onmessage?.(event)
    }
    private end(code: number): void {
      this.tell('close', 3, { code, reason: '', wasClean: false })
    }
    private tell(type: 'open' | 'close' | 'error', readyState: number, init: object = {}): void {
      this.readyState = readyState
      const event = Object.assign(new Event(type), init)
      this[`on${type}`]?.(event)
      this.dispatchEvent(event)
    }
  }

  function later(run: () => void, delay = 0): number {
    timer += 1
    timers.set(timer, { at: now + Math.max(0, delay), run })
    return timer
  }

  Math.random = seededRandom(seed)
  Object.assign(world, {
    setTimeout: later,
    clearTimeout: (id: number) => timers.delete(id),
    WebSocket: Socket,
  })
  try {
    start()
    while (now < opensFor + watchedFor) {
      // oxlint-disable-next-line no-await-in-loop -- promises of the library settle between two timers
      await new Promise((resolve) => {
        turn(resolve)
      })
      const [next] = [...timers].toSorted(([, a], [, b]) => a.at - b.at)
      if (!next) break
      const [id, { at, run }] = next
      timers.delete(id)
      now = at
      run()
    }
    // What its last timer set off must still happen in its own world.
    await new Promise((resolve) => {
      turn(resolve)
    })
  } finally {
    Math.random = kept.random
    Object.assign(world, kept)
  }
  return dials
}

/** Whether the libraries are installed (`npm ci --prefix test/bench`). */
export function hasPeers(): boolean {
  try {
    return Boolean(load.resolve('graphql-ws'))
  } catch {
    return false
  }
}

/** What the policies get wrong about the libraries' real code; empty where they agree. */
export async function checkPeers(): Promise<string[]> {
  const wrong: string[] = []
  for (const { name, policy } of peers) {
    const prepare = starts[name]
    if (!prepare) continue
    // oxlint-disable no-await-in-loop -- they replace the same globals
    const start = prepare()
    for (let seed = 1; seed <= 20; seed++) {
      const dials = await dialsOf(start, seed)
      // oxlint-enable no-await-in-loop
      // What reconnecting-websocket draws once a page shows in its first delay.
      const trait = ((dials[0] ?? 0) - 1_000) / 4_000
      const loss = { code: 1006, elapsed: 0, hidden: false, trait }
      for (let attempt = 1; attempt <= dials.length + 1; attempt++) {
        const state = { ...loss, attempt, first: attempt === 1 }
        const window = [0, 1 - Number.EPSILON].map((random) => policy(state, () => random))
        const delay = (dials[attempt - 1] ?? Number.NaN) - (dials[attempt - 2] ?? 0)
        const [least, most] = window
        const over = attempt > dials.length
        const fits = over
          ? least === false || (dials.at(-1) ?? 0) + Number(most) >= watchedFor
          : typeof least === 'number' && least - 1 <= delay && delay <= Number(most) + 1
        if (!fits)
          wrong.push(`${name}: attempt ${attempt} after ${delay} ms, not ${window.join('–')}`)
      }
    }
  }
  return wrong
}
