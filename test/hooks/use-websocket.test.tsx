import { act, cleanup, render, screen } from '@testing-library/react'
import { lazy, type ReactNode, StrictMode, Suspense, useEffect, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useStore } from 'zustand'
import {
  type Connection,
  type ConnectionUrl,
  createRegistry,
  defineCloseCodes,
  useConnectionState,
  useLatestMessage,
  useMessage,
  useMessageReducer,
  type UseWebSocketOptions,
  useWebSocket,
  type WebSocketStatus,
} from '../../src/index.ts'
import { RegistryContext } from '../../src/hooks/registry-context.ts'
import {
  accept,
  close,
  createFakeEnvironment,
  type FakeEnvironment,
  hang,
  refuse,
} from '../../src/testing.ts'

let fake: FakeEnvironment
let renders = 0
let socket: WebSocketStatus

beforeEach(() => {
  fake = createFakeEnvironment()
  renders = 0
})

afterEach(async () => {
  cleanup()
  await fake.advance(120_000)
  expect(fake.liveSockets).toHaveLength(0)
  expect(fake.pendingTimers).toBe(0)
  expect(fake.listeners).toBe(0)
  expect(fake.reported).toEqual([])
})

function Reader({ url = 'wss://api.example/live', options = {} }: ReaderProps): ReactNode {
  renders += 1
  socket = useWebSocket(url, { environment: fake, ...options })
  return <p>{socket.status}</p>
}

interface ReaderProps {
  readonly url?: ConnectionUrl
  readonly options?: UseWebSocketOptions
}

function Page({ children }: { readonly children: ReactNode }): ReactNode {
  const [registry] = useState(createRegistry)
  return <RegistryContext.Provider value={registry}>{children}</RegistryContext.Provider>
}

const show = (children: ReactNode): ReturnType<typeof render> => render(<Page>{children}</Page>)
/** Around the page: inside of it, React would rehearse no effects at the first mount. */
const showStrictly = (children: ReactNode): ReturnType<typeof render> =>
  render(<Page>{children}</Page>, { wrapper: StrictMode })
const pass = (duration: number): Promise<void> => act(() => fake.advance(duration))

describe('useWebSocket', () => {
  it('dials at the end of the task and tells each status once', async () => {
    show(<Reader />)
    expect(fake.sockets).toHaveLength(0)
    expect(screen.getByText('connecting')).toBeDefined()
    await pass(1)
    expect(screen.getByText('open')).toBeDefined()
    expect(renders).toBe(3)
  })

  it('[R6] StrictMode keeps one socket, and none is left after unmount', async () => {
    showStrictly(<Reader />)
    await pass(1)
    expect(fake.sockets).toHaveLength(1)
    cleanup()
    await pass(999)
    expect(fake.liveSockets).toHaveLength(1)
    await pass(1)
    expect(fake.liveSockets).toHaveLength(0)
  })

  it('[R6] two hooks with one address share a socket, however the address is written', async () => {
    show(
      <>
        <Reader url="wss://api.example/live" />
        <Reader url={new URL('https://api.example/live')} />
        <Reader url={['wss://api.example:443/live']} />
      </>,
    )
    await pass(1)
    expect(fake.sockets).toHaveLength(1)
  })

  it('does not share where protocols differ, nor with share: false, nor for functions', async () => {
    show(
      <>
        <Reader />
        <Reader options={{ protocols: 'chat' }} />
        <Reader options={{ share: false }} />
        <Reader options={{ share: false }} />
        <Reader url={() => 'wss://api.example/live'} />
      </>,
    )
    await pass(1)
    expect(fake.sockets).toHaveLength(5)
  })

  it('shares a function address under an explicit key', async () => {
    show(
      <>
        <Reader url={() => 'wss://api.example/live?token=1'} options={{ key: 'live' }} />
        <Reader url={() => 'wss://api.example/live?token=2'} options={{ key: 'live' }} />
      </>,
    )
    await pass(1)
    expect(fake.sockets).toHaveLength(1)
  })

  it('calls the latest address function at each dial', async () => {
    const page = show(<Reader url={() => 'wss://api.example/?token=old'} />)
    await pass(1)
    page.rerender(
      <Page>
        <Reader url={() => 'wss://api.example/?token=new'} />
      </Page>,
    )
    act(() => socket.reconnect())
    await pass(1)
    expect(fake.sockets.map(({ url }) => url.slice(-3))).toEqual(['old', 'new'])
  })

  it('[R6] leaves the old address at once when the address changes', async () => {
    const page = show(<Reader url="wss://api.example/a" />)
    await pass(1)
    page.rerender(
      <Page>
        <Reader url="wss://api.example/b" />
      </Page>,
    )
    await pass(1)
    expect(fake.liveSockets.map(({ url }) => url)).toEqual(['wss://api.example/b'])
  })

  it('[R6] follows the address where a function gives the subprotocols', async () => {
    const options = { protocols: () => ['token'] }
    const room = (id: number | null): ReactNode => (
      <Page>
        <Reader url={id === null ? null : `wss://api.example/room/${id}`} options={options} />
      </Page>
    )
    const { rerender } = render(room(null))
    await pass(1_000)
    for (const id of [1, 2, null]) {
      rerender(room(id))
      await pass(1_000)
    }
    expect(fake.sockets.map(({ url }) => url.at(-1))).toEqual(['1', '2'])
    expect(fake.liveSockets).toEqual([])
  })

  it('[R3] has a heartbeat from the render on that wants one, and as long as one does', async () => {
    fake.server.use(accept({ reply: () => 'pong' }))
    const heartbeat = { message: 'ping', interval: 1_000, timeout: 500 }
    const beating = (on: boolean): ReactNode => (
      <Page>
        <Reader options={{ onMessage: () => {}, heartbeat: on ? heartbeat : undefined }} />
      </Page>
    )
    const { rerender } = render(beating(false))
    await pass(5_000)
    expect(fake.sockets[0]?.sent).toEqual([])
    rerender(beating(true))
    await pass(1_000)
    expect(fake.sockets[0]?.sent).toEqual(['ping'])
    rerender(beating(false))
    await pass(60_000)
    expect(fake.sockets.map(({ sent }) => sent)).toEqual([['ping']])
    expect(screen.getByText('open')).toBeDefined()
  })

  it('[R6] stays closed where the app closed it, though a heartbeat comes or goes', async () => {
    const heartbeat = { message: 'ping' }
    const page = (on: boolean): ReactNode => (
      <Page>
        <Reader options={{ heartbeat: on ? heartbeat : undefined }} />
        <Reader options={{ heartbeat: on ? heartbeat : undefined, linger: 0 }} />
      </Page>
    )
    const { rerender } = render(page(true))
    await pass(1_000)
    act(() => socket.close())
    for (const on of [false, true, false]) {
      rerender(page(on))
      await pass(1_000)
    }
    expect(fake.sockets).toHaveLength(1)
    expect(screen.getAllByText('closed')).toHaveLength(2)
  })

  it('begins anew for the page that takes the place of one that closed it', async () => {
    const { rerender } = render(
      <Page>
        <Reader key="one" />
      </Page>,
    )
    await pass(1_000)
    await act(async () => {
      socket.close()
      rerender(
        <Page>
          <Reader key="two" />
        </Page>,
      )
    })
    await pass(1_000)
    expect(screen.getByText('open')).toBeDefined()
  })

  it('[R6] is not closed from the start by StrictMode where an effect closes it in the end', async () => {
    function Closer(): ReactNode {
      const { status, close: end } = useWebSocket('wss://api.example/live', { environment: fake })
      useEffect(() => () => end(), [end])
      return <p>{status}</p>
    }
    showStrictly(<Closer />)
    await pass(1_000)
    expect(screen.getByText('open')).toBeDefined()
    expect(fake.sockets).toHaveLength(1)
  })

  it('keeps an open socket through a route change', async () => {
    const page = show(<Reader key="one" />)
    await pass(1)
    page.rerender(<Page>{null}</Page>)
    await pass(500)
    page.rerender(
      <Page>
        <Reader key="two" />
      </Page>,
    )
    await pass(5_000)
    expect(fake.sockets).toHaveLength(1)
    expect(screen.getByText('open')).toBeDefined()
  })

  it('stays idle for null, an empty string and an empty list', async () => {
    show(
      <>
        <Reader url={null} />
        <Reader url="" />
        <Reader url={[]} />
      </>,
    )
    await pass(60_000)
    expect(fake.sockets).toHaveLength(0)
    expect(screen.getAllByText('idle')).toHaveLength(3)
  })

  it('gives all readers of a connection one value, and those of another one another', async () => {
    const seen: WebSocketStatus[][] = []
    function Readers(): ReactNode {
      const options = { environment: fake }
      const one = useWebSocket('wss://api.example/live', options)
      const same = useWebSocket('wss://api.example/live', options)
      const other = useWebSocket('wss://api.example/other', options)
      seen.push([one, same, other])
      return null
    }
    render(<Readers />, { wrapper: Page })
    await act(() => fake.advance(1_000))
    fake.server.drop()
    await act(() => fake.advance(10))
    expect(seen.map(([one]) => one?.status)).toEqual(
      expect.arrayContaining(['idle', 'connecting', 'open']),
    )
    for (const [one, same, other] of seen) {
      expect(same).toBe(one)
      expect(other?.connection).not.toBe(one?.connection)
      expect(other).not.toBe(one)
    }
  })

  it('keeps its verbs and its value for as long as nothing changed', async () => {
    const seen: WebSocketStatus[] = []
    function Watcher(): ReactNode {
      const [, again] = useState(0)
      seen.push(useWebSocket('wss://api.example/live', { environment: fake }))
      return <button onClick={() => again((count) => count + 1)}>again</button>
    }
    show(<Watcher />)
    await pass(1)
    const before = seen.at(-1)
    act(() => screen.getByText('again').click())
    expect(seen.at(-1)).toBe(before)
    expect(seen.at(-1)?.send).toBe(seen[0]?.send)
  })

  it('tells why it closed, when it dials again, and calls the latest handlers', async () => {
    fake.server.use(close(1012, 'deploy', { after: 100 }))
    const early = vi.fn()
    const late = vi.fn()
    const page = show(<Reader options={{ onClose: early }} />)
    page.rerender(
      <Page>
        <Reader options={{ onClose: late }} />
      </Page>,
    )
    await pass(200)
    expect(socket.closeReason).toMatchObject({ kind: 'serviceRestart', code: 1012, opened: true })
    expect(socket.retryAt).toBeGreaterThanOrEqual(fake.now() + 5_000 - 200)
    expect(early).not.toHaveBeenCalled()
    expect(late).toHaveBeenCalledExactlyOnceWith(socket.closeReason)
  })

  it("types the app's own codes through to the close reason", async () => {
    const codes = defineCloseCodes({ 4010: { kind: 'kicked', retry: 'never', severity: 'error' } })
    fake.server.use(close(4010))
    function Room(): ReactNode {
      const { closeReason } = useWebSocket('wss://api.example/', {
        environment: fake,
        closeCodes: codes,
      })
      if (closeReason?.kind !== 'kicked') return null
      const code: 4010 = closeReason.code
      return <p>kicked with {code}</p>
    }
    show(<Room />)
    await pass(10)
    expect(screen.getByText('kicked with 4010')).toBeDefined()
  })

  it('[R9] renders 0 times while messages stream, and useMessage gets every one', async () => {
    const got: unknown[] = []
    function Sink(): null {
      useMessage(socket.connection, (data) => got.push(data))
      return null
    }
    function Room(): ReactNode {
      return (
        <>
          <Reader />
          <Sink />
        </>
      )
    }
    show(<Room />)
    await pass(10_000)
    const before = renders
    for (let index = 0; index < 20_000; index += 1) fake.server.send(String(index))
    await pass(100)
    expect(got).toHaveLength(20_000)
    expect(got.at(-1)).toBe('19999')
    expect(renders).toBe(before)
  })

  it('attaches a message handler only while somebody wants messages', async () => {
    const page = show(<Reader />)
    await pass(1)
    expect(fake.sockets[0]?.onmessage).toBeNull()
    page.rerender(
      <Page>
        <Reader options={{ onMessage: () => {} }} />
      </Page>,
    )
    expect(fake.sockets[0]?.onmessage).not.toBeNull()
    page.rerender(
      <Page>
        <Reader />
      </Page>,
    )
    expect(fake.sockets[0]?.onmessage).toBeNull()
  })

  it.each(['connecting', 'open', 'waiting'])(
    'is %s as before when somebody begins or ceases to want messages',
    async (status) => {
      if (status === 'connecting') fake.server.use(hang())
      if (status === 'waiting') fake.server.use(refuse())
      const onDrop = vi.fn()
      const page = show(<Reader options={{ onDrop }} />)
      await pass(1)
      if (status !== 'open') socket.send('kept')
      const before = socket
      expect(before.status).toBe(status)
      for (const options of [{ onDrop, onMessage: () => {} }, { onDrop }]) {
        page.rerender(
          <Page>
            <Reader options={options} />
          </Page>,
        )
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await pass(1)
        expect(socket).toBe(before)
      }
      expect(fake.sockets).toHaveLength(1)
      expect(onDrop).not.toHaveBeenCalled()
    },
  )

  it('is held throughout the commit in which somebody begins to want messages', async () => {
    const Child = ({ eager, reconnect }: { eager: boolean; reconnect: () => void }): ReactNode => {
      useEffect(() => {
        if (eager) reconnect()
      }, [eager, reconnect])
      return null
    }
    const Parent = ({ eager }: { eager: boolean }): ReactNode => {
      const options = { environment: fake, protocols: ['v2'] }
      const { reconnect } = useWebSocket(
        'wss://api.example/live',
        eager ? { ...options, onMessage: () => {} } : options,
      )
      return <Child eager={eager} reconnect={reconnect} />
    }
    const page = show(<Parent eager={false} />)
    await pass(5_000)
    page.rerender(
      <Page>
        <Parent eager />
      </Page>,
    )
    await pass(10)
    expect(fake.sockets.map(({ protocols }) => protocols)).toEqual([['v2'], ['v2']])
  })

  it('shares by an empty key only with those who give it too', async () => {
    show(
      <>
        <Reader />
        <Reader options={{ key: '' }} />
        <Reader options={{ key: '' }} />
      </>,
    )
    await pass(1)
    expect(fake.sockets).toHaveLength(2)
  })

  it('holds one socket while a sibling suspends', async () => {
    let arrive = (): void => {}
    const arrival = new Promise<void>((done) => {
      arrive = done
    })
    const Slow = lazy(async () => {
      await arrival
      return { default: () => 'ready' }
    })
    await act(async () => {
      show(
        <Suspense fallback="…">
          <Reader />
          <Slow />
        </Suspense>,
      )
    })
    await pass(10)
    expect(fake.sockets).toHaveLength(0)
    await act(async () => arrive())
    await pass(10)
    expect(fake.sockets).toHaveLength(1)
  })

  it('a reader of the state never opens a socket', async () => {
    let connection: Connection | null = null
    function Observer({ of }: { readonly of: Connection }): ReactNode {
      const status = useConnectionState(of, (state) => state.status)
      const attempts = useStore(of, (state) => state.dials)
      return `${status} ${attempts}`
    }
    function Late(): ReactNode {
      const [shown, setShown] = useState(true)
      return (
        <>
          {shown && <Reader />}
          {connection && <Observer of={connection} />}
          <button onClick={() => setShown(false)}>leave</button>
        </>
      )
    }
    const page = show(<Late />)
    connection = socket.connection
    page.rerender(
      <Page>
        <Late />
      </Page>,
    )
    await pass(10)
    act(() => screen.getByText('leave').click())
    await pass(10_000)
    expect(page.container.textContent).toContain('idle 1')
    expect(fake.liveSockets).toHaveLength(0)
  })

  it('waits for the person after a refusal that retrying cannot mend, and dials when asked', async () => {
    fake.server.use(close(3003))
    show(<Reader />)
    await pass(60_000)
    expect(socket.status).toBe('closed')
    expect(fake.sockets).toHaveLength(1)
    fake.server.use(accept())
    act(() => socket.reconnect())
    await pass(10)
    expect(socket.status).toBe('open')
  })

  it('dials at once when asked while it waits', async () => {
    fake.server.use(refuse())
    show(<Reader />)
    await pass(1)
    expect(socket.status).toBe('waiting')
    fake.server.use(hang())
    act(() => socket.reconnect())
    await pass(50)
    expect(fake.liveSockets).toHaveLength(1)
    expect(socket.attempt).toBe(1)
  })
})

describe('useMessageReducer', () => {
  it('folds every message and renders once a frame at most', async () => {
    let sums = 0
    function Sum(): ReactNode {
      sums += 1
      const { connection } = useWebSocket('wss://api.example/live', { environment: fake })
      return useMessageReducer(connection, (sum, data) => sum + Number(data), 0)
    }
    const page = show(<Sum />)
    await pass(10_000)
    const before = sums
    for (let index = 1; index <= 1_000; index += 1) fake.server.send(String(index))
    await pass(1_000)
    expect(page.container.textContent).toBe('500500')
    expect(sums - before).toBe(1)
  })
})

describe('useLatestMessage', () => {
  it('shows the last message of a burst', async () => {
    function Latest(): ReactNode {
      const { connection } = useWebSocket('wss://api.example/live', { environment: fake })
      return String(useLatestMessage(connection))
    }
    const page = show(<Latest />)
    await pass(10)
    expect(page.container.textContent).toBe('undefined')
    for (const text of ['a', 'b', 'c']) fake.server.send(text)
    await pass(1_000)
    expect(page.container.textContent).toBe('c')
  })
})
