import { startRawFrameServer, type RawPlan, type RawStep } from '../support/raw-frame-server.ts'
import { type Command, startSteeredServer } from '../support/steered-server.ts'
import { createTallies, type Tally } from '../support/tally.ts'
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts'
import type { Browser } from './engine.ts'
import type { PlayerServer } from './player-server.ts'
import type { Player } from './player.tsx'

/** What a scenario is played on: a page in some engine, and servers that it has to itself. */
export interface Stage {
  /** Loads the page anew; see `startPlayerServer` for what it can be told. */
  readonly open: (search?: Readonly<Record<string, string>>) => Promise<void>
  /** Goes to another page. */
  readonly leave: () => Promise<void>
  readonly goBack: () => Promise<void>
  readonly setOffline: (offline: boolean) => Promise<void>
  /** Runs a function there. It is sent as text, so it sees its arguments and nothing around it. */
  readonly run: <Rest extends readonly unknown[], Result>(
    action: (player: Player, ...rest: Rest) => Result,
    ...rest: Rest
  ) => Promise<Awaited<Result>>
  /** What the page has told so far. */
  readonly told: () => Promise<readonly string[]>
  /** The server that does anything: each connection in turn is treated as one of the plans says. */
  readonly rawUrl: (...plans: readonly RawPlan[]) => string
  readonly tellRaw: (...steps: readonly RawStep[]) => void
  /** The well-behaved server, behind a network of its own. */
  readonly steeredUrl: (...commands: readonly (Command | null)[]) => string
  readonly tell: (command: Command) => void
  readonly network: Pick<TcpProxy, 'setMode' | 'reset' | 'stop' | 'restart'>
  /** A wss: address whose certificate no browser trusts. */
  readonly untrustedUrl: string
  /** What the servers have seen. */
  readonly tally: () => Tally
}

/**
 * Ports of its own for each scenario: after a failure Firefox makes the next dial to the same port
 * wait, whichever page it comes from.
 */
export async function setStage(
  browser: Browser,
  server: PlayerServer,
  secure: boolean,
): Promise<{ readonly stage: Stage; readonly clear: () => Promise<void> }> {
  const page = secure ? server.secureUrl : server.url
  const room = ''
  const tallies = createTallies()
  const raw = await startRawFrameServer(tallies)
  const steered = await startSteeredServer(tallies)
  const network = await startTcpProxy(steered.port)

  async function run(action: unknown, ...rest: readonly unknown[]): Promise<never> {
    const call = `(${String(action)})(...[player, ...${JSON.stringify(rest)}])`
    // As JSON, because what a page hands out differs from engine to engine.
    const json = await browser.evaluate(`(async () => JSON.stringify(await ${call}))()`)
    // `never` stands for what the function returns: JSON cannot carry the proof.
    return (typeof json === 'string' ? JSON.parse(json) : undefined) as never
  }

  let offline = false

  async function setOffline(value: boolean): Promise<void> {
    offline = value
    await browser.setOffline(value)
  }

  const stage: Stage = {
    open: (search = {}) => browser.goto(`${page}?${new URLSearchParams(search).toString()}`),
    leave: () => browser.goto(`${page}?empty`),
    goBack: browser.goBack,
    setOffline,
    run,
    told: () => run((player: Player) => player.told()),
    rawUrl: (...plans) => `${raw.url}?plans=${encodeURIComponent(JSON.stringify(plans))}`,
    tellRaw: (...steps) => raw.tell(room, steps),
    steeredUrl: (...commands) =>
      `ws://127.0.0.1:${network.port}?commands=${encodeURIComponent(JSON.stringify(commands))}`,
    tell: (command) => steered.tell(room, command),
    network,
    untrustedUrl: server.secureUrl.replace('https', 'wss'),
    tally: () => tallies.of(room),
  }
  return {
    stage,
    async clear() {
      if (offline) await setOffline(false)
      await network.stop()
      await Promise.all([steered.close(), raw.close()])
    },
  }
}
