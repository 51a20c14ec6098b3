import { describe, expect, it } from 'vitest'
import { createOutbox } from '../../src/core/outbox.ts'

const mebibyte = 1_048_576

describe('createOutbox', () => {
  it('hands out what it took, oldest first, once', () => {
    const outbox = createOutbox()
    for (const data of ['a', 'b', 'c']) expect(outbox.add(data, 3)).toBe(true)
    expect(outbox.count()).toBe(3)
    const out: unknown[] = []
    outbox.drain((data) => out.push(data) > 0)
    outbox.drain((data) => out.push(data) > 0)
    expect(out).toEqual(['a', 'b', 'c'])
    expect(outbox.count()).toBe(0)
  })

  it('keeps what was not delivered, in its place', () => {
    const outbox = createOutbox()
    for (const data of ['a', 'b', 'c']) outbox.add(data, 3)
    outbox.drain((data) => data !== 'b')
    expect(outbox.count()).toBe(2)
    const out: unknown[] = []
    outbox.drain((data) => out.push(data) > 0)
    expect(out).toEqual(['b', 'c'])
  })

  it('delivers an empty message like any other', () => {
    const outbox = createOutbox()
    outbox.add('', 2)
    outbox.add('after', 2)
    const out: unknown[] = []
    outbox.drain((data) => out.push(data) > 0)
    expect(out).toEqual(['', 'after'])
  })

  it('[R10] refuses the newest beyond the count', () => {
    const outbox = createOutbox()
    expect([outbox.add('a', 1), outbox.add('b', 1)]).toEqual([true, false])
    expect(createOutbox().add('a', 0)).toBe(false)
  })

  it.each([
    ['text', 'x'.repeat(mebibyte)],
    ['a buffer', new ArrayBuffer(mebibyte)],
    ['a view', new Uint8Array(mebibyte)],
    ['a blob', new Blob([new Uint8Array(mebibyte)])],
  ])('[R10] refuses the newest beyond 1 MiB of %s, until there is room again', (_what, data) => {
    const outbox = createOutbox()
    expect(outbox.add(data, 10)).toBe(true)
    expect(outbox.add('x', 10)).toBe(false)
    outbox.drain(() => true)
    expect(outbox.add(data, 10)).toBe(true)
  })
})
