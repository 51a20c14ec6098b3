import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { ReactNode } from 'react'
import { z } from 'zod'
import type { Connection } from '../../src/core/connection.ts'
import { json } from '../../src/core/json.ts'
import { type MessageOptions, parseWith } from '../../src/core/parse.ts'
import { useLatestMessage } from '../../src/hooks/use-latest-message.ts'
import { useMessage } from '../../src/hooks/use-message.ts'
import { useMessageReducer } from '../../src/hooks/use-message-reducer.ts'
import { createPage } from '../support/page.tsx'

const Price = z.object({ price: z.number() })
const refusal = 'react-websocket-status: a message was refused: '

afterEach(cleanup)

/** An open connection that lets go when the test is over. */
async function open() {
  const page = createPage()
  const connection = page.connect('prices')
  const release = connection.retain()
  await page.advance(10)
  return {
    ...page,
    connection,
    deliver: (...messages: readonly string[]) =>
      page.happen(() => {
        for (const message of messages) page.fake.server.send(message)
      }),
    end: () => page.happen(() => release({ linger: false })),
  }
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

describe('useMessage', () => {
  it('hands on every message as its parser reads it', async () => {
    const { connection, deliver, advance, end } = await open()
    const got: unknown[] = []
    render(
      <Sink connection={connection} onMessage={(one) => got.push(one)} options={{ parse: json }} />,
    )
    await deliver('{"price":1}', '2', '"three"')
    await advance(10)
    expect(got).toEqual([{ price: 1 }, 2, 'three'])
    await end()
  })

  it('reports each bad message once and goes on, for itself and for the others', async () => {
    const { connection, deliver, advance, fake, end } = await open()
    const prices: number[] = []
    const texts: unknown[] = []
    render(
      <>
        <Sink
          connection={connection}
          onMessage={({ price }) => prices.push(price)}
          options={parseWith(Price)}
        />
        <Sink
          connection={connection}
          onMessage={(text) => texts.push(text)}
          options={{ parse: String }}
        />
      </>,
    )
    await deliver('{"price":1}', 'no JSON', '{"price":"2"}', '{"price":3}')
    await advance(10)
    expect(prices).toEqual([1, 3])
    expect(texts).toEqual(['{"price":1}', 'no JSON', '{"price":"2"}', '{"price":3}'])
    expect(fake.reported.map(String)).toEqual([
      expect.stringContaining(`${refusal}the text is not JSON`),
      expect.stringContaining(`${refusal}price: `),
    ])
    await end()
  })

  it('tells onInvalid instead, the latest one, and nobody else', async () => {
    const { connection, deliver, advance, fake, end } = await open()
    const told: unknown[] = []
    const sink = (name: string): ReactNode => (
      <Sink
        connection={connection}
        onMessage={() => {}}
        options={parseWith(Price, {
          onInvalid: ({ issues }, data) => told.push([name, data, issues]),
        })}
      />
    )
    const { rerender } = render(sink('first'))
    rerender(sink('second'))
    await deliver('{}')
    await advance(10)
    expect(told).toEqual([['second', '{}', [expect.objectContaining({ path: ['price'] })]]])
    expect(fake.reported).toEqual([])
    await end()
  })
})

describe('useMessageReducer and useLatestMessage', () => {
  it('see what the parser lets through', async () => {
    const { connection, deliver, advance, fake, end } = await open()
    function Prices(): ReactNode {
      const sum = useMessageReducer(
        connection,
        (known, { price }) => known + price,
        0,
        parseWith(Price),
      )
      const latest = useLatestMessage(connection, parseWith(Price, { onInvalid: () => {} }))
      return `${sum} ${latest?.price}`
    }
    const { container } = render(<Prices />)
    expect(container.textContent).toBe('0 undefined')
    await deliver('{"price":1}', '{"price":2}', '{}')
    await advance(1_000)
    expect(container.textContent).toBe('3 2')
    expect(fake.reported).toHaveLength(1)
    await end()
  })
})
