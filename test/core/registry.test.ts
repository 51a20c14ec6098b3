import { describe, expect, it } from 'vitest'
import { createConnection } from '../../src/core/connection.ts'
import { addressKey, createRegistry } from '../../src/core/registry.ts'
import { createFakeEnvironment } from '../../src/testing.ts'

function make() {
  return createConnection('wss://app.example/live', { environment: createFakeEnvironment() })
}

describe('createRegistry', () => {
  it('[S7] gives the same connection to who asks for the same key', () => {
    const { connect } = createRegistry()
    const first = connect('a', make)
    expect(connect('a', () => expect.unreachable())).toBe(first)
    expect(connect('b', make)).not.toBe(first)
    expect(createRegistry().connect('a', make)).not.toBe(first)
  })

  it('[S4] finds nothing under the names that objects inherit', () => {
    const { connect } = createRegistry()
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const connection = connect(key, make)
      expect(connection.getState().status).toBe('idle')
    }
  })

  it('lists those that are held, in the order they were started', async () => {
    const { connect, connections } = createRegistry()
    const first = connect('a', make)
    const second = connect('b', make)
    expect(connections.getState()).toEqual([])
    const releaseSecond = second.retain()
    const release = first.retain()
    expect(connections.getState()).toEqual([second, first])
    releaseSecond({ linger: false })
    await (second.environment as ReturnType<typeof createFakeEnvironment>).advance(0)
    expect(connections.getState()).toEqual([first])
    release({ linger: false })
    await (first.environment as ReturnType<typeof createFakeEnvironment>).advance(0)
    expect(connections.getState()).toEqual([])
  })
})

describe('addressKey', () => {
  it('depends on nothing that was asked before', () => {
    const key = addressKey('wss://app.example/live', undefined)
    const invalid = addressKey('wss://app.example/live', '')
    expect(invalid).not.toBe(key)
    addressKey('wss://b.example/', undefined)
    expect(addressKey('wss://app.example/live', '')).toBe(invalid)
    expect(addressKey('wss://app.example/live', undefined)).toBe(key)
  })

  it('is the same for addresses that lead to the same place', () => {
    const key = addressKey('wss://app.example/live', undefined)
    expect(addressKey(new URL('https://app.example/live'), [])).toBe(key)
    expect(addressKey(['wss://app.example/live'], undefined)).toBe(key)
  })

  it('tells other addresses and other protocols apart', () => {
    const keys = [
      addressKey('wss://app.example/live', undefined),
      addressKey('wss://app.example/live?a', undefined),
      addressKey(['wss://app.example/live', 'wss://b.example/'], undefined),
      addressKey('wss://app.example/live', ['v1']),
      addressKey('wss://app.example/live', ['v2']),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is empty where a function gives the address', () => {
    expect(addressKey(() => 'wss://a/', undefined)).toBe('')
  })

  it('still tells addresses apart where a function gives the subprotocols', () => {
    const keys = ['wss://a/', 'wss://b/', undefined].map((url) => addressKey(url, () => ['v1']))
    expect(new Set([...keys, addressKey('wss://a/', undefined), '']).size).toBe(5)
  })
})
