import type { Environment, Signal } from '../core/environment.ts'
import { checkDial } from './check-dial.ts'
import { createLine, type FakeSocket, type Line, type ServerSocket } from './fake-socket.ts'
import { createHandshakeQueue } from './handshake-queue.ts'
import { createHoldBack } from './hold-back.ts'
import { accept, type ServerScript } from './server-scripts.ts'
import { createVirtualClock } from './virtual-clock.ts'

/** The world at the start; every field optional. */
export interface FakeEnvironmentOptions {
  /** What the server does with dials. @default accept() */
  readonly server?: ServerScript
  /** The wall clock, epoch ms. @default 2025-01-01T00:00Z */
  readonly now?: number
  /** Random numbers in [0, 1), over and over. @default a pseudo-random series, the same each time */
  readonly random?: readonly number[]
  /** ms a message takes one way; a handshake takes two. @default 0 */
  readonly latency?: number
  /**
   * Once 15 dials in a row have failed, hold each further one back for 1–5 s, drawn from `random`:
   * it stays CONNECTING without an event. Chromium does so; a `connectTimeout` shorter than that
   * never reconnects unless it grows. @default false
   */
  readonly holdBack?: boolean
  /** The page's address. @default 'https://app.example/' */
  readonly baseUrl?: string
}

/** The server's end of the connections; the newest socket where none is given. */
export interface FakeServer {
  /** Answers the dials to come. */
  use(script: ServerScript): void
  send(data: string | ArrayBuffer, socket?: FakeSocket): void
  /** Sends a Close frame; without a code an empty one, which reads 1005. */
  close(code?: number, reason?: string, socket?: FakeSocket): void
  /** Ends the TCP connection without a Close frame. */
  drop(socket?: FakeSocket): void
  /** From now on it neither hears nor says anything, and the page cannot tell. */
  freeze(socket?: FakeSocket): void
}

/** A world for tests: pass it as the `environment` option. */
export interface FakeEnvironment extends Environment {
  readonly server: FakeServer
  /** Every socket ever made, oldest first. */
  readonly sockets: readonly FakeSocket[]
  /** Those that are connecting or open. */
  readonly liveSockets: readonly FakeSocket[]
  /** Timers that are still to run. */
  readonly pendingTimers: number
  /** Signal listeners that are attached. */
  readonly listeners: number
  /** What was reported instead of thrown: exceptions of the app's own functions. */
  readonly reported: readonly unknown[]
  /**
   * Lets `duration` ms pass: timers and the network run in order, promise jobs after each. With 0
   * what is due now. In React tests: `await act(() => fake.advance(1000))`.
   */
  advance(duration: number): Promise<void>
  /** Lets time pass in which no timer runs; they are late afterwards, as after a laptop's sleep. */
  sleep(duration: number): void
  /** Moves the wall clock alone, forwards or back, as a person or a time server does. */
  jumpClock(duration: number): void
  goOnline(): void
  /**
   * The browser says it is offline. New dials fail at once, and open sockets stay open and silent,
   * unless the network is `reachable` all the same: the browser's word is only a hint.
   */
  goOffline(options?: { readonly reachable?: boolean }): void
  show(): void
  hide(): void
  /** The page is frozen or goes to the back/forward cache: no timer runs until `resume`. */
  suspend(): void
  /** The page is back; then its sockets, if it had kept any, fail. */
  resume(): void
}

/**
 * A virtual clock, a scripted server and a page whose signals the test gives, in one object. Its
 * sockets behave as Chromium's were recorded to. It uses no timer of the platform, so it works in
 * Node and jsdom, with or without a test runner's fake timers.
 *
 * @example
 * const fake = createFakeEnvironment({ server: close(1012, '', { after: 1000 }) })
 * render(<MyApp environment={fake} />) // hands it on: useWebSocket(url, { environment })
 * await act(() => fake.advance(3000))
 * expect(screen.getByRole('status').textContent).toContain('The server is restarting')
 * expect(fake.liveSockets).toHaveLength(0)
 */
export function createFakeEnvironment(options: FakeEnvironmentOptions = {}): FakeEnvironment {
  const { now = Date.UTC(2025, 0, 1), latency = 0, baseUrl = 'https://app.example/' } = options
  const clock = createVirtualClock()
  const signals = createSignals()
  const lines = new Map<FakeSocket, Line>()
  const handshakes = createHandshakeQueue()
  const random = options.random ? createCycle(options.random) : createSeries()
  const throttle = createHoldBack(random)
  const reported: unknown[] = []
  let script = options.server ?? accept()
  let newest: FakeSocket | undefined
  let jumped = 0
  let online = true
  let reachable = true
  let hidden = false
  let suspended = false

  function createSocket(address: string, offered: string | readonly string[]): FakeSocket {
    const protocols = [offered].flat()
    const url = checkDial(address, protocols, baseUrl)
    const handshake = handshakes.join(url.host)
    const startsAt = clock.elapsed + (options.holdBack ? throttle.next() : 0)
    const line = createLine(url.href, protocols, {
      latency,
      reachable: () => reachable,
      later: clock.later,
      whenHostIsFree(callback) {
        const wait = startsAt - clock.elapsed
        if (wait > 0) clock.later(wait, () => handshake.whenFree(callback))
        else handshake.whenFree(callback)
      },
      handshakeEnded(opened) {
        handshake.end()
        throttle.ended(opened)
      },
    })
    try {
      if (reachable) script(line.peer)
      else clock.later(startsAt - clock.elapsed, line.fail)
    } catch (error) {
      handshake.end()
      throw error
    }
    lines.set(line.socket, line)
    newest = line.socket
    return line.socket
  }

  function peerOf(socket = newest): ServerSocket {
    const line = socket && lines.get(socket)
    if (!line || line.socket.readyState === 3) {
      throw new Error(
        `react-websocket-status/testing: the socket is ${line ? 'closed' : 'not there yet'}, ` +
          'so the server can do nothing with it. Let time pass until the app has dialled.',
      )
    }
    return line.peer
  }

  return {
    now: () => now + jumped + clock.elapsed,
    monotonic: () => clock.elapsed,
    random,
    setTimer: clock.setTimer,
    createSocket,
    online: () => online,
    hidden: () => hidden,
    baseUrl: () => baseUrl,
    listen: signals.listen,
    report(error) {
      reported.push(error)
    },
    server: {
      use(next) {
        script = next
      },
      send: (data, socket) => peerOf(socket).send(data),
      close: (code, reason, socket) => peerOf(socket).close(code, reason),
      drop: (socket) => peerOf(socket).drop(),
      freeze: (socket) => peerOf(socket).freeze(),
    },
    get sockets() {
      return [...lines.keys()]
    },
    get liveSockets() {
      return [...lines.keys()].filter(isLive)
    },
    get pendingTimers() {
      return clock.pendingTimers
    },
    get listeners() {
      return signals.size
    },
    reported,
    async advance(duration) {
      if (suspended) clock.skip(duration)
      else await clock.advance(duration)
    },
    sleep: clock.skip,
    jumpClock(duration) {
      jumped += duration
    },
    goOnline() {
      online = true
      reachable = true
      signals.emit('online')
    },
    goOffline(how = {}) {
      online = false
      reachable = how.reachable ?? false
      signals.emit('offline')
    },
    show() {
      hidden = false
      signals.emit('visible')
    },
    hide() {
      hidden = true
      signals.emit('hidden')
    },
    suspend() {
      suspended = true
      signals.emit('suspend')
    },
    resume() {
      const kept = [...lines.values()].filter(({ socket }) => isLive(socket))
      suspended = false
      signals.emit('resume')
      for (const { fail } of kept) clock.later(0, fail)
    },
  }
}

/** CONNECTING or OPEN. */
function isLive({ readyState }: FakeSocket): boolean {
  return readyState < 2
}

interface Signals {
  readonly size: number
  readonly listen: (signal: Signal, listener: () => void) => () => void
  readonly emit: (signal: Signal) => void
}

function createSignals(): Signals {
  const attached = new Set<{ readonly signal: Signal; readonly listener: () => void }>()
  return {
    get size() {
      return attached.size
    },
    listen(signal, listener) {
      const entry = { signal, listener }
      attached.add(entry)
      return () => {
        attached.delete(entry)
      }
    },
    emit(signal) {
      // [DOM] listeners added meanwhile are not called, nor those removed meanwhile.
      const listening = [...attached].filter((entry) => entry.signal === signal)
      for (const entry of listening) if (attached.has(entry)) entry.listener()
    },
  }
}

function createCycle(numbers: readonly number[]): () => number {
  let drawn = 0
  return () => numbers[drawn++ % numbers.length] ?? 0
}

/** The same numbers in every run: a linear congruential generator (Numerical Recipes, 1992). */
function createSeries(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
