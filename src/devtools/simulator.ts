import { createStore } from 'zustand/vanilla'
import { browser, type Environment, type Signal } from '../core/environment.ts'
import type { View } from '../core/lazy-view.ts'
import { type SimulatedClose, type SimulatedLine, simulateSocket } from './simulated-socket.ts'

/** What the network is made to be. */
export interface Conditions {
  /** The browser says so, sockets are lost, and every dial fails at once. */
  readonly offline: boolean
  /** What comes in comes late. */
  readonly slow: boolean
  /** Sockets are lost a moment after they open, over and over. */
  readonly flapping: boolean
}

/** How the simulator behaves; every field optional. */
export interface SimulatorOptions {
  /** The world to tamper with. @default the browser */
  readonly environment?: Partial<Environment>
  /** How late everything comes in while slow, ms. @default 3000 */
  readonly delay?: number
  /** How long a socket stays open while flapping, ms. @default 2000 */
  readonly upFor?: number
}

/** A network to break on purpose. */
export interface Simulator {
  /** To be passed as the `environment` option of the connections that shall suffer. */
  readonly environment: Environment
  readonly conditions: View<Conditions>
  readonly simulate: (change: Partial<Conditions>) => void
  /** Loses every socket once, without a Close frame: 1006. */
  readonly cut: () => void
  /** Ends every socket as if the server had sent a Close frame with this code. */
  readonly close: (code: number, reason?: string) => void
}

const allWell: Conditions = { offline: false, slow: false, flapping: false }
const lost: SimulatedClose = { code: 1006, reason: '', wasClean: false }

/**
 * Makes a world in which the network can be broken, for development: no global is touched, and only
 * connections that are given its `environment` notice. While nothing is simulated it adds nothing.
 *
 * @example
 * const simulator = createSimulator()
 * useWebSocket(url, { environment: simulator.environment })
 * <ConnectionDevtools simulator={simulator} />
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { delay = 3_000, upFor = 2_000 } = options
  const world: Environment = { ...browser, ...options.environment }
  const { getState, getInitialState, setState, subscribe } = createStore<Conditions>(() => allWell)
  const lines = new Set<SimulatedLine>()
  const listeners = new Set<{ readonly signal: Signal; readonly listener: () => void }>()

  const environment: Environment = {
    ...world,
    online: () => !getState().offline && world.online(),
    createSocket(url, protocols) {
      const { offline } = getState()
      const line = simulateSocket(offline ? null : world.createSocket(url, protocols), {
        setTimer: world.setTimer,
        delay: () => (getState().slow ? delay : 0),
        onOpen: () => flap(line),
        onGone: () => lines.delete(line),
      })
      lines.add(line)
      if (offline) world.setTimer(() => line.end(lost), 0)
      return line.socket
    },
    listen(signal, listener) {
      const entry = { signal, listener }
      const unlisten = world.listen(signal, listener)
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
        unlisten()
      }
    },
  }

  function simulate(change: Partial<Conditions>): void {
    const before = getState()
    setState(change)
    const { offline, flapping } = getState()
    if (offline !== before.offline) {
      const signal = offline ? 'offline' : 'online'
      // [DOM] listeners added meanwhile are not called, nor those removed meanwhile.
      const listening = [...listeners].filter((entry) => entry.signal === signal)
      for (const entry of listening) if (listeners.has(entry)) entry.listener()
      if (offline) cut()
    }
    if (flapping && !before.flapping) for (const line of lines) flap(line)
  }

  function flap(line: SimulatedLine): void {
    if (!getState().flapping) return
    world.setTimer(() => {
      if (getState().flapping) line.end(lost)
    }, upFor)
  }

  function endAll(close: SimulatedClose): void {
    for (const line of lines) line.end(close)
  }

  function cut(): void {
    endAll(lost)
  }

  return {
    environment,
    conditions: { getState, getInitialState, subscribe },
    simulate,
    cut,
    close(code, reason = '') {
      endAll({ code, reason, wasClean: true })
    },
  }
}
