import { type ReactNode, useEffect } from 'react'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { z } from 'zod'
import {
  type Connection,
  json,
  type MessageOptions,
  parseWith,
  useConnectionState,
  useMessage,
  useMessageReducer,
} from '../../src/index.ts'
import { held } from '../support/held.ts'
import { openPage, steeredServer } from '../support/lab.ts'
import { watchBrowser } from '../support/watched-environment.ts'

/** For what should take a second or two, ms: the machine may be busy. */
const timeout = 10_000
const count = 20_000
/** Of the numbers from 0 that a flood brings. */
const sumOfAll = (count * (count - 1)) / 2

async function open(connection: Connection): Promise<void> {
  await expect.poll(() => connection.getState().status, { timeout }).toBe('open')
}

interface SinkProps<Message> {
  readonly connection: Connection
  readonly onMessage: (message: Message) => void
  readonly options: MessageOptions<Message>
}

function Sink<Message>({ connection, onMessage, options }: SinkProps<Message>): null {
  useMessage<Message>(connection, onMessage, options)
  return null
}

describe('binary messages', () => {
  test('are a Blob, as in every browser', async () => {
    const connection = held(steeredServer().url)
    const got: unknown[] = []
    connection.onMessage((data) => got.push(data))
    await open(connection)
    connection.send(new Uint8Array([1, 2, 255]))
    connection.send('text')
    await expect.poll(() => got.length).toBe(2)
    expect(got[0]).toBeInstanceOf(Blob)
    expect(await (got[0] as Blob).arrayBuffer()).toEqual(new Uint8Array([1, 2, 255]).buffer)
    expect(got[1]).toBe('text')
  })

  test('are an ArrayBuffer where one is asked for, after a reconnect too', async () => {
    const connection = held(steeredServer().url, { binaryType: 'arraybuffer' })
    const got: unknown[] = []
    connection.onMessage((data) => got.push(data))
    await open(connection)
    connection.send(new Uint8Array([1, 2, 255]))
    await expect.poll(() => got.length).toBe(1)
    connection.reconnect()
    await open(connection)
    connection.send(new Uint8Array([4]))
    await expect.poll(() => got.length).toBe(2)
    expect(got).toEqual([new Uint8Array([1, 2, 255]).buffer, new Uint8Array([4]).buffer])
  })

  test('are decoded by a function of one’s own', async () => {
    const connection = held(steeredServer().url, { binaryType: 'arraybuffer' })
    const sizes: number[] = []
    const parse = (data: unknown): number => new Uint8Array(data as ArrayBuffer).length
    await render(
      <Sink
        connection={connection}
        onMessage={(size) => sizes.push(size)}
        options={parseWith(z.number().min(2), { parse, onInvalid: () => {} })}
      />,
    )
    await open(connection)
    for (const size of [3, 1, 2]) connection.send(new Uint8Array(size))
    await expect.poll(() => sizes).toEqual([3, 2])
  })
})

describe('parsed messages', () => {
  test('a bad one is told of and stops nothing', async () => {
    const connection = held(steeredServer().url)
    const values: unknown[] = []
    const refused: unknown[] = []
    await render(
      <Sink
        connection={connection}
        onMessage={(value) => values.push(value)}
        options={{
          parse: json,
          onInvalid: ({ issues }, data) => refused.push([data, issues.length]),
        }}
      />,
    )
    await open(connection)
    const binary = new Uint8Array([123, 125])
    for (const data of ['{"price":1}', 'no JSON', binary, '', '[2]']) connection.send(data)
    await expect.poll(() => values).toEqual([{ price: 1 }, [2]])
    expect(refused).toEqual([
      ['no JSON', 1],
      [expect.any(Blob), 1],
      ['', 1],
    ])
  })

  test(`[R9] ${count} of them render the reader of the status 0 times`, async () => {
    const { url, tell } = steeredServer()
    const connection = held(url)
    const got: number[] = []
    let renders = 0
    function Status(): ReactNode {
      renders += 1
      return <p>{useConnectionState(connection, ({ status }) => status)}</p>
    }
    const screen = await render(
      <>
        <Status />
        <Sink
          connection={connection}
          onMessage={(number) => got.push(number)}
          options={parseWith(z.number())}
        />
      </>,
    )
    await expect.element(screen.getByText('open')).toBeVisible()
    const before = renders
    await tell({ flood: count })
    await expect.poll(() => got.length, { timeout }).toBe(count)
    expect(got).toEqual(Array.from({ length: count }, (_, index) => index))
    expect(renders).toBe(before)
  })
})

describe('useMessageReducer', () => {
  test('folds every message and commits once a frame at most', async () => {
    const { url, tell } = steeredServer()
    const { environment } = watchBrowser()
    let timersFired = 0
    const connection = held(url, {
      environment: {
        ...environment,
        setTimer: (callback, delay) =>
          environment.setTimer(() => {
            timersFired += 1
            callback()
          }, delay),
      },
    })
    let commits = 0
    function Sum(): ReactNode {
      const sum = useMessageReducer(
        connection,
        (known, number) => known + number,
        0,
        parseWith(z.number()),
      )
      useEffect(() => {
        commits += 1
      })
      return <p>{sum}</p>
    }
    const screen = await render(<Sum />)
    await open(connection)
    let frames = 0
    const countFrames = (): void => {
      frames += 1
      counting = requestAnimationFrame(countFrames)
    }
    let counting = requestAnimationFrame(countFrames)
    const before = { commits, timersFired }
    await tell({ flood: count })
    await expect.element(screen.getByText(String(sumOfAll)), { timeout }).toBeVisible()
    cancelAnimationFrame(counting)
    // Where a frame is late, a timer shows what there is.
    const atMost = frames + timersFired - before.timersFired
    expect(commits - before.commits).toBeGreaterThan(0)
    expect(commits - before.commits).toBeLessThanOrEqual(atMost)
  })

  test('shows every message in a hidden page too, where no frame comes', async () => {
    const { url, tell } = steeredServer()
    const page = await openPage(url, { script: 'page-sum.ts' })
    const status = () => page.run(({ connection }) => connection.getState().status)
    await expect.poll(status).toBe('open')
    await expect.poll(() => page.run(() => pageSum.frames)).toBeGreaterThan(0)
    await page.freeze()
    await page.thaw()
    await expect.poll(status, { timeout }).toBe('open')
    expect(await page.run(() => document.visibilityState)).toBe('hidden')
    const before = await page.run(() => pageSum.frames)
    await tell({ flood: count })
    await expect
      .poll(() => page.run(() => pageSum.shown.at(-1)), { timeout })
      .toBe(String(sumOfAll))
    expect(await page.run(() => pageSum.frames)).toBe(before)
    expect(await page.run(() => pageSum.shown.length)).toBeLessThan(count)
  })
})
