import type { KindCodes } from './close-catalog.ts'
import type { CloseReason } from './close-reason.ts'
import type { Address, Hold } from './connection-options.ts'
import type { Environment } from './environment.ts'
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
  /** The close that asks for fresh credentials first. */
  readonly authFor: CloseReason<KindCodes> | null
}

/** What is remembered from one dial to the next: which address, how patient, what was tried. */
export interface Recovery {
  /** ms until the next dial; false stops. */
  readonly decide: (reason: CloseReason<KindCodes>, state: Live) => number | false
  readonly next: () => NextDial
  readonly opened: () => void
  /** The outage is over, or the person starts again: credentials may be refreshed once more. */
  readonly renew: () => void
  readonly reset: () => void
}

interface RecoveryOptions {
  readonly addresses: readonly NextDial['address'][]
  readonly environment: Environment
  readonly settings: () => Hold
  readonly guard: Guard
}

const defaultRetry = /* #__PURE__ */ retryByCloseCode()
/** Repeated connect timeouts double the patience up to this, ms: a browser may hold a handshake back. */
const longestTimeout = 60_000

/** Starts with the first address and nothing tried. */
export function createRecovery(options: RecoveryOptions): Recovery {
  const { addresses, environment, settings, guard } = options
  let index = 0
  let timeouts = 0
  /** The close that the present outage began with. */
  let outage: CloseReason<KindCodes> | null = null
  let authFor: CloseReason<KindCodes> | null = null
  let authTried = false

  function decide(reason: CloseReason<KindCodes>, state: Live): number | false {
    const { kind, category, at, opened } = reason
    const { attempt, lostAt } = state
    if (kind === 'connectTimeout') timeouts += 1
    if (lostAt === null || !outage) outage = reason
    const { retry, refreshAuth } = settings()
    const failure: Failure = {
      reason,
      outage,
      attempt,
      elapsed: Math.max(0, at - (lostAt ?? at)),
      random: environment.random(),
      online: environment.online(),
      hidden: environment.hidden(),
      urls: addresses.length,
      canRefreshAuth: !authTried && refreshAuth !== undefined,
    }
    let delay: number | false | undefined
    // A policy is the app's: what it throws or invents must not leave the connection hanging.
    guard(() => (delay = clampDelay(retry?.(failure))))
    if (delay === undefined) {
      if (process.env.NODE_ENV !== 'production' && retry) warnOnce(noAnswer)
      delay = clampDelay(defaultRetry(failure)) ?? false
    }
    authFor = delay !== false && reason.retry === 'afterAuth' ? reason : null
    // A server that was fine a moment ago gets the first try; one that is full or silent does not.
    if (!opened || category === 'capacity') index += 1
    return delay
  }

  function next(): NextDial {
    const { connectTimeout = 10_000, url: latest } = settings()
    const known = addresses[index % addresses.length] ?? ''
    const dial: NextDial = {
      address: typeof known === 'function' ? (latest ?? known) : known,
      timeout: Math.min(connectTimeout * 2 ** timeouts, Math.max(connectTimeout, longestTimeout)),
      authFor,
    }
    if (authFor) authTried = true
    authFor = null
    return dial
  }

  return {
    decide,
    next,
    opened() {
      timeouts = 0
    },
    renew() {
      authTried = false
    },
    reset() {
      index = 0
      timeouts = 0
      authFor = null
      authTried = false
    },
  }
}

const noAnswer =
  'a retry policy returned neither a number of milliseconds nor false, so the default policy decides instead. Return one of the two for every failure.'
