import type { KindCodes, RetryRule } from './close-catalog.ts'
import type { CloseReason } from './close-reason.ts'
import type { ConnectionState } from './machine.ts'
import type { SilentKind } from './messages.ts'
import {
  isDown,
  nothing,
  type Phase,
  type Presentation,
  type PresentationMemory,
  type PresentationTiming,
} from './presentation.ts'

/** Whether a connection is on its way: dialling, or waiting for the next dial. */
export function isDialling(
  state: ConnectionState,
): state is Extract<ConnectionState, { status: 'connecting' | 'waiting' }> {
  return state.status === 'connecting' || state.status === 'waiting'
}

/** What would be shown if nothing needed to stay until it is read. */
export function choosePicture(
  state: ConnectionState,
  { presentation: current, shown, trouble, offline, lossShown }: PresentationMemory,
  timing: PresentationTiming,
): Presentation {
  const { status, closeReason } = state
  const isOver = current.phase === 'restored' && shown >= timing.restoredFor
  switch (status) {
    case 'idle':
      return nothing
    case 'closed':
      return presentClosed(state)
    case 'open': {
      // It leaves at half of what it enters at: a round trip near the limit does not flicker.
      const limit = current.phase === 'slow' ? timing.slowLatency / 2 : timing.slowLatency
      if (state.latency !== null && state.latency >= limit) return picture('slow', 'warning')
      return lossShown && !isOver && timing.restoredFor > 0
        ? picture('restored', 'success')
        : nothing
    }
    case 'connecting':
    case 'waiting': {
      const rest = isOver ? nothing : current
      const { waited = 0, unseen = false } = trouble ?? {}
      const isLost = state.lostAt !== null && closeReason !== null
      const isDue =
        waited >= (isLost ? timing.lostDelay : timing.connectingDelay) ||
        (offline !== null && offline >= timing.offlineDelay) ||
        (isLost && closeReason.kind === 'serviceRestart' && !unseen) ||
        (isLost && isDown(current.phase))
      if (!isDue) return rest
      if (offline !== null) return picture('offline', 'warning', 'offline')
      if (!isLost) return picture('connecting', 'info')
      // The page slept. That is not news; how the dial that follows ends may be.
      if (closeReason.kind === 'suspended') return rest
      const phase = status === 'waiting' ? 'waiting' : 'reconnecting'
      return picture(phase, closeReason.severity, tellableKind(closeReason))
    }
  }
}

const silentKinds: ReadonlySet<string> = new Set<SilentKind>([
  'localClose',
  'unmounted',
  'closeTimeout',
])

function presentClosed({ closeReason, lostAt, history }: ConnectionState): Presentation {
  if (!closeReason || silentKinds.has(closeReason.kind)) return nothing
  const { severity, retry } = closeReason
  const kind = tellableKind(closeReason)
  if (!goesOn(retry)) return picture('blocked', severity, kind)
  const dials = history.filter(
    ({ status, at }) => status === 'connecting' && lostAt !== null && at >= lostAt,
  )
  const attemptsUsedUp = dials.length >= severalDials
  return { ...picture('blocked', 'error', kind), attemptsUsedUp }
}

/** "You're offline" is only for the phase of that name: it must not outlive the network's return. */
export function tellableKind({ kind, opened }: CloseReason<KindCodes>): string {
  if (kind !== 'offline') return kind
  return opened ? 'connectionLost' : 'connectFailed'
}

/** From how many failed dials on "we tried several times" is true. */
const severalDials = 2

/** Whether the close code's rule is to retry without the person. */
function goesOn(rule: RetryRule): boolean {
  return rule !== 'never' && rule !== 'onUserAction' && rule !== 'afterAuth'
}

function picture(
  phase: Phase,
  severity: Presentation['severity'],
  kind: string | null = null,
): Presentation {
  return { phase, severity, kind, attemptsUsedUp: false, dismissed: false }
}
