import { describe, expect, test } from 'vitest'
import { chromiumFacts } from '../support/chromium-facts.ts'
import { recordSocket } from '../support/event-log.ts'
import { forbidConnections } from '../support/content-security-policy.ts'
import { proxiedServer, rawServer, steeredServer } from '../support/lab.ts'
import { playFact } from '../support/play-fact.ts'

describe('a native WebSocket', () => {
  test.each(chromiumFacts.map((fact) => [fact.situation, fact.events.join(', '), fact] as const))(
    'meets %s and tells %s',
    async (_situation, _told, fact) => {
      await expect.poll(playFact(fact), { timeout: 5_000 }).toEqual(fact.events)
    },
  )

  test('tells only close when the connection is reset', async () => {
    const { url, tell } = rawServer()
    const log = recordSocket(url)
    await expect.poll(() => log.events).toEqual(['open'])
    await tell('rst')
    await expect.poll(() => log.events).toEqual(['open', 'close 1006 unclean'])
  })

  test('tells nothing of a server that has gone silent, and counts nothing as unsent', async () => {
    const { url, tally } = rawServer({ steps: ['silent'] })
    const log = recordSocket(url)
    await expect.poll(() => log.events).toEqual(['open'])
    log.socket.send('are you there?')
    // Another connection's round trip is more time than this one's answer would need.
    const other = recordSocket(steeredServer().url)
    other.socket.addEventListener('open', () => other.socket.send('ping'))
    await expect.poll(() => other.events).toEqual(['open', 'message ping'])
    expect(log.events).toEqual(['open'])
    expect(log.socket.readyState).toBe(WebSocket.OPEN)
    expect(log.socket.bufferedAmount).toBe(0)
    expect((await tally()).received).toEqual([])
    other.socket.close()
  })

  test('stays CLOSING without an event while the server does not answer close()', async () => {
    const { url, tally } = rawServer({ onClose: 'ignore' })
    const log = recordSocket(url)
    await expect.poll(() => log.events).toEqual(['open'])
    log.socket.close(4001, 'bye')
    await expect.poll(async () => (await tally()).closes).toEqual([[4001, 'bye']])
    expect(log.events).toEqual(['open'])
    expect(log.socket.readyState).toBe(WebSocket.CLOSING)
  })

  test('waits behind an unanswered handshake with the same host', async () => {
    const hung = rawServer({ handshake: 'hang' })
    const next = rawServer()
    const first = recordSocket(hung.url)
    await expect.poll(async () => (await hung.tally()).connecting).toBe(1)
    const second = recordSocket(next.url)
    // Another port is another host here: its round trip bounds the time the second one had.
    const other = recordSocket(steeredServer().url)
    await expect.poll(() => other.events).toEqual(['open'])
    expect((await next.tally()).dialled).toBe(0)
    first.socket.close()
    await expect.poll(() => second.events).toEqual(['open'])
    second.socket.close()
    other.socket.close()
  })

  test('tells error and never close where the page may not connect', async () => {
    const { url, tally } = steeredServer()
    const inside = await forbidConnections()
    const socket = new inside.WebSocket(url)
    const events: string[] = []
    socket.addEventListener('error', () => events.push('error'))
    socket.addEventListener('close', () => events.push('close'))
    expect(socket.readyState).toBe(WebSocket.CLOSED)
    await expect.poll(() => events).toEqual(['error'])
    expect((await tally()).dialled).toBe(0)
  })

  test.each([
    ['wss://', 'SyntaxError'],
    ['ftp://127.0.0.1/', 'SyntaxError'],
    ['ws://127.0.0.1/#here', 'SyntaxError'],
  ])('throws at %s: %s', (url, name) => {
    expect(() => new WebSocket(url)).toThrow(expect.objectContaining({ name }))
  })

  test.each([
    [[1001], 'InvalidAccessError'],
    [[2999], 'InvalidAccessError'],
    [[5000], 'InvalidAccessError'],
    [[1000, 'é'.repeat(62)], 'SyntaxError'],
    [[undefined, 'why'], 'InvalidAccessError'],
  ] as const)('throws at close(%j): %s', async ([code, reason], name) => {
    const { socket, events } = recordSocket(steeredServer().url)
    await expect.poll(() => events).toEqual(['open'])
    expect(() => socket.close(code, reason)).toThrow(expect.objectContaining({ name }))
    expect(socket.readyState).toBe(WebSocket.OPEN)
    socket.close()
  })
})

describe('a network', () => {
  test('delivers late what it held while paused', async () => {
    const { url, tally, setMode } = await proxiedServer()
    const log = recordSocket(url)
    await expect.poll(() => log.events).toEqual(['open'])
    await setMode('pause')
    log.socket.send('late')
    expect((await tally()).received).toEqual([])
    await setMode('pass')
    await expect.poll(() => log.events).toEqual(['open', 'message late'])
    log.socket.close()
  })

  test('loses for ever what went into a black hole, without a word', async () => {
    const { url, tally, setMode } = await proxiedServer()
    const log = recordSocket(url)
    await expect.poll(() => log.events).toEqual(['open'])
    await setMode('blackHole')
    log.socket.send('lost')
    await expect.poll(() => log.socket.bufferedAmount).toBe(0)
    await setMode('pause')
    await setMode('pass')
    expect(log.events).toEqual(['open'])
    expect((await tally()).received).toEqual([])
    log.socket.close()
  })

  test('ends every connection when it is reset', async () => {
    const { url, reset } = await proxiedServer()
    const log = recordSocket(url)
    await expect.poll(() => log.events).toEqual(['open'])
    await reset()
    await expect.poll(() => log.events).toEqual(['open', 'close 1006 unclean'])
  })

  test('refuses once it is stopped, and serves the same address when restarted', async () => {
    const { url, stop, restart } = await proxiedServer()
    await stop()
    const refused = recordSocket(url)
    await expect.poll(() => refused.events).toEqual(['error', 'close 1006 unclean'])
    await restart()
    const served = recordSocket(url)
    await expect.poll(() => served.events).toEqual(['open'])
    served.socket.close()
  })

  test('adds its latency both ways', async () => {
    const { url, setLatency } = await proxiedServer()
    const log = recordSocket(url)
    await expect.poll(() => log.events).toEqual(['open'])
    await setLatency(100)
    const start = performance.now()
    const arrived = new Promise((resolve) => {
      log.socket.addEventListener('message', resolve)
    })
    log.socket.send('ping')
    await arrived
    expect(performance.now() - start).toBeGreaterThan(190)
    log.socket.close()
  })
})
