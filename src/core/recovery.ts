import type { KindCodes } from './close-catalog.ts'
import type { CloseReason } from './close-reason.ts'
import type { Address, Hold } from './connection-options.ts'
import type { Environment } from './environment.ts'
import type { Holders } from './holders.ts'
import type { ConnectionState } from './machine.ts'
import type { Guard } from './guard.ts'
import { clampDelay, type Failure, retryByCloseCode } from './retry.ts'
import { warnOnce } from './warn-once.ts'

type Live = Extract<ConnectionState, { readonly attempt: number }>

/** How the next dial goes. */
export interface NextDial {
  readonly address: Address | (() => Address | Promise<Address>)
  /** ms it may take. */
  readonly timeout: number
  /** Renews the credentials, where the last close asked for it. */
  readonly refresh: () => Promise<void> | null
}

/** What is remembered from one dial to the next: which address, how patient, what was tried. */
export interface Recovery {
  /** ms until the next dial; false stops. */
  readonly decide: (reason: CloseReason<KindCodes>, state: Live) => number | false
  /** The same after credentials that could not be renewed. */
  readonly decideRefused: () => number | false
  readonly next: () => NextDial
  /** The close that asks for fresh credentials, until they are there. */
  readonly unauthorized: () => CloseReason<KindCodes> | null
  /** Credentials are being renewed just now. */
  readonly refreshing: () => boolean
  readonly opened: () => void
  /** The outage is over, or the person starts again: credentials may be refreshed once more. */
  readonly renew: () => void
  readonly reset: () => void
}

interface RecoveryOptions {
  readonly addresses: readonly NextDial['address'][]
  readonly environment: Environment
  readonly setting: Holders['setting']
  readonly guard: Guard
}

const defaultRetry = /* #__PURE__ */ retryByCloseCode()
/** Repeated connect timeouts double the patience up to this, ms: a browser may hold a handshake back. */
const longestTimeout = 60_000
/** Between two tries to renew credentials, ms; it doubles. */
const firstRefreshPause = 1_000
/** Then the person is asked. */
const maxRefreshes = 5

/** Starts with the first address and nothing tried. */
export function createRecovery(options: RecoveryOptions): Recovery {
  const { addresses, environment, setting, guard } = options
  let index = 0
  let timeouts = 0
  /** The close that the present outage began with. */
  let outage: CloseReason<KindCodes> | null = null
  /** The close that asks for fresh credentials, until they are there. */
  let authFor: CloseReason<KindCodes> | null = null
  let authTried = false
  let pending: Promise<void> | null = null
  /** Tells the one that is pending from those that were abandoned. */
  let refreshes = 0
  let refusals = 0

  function decide(reason: CloseReason<KindCodes>, state: Live): number | false {
    const { kind, category, at, opened } = reason
    const { attempt, lostAt } = state
    if (kind === 'connectTimeout') timeouts += 1
    if (lostAt === null || !outage) outage = reason
    const canRefreshAuth = !authTried && Boolean(setting('refreshAuth'))
    const failure: Failure = {
      reason,
      outage,
      attempt,
      elapsed: Math.max(0, at - (lostAt ?? at)),
      random: environment.random(),
      online: environment.online(),
      hidden: environment.hidden(),
      urls: addresses.length,
      canRefreshAuth,
    }
    const delay = isHopeless(reason) ? false : ask(failure)
    // Credentials that are still to be renewed stay so, whatever else interrupted the dial.
    if (reason.retry === 'afterAuth') authFor = delay !== false && canRefreshAuth ? reason : null
    // A server that was fine a moment ago gets the first try; one that is full or silent does not.
    const ours = kind === 'suspended' || kind === 'offline'
    if ((!opened && !ours) || category === 'capacity') index += 1
    return delay
  }

  /** No policy can mend it: a wrong address stays wrong, and fresh credentials were refused too. */
  function isHopeless({ kind, category, origin, retry }: CloseReason<KindCodes>): boolean {
    const ourFault = category === 'invalid' && origin !== 'peer' && kind !== 'blocked'
    const literal = addresses.every((address) => typeof address !== 'function')
    return (ourFault && literal) || (retry === 'afterAuth' && authTried)
  }

  /** A policy is the app's: what it throws or invents must not leave the connection hanging. */
  function ask(failure: Failure): number | false {
    const retry = setting('retry')
    let delay: number | false | undefined
    guard(() => (delay = clampDelay(retry?.(failure))))
    if (delay !== undefined) return delay
    if (process.env.NODE_ENV !== 'production' && retry) warnOnce(noAnswer)
    return clampDelay(defaultRetry(failure)) ?? false
  }

  function decideRefused(): number | false {
    refusals += 1
    const pause = firstRefreshPause * 2 ** refusals
    return refusals < maxRefreshes && pause * (0.5 + environment.random() / 2)
  }

  function next(): NextDial {
    const connectTimeout = setting('connectTimeout') ?? 10_000
    const known = addresses[index % addresses.length] ?? ''
    return {
      address: typeof known === 'function' ? (setting('url') ?? known) : known,
      timeout: Math.min(connectTimeout * 2 ** timeouts, Math.max(connectTimeout, longestTimeout)),
      refresh,
    }
  }

  function refresh(): Promise<void> | null {
    const refreshAuth = setting('refreshAuth')
    // One at a time: a dial that comes while one is under way waits for it.
    if (authFor && refreshAuth) pending ??= refreshFor(authFor, refreshAuth)
    return pending
  }

  async function refreshFor(
    reason: CloseReason<KindCodes>,
    refreshAuth: NonNullable<Hold['refreshAuth']>,
  ): Promise<void> {
    const mine = refreshes
    try {
      // Not before `pending` is set: what throws at once would leave it set for ever.
      await Promise.resolve(reason).then(refreshAuth)
      if (mine !== refreshes) return
      authFor = null
      authTried = true
      refusals = 0
    } finally {
      if (mine === refreshes) pending = null
    }
  }

  /** It may never answer: then it would keep every other from being asked. */
  function abandonRefresh(): void {
    refreshes += 1
    pending = null
  }

  return {
    decide,
    decideRefused,
    next,
    unauthorized: () => authFor,
    refreshing: () => pending !== null,
    opened() {
      timeouts = 0
    },
    renew() {
      // It had its time. One that still has some is waited for: tokens may be good for one use.
      if (refusals > 0) abandonRefresh()
      authTried = false
      refusals = 0
    },
    reset() {
      index = 0
      timeouts = 0
      abandonRefresh()
      authFor = null
      authTried = false
      refusals = 0
    },
  }
}

const noAnswer =
  'a retry policy returned neither a number of milliseconds nor false, so the default policy decides instead. Return one of the two for every failure.'
