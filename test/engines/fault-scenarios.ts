import type { Scenario } from './scenario.ts'
import { until } from './until.ts'

const again = ['connecting', 'open']
const lost = 'waiting connectionLost 1006 opened'
const refused = 'waiting connectFailed 1006 unopened'

/** What else befalls sockets and connections, apart from what a server says. */
export const faultScenarios: readonly Scenario[] = [
  {
    situation: 'a socket whose connection is reset',
    told: ['open', 'close 1006 unclean'],
    async play({ rawUrl, tellRaw, run, told }) {
      await run(({ dial }, url) => void dial(url), rawUrl())
      await until(told, ['open'])
      tellRaw('rst')
      return told
    },
  },
  {
    situation: 'a socket whose connection ends with the handshake',
    told: ['open', 'close 1006 unclean'],
    async play({ rawUrl, run, told }) {
      await run(({ dial }, url) => void dial(url), rawUrl({ steps: ['fin'] }))
      return told
    },
  },
  {
    situation: 'a socket with a certificate that nobody trusts',
    told: ['error', 'close 1006 unclean'],
    async play({ untrustedUrl, run, told }) {
      await run(({ dial }, url) => void dial(url), untrustedUrl)
      return told
    },
  },
  {
    situation: 'a socket that the policy of the page forbids',
    told: ['error', 'throws nothing, closed'],
    async play({ open, steeredUrl, run, told }) {
      await open({ policy: "connect-src 'none'" })
      await run(({ dial, nameOfThrown, note, kept }, url) => {
        const thrown = nameOfThrown(() => {
          kept.socket = dial(url)
        })
        note(`throws ${thrown}${kept.socket?.readyState === WebSocket.CLOSED ? ', closed' : ''}`)
      }, steeredUrl())
      return told
    },
  },
  {
    situation: 'a connection with a certificate that nobody trusts',
    told: ['connecting', refused],
    async play({ untrustedUrl, run, told }) {
      await run(({ connect, fixed }, url) => {
        connect(url, { retry: fixed(60_000) })
      }, untrustedUrl)
      return told
    },
  },
  {
    situation: 'a connection that the policy of the page forbids',
    told: ['connecting', 'closed blocked 1006 unopened'],
    async play({ open, steeredUrl, run, told }) {
      await open({ policy: "connect-src 'none'" })
      await run(({ connect }, url) => void connect(url), steeredUrl())
      return told
    },
  },
  {
    situation: 'a connection that is reset',
    told: [...again, lost, ...again],
    async play({ network, steeredUrl, run, told }) {
      await run(({ connect }, url) => void connect(url), steeredUrl())
      await until(told, again)
      network.reset()
      return told
    },
  },
  {
    situation: 'a connection to a server that is stopped and started again',
    told: [...again, lost, refused, 'open at last'],
    async play({ network, steeredUrl, run, told }) {
      await run(({ connect, kept }, url) => {
        kept.connection = connect(url)
      }, steeredUrl())
      await until(told, again)
      await network.stop()
      await until(async () => (await told()).includes(refused), true)
      await network.restart()
      // How often it failed is a matter of time.
      return async () => {
        const lines = await told()
        return [...new Set(lines), ...(lines.at(-1) === 'open' ? ['open at last'] : [])]
      }
    },
  },
  {
    situation: 'a connection that nothing comes through any more',
    told: [...again, 'waiting heartbeatTimeout 1006 opened', ...again],
    async play({ network, steeredUrl, run, told }) {
      await run(({ connect, fixed, kept }, url) => {
        const heartbeat = { message: 'ping', interval: 100, timeout: 200 }
        kept.connection = connect(url, { heartbeat, retry: fixed(60_000) })
      }, steeredUrl())
      await until(() => run(({ kept }) => kept.connection?.getState().latency !== null), true)
      network.setMode('blackHole')
      await until(told, [...again, 'waiting heartbeatTimeout 1006 opened'])
      network.setMode('pass')
      await run(({ kept }) => kept.connection?.reconnect())
      return told
    },
  },
  {
    situation: 'a connection whose server never answers close()',
    told: [...again, 'closed localClose 1000 opened', ...again],
    async play({ rawUrl, run, told, tally }) {
      await run(
        ({ connect, kept }, url) => {
          kept.connection = connect(url)
        },
        rawUrl({ onClose: 'ignore' }),
      )
      await until(told, again)
      await run(({ kept }) => kept.connection?.close(4001, 'bye'))
      await until(() => tally().closes, [[4001, 'bye']])
      await run(({ kept }) => kept.connection?.reconnect())
      return told
    },
  },
  {
    situation: 'a connection that waits while the page comes back online',
    told: [...again, lost, ...again],
    async play({ steeredUrl, tell, run, told }) {
      await run(({ connect, fixed }, url) => {
        connect(url, { retry: fixed(60_000) })
      }, steeredUrl())
      await until(told, again)
      tell('drop')
      await until(told, [...again, lost])
      await run(() => void dispatchEvent(new Event('online')))
      return told
    },
  },
  {
    situation: 'a connection that is lost while the page is offline',
    told: [...again, 'waiting offline 1006 opened', ...again],
    async play({ steeredUrl, setOffline, tell, run, told }) {
      await run(({ connect, kept }, url) => {
        kept.connection = connect(url, { retry: undefined })
      }, steeredUrl())
      await until(told, again)
      await setOffline(true)
      await until(() => run(({ kept }) => kept.connection?.getState().online), false)
      tell('drop')
      await until(told, [...again, 'waiting offline 1006 opened'])
      await setOffline(false)
      return told
    },
  },
  {
    situation: 'messages sent while connecting',
    told: ['connecting', 'open', 'received a, b, c, d'],
    async play({ rawUrl, run, told, tally }) {
      await run(
        ({ connect, kept }, url) => {
          kept.connection = connect(url)
          for (const message of ['a', 'b', 'c']) kept.connection.send(message)
        },
        rawUrl({ handshake: { delay: 100 } }),
      )
      await until(() => tally().received, ['a', 'b', 'c'])
      await run(({ kept }) => kept.connection?.send('d'))
      return async () => [...(await told()), `received ${tally().received.join(', ')}`]
    },
  },
  {
    situation: 'a page that is left and come back to',
    told: ['dialled 2, most open 1', 'open'],
    async play({ open, leave, goBack, steeredUrl, told, tally }) {
      await open({ socket: steeredUrl() })
      await until(async () => (await told()).at(-1), 'open')
      await leave()
      await until(() => tally().open, 0)
      await goBack()
      return async () => [
        `dialled ${tally().dialled}, most open ${tally().mostOpen}`,
        (await told()).at(-1) ?? '',
      ]
    },
  },
  {
    situation: 'an app with two components on one address, and a banner',
    told: ['The server is restarting', 'open open', 'dialled 2, most open 1, closes 1000'],
    async play({ steeredUrl, tell, run, told, tally }) {
      await run(({ showApp, kept }, url) => {
        kept.hideApp = showApp(url)
      }, steeredUrl())
      const text = (selector: string): Promise<string> =>
        run(
          (_player, found) =>
            [...document.querySelectorAll(found)].map((one) => one.textContent).join(' '),
          selector,
        )
      await until(() => text('output'), 'open open')
      tell({ close: 1012 })
      await until(() => text('output'), 'waiting waiting')
      const title = '[data-slot=connection-banner-title]'
      await until(async () => (await text(title)) !== '', true)
      await run(({ note }, found) => note(document.querySelector(found)?.textContent ?? ''), title)
      await run(() => document.querySelector<HTMLElement>('[data-slot=retry-button]')?.click())
      await until(() => text('output'), 'open open')
      await until(() => text(title), '')
      await run(({ note, kept }) => {
        note([...document.querySelectorAll('output')].map((one) => one.textContent).join(' '))
        kept.hideApp?.()
      })
      await until(() => tally().open, 0)
      const { dialled, mostOpen, closes } = tally()
      const seen = `dialled ${dialled}, most open ${mostOpen}, closes ${closes.at(-1)?.[0]}`
      return async () => [...(await told()), seen]
    },
  },
]
