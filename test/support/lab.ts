import { inject, onTestFinished } from 'vitest'
import type { Control } from './control-server.ts'
import type { PageOptions, PageScript } from './page-script.ts'
import type { RawPlan, RawStep } from './raw-frame-server.ts'
import type { Command } from './steered-server.ts'
import type { Tally } from './tally.ts'
import type { ProxyMode } from './tcp-proxy.ts'

/*
 * The browser's side of the servers: each call makes a room of its own, so that nothing another
 * test does can be seen in it.
 */

interface Room {
  readonly url: string
  /** What the server has seen in this room. */
  readonly tally: () => Promise<Tally>
}

/** The well-behaved server: each connection in turn gets one of the commands, `null` for none. */
export function steeredServer(...commands: readonly (Command | null)[]): Room & {
  readonly tell: (command: Command) => Promise<void>
} {
  const room = crypto.randomUUID()
  return {
    url: address(`ws://127.0.0.1:${inject('steeredPort')}`, { room, commands }),
    tally: () => ask('tally', room),
    tell: (command) => ask('tell', room, command),
  }
}

/**
 * The well-behaved server, which does the same to every connection, under several addresses:
 * Chromium leaves 10 ms between two handshakes with the same one.
 */
export async function relentlessServer(
  rest: Command,
  addresses: number,
): Promise<{ readonly urls: readonly string[]; readonly tally: Room['tally'] }> {
  const room = crypto.randomUUID()
  const ports = await Promise.all(Array.from({ length: addresses }, startProxy))
  return {
    urls: ports.map((port) => address(`ws://127.0.0.1:${port}`, { room, rest })),
    tally: () => ask('tally', room),
  }
}

/** The server that does anything: each connection in turn is treated as one of the plans says. */
export function rawServer(...plans: readonly RawPlan[]): Room & {
  readonly tell: (...steps: readonly RawStep[]) => Promise<void>
} {
  const room = crypto.randomUUID()
  return {
    url: address(inject('rawUrl'), { room, plans }),
    tally: () => ask('tally', room),
    tell: (...steps) => ask('tellRaw', room, steps),
  }
}

/** A network of its own in front of the well-behaved server; stopped after the test. */
export async function proxiedServer(...commands: readonly (Command | null)[]): Promise<
  Room & {
    readonly setMode: (mode: ProxyMode) => Promise<void>
    readonly setLatency: (delay: number) => Promise<void>
    readonly reset: () => Promise<void>
    readonly stop: () => Promise<void>
    readonly restart: () => Promise<void>
  }
> {
  const room = crypto.randomUUID()
  const port = await startProxy()
  return {
    url: address(`ws://127.0.0.1:${port}`, { room, commands }),
    tally: () => ask('tally', room),
    setMode: (mode) => ask('setMode', port, mode),
    setLatency: (delay) => ask('setLatency', port, delay),
    reset: () => ask('reset', port),
    stop: () => ask('stop', port),
    restart: () => ask('restart', port),
  }
}

async function startProxy(): Promise<number> {
  const port = await ask('startProxy')
  onTestFinished(() => ask('stop', port))
  return port
}

/** A wss: address whose certificate no browser trusts. */
export function untrustedUrl(): Promise<string> {
  return ask('secureSocketUrl')
}

/** A page of its own, in another browser, that connects to an address; closed after the test. */
export async function openPage(
  socket: string,
  {
    scheme = 'http',
    script: name = 'page-script.ts',
    ...options
  }: PageOptions & {
    readonly scheme?: 'http' | 'https'
    /** What runs in it, a file beside this one that imports `page-script.ts`. */
    readonly script?: string
  } = {},
): Promise<{
  /** Runs a function there. It is sent as text, so it sees its argument and nothing around it. */
  readonly run: <Result>(action: (page: PageScript) => Result) => Promise<Awaited<Result>>
  /** Goes to another page. */
  readonly leave: () => Promise<void>
  readonly goBack: () => Promise<void>
  readonly setOffline: (offline: boolean) => Promise<void>
  readonly freeze: () => Promise<void>
  readonly thaw: () => Promise<void>
  readonly show: () => Promise<void>
}> {
  const script = new URL(name, import.meta.url).href
  const search = { script, socket, options: JSON.stringify(options) }
  const page = await ask('openPage', search, scheme)
  onTestFinished(() => ask('closePage', page))
  return {
    // `never` stands for what this very function returns: JSON cannot carry the proof.
    run: async (action) =>
      (await ask('evaluate', page, `(${action.toString()})(pageScript)`)) as never,
    leave: () => ask('leavePage', page),
    goBack: () => ask('goBack', page),
    setOffline: (offline) => ask('setOffline', page, offline),
    freeze: () => ask('freeze', page),
    thaw: () => ask('thaw', page),
    show: () => ask('show', page),
  }
}

function address(
  base: string,
  { room, ...lists }: { readonly room: string; readonly [list: string]: unknown },
): string {
  const url = new URL(base)
  url.searchParams.set('room', room)
  for (const [name, list] of Object.entries(lists)) url.searchParams.set(name, JSON.stringify(list))
  return url.href
}

async function ask<Method extends keyof Control>(
  method: Method,
  ...args: Parameters<Control[Method]>
): Promise<Awaited<ReturnType<Control[Method]>>> {
  const body = JSON.stringify(args)
  const response = await fetch(`${inject('controlUrl')}/${method}`, { method: 'POST', body })
  if (!response.ok) throw new Error(await response.text())
  // The control server answers what `Control` says; JSON cannot carry the proof.
  return (await response.json()) as Awaited<ReturnType<Control[Method]>>
}
