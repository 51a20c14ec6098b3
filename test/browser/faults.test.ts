import { expect, test } from 'vitest'
import type { Hold } from '../../src/core/connection-options.ts'
import { held } from '../support/held.ts'
import { proxiedServer, rawServer } from '../support/lab.ts'
import { soon } from '../support/outages.ts'
import type { RawPlan } from '../support/raw-frame-server.ts'

/*
 * Every fault that the servers and the network of these tests can have: when it is over, the next
 * dial opens, nobody having lifted a finger. How soon that is, a virtual clock tells better
 * (test/core/faults.test.ts). What befalls the page itself is in page-life.test.ts.
 */

/** A fault may take two timeouts, and the machine may be busy, ms. */
const timeout = 30_000
/** Of two dials the second one gets twice that, ms. */
const connectTimeout = 2_000
const heartbeat = { message: 'ping', interval: 200, timeout: 2_000 }

const statuses = [301, 400, 401, 403, 404, 426, 429, 500, 502, 503]
const codes = [
  null,
  0,
  999,
  1001,
  1004,
  1005,
  1006,
  1011,
  1012,
  1014,
  1015,
  1016,
  3008,
  3999,
  4000,
  65_535,
]

const faults: Readonly<Record<string, RawPlan>> = {
  'a handshake that hangs': { handshake: 'hang' },
  'a handshake that takes too long': { handshake: { delay: 60_000 } },
  'a handshake that ends': { handshake: 'fin' },
  'a handshake that is reset': { handshake: 'rst' },
  'a handshake with a wrong key': { handshake: 'badAccept' },
  'a subprotocol that nobody offered': { handshake: { protocol: 'b' } },
  ...Object.fromEntries(
    statuses.map((status) => [`a handshake answered with ${status}`, { handshake: { status } }]),
  ),
  'a TCP connection that ends': { steps: ['fin'] },
  'a TCP connection that is reset': { steps: ['rst'] },
  'a server that is silent': { steps: ['silent'] },
  'a frame of a reserved kind': { steps: [{ bytes: '8300' }] },
  'a frame with a reserved bit': { steps: [{ bytes: 'c10161' }] },
  'a masked frame': { steps: [{ bytes: '81810000000061' }] },
  'text that is not UTF-8': { steps: [{ bytes: '8101ff' }] },
  'a control frame in pieces': { steps: [{ bytes: '0900' }] },
  'a control frame that is too long': { steps: [{ bytes: '897e007e' }] },
  'a continuation of nothing': { steps: [{ bytes: '800161' }] },
  'a Close frame of one byte': { steps: [{ bytes: '880103' }] },
  'a Close frame, then a reset': { steps: [{ close: 1001 }, 'rst'] },
  ...Object.fromEntries(
    codes.map((close) => [`a close with ${close ?? 'no code'}`, { steps: [{ close }] }]),
  ),
}

test.each(Object.entries(faults))(
  '[R1] [R2] the first dial after %s opens',
  { timeout },
  async (_fault, plan) => {
    const isSilent = plan.steps?.[0] === 'silent'
    const options: Hold = { connectTimeout, retry: soon, ...(isSilent && { heartbeat }) }
    const { url, tally } = rawServer(plan, plan)
    const { getState } = held(url, options)
    await expect.poll(getState, { timeout }).toMatchObject({ status: 'open', dials: 3 })
    // One that reads nothing never learns that it was left.
    await expect.poll(tally).toMatchObject({ dialled: 3, connecting: 0, open: isSilent ? 3 : 1 })
  },
)

type Network = Awaited<ReturnType<typeof proxiedServer>>

interface NetworkFault {
  readonly begin: (network: Network) => Promise<void>
  readonly end: (network: Network) => Promise<void>
}

const networkFaults: Readonly<Record<string, NetworkFault>> = {
  'a server that is killed': { begin: ({ stop }) => stop(), end: ({ restart }) => restart() },
  'a network that swallows everything': {
    begin: ({ setMode }) => setMode('blackHole'),
    end: ({ setMode }) => setMode('pass'),
  },
  'a network that stands still': {
    begin: ({ setMode }) => setMode('pause'),
    end: ({ setMode }) => setMode('pass'),
  },
  'a network that is far too slow': {
    begin: ({ setLatency }) => setLatency(5_000),
    end: ({ setLatency }) => setLatency(0),
  },
}

test.each(Object.entries(networkFaults))(
  '[R1] [R2] with the next dial after %s it is open',
  { timeout },
  async (_fault, { begin, end }) => {
    const network = await proxiedServer()
    const { getState } = held(network.url, { connectTimeout, heartbeat, retry: soon })
    await expect.poll(getState, { timeout }).toMatchObject({ status: 'open', dials: 1 })
    await begin(network)
    await expect.poll(() => getState().dials, { timeout }).toBeGreaterThan(2)
    await end(network)
    // The one that is under way may be lost.
    const { dials } = getState()
    await expect.poll(getState, { timeout }).toMatchObject({ status: 'open' })
    expect(getState().dials).toBeLessThanOrEqual(dials + 1)
  },
)
