import type { Hold } from '../../src/core/connection-options.ts'
import { type Connection, createConnection } from '../../src/core/connection.ts'
import { retryByCloseCode, type RetryPolicy } from '../../src/core/retry.ts'
import type { RawPlan } from './raw-frame-server.ts'

/** What a server does to the dials of one connection, one after the other. */
export interface Outage {
  readonly situation: string
  readonly plans: readonly RawPlan[]
  readonly options?: Hold
  /** `status kind code opened` at each change of status. */
  readonly told: readonly string[]
}

/** Does what the close code says, but soon: an outage here is over in no time. */
export const soon: RetryPolicy = (failure) => retryByCloseCode()(failure) !== false && 10

const dialled = 'connecting'
const opened = 'open'
const again = [dialled, opened]
const failed = 'waiting connectFailed 1006 unopened'
const lost = 'waiting connectionLost 1006 opened'
const after = (end: string): string[] => [dialled, opened, end]
const closing = (...codes: readonly number[]): RawPlan[] =>
  codes.map((close) => ({ steps: [{ close }] }))

/** Told alike by a real server to Chromium and by the scripted one to the same connection. */
export const outages: readonly Outage[] = [
  {
    situation: 'a server that refuses in every way there is',
    plans: [
      { handshake: { status: 401 } },
      { handshake: { status: 503 } },
      { handshake: 'fin' },
      { handshake: 'rst' },
      { handshake: 'badAccept' },
      { handshake: { protocol: 'b' } },
    ],
    told: [...Array.from({ length: 6 }, () => [dialled, failed]), again].flat(),
  },
  {
    situation: 'a server that accepts and is gone',
    plans: [
      { steps: ['fin'] },
      { steps: [{ text: 'a' }, 'fin'] },
      { steps: [{ bytes: 'c10161' }] },
    ],
    told: [...Array.from({ length: 3 }, () => after(lost)), again].flat(),
  },
  {
    situation: 'a server that restarts, then is not ready, then is',
    plans: [...closing(1012), { handshake: { status: 503 } }, ...closing(1011, 4001)],
    told: [
      after('waiting serviceRestart 1012 opened'),
      [dialled, failed],
      after('waiting internalError 1011 opened'),
      after('waiting application 4001 opened'),
      again,
    ].flat(),
  },
  {
    situation: 'codes that no server should send',
    plans: closing(0, 999, 1005, 1015, 65_535),
    told: [
      after('waiting unused 0 opened'),
      after('waiting unused 999 opened'),
      after(lost),
      after(lost),
      after('waiting outOfRange 65535 opened'),
      again,
    ].flat(),
  },
  {
    situation: 'a handshake that hangs',
    plans: [{ handshake: 'hang' }, { handshake: { delay: 20 } }],
    // After a failure Firefox holds the next dial back by up to 400 ms.
    options: { connectTimeout: 1_000 },
    told: [dialled, 'waiting connectTimeout 1006 unopened', ...again],
  },
  {
    situation: 'a server that falls silent',
    plans: [{ steps: ['silent'] }],
    options: { heartbeat: { message: 'ping', interval: 50, timeout: 100 } },
    told: [...after('waiting heartbeatTimeout 1006 opened'), ...again],
  },
  ...Object.entries({
    normal: 1000,
    protocolError: 1002,
    policyViolation: 1008,
    tryAgainLater: 1013,
  }).map(([kind, code]) => ({
    situation: `a server that means it: ${code}`,
    plans: closing(code),
    told: after(`closed ${kind} ${code} opened`),
  })),
]

/** Holds a connection and writes down each change of its status. */
export function recordConnection(
  url: string,
  options: Hold = {},
): {
  readonly told: readonly string[]
  readonly connection: Connection
  readonly release: () => void
} {
  const told: string[] = []
  const connection: Connection = createConnection(url, { retry: soon, ...options })
  connection.subscribe(({ status, closeReason: why }, before) => {
    if (status === before.status) return
    const led = status === 'waiting' || status === 'closed' ? why : null
    const words = led ? [led.kind, led.code, led.opened ? 'opened' : 'unopened'] : []
    told.push([status, ...words].join(' '))
  })
  const release = connection.retain()
  return { told, connection, release: () => release({ linger: false }) }
}
