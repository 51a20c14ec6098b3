import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createConnection } from '../../src/core/connection.ts'
import { json, jsonSender } from '../../src/core/json.ts'
import {
  type InvalidMessage,
  parseWith,
  receive,
  type StandardSchema,
} from '../../src/core/parse.ts'
import { createFakeEnvironment, type FakeEnvironment } from '../../src/testing.ts'

const Price = z.object({ symbol: z.string(), bids: z.array(z.coerce.number()) })

/** A message read with a parser: what the handler and `onInvalid` got. */
function read(data: unknown, parse: (data: unknown) => unknown) {
  const messages: unknown[] = []
  const refused: { error: InvalidMessage; data: unknown }[] = []
  receive(data, (message) => messages.push(message), {
    parse,
    onInvalid: (error, bad) => refused.push({ error, data: bad }),
  })
  return { messages, refused }
}

describe('json', () => {
  it('makes a value of text', () => {
    expect(read('{"price":[1,null]}', json)).toEqual({
      messages: [{ price: [1, null] }],
      refused: [],
    })
  })

  it.each([
    ['text that is no JSON', 'hello', /JSON/],
    ['no text at all', '', /JSON/],
    ['an ArrayBuffer', new TextEncoder().encode('{}').buffer, /binary message is not JSON text/],
    ['a Blob', new Blob(['{}']), /binary message is not JSON text/],
  ])('refuses %s, saying why', (_title, data, why) => {
    const { messages, refused } = read(data, json)
    expect(messages).toEqual([])
    expect(refused).toHaveLength(1)
    expect(refused[0]?.data).toBe(data)
    expect(refused[0]?.error.message).toMatch(/^react-websocket-status: a message was refused: /)
    expect(refused[0]?.error.issues).toEqual([{ message: expect.stringMatching(why) as string }])
    expect(refused[0]?.error.cause).toBeInstanceOf(Error)
  })
})

describe('parseWith', () => {
  it('hands on what the schema makes of a message', () => {
    const { messages } = read('{"symbol":"ACME","bids":["3",4]}', parseWith(Price).parse)
    expect(messages).toEqual([{ symbol: 'ACME', bids: [3, 4] }])
  })

  it('tells what is wrong and where, and keeps the data out of the error', () => {
    const { messages, refused } = read('{"symbol":42,"bids":[1,"secret"]}', parseWith(Price).parse)
    const error = refused[0]?.error
    expect(messages).toEqual([])
    expect(error?.issues.map(({ path }) => path)).toEqual([['symbol'], ['bids', 1]])
    expect(error?.message).toMatch(/: symbol: .*; bids\.1: /)
    expect(error?.message).not.toContain('secret')
  })

  it('names places that are given as objects, as some validators do', () => {
    const schema: StandardSchema<never> = {
      '~standard': {
        version: 1,
        validate: () => ({
          issues: [{ message: 'no', path: [{ key: 'bids' }, { key: 1 }] }, { message: 'never' }],
        }),
      },
    }
    const { refused } = read('0', parseWith(schema).parse)
    expect(refused[0]?.error.message).toBe(
      'react-websocket-status: a message was refused: bids.1: no; never',
    )
  })

  it('decodes otherwise than by JSON where it is told how', () => {
    const toBytes = (data: unknown): unknown => [...new Uint8Array(data as ArrayBuffer)]
    const { parse } = parseWith(z.array(z.number().max(9)), { parse: toBytes })
    expect(read(new Uint8Array([1, 2]).buffer, parse).messages).toEqual([[1, 2]])
    expect(read(new Uint8Array([1, 20]).buffer, parse).refused[0]?.error.issues).toMatchObject([
      { path: [1] },
    ])
  })

  it('refuses a schema that answers later, and says why', () => {
    const known = z.string().refine((name) => Promise.resolve(name !== ''))
    const { messages, refused } = read('"ACME"', parseWith(known).parse)
    expect(messages).toEqual([])
    expect(refused[0]?.error.message).toContain('the schema answers with a promise')
  })

  it('[R7] hears out a schema that answers later, so that nothing it fails with goes unhandled', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const schema: StandardSchema<never> = {
      '~standard': { version: 1, validate: () => Promise.reject(new Error('no database')) },
    }
    read('0', parseWith(schema).parse)
    await new Promise(setImmediate)
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })
})

describe('the error for a refused message', () => {
  it('quotes no text that is no JSON: errors go to logs', () => {
    const { refused } = read('secret', json)
    expect(`${String(refused[0]?.error)} ${String(refused[0]?.error.cause)}`).not.toContain(
      'secret',
    )
  })

  it('is short, however much is wrong, and has every issue', () => {
    const issues = Array.from({ length: 10_000 }, (_, key) => ({ message: 'no', path: [key] }))
    const schema: StandardSchema<never> = {
      '~standard': { version: 1, validate: () => ({ issues }) },
    }
    const { refused } = read('0', parseWith(schema).parse)
    expect(refused[0]?.error.message).toBe(
      'react-websocket-status: a message was refused: 0: no; 1: no; 2: no; and 9997 more',
    )
    expect(refused[0]?.error.issues).toHaveLength(10_000)
  })
})

describe('a parser of one’s own', () => {
  it('may be a validator’s, whose issues are kept', () => {
    const { refused } = read({ symbol: 1, bids: [] }, (data) => Price.parse(data))
    expect(refused[0]?.error).toBeInstanceOf(z.ZodRealError)
    expect(refused[0]?.error.issues).toMatchObject([{ path: ['symbol'] }])
  })

  it('may throw anything', () => {
    const { refused } = read('x', () => {
      // oxlint-disable-next-line typescript/only-throw-error -- an app may
      throw 'not today'
    })
    expect(refused[0]?.error).toMatchObject({
      issues: [{ message: 'not today' }],
      cause: 'not today',
    })
  })

  it('does not answer for the handler', () => {
    const fault = new Error('in the handler')
    const refused: unknown[] = []
    const handle = (): void => {
      throw fault
    }
    expect(() =>
      receive('1', handle, { parse: json, onInvalid: (error) => refused.push(error) }),
    ).toThrow(fault)
    expect(refused).toEqual([])
  })
})

describe('a connection', () => {
  let fake: FakeEnvironment

  beforeEach(() => {
    fake = createFakeEnvironment()
  })

  afterEach(async () => {
    await fake.advance(120_000)
    expect(fake.pendingTimers).toBe(0)
    expect(fake.liveSockets).toHaveLength(0)
  })

  it('sends one type of message as JSON, now or once it is open', async () => {
    const connection = createConnection('wss://api.example/live', { environment: fake })
    const release = connection.retain()
    const sendOrder = jsonSender<{ symbol: string }>(connection)
    expect(sendOrder({ symbol: 'ACME' })).toBe('queued')
    await fake.advance(1_000)
    expect(sendOrder({ symbol: 'INIT' })).toBe('sent')
    expect(fake.sockets[0]?.sent).toEqual(['{"symbol":"ACME"}', '{"symbol":"INIT"}'])
    release({ linger: false })
  })

  it.each([
    ['a function', () => {}],
    ['what makes itself nothing', { toJSON: () => undefined }],
    ['a bigint', { amount: 3n }],
  ])('sends nothing of what JSON cannot say: %s', (_what, message) => {
    const connection = createConnection('wss://api.example/live', { environment: fake })
    const send = vi.spyOn({ send: connection.send }, 'send')
    expect(() => jsonSender<object>({ send })(message)).toThrow(TypeError)
    expect(send).not.toHaveBeenCalled()
  })

  it.each([
    [undefined, 'blob'],
    ['blob', 'blob'],
    ['arraybuffer', 'arraybuffer'],
  ] as const)('asked for binaryType %s has sockets of %s', async (binaryType, expected) => {
    const options = { environment: fake, binaryType }
    const connection = createConnection('wss://api.example/live', options)
    const release = connection.retain()
    await fake.advance(1)
    expect(fake.sockets[0]?.binaryType).toBe(expected)
    release({ linger: false })
  })

  it('leaves a socket of another world at its own binary type', async () => {
    const createSocket = fake.createSocket
    const environment = {
      ...fake,
      createSocket: (...dial: Parameters<typeof createSocket>) =>
        Object.assign(createSocket(...dial), { binaryType: 'nodebuffer' }) as never,
    }
    const connection = createConnection('wss://api.example/live', { environment })
    const release = connection.retain()
    await fake.advance(1)
    expect(fake.sockets[0]?.binaryType).toBe('nodebuffer')
    release({ linger: false })
  })
})
