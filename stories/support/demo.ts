import { browser, type Environment, type Signal } from '../../src/core/environment.ts'
import { createFakeEnvironment, type FakeSocket } from '../../src/testing.ts'
import { type Command, createRoom } from './demo-room.ts'
import { runInRealTime } from './real-time.ts'

/** A server to connect to, and the means to make trouble. */
export interface Demo {
  readonly url: string
  /** The world its connections live in. */
  readonly environment: Environment
  /** Resolves when the server has done it. */
  readonly tell: (command: Command) => Promise<void>
  /** What the browser says about the network; the cable follows. */
  readonly setOnline: (online: boolean) => Promise<void>
  /** Runs it until the returned function is called. */
  readonly start: () => () => void
}

type Server = Pick<Demo, 'url' | 'environment' | 'tell' | 'start'>

/** In development a room on the dev server's own port; in the static build a server in the page. */
export function createDemo(): Demo {
  const url = `/demo-ws?room=${Math.random().toString(36).slice(2)}`
  const server = import.meta.env.DEV ? realServer(url) : inPageServer(url)
  const { environment, setOnline } = withNetworkSwitch(server.environment)
  return {
    ...server,
    environment,
    async setOnline(online) {
      if (online) await server.tell({ do: 'recover' })
      setOnline(online)
      if (!online) await server.tell({ do: 'unplug' })
    },
  }
}

function realServer(url: string): Server {
  return {
    url,
    environment: browser,
    async tell(command) {
      await fetch(url, { method: 'POST', body: JSON.stringify(command) })
    },
    start: () => () => {},
  }
}

function inPageServer(url: string): Server {
  const fake = createFakeEnvironment({ now: Date.now(), baseUrl: location.href, latency: 15 })
  const room = createRoom({ now: fake.now, later: fake.setTimer })

  const createSocket: Environment['createSocket'] = (address, protocols) => {
    fake.server.use((dial) => {
      const answer = room.answer()
      if (answer === 'refuse') dial.refuse()
      if (answer === 'accept') dial.accept({ reply }, join)
    })
    // What the fake makes, whatever the environment's type promises.
    const socket = fake.createSocket(address, protocols) as FakeSocket
    const whileOpen = (act: () => void): void => {
      if (socket.readyState === WebSocket.OPEN) act()
    }

    function reply(data: unknown): undefined {
      fake.setTimer(() => whileOpen(() => fake.server.send(String(data), socket)), room.latency())
    }

    function join(): void {
      room.join({
        cut: () => whileOpen(() => fake.server.drop(socket)),
        close: (code, reason) => whileOpen(() => fake.server.close(code, reason, socket)),
      })
    }

    return socket
  }

  const { random, hidden, listen, online, report } = browser
  return {
    url,
    environment: { ...fake, createSocket, random, hidden, listen, online, report },
    async tell(command) {
      room.obey(command)
    },
    start: () => runInRealTime(fake),
  }
}

/** A page cannot unplug itself, so the demo says instead of the browser whether it is online. */
function withNetworkSwitch(environment: Environment): {
  readonly environment: Environment
  readonly setOnline: (online: boolean) => void
} {
  const listeners = new Set<{ readonly signal: Signal; readonly listener: () => void }>()
  let pluggedIn = true
  return {
    environment: {
      ...environment,
      online: () => pluggedIn && environment.online(),
      listen(signal, listener) {
        const entry = { signal, listener }
        listeners.add(entry)
        const unlisten = environment.listen(signal, listener)
        return () => {
          listeners.delete(entry)
          unlisten()
        }
      },
    },
    setOnline(online) {
      pluggedIn = online
      const signal = online ? 'online' : 'offline'
      for (const entry of listeners) if (entry.signal === signal) entry.listener()
    },
  }
}
