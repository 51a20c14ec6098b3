import { seededRandom } from './random.ts'

/*
 * The outage. At 0 s the server goes down and closes every connection; each client hears of it
 * within `noticedWithin`. Until `downFor` every dial is refused. From then on the server admits
 * `admitPerSecond` (a token bucket of one second's depth, empty at the start, so that the oracle is
 * a true bound) and refuses the rest. A verdict takes `roundTrip`. Clients that are back stay back.
 */

/** What one client knows when its connection or its dial has failed. One object, reused. */
export interface Loss {
  /** The close that began the outage. */
  code: number
  /** The first loss; later ones are refused dials, which a browser reports as 1006. */
  first: boolean
  /** 1 for the first loss, one more for each refused dial. */
  attempt: number
  /** ms since the first loss. */
  elapsed: number
  hidden: boolean
  /** A number in [0, 1) that stays with the client: what a library draws once a page. */
  trait: number
}

/** ms until the next dial; `false` gives up, `'person'` waits until somebody shows the page or asks. */
export type HerdPolicy = (loss: Loss, random: () => number) => number | false | 'person'

export interface Outage {
  readonly clients: number
  readonly code: number
  /** Share of the clients whose page is hidden throughout. */
  readonly hiddenShare: number
  /** ms */
  readonly downFor: number
  readonly admitPerSecond: number
  readonly seed: number
}

export interface HerdResult {
  /** Dials in the worst second, as a share of the fleet. */
  readonly peak: number
  /** The same once the server is up. */
  readonly peakOnceUp: number
  /** Dials a client, the whole outage long. */
  readonly attempts: number
  /** Seconds until this share of all the clients was back; null where it never was. */
  readonly back: Readonly<Record<'half' | 'most' | 'all', number | null>>
  /** Seconds until 99 % of those that somebody looks at were back. */
  readonly visibleMost: number | null
  /** Shares of the fleet that stopped trying, and that wait for the person. */
  readonly gaveUp: number
  readonly dormant: number
  /** Dials in each tenth of a second. */
  readonly dials: Uint32Array
  /** Clients that came back in each tenth of a second. */
  readonly returns: Uint32Array
}

const noticedWithin = 200
const roundTrip = 100
const horizon = 900_000
/** ms in a bin of the result. */
const bin = 100

export function simulate(policy: HerdPolicy, outage: Outage): HerdResult {
  const { clients, code, hiddenShare, downFor, admitPerSecond, seed } = outage
  const random = seededRandom(seed)
  // A calendar queue of one slot a ms: a list of clients in each, threaded through `next`.
  const slots = new Int32Array(horizon).fill(-1)
  const next = new Int32Array(clients)
  const attempts = new Uint16Array(clients)
  const lostAt = new Uint8Array(clients)
  const trait = new Float32Array(clients)
  const dials = new Uint32Array(horizon / bin)
  const returns = new Uint32Array(horizon / bin)
  const visibleReturns = new Uint32Array(horizon / bin)
  const firstHidden = Math.round(clients * (1 - hiddenShare))
  const loss: Loss = { code, first: true, attempt: 1, elapsed: 0, hidden: false, trait: 0 }
  let gaveUp = 0
  let dormant = 0

  /** The client's connection or dial failed at `at`: asks the policy and books the next dial. */
  function fail(client: number, at: number): void {
    const attempt = (attempts[client] ?? 0) + 1
    attempts[client] = attempt
    loss.first = attempt === 1
    loss.attempt = attempt
    loss.elapsed = at - (lostAt[client] ?? 0)
    loss.hidden = client >= firstHidden
    loss.trait = trait[client] ?? 0
    const delay = policy(loss, random)
    if (delay === false) gaveUp++
    else if (delay === 'person') dormant++
    else {
      const due = Math.round(at + delay)
      if (due >= horizon) return
      next[client] = slots[due] ?? -1
      slots[due] = client
    }
  }

  for (let client = 0; client < clients; client++) {
    lostAt[client] = random() * noticedWithin
    trait[client] = random()
    fail(client, lostAt[client] ?? 0)
  }

  let tokens = 0
  let total = 0
  for (let now = 0; now < horizon; now++) {
    if (now >= downFor) tokens = Math.min(admitPerSecond, tokens + admitPerSecond / 1_000)
    const index = Math.floor(now / bin)
    let client = slots[now] ?? -1
    while (client !== -1) {
      const following = next[client] ?? -1
      dials[index] = (dials[index] ?? 0) + 1
      total++
      if (tokens >= 1) {
        tokens--
        returns[index] = (returns[index] ?? 0) + 1
        if (client < firstHidden) visibleReturns[index] = (visibleReturns[index] ?? 0) + 1
      } else fail(client, now + roundTrip)
      client = following
    }
  }

  return {
    peak: worstSecond(dials, 0) / clients,
    peakOnceUp: worstSecond(dials, downFor / bin) / clients,
    attempts: total / clients,
    back: {
      half: whenBack(returns, clients * 0.5),
      most: whenBack(returns, clients * 0.99),
      all: whenBack(returns, clients),
    },
    visibleMost: whenBack(visibleReturns, firstHidden * 0.99),
    gaveUp: gaveUp / clients,
    dormant: dormant / clients,
    dials,
    returns,
  }
}

/** The most dials in any second that starts on a tenth, from the bin `from` on. */
function worstSecond(dials: Uint32Array, from: number): number {
  let worst = 0
  for (let start = from; start + 10 <= dials.length; start++) {
    let sum = 0
    for (let offset = 0; offset < 10; offset++) sum += dials[start + offset] ?? 0
    worst = Math.max(worst, sum)
  }
  return worst
}

function whenBack(returns: Uint32Array, wanted: number): number | null {
  let back = 0
  for (let index = 0; index < returns.length; index++) {
    back += returns[index] ?? 0
    if (back >= wanted) return ((index + 1) * bin) / 1_000
  }
  return null
}

/** Seconds until `share` is back if every one dials exactly when the server can take it. */
export function oracle({ clients, downFor, admitPerSecond }: Outage, share: number): number {
  return downFor / 1_000 + (share * clients) / admitPerSecond
}
