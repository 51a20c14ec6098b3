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

  it.each([
    ['bytes', (bytes: Uint8Array<ArrayBuffer>) => bytes],
    ['part of a buffer', (bytes: Uint8Array<ArrayBuffer>) => bytes.subarray(1, 3)],
    ['a buffer', (bytes: Uint8Array<ArrayBuffer>) => bytes.buffer],
    ['a view', (bytes: Uint8Array<ArrayBuffer>) => new DataView(bytes.buffer, 1, 2)],
  ])('[R12] keeps %s as they were, as send() of a socket does', (_, of) => {
    const outbox = createOutbox()
    const bytes = new Uint8Array([1, 2, 3, 4])
    const data = of(bytes)
    const were = bytesOf(data)
    outbox.add(data, 1)
    bytes.fill(0)
    const out: unknown[] = []
    outbox.drain((kept) => out.push(bytesOf(kept as ArrayBuffer)) > 0)
    expect(out).toEqual([were])
  })

  it('[R10] has its room back once all is out, though a buffer was handed on', () => {
    const outbox = createOutbox()
    const data = new ArrayBuffer(mebibyte)
    outbox.add(data, 1)
    structuredClone(data, { transfer: [data] })
    expect(outbox.add(data, 2)).toBe(true)
    outbox.drain(() => true)
    expect(outbox.add(new ArrayBuffer(mebibyte), 1)).toBe(true)
  })
})

function bytesOf(data: ArrayBuffer | ArrayBufferView): readonly number[] {
  if (data instanceof ArrayBuffer) return [...new Uint8Array(data)]
  return [...new Uint8Array(data.buffer, data.byteOffset, data.byteLength)]
}
