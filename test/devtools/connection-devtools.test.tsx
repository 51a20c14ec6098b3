import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createConnection } from '../../src/core/connection.ts'
import { defineCloseCodes } from '../../src/core/define-close-codes.ts'
import { ConnectionDevtools } from '../../src/devtools/connection-devtools.tsx'
import { createSimulator } from '../../src/devtools/simulator.ts'
import { createFakeEnvironment } from '../../src/testing.ts'
import { createScene } from '../components/render-with.tsx'
import { createPage } from '../support/page.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllEnvs()
})

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const text = () => screen.getByRole('region', { name: 'WebSocket devtools' }).textContent

/** What is written beside a name. */
const valueOf = (name: string) =>
  screen.getAllByText(name, { selector: 'dt' }).at(-1)?.nextElementSibling?.textContent

/** An open connection, and the devtools with their panel open. */
async function open(
  props: Parameters<typeof ConnectionDevtools>[0] = {},
  ...scene: Parameters<typeof createScene>
) {
  const created = await createScene(...scene)
  created.show(<ConnectionDevtools defaultOpen {...props} />)
  return created
}

describe('ConnectionDevtools', () => {
  it('is a button until it is opened', async () => {
    const { show } = await createScene()
    show(<ConnectionDevtools />)
    const button = screen.getByRole('button')
    expect(button.textContent).toBe('WebSockets: 1')
    expect(button.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    const panel = document.getElementById(button.getAttribute('aria-controls') ?? '')
    expect(panel?.textContent).toContain('wss://example.com/live')
    fireEvent.click(button)
    expect(screen.getAllByRole('button')).toEqual([button])
  })

  it('sits in the corner it is given', async () => {
    await open({ position: 'top-left' })
    const { style } = screen.getByRole('region', { name: 'WebSocket devtools' })
    expect([style.top, style.left, style.bottom, style.right]).toEqual(['12px', '12px', '', ''])
  })

  it('tells how each connection is, and counts down to its next dial', async () => {
    const { fake, pass } = await open()
    const summary = screen.getByText('wss://example.com/live', { exact: false })
    expect(summary.textContent).toBe('open wss://example.com/live, attempt 1')
    fake.server.use((dial) => dial.refuse())
    act(() => fake.server.close(1012))
    await pass(0)
    expect(summary.textContent).toBe('waiting wss://example.com/live, attempt 1, next in 18 s')
    await pass(1_000)
    expect(summary.textContent).toContain('next in 17 s')
  })

  it('shows the last close with everything, explained', async () => {
    const { fake, pass } = await open()
    act(() => fake.server.close(1012, 'deploy \u202E1'))
    await pass(0)
    expect(valueOf('code')).toBe('1012')
    expect(valueOf('kind')).toBe('serviceRestart')
    expect(valueOf('retry')).toBe('{"between":[5000,30000]}')
    expect(valueOf('meaning')).toMatch(/restart/)
    expect(valueOf('section')).not.toBe('')
    // Without what would turn the line around.
    expect(valueOf('reason')).toBe('deploy 1')
  })

  it('logs every change, the newest first, with close codes explained by the app', async () => {
    const codes = defineCloseCodes({
      4010: { kind: 'kicked', retry: 'backoff', meaning: 'Somebody removed you.' },
    })
    const { fake, pass } = await open({ closeCodes: codes }, undefined, { closeCodes: codes })
    act(() => fake.server.close(4010))
    await pass(10_000)
    act(() => fake.server.drop())
    await pass(0)
    const rows = screen
      .getAllByRole<HTMLTableRowElement>('row')
      .map(({ cells }) => [...cells].slice(1).map(({ textContent }) => textContent))
    expect(rows.map(([status, close]) => [status, close])).toEqual([
      ['Status', 'Close'],
      ['waiting', 'connectionLost 1006'],
      ['open', ''],
      ['connecting', ''],
      ['waiting', 'kicked 4010'],
      ['open', ''],
      ['connecting', ''],
    ])
    expect(rows[1]?.[2]).not.toBe('')
    expect(rows[4]?.[2]).toBe('Somebody removed you.')
  })

  it('reconnects', async () => {
    const { connection, pass } = await open()
    press('Reconnect')
    await pass(0)
    expect(connection.getState().dials).toBe(2)
  })

  it('closes with a code and a reason, where a page may send it', async () => {
    const { connection, fake, pass } = await open()
    const form = within(screen.getByRole('form', { name: 'Close' }))
    const code = form.getByLabelText<HTMLInputElement>('Code')
    fireEvent.change(code, { target: { value: '1001' } })
    expect(code.validity.patternMismatch).toBe(true)
    const [socket] = fake.sockets
    const close = vi.spyOn(socket as object as { close: () => void }, 'close')
    fireEvent.change(code, { target: { value: '4001' } })
    fireEvent.change(form.getByLabelText('Reason'), { target: { value: 'testing' } })
    press('Close')
    await pass(0)
    expect(close).toHaveBeenCalledExactlyOnceWith(4001, 'testing')
    expect(connection.getState()).toMatchObject({ status: 'closed' })
  })

  it('[S5] copies state and label as JSON, and no token', async () => {
    const writeText = vi.fn((_text: string) => Promise.resolve())
    vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: { writeText } } }))
    const { connection, fake } = await open()
    await act(async () => press('Copy as JSON'))
    const [copied = ''] = writeText.mock.calls[0] ?? []
    expect(JSON.parse(copied)).toEqual({
      label: 'wss://example.com/live',
      at: fake.now(),
      state: connection.getState(),
    })
    expect(copied).not.toContain('secret')
    expect(screen.getByRole('status').textContent).toBe('Copied')
    vi.unstubAllGlobals()
  })

  it('shows what it cannot copy', async () => {
    await open()
    await act(async () => press('Copy as JSON'))
    const shown = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To copy by hand' })
    expect(JSON.parse(shown.value)).toMatchObject({ state: { status: 'open' } })
  })

  it('breaks the network through the simulator it is given', async () => {
    const fake = createFakeEnvironment({ random: [0.5] })
    const simulator = createSimulator({ environment: fake })
    const connection = createConnection('wss://example.com/', {
      environment: simulator.environment,
    })
    connection.retain()
    await fake.advance(0)
    await open({ simulator, connections: [connection] })
    expect(text()).toContain('open wss://example.com/, attempt 1')

    const offline = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Offline' })
    fireEvent.click(offline)
    expect(offline.checked).toBe(true)
    expect(connection.getState()).toMatchObject({ status: 'waiting', online: false })
    fireEvent.click(offline)
    await act(() => fake.advance(10_000))
    expect(connection.getState().status).toBe('open')

    press('Cut')
    expect(connection.getState().closeReason?.kind).toBe('connectionLost')
    await act(() => fake.advance(10_000))
    press('Close by server')
    expect(connection.getState().closeReason?.kind).toBe('serviceRestart')
  })

  it('has no network to break without one', async () => {
    await open()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('shows connections that come and go', async () => {
    const { connect, wrapper, advance } = createPage()
    render(<ConnectionDevtools defaultOpen />, { wrapper })
    expect(text()).toBe('WebSockets: 0No connection is held.')
    const release = connect('a').retain()
    await advance(0)
    expect(text()).toMatch(/^WebSockets: 1.*wss:\/\/a\.example/)
    release()
    await advance(2_000)
    expect(text()).toBe('WebSockets: 0No connection is held.')
  })

  it('renders nothing in production', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const { show } = await createScene()
    const { container } = show(<ConnectionDevtools defaultOpen />)
    expect(container.innerHTML).toBe('')
  })

  it('renders nothing on a server', () => {
    expect(renderToString(<ConnectionDevtools defaultOpen />)).toBe('')
  })
})
