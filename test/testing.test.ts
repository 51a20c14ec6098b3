import { describe, expect, it } from 'vitest'
import {
  accept,
  blackHole,
  close,
  createFakeEnvironment,
  cspBlock,
  drop,
  type FakeEnvironment,
  type FakeSocket,
  hang,
  refuse,
  sequence,
  type ServerScript,
  throwing,
} from '../src/testing.ts'

const url = 'wss://app.example/live'

interface SocketEvent {
  readonly type: string
  readonly code: number
  readonly reason: string
  readonly wasClean: boolean
  readonly data: unknown
}

/** Dials and writes down each event as `time type detail readyState`. */
function dial(fake: FakeEnvironment, address = url, protocols: readonly string[] = []) {
  const log: string[] = []
  const socket = fake.createSocket(address, protocols) as FakeSocket
  const note = (event: SocketEvent): void => {
    const detail = {
      open: socket.protocol,
      error: '',
      message: String(event.data),
      close: `${event.code} '${event.reason}' ${event.wasClean ? 'clean' : 'unclean'}`,
    }[event.type]
    log.push(
      `${fake.monotonic()} ${event.type} ${detail} ${socket.readyState}`.replaceAll('  ', ' '),
    )
  }
  socket.onopen = socket.onclose = socket.onerror = socket.onmessage = note
  return { socket, log }
}

function draw({ random }: FakeEnvironment): number[] {
  return [random(), random(), random()]
}

describe('createFakeEnvironment', () => {
  describe('runs time only when told', () => {
    it('runs timers in the order they fall due, the older of two first', async () => {
      const fake = createFakeEnvironment()
      const ran: string[] = []
      fake.setTimer(() => ran.push(`late ${fake.monotonic()}`), 20)
      fake.setTimer(() => ran.push(`first ${fake.monotonic()}`), 10)
      fake.setTimer(() => ran.push(`second ${fake.monotonic()}`), 10)
      expect(fake.pendingTimers).toBe(3)
      await fake.advance(19)
      expect(ran).toEqual(['first 10', 'second 10'])
      await fake.advance(1)
      expect(ran).toEqual(['first 10', 'second 10', 'late 20'])
      expect(fake.pendingTimers).toBe(0)
    })

    it('does the promise jobs of one timer before the next', async () => {
      const fake = createFakeEnvironment()
      const ran: string[] = []
      const job = async (): Promise<void> => {
        await Promise.resolve()
        await new Promise<void>((resolve) => queueMicrotask(resolve))
        ran.push('job')
        fake.setTimer(() => ran.push('timer of the job'), 0)
      }
      fake.setTimer(() => void job(), 0)
      fake.setTimer(() => ran.push('next'), 1)
      await fake.advance(1)
      expect(ran).toEqual(['job', 'timer of the job', 'next'])
    })

    it('runs no timer that was cleared', async () => {
      const fake = createFakeEnvironment()
      const clear = fake.setTimer(() => expect.unreachable(), 10)
      clear()
      clear()
      expect(fake.pendingTimers).toBe(0)
      await fake.advance(10)
    })

    it.each([2 ** 31, Number.NaN, -5, 0.9])(
      'reads a delay of %d as 0, as browsers do',
      async (delay) => {
        const fake = createFakeEnvironment()
        let ran = false
        fake.setTimer(() => (ran = true), delay)
        await fake.advance(0)
        expect(ran).toBe(true)
      },
    )

    it('fails where timers of 0 ms set one another without end, instead of hanging', async () => {
      const fake = createFakeEnvironment()
      const again = (): void => void fake.setTimer(again, 0)
      again()
      await expect(fake.advance(1)).rejects.toThrow('the clock stands still')
    })

    it('moves the wall clock alone when it jumps', () => {
      const fake = createFakeEnvironment({ now: 1_000 })
      fake.jumpClock(-400)
      expect([fake.now(), fake.monotonic()]).toEqual([600, 0])
    })

    it('lets no timer run in sleep, and runs it late afterwards', async () => {
      const fake = createFakeEnvironment()
      let ranAt = 0
      fake.setTimer(() => (ranAt = fake.monotonic()), 10)
      fake.sleep(60_000)
      expect(ranAt).toBe(0)
      await fake.advance(1)
      expect(ranAt).toBe(60_000)
    })

    it('draws the same random numbers each time, or those it is given', () => {
      const series = draw(createFakeEnvironment())
      expect(draw(createFakeEnvironment())).toEqual(series)
      expect(new Set(series).size).toBe(3)
      expect(series.every((number) => 0 <= number && number < 1)).toBe(true)
      expect(draw(createFakeEnvironment({ random: [0.25, 0.75] }))).toEqual([0.25, 0.75, 0.25])
    })
  })

  describe('answers as Chromium was recorded to', () => {
    const cases: readonly [name: string, script: ServerScript, log: readonly string[]][] = [
      ['accept', accept(), ['0 open 1']],
      ['refuse', refuse(), ['0 error 3', "0 close 1006 '' unclean 3"]],
      ['refuse late', refuse({ after: 50 }), ['50 error 3', "50 close 1006 '' unclean 3"]],
      ['drop', drop({ after: 50 }), ['0 open 1', "50 close 1006 '' unclean 3"]],
      ['close', close(4001, 'bye', { after: 50 }), ['0 open 1', "50 close 4001 'bye' clean 3"]],
      ['empty Close', close(), ['0 open 1', "0 close 1005 '' clean 3"]],
      ['Close 0', close(0), ['0 open 1', "0 close 0 '' clean 3"]],
      ['Close 1004', close(1004), ['0 open 1', "0 close 1004 '' clean 3"]],
      ['Close 1005', close(1005), ['0 open 1', '0 error 3', "0 close 1006 '' unclean 3"]],
      ['Close 1006', close(1006), ['0 open 1', '0 error 3', "0 close 1006 '' unclean 3"]],
      ['Close 1012', close(1012), ['0 open 1', "0 close 1012 '' clean 3"]],
      ['Close 1015', close(1015), ['0 open 1', '0 error 3', "0 close 1006 '' unclean 3"]],
      ['Close 65535', close(65_535), ['0 open 1', "0 close 65535 '' clean 3"]],
      [
        'a reason of 124 bytes',
        close(4000, 'é'.repeat(62)),
        ['0 open 1', '0 error 3', "0 close 1006 '' unclean 3"],
      ],
      ['hang', hang(), []],
      ['blackHole', blackHole(), ['0 open 1']],
      ['cspBlock', cspBlock(), ['0 error 3']],
      [
        'a wrong subprotocol',
        accept({ protocol: 'x' }),
        ['0 error 3', "0 close 1006 '' unclean 3"],
      ],
    ]
    it.each(cases)('%s', async (_name, script, expected) => {
      const fake = createFakeEnvironment({ server: script })
      const { log } = dial(fake)
      expect(log).toEqual([])
      await fake.advance(180_000)
      expect(log).toEqual(expected)
      expect(fake.pendingTimers).toBe(0)
    })

    it('has a blocked socket closed when the constructor returns', () => {
      const { socket } = dial(createFakeEnvironment({ server: cspBlock() }))
      expect(socket.readyState).toBe(3)
    })

    it('agrees on a subprotocol that was offered, the first by default', async () => {
      const fake = createFakeEnvironment()
      const { log } = dial(fake, url, ['v2', 'v1'])
      fake.server.use(accept({ protocol: 'v1' }))
      const { log: second } = dial(fake, url, ['v2', 'v1'])
      fake.server.use(accept({ protocol: '' }))
      const { log: third } = dial(fake, url, ['v2', 'v1'])
      await fake.advance(0)
      expect(log).toEqual(['0 open v2 1'])
      expect(second).toEqual(['0 open v1 1'])
      expect(third[0]).toBe('0 error 3')
    })

    it('keeps a second handshake with the host waiting for the first', async () => {
      const fake = createFakeEnvironment({ server: sequence(hang(), accept()) })
      const first = dial(fake)
      const second = dial(fake)
      const elsewhere = dial(fake, 'wss://other.example/')
      await fake.advance(1_000)
      expect(second.log).toEqual([])
      expect(elsewhere.log).toEqual(['0 open 1'])
      first.socket.close()
      await fake.advance(0)
      expect(second.log).toEqual(['1000 open 1'])
    })

    it('holds a dial back for 1 to 5 s after 15 failures in a row, where asked', async () => {
      const fake = createFakeEnvironment({ server: refuse(), holdBack: true, random: [0, 0.5] })
      const dials = Array.from({ length: 16 }, () => dial(fake))
      await fake.advance(0)
      expect(dials.map(({ log }) => log.length)).toEqual(Array.from({ length: 16 }, () => 2))
      fake.server.use(accept())
      const first = dial(fake)
      await fake.advance(999)
      expect(first.log).toEqual([])
      first.socket.close()
      const second = dial(fake)
      await fake.advance(3_000)
      expect(second.log).toEqual(['3999 open 1'])
      const third = dial(fake)
      await fake.advance(0)
      expect(third.log).toEqual(['3999 open 1'])
    })

    it('holds back a dial that then fails for want of a network, too', async () => {
      const fake = createFakeEnvironment({ server: refuse(), holdBack: true, random: [0.5] })
      for (let turn = 0; turn < 15; turn += 1) dial(fake)
      await fake.advance(0)
      fake.goOffline()
      const { log } = dial(fake)
      await fake.advance(2_999)
      expect(log).toEqual([])
      await fake.advance(1)
      expect(log).toEqual(['3000 error 3', "3000 close 1006 '' unclean 3"])
    })

    it('holds nothing back where not asked', async () => {
      const fake = createFakeEnvironment({ server: refuse() })
      for (let turn = 0; turn < 16; turn += 1) dial(fake)
      await fake.advance(0)
      fake.server.use(accept())
      const { log } = dial(fake)
      await fake.advance(0)
      expect(log).toEqual(['0 open 1'])
    })

    it('takes `latency` for each way', async () => {
      const fake = createFakeEnvironment({ latency: 10, server: accept({ reply: () => 'pong' }) })
      const { socket, log } = dial(fake)
      await fake.advance(100)
      socket.send('ping')
      await fake.advance(100)
      socket.close(1000, 'bye')
      await fake.advance(100)
      expect(log).toEqual(['20 open 1', '120 message pong 1', "220 close 1000 'bye' clean 3"])
    })
  })

  describe('closes as Chromium was recorded to', () => {
    it('fails a socket that is closed while connecting', async () => {
      const fake = createFakeEnvironment()
      const { socket, log } = dial(fake)
      socket.close(4001)
      expect(socket.readyState).toBe(2)
      await fake.advance(0)
      expect(log).toEqual(['0 error 3', "0 close 1006 '' unclean 3"])
    })

    it('reads 1005 after a close without a code', async () => {
      const fake = createFakeEnvironment()
      const { socket, log } = dial(fake)
      await fake.advance(0)
      socket.close()
      socket.close()
      expect(socket.readyState).toBe(2)
      await fake.advance(0)
      expect(log).toEqual(['0 open 1', "0 close 1005 '' clean 3"])
    })

    it('waits a minute for a silent peer', async () => {
      const fake = createFakeEnvironment({ server: blackHole() })
      const { socket, log } = dial(fake)
      await fake.advance(0)
      socket.close(1000)
      await fake.advance(59_999)
      expect(log).toEqual(['0 open 1'])
      await fake.advance(1)
      expect(log).toEqual(['0 open 1', "60000 close 1006 '' unclean 3"])
    })

    it("reports the peer's code where both close", async () => {
      const fake = createFakeEnvironment({ latency: 10 })
      const { socket, log } = dial(fake)
      await fake.advance(20)
      fake.server.close(4500)
      socket.close(4001)
      await fake.advance(100)
      expect(log).toEqual(['20 open 1', "30 close 4500 '' clean 3"])
    })

    const refused: readonly [args: Parameters<FakeSocket['close']>, name: string][] = [
      [[1001], 'InvalidAccessError'],
      [[2999], 'InvalidAccessError'],
      [[5000], 'InvalidAccessError'],
      [[Number.NaN], 'InvalidAccessError'],
      [[undefined, 'why'], 'InvalidAccessError'],
      [[1001, 'x'.repeat(124)], 'InvalidAccessError'],
      [[1000, 'x'.repeat(124)], 'SyntaxError'],
      [[4000, 'é'.repeat(62)], 'SyntaxError'],
    ]
    it.each(refused)('refuses close(...%j) with %s, in every readyState', async (args, name) => {
      const fake = createFakeEnvironment()
      const { socket } = dial(fake)
      const closing = (): void => socket.close(...args)
      expect(closing).toThrow(expect.objectContaining({ name }))
      await fake.advance(0)
      fake.server.drop()
      await fake.advance(0)
      expect(socket.readyState).toBe(3)
      expect(closing).toThrow(expect.objectContaining({ name }))
    })

    it('takes a reason of 123 bytes', async () => {
      const fake = createFakeEnvironment()
      const { socket, log } = dial(fake)
      await fake.advance(0)
      socket.close(4999, 'x'.repeat(123))
      await fake.advance(0)
      expect(log[1]).toContain('4999')
    })
  })

  describe('throws from the constructor as Chromium does', () => {
    it.each([
      ['http://[', [], 'SyntaxError'],
      ['ftp://a/', [], 'SyntaxError'],
      ['wss://a/#', [], 'SyntaxError'],
      ['wss://a/', ['a b'], 'SyntaxError'],
      ['wss://a/', [''], 'SyntaxError'],
      ['wss://a/', ['a', 'a'], 'SyntaxError'],
      ['ws://a/', [], 'SecurityError'],
    ] as const)('%s with subprotocols %j: %s', (address, protocols, name) => {
      const fake = createFakeEnvironment()
      expect(() => fake.createSocket(address, protocols)).toThrow(expect.objectContaining({ name }))
      expect(fake.sockets).toEqual([])
    })

    it.each([
      ['', 'wss://app.example/page'],
      ['/x', 'wss://app.example/x'],
      ['https://b.example/', 'wss://b.example/'],
      ['ws://localhost:80/', 'ws://localhost/'],
      ['ws://127.0.0.1:8080', 'ws://127.0.0.1:8080/'],
    ])('%j goes to %s', (address, goesTo) => {
      const fake = createFakeEnvironment({ baseUrl: 'https://app.example/page' })
      expect(dial(fake, address).socket.url).toBe(goesTo)
    })

    it('throws what a script says, and blocks no later dial', async () => {
      const error = new DOMException('blocked', 'NS_ERROR_CONTENT_BLOCKED')
      const fake = createFakeEnvironment({ server: sequence(throwing(error), accept()) })
      expect(() => dial(fake)).toThrow(error)
      const { log } = dial(fake)
      await fake.advance(0)
      expect(log).toEqual(['0 open 1'])
    })
  })

  describe('carries messages', () => {
    it('delivers in order, before a close that follows, and not after our own', async () => {
      const fake = createFakeEnvironment()
      const first = dial(fake)
      await fake.advance(0)
      fake.server.send('one')
      fake.server.send('two')
      fake.server.close(1000)
      await fake.advance(0)
      expect(first.log.slice(1)).toEqual([
        '0 message one 1',
        '0 message two 1',
        "0 close 1000 '' clean 3",
      ])
      const second = dial(fake)
      await fake.advance(0)
      fake.server.send('late')
      second.socket.close()
      await fake.advance(0)
      expect(second.log.slice(1)).toEqual(["0 close 1005 '' clean 3"])
    })

    it('keeps what was sent, throws while connecting and counts what is sent too late', async () => {
      const fake = createFakeEnvironment()
      const { socket } = dial(fake)
      expect(() => socket.send('early')).toThrow(
        expect.objectContaining({ name: 'InvalidStateError' }),
      )
      await fake.advance(0)
      socket.send('hello')
      expect([socket.sent, socket.bufferedAmount]).toEqual([['hello'], 0])
      socket.close()
      socket.send('é')
      socket.send(new Uint8Array(3))
      expect([socket.sent, socket.bufferedAmount]).toEqual([['hello'], 5])
    })

    it('delivers bytes as `binaryType` says', async () => {
      const fake = createFakeEnvironment()
      const { log, socket } = dial(fake)
      await fake.advance(0)
      fake.server.send(new ArrayBuffer(2))
      await fake.advance(0)
      socket.binaryType = 'arraybuffer'
      fake.server.send(new ArrayBuffer(2))
      await fake.advance(0)
      expect(log.slice(1)).toEqual([
        '0 message [object Blob] 1',
        '0 message [object ArrayBuffer] 1',
      ])
    })

    it('is silent both ways once frozen', async () => {
      const fake = createFakeEnvironment({ server: accept({ reply: () => 'pong' }) })
      const { log, socket } = dial(fake)
      await fake.advance(0)
      fake.server.freeze()
      socket.send('ping')
      fake.server.send('hello')
      fake.server.close(1000)
      await fake.advance(60_000)
      expect(log).toEqual(['0 open 1'])
    })

    it('says what is wrong where the server cannot do what it is told', async () => {
      const fake = createFakeEnvironment()
      expect(() => fake.server.drop()).toThrow('the socket is not there yet')
      const { socket } = dial(fake)
      expect(() => fake.server.send('x')).toThrow('cannot send while the socket is connecting')
      expect(() => fake.server.close()).toThrow('cannot close while the socket is connecting')
      await fake.advance(0)
      fake.server.drop(socket)
      await fake.advance(0)
      expect(() => fake.server.close(1000)).toThrow('the socket is closed')
    })

    it('lets a script act too late, because the page was faster', async () => {
      const fake = createFakeEnvironment({ server: close(1000, '', { after: 10 }) })
      const { log, socket } = dial(fake)
      await fake.advance(0)
      socket.close(4000)
      await fake.advance(10)
      expect(log).toEqual(['0 open 1', "0 close 4000 '' clean 3"])
    })

    it('acts on the newest socket, or the one it is given', async () => {
      const fake = createFakeEnvironment()
      const first = dial(fake)
      const second = dial(fake)
      await fake.advance(0)
      fake.server.send('to the newest')
      fake.server.send('to the first', first.socket)
      await fake.advance(0)
      expect(first.log).toEqual(['0 open 1', '0 message to the first 1'])
      expect(second.log).toEqual(['0 open 1', '0 message to the newest 1'])
      expect(fake.sockets).toEqual([first.socket, second.socket])
      first.socket.close()
      expect(fake.liveSockets).toEqual([second.socket])
    })
  })

  describe('is a page', () => {
    it('tells signals to those who listen', () => {
      const fake = createFakeEnvironment()
      const heard: string[] = []
      const signals = ['online', 'offline', 'visible', 'hidden', 'suspend', 'resume'] as const
      const stops = signals.map((signal) => fake.listen(signal, () => heard.push(signal)))
      fake.goOffline()
      expect(fake.online()).toBe(false)
      fake.goOnline()
      expect(fake.online()).toBe(true)
      fake.hide()
      expect(fake.hidden()).toBe(true)
      fake.show()
      expect(fake.hidden()).toBe(false)
      fake.suspend()
      fake.resume()
      expect(heard).toEqual(['offline', 'online', 'hidden', 'visible', 'suspend', 'resume'])
      expect(fake.listeners).toBe(6)
      for (const stop of stops) stop()
      fake.goOnline()
      expect([fake.listeners, heard.length]).toEqual([0, 6])
    })

    it('calls no listener that another one has removed', () => {
      const fake = createFakeEnvironment()
      fake.listen('online', () => stop())
      const stop = fake.listen('online', () => expect.unreachable())
      fake.goOnline()
    })

    it('fails new dials while offline, and leaves an open socket open and silent', async () => {
      const fake = createFakeEnvironment()
      const { log } = dial(fake)
      await fake.advance(0)
      fake.goOffline()
      fake.server.send('lost')
      const second = dial(fake)
      await fake.advance(10)
      expect(log).toEqual(['0 open 1'])
      expect(second.log).toEqual(['0 error 3', "0 close 1006 '' unclean 3"])
      fake.goOnline()
      fake.server.send('heard', fake.sockets[0])
      await fake.advance(0)
      expect(log[1]).toBe('10 message heard 1')
    })

    it('leaves a handshake hanging that is on its way when the network goes', async () => {
      const fake = createFakeEnvironment({ latency: 100 })
      const { log } = dial(fake)
      await fake.advance(150)
      fake.goOffline()
      await fake.advance(10_000)
      expect(log).toEqual([])
    })

    it('can be offline in name only', async () => {
      const fake = createFakeEnvironment()
      fake.goOffline({ reachable: true })
      const { log } = dial(fake)
      await fake.advance(0)
      expect(log).toEqual(['0 open 1'])
    })

    it('runs nothing while suspended, and fails the sockets it had kept after it resumes', async () => {
      const fake = createFakeEnvironment()
      const { socket, log } = dial(fake)
      await fake.advance(0)
      let ran = false
      fake.setTimer(() => (ran = true), 10)
      fake.listen('resume', () => log.push(`resumed ${socket.readyState}`))
      fake.suspend()
      await fake.advance(5_000)
      expect(ran).toBe(false)
      fake.resume()
      await fake.advance(0)
      expect(ran).toBe(true)
      expect(log.slice(1)).toEqual(['resumed 1', '5000 error 3', "5000 close 1006 '' unclean 3"])
    })

    it('keeps what is reported', () => {
      const fake = createFakeEnvironment()
      const error = new Error('from a callback')
      fake.report(error)
      expect(fake.reported).toEqual([error])
    })
  })
})
