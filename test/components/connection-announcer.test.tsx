import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ConnectionAnnouncer } from '../../src/components/connection-announcer.tsx'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { createConnection } from '../../src/core/connection.ts'
import type { FakeEnvironment, ServerScript } from '../../src/testing.ts'
import { createScene } from './render-with.tsx'

afterEach(cleanup)

const spoken = (): readonly (string | null)[] =>
  [...screen.getAllByRole('status'), ...screen.getAllByRole('alert')].map(
    ({ textContent }) => textContent,
  )

/** Everything that any live region says from now on, in order. */
function listen(): string[] {
  const heard: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (addedNodes.length > 0 && target.textContent) heard.push(target.textContent)
    }
  })
  for (const region of document.querySelectorAll('[role=status], [role=alert]')) {
    observer.observe(region, { childList: true, subtree: true, characterData: true })
  }
  return heard
}

/** A server that lets a dial wait for 5 s before it refuses. */
const refuseLate =
  (fake: FakeEnvironment): ServerScript =>
  (dial) => {
    fake.setTimer(() => dial.refuse(), 5_000)
  }

describe('ConnectionAnnouncer', () => {
  it('[A1] has its live regions, empty, from the first mount', async () => {
    const { show } = await createScene()
    show(<ConnectionAnnouncer />)
    expect(spoken()).toEqual(['', ''])
  })

  it('[A1] says nothing when it is mounted during an outage, nor of its end', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    show(<ConnectionBanner />)
    await lose()
    cleanup()
    show(
      <>
        <ConnectionAnnouncer />
        <ConnectionAnnouncer connection={connection} />
      </>,
    )
    expect(spoken()).toEqual(['', '', '', ''])
    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    await pass(2_000)
    expect(spoken()).toEqual(['', '', '', ''])
  })

  it('tells the next outage also where the clock was put back after the one it came into', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    await lose()
    show(<ConnectionAnnouncer />)
    const heard = listen()
    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    await pass(60_000)
    fake.jumpClock(-3_600_000)
    await lose()
    await pass(1_000)
    expect(heard).toEqual([expect.stringContaining("Can't reach the server")])
  })

  it('[A2] says nothing of an outage shorter than the grace', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    const heard = listen()
    fake.server.drop()
    await pass(10_000)
    expect(heard).toEqual([])
  })

  it('[A3] says once what happened, and the wait if it is 5 s or more', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    const heard = listen()
    act(() => fake.server.close(1012))
    await pass(10_000)
    expect(heard).toEqual([
      "The server is restarting. This usually takes less than a minute. We'll reconnect by ourselves. Reconnecting in 18 seconds.",
    ])
  })

  it('[A4] reminds at most once in 30 s, three times in all', async () => {
    const { show, lose, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    const heard = listen()
    await lose()
    await pass(29_000)
    expect(heard).toHaveLength(1)
    await pass(31_000)
    expect(heard.length).toBeLessThanOrEqual(3)
    expect(heard.length).toBeGreaterThan(1)
    await pass(600_000)
    expect(heard.length).toBeLessThanOrEqual(4)
  })

  it('[A4] takes away what it said after 7 s, and does not say it again', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    const heard = listen()
    act(() => fake.server.close(1008))
    await pass(6_900)
    expect(spoken().join('')).toMatch(/^Connection not allowed/)
    await pass(200)
    expect(spoken()).toEqual(['', ''])
    await pass(60_000)
    expect(heard).toHaveLength(1)
  })

  it('[A4] gives what it says next its own 7 s', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    act(() => fake.server.close(1012))
    await pass(5_000)
    fake.server.use((dial) => dial.accept({}, () => dial.close(1008)))
    act(() => fake.goOffline())
    act(() => fake.goOnline())
    await pass(5_000)
    expect(spoken().join('')).toMatch(/^Connection not allowed/)
  })

  it('[A3] waits with a loss until somebody is there to hear of it', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    const heard = listen()
    act(() => fake.hide())
    act(() => fake.server.close(1008))
    await pass(60_000)
    expect(heard).toEqual([])
    act(() => fake.show())
    await pass(0)
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatch(/^Connection not allowed/)
  })

  it('[A4] uses up no reminder while nobody is there', async () => {
    const { show, lose, fake, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    const heard = listen()
    await lose()
    act(() => fake.hide())
    await pass(600_000)
    expect(heard).toHaveLength(1)
    act(() => fake.show())
    await pass(600_000)
    expect(heard).toHaveLength(4)
  })

  it('[A6] tells the end that came while nobody was there', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    const heard = listen()
    await lose()
    act(() => fake.hide())
    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    await pass(60_000)
    expect(heard).toHaveLength(1)
    act(() => fake.show())
    await pass(2_000)
    expect(heard.at(-1)).toBe("Back online. You're connected again.")
  })

  it('leaves no timer behind', async () => {
    const { show, fake, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    act(() => fake.server.close(1008))
    await pass(1_000)
    expect(fake.pendingTimers).toBe(1)
    cleanup()
    expect(fake.pendingTimers).toBe(0)
  })

  it('[A5] interrupts where the person must act', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    await lose()
    fake.server.use((dial) => dial.accept({}, () => dial.close(1008)))
    connection.reconnect()
    await pass(0)
    expect(screen.getByRole('alert').textContent).toMatch(/^Connection not allowed\. /)
    expect(screen.getByRole('status').textContent).toBe('')
  })

  const press = (): boolean => fireEvent.click(screen.getByRole('button', { name: 'Try again' }))

  it('answers each press of "Try again" when its dial has failed, though the cause is no news', async () => {
    const { show, lose, pass, fake } = await createScene()
    show(<ConnectionBanner />)
    await lose()
    await pass(20_000)
    const heard = listen()
    fake.server.use(refuseLate(fake))
    for (let presses = 0; presses < 2; presses++) {
      press()
      // oxlint-disable no-await-in-loop -- one press after another
      await pass(4_500)
      expect(heard).toHaveLength(presses)
      await pass(1_000)
      expect(heard).toHaveLength(presses + 1)
      await pass(8_000)
      // oxlint-enable no-await-in-loop
    }
    expect(heard[1]).toMatch(/^Can't reach the server\./)
  })

  it('says nothing but "Back online" to a press that helps', async () => {
    const { show, lose, pass, fake } = await createScene()
    show(<ConnectionBanner />)
    await lose()
    await pass(20_000)
    const heard = listen()
    fake.server.use((dial) => dial.accept())
    press()
    await pass(5_000)
    expect(heard).toEqual(["Back online. You're connected again."])
    // The same outage, which seemed over, is told again only after a while.
    fake.server.drop()
    await pass(4_000)
    expect(heard).toHaveLength(1)
  })

  it.each(['while offline', 'who came in during the outage'])('answers one %s', async (who) => {
    const { show, lose, pass, fake } = await createScene()
    if (who !== 'while offline') await lose()
    show(<ConnectionBanner />)
    if (who === 'while offline') {
      await lose()
      fake.goOffline({ reachable: true })
    }
    await pass(10_000)
    const heard = listen()
    fake.server.use(refuseLate(fake))
    press()
    await pass(4_500)
    expect(heard).toEqual([])
    await pass(1_000)
    expect(heard).toHaveLength(1)
  })

  it('answers with what the try came to, not with what the banner still shows for a moment', async () => {
    const { show, pass, fake } = await createScene()
    show(<ConnectionBanner />)
    fake.server.use((dial) => dial.refuse())
    fake.server.close(1012)
    await pass(4_000)
    const heard = listen()
    press()
    await pass(3_000)
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatch(/^Can't reach the server\./)
  })

  it('answers a try that is open for a moment only, too', async () => {
    const { show, pass, fake } = await createScene()
    show(<ConnectionBanner />)
    fake.server.use((dial) => dial.accept())
    fake.server.close(1011)
    await pass(1_000)
    fake.server.use((dial) => {
      dial.accept({}, () => fake.setTimer(() => dial.close(1011), 30))
    })
    await pass(10_000)
    const heard = listen()
    press()
    await pass(10)
    for (let steps = 0; steps < 40; steps++) {
      // oxlint-disable-next-line no-await-in-loop -- React is to see each step
      await pass(50)
    }
    expect(heard).toEqual([expect.stringMatching(/^Something went wrong on our side\./)])
  })

  it.each([
    ['first', true],
    ['last', false],
  ])(
    'answers once who asked for one of two connections, its banner coming %s',
    async (_place, first) => {
      const { show, pass, registry, fake, connection } = await createScene()
      const other = registry.connect('wss://other.example/', () =>
        createConnection('wss://other.example/', { environment: fake }),
      )
      other.retain()
      await pass(6_000)
      show(
        <>
          {first && <ConnectionBanner connection={other} data-testid="other" />}
          <ConnectionBanner />
          {!first && <ConnectionBanner connection={other} data-testid="other" />}
        </>,
      )
      fake.server.use(refuseLate(fake))
      for (const socket of fake.liveSockets) fake.server.drop(socket)
      await pass(60_000)
      const heard = listen()
      const button = within(screen.getByTestId('other')).getByRole('button', { name: 'Try again' })
      fireEvent.click(button)
      await pass(5_500)
      expect(connection.getState().lostAt).not.toBeNull()
      expect(heard.filter((text) => text.startsWith("Can't reach"))).toHaveLength(1)
    },
  )

  it('owes no answer to who came in after the try of somebody else', async () => {
    const { show, lose, pass, connection } = await createScene()
    const { unmount } = show(<ConnectionBanner />)
    await lose()
    await pass(10_000)
    press()
    await pass(500)
    unmount()
    await pass(500)
    show(<ConnectionBanner />)
    const heard = listen()
    await pass(500)
    // Anything that makes it look again.
    connection.send('queued')
    await pass(500)
    expect(connection.getState()).toMatchObject({ status: 'waiting', queued: 1 })
    expect(heard).toEqual([])
  })

  it('[A6] says that it is over if and only if it said that it began', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    show(<ConnectionAnnouncer />)
    const heard = listen()
    await lose()
    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    await pass(2_000)
    expect(heard.at(-1)).toBe("Back online. You're connected again.")
    await pass(10_000)
    expect(spoken()).toEqual(['', ''])
  })

  it('keeps quiet once the banner was put away, but tells the end', async () => {
    const { show, lose, fake, connection, pass } = await createScene()
    show(<ConnectionBanner />)
    const heard = listen()
    await lose()
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    await pass(120_000)
    expect(heard).toHaveLength(1)
    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    await pass(2_000)
    expect(heard).toHaveLength(2)
  })

  it('tells of another connection although the same trouble of the first was put away', async () => {
    const { show, fake, registry, pass } = await createScene()
    const other = 'wss://b.example/'
    const second = registry.connect(other, () => createConnection(other, { environment: fake }))
    const release = second.retain()
    await pass(10_000)
    show(<ConnectionBanner />)
    const heard = listen()
    fake.server.use((dial) => dial.refuse())
    fake.server.drop(fake.sockets[0])
    await pass(4_000)
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    await pass(5_000)
    fake.server.drop(fake.sockets[1])
    await pass(4_000)
    expect(heard.map((text) => text.split('.')[0])).toEqual([
      "Can't reach the server",
      "Can't reach the server",
    ])
    release()
  })

  it('[A13] lets the announcer inside a dialog speak while there is one', async () => {
    const { show, fake, connection, pass } = await createScene()
    const page = <ConnectionAnnouncer key="page" data-testid="page" />
    const dialog = <ConnectionAnnouncer key="dialog" data-testid="dialog" />
    const { rerender } = show(<>{[page]}</>)
    rerender(<>{[page, dialog]}</>)
    fake.server.use((dial) => dial.refuse())
    fake.server.drop()
    await pass(3_000)
    expect(screen.getByTestId('dialog').textContent).toMatch(/^Can't reach the server/)
    expect(screen.getByTestId('page').textContent).toBe('')

    rerender(<>{[page]}</>)
    fake.server.use((dial) => dial.accept())
    connection.reconnect()
    await pass(2_000)
    expect(screen.getByTestId('page').textContent).toMatch(/^Back online/)
  })

  it('[A6] tells that a first connection has come, where it was told that it failed', async () => {
    const scene = await createScene()
    scene.connection.close()
    const url = 'wss://app.example/first'
    const first = createConnection(url, { environment: scene.fake, retry: () => false })
    scene.fake.server.use((dial) => dial.refuse())
    scene.show(<ConnectionBanner connection={first} />)
    const heard = listen()
    const release = first.retain()
    await scene.pass(10_000)
    expect(heard).toHaveLength(1)
    scene.fake.server.use((dial) => dial.accept())
    fireEvent.click(screen.getByRole('button', { name: /^Try again|^Reconnect/ }))
    await scene.pass(60_000)
    expect(heard.slice(1)).toEqual(['Connected.'])
    release({ linger: false })
    await scene.pass(0)
  })

  it.each([
    ['is late', 'later', /^Still connecting/],
    ['is refused', 'refuse', /^Couldn't reconnect|^Can't reach/],
  ] as const)(
    '[A6] tells it too of another connection of the page that %s',
    async (_, how, words) => {
      const { show, registry, fake, pass } = await createScene()
      const url = 'wss://example.com/second'
      const second = registry.connect(url, () =>
        createConnection(url, { environment: fake, retry: () => false, connectTimeout: 60_000 }),
      )
      fake.server.use((dial) => (how === 'refuse' ? dial.refuse() : dial.later(9_000, dial.accept)))
      show(<ConnectionBanner />)
      const heard = listen()
      const release = second.retain()
      await pass(20_000)
      fake.server.use((dial) => dial.accept())
      if (how === 'refuse')
        fireEvent.click(screen.getByRole('button', { name: /Try again|Reconnect/ }))
      await pass(60_000)
      expect(heard).toEqual([expect.stringMatching(words), 'Connected.'])
      release({ linger: false })
      await pass(0)
    },
  )

  it('[A6] is silent at the end of an outage where the app turned "Back online" off', async () => {
    const { show, lose, fake, pass } = await createScene()
    show(<ConnectionBanner />, { timing: { restoredFor: 0 } })
    const heard = listen()
    await lose()
    fake.server.use((dial) => dial.accept())
    await pass(60_000)
    expect(heard).toHaveLength(1)
  })

  it('[A6] tells both again where it is late a second time', async () => {
    const scene = await createScene()
    const url = 'wss://app.example/slow'
    const slow = createConnection(url, { environment: scene.fake, connectTimeout: 60_000 })
    scene.fake.server.use((dial) => dial.later(9_000, dial.accept))
    scene.show(<ConnectionBanner connection={slow} />)
    const heard = listen()
    const release = slow.retain()
    await scene.pass(60_000)
    act(() => slow.close())
    await scene.pass(1_000)
    act(() => slow.reconnect())
    await scene.pass(60_000)
    const both = [expect.stringMatching(/^Still connecting/), 'Connected.']
    expect(heard).toEqual([...both, ...both])
    release({ linger: false })
    await scene.pass(0)
  })

  it.each([
    ['tells that it is connected where it was told that it still connects', 9_000, 2],
    ['says nothing of a first connection that just comes', 1_000, 0],
  ])('[A6] %s', async (_, late, count) => {
    const scene = await createScene()
    const url = 'wss://app.example/slow'
    const slow = createConnection(url, { environment: scene.fake })
    scene.fake.server.use((dial) => dial.later(late, () => dial.accept()))
    scene.show(<ConnectionBanner connection={slow} />)
    const heard = listen()
    const release = slow.retain()
    await scene.pass(20_000)
    expect(heard).toEqual(
      [expect.stringMatching(/^Still connecting/), 'Connected.'].slice(0, count),
    )
    release({ linger: false })
    await scene.pass(0)
  })

  it.each(['the first', 'the last'])(
    '[A3] tells an outage once where one is about its connection and %s about all',
    async (which) => {
      const { show, lose, fake, connection, pass } = await createScene()
      const all = <ConnectionAnnouncer key="all" />
      const one = <ConnectionAnnouncer key="one" connection={connection} />
      show(<>{which === 'the first' ? [all, one] : [one, all]}</>)
      const heard = listen()
      await lose()
      fake.server.use((dial) => dial.accept())
      connection.reconnect()
      await pass(2_000)
      expect(heard.map((text) => text.split('.')[0])).toEqual([
        "Can't reach the server",
        'Back online',
      ])
    },
  )

  it('[S9] is out of sight without a style attribute in the HTML of a server', async () => {
    const { show } = await createScene()
    show(<ConnectionAnnouncer data-testid="it" />)
    expect(screen.getByTestId('it').style.position).toBe('absolute')
  })
})
