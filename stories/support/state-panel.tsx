import type { ReactElement } from 'react'
import { ConnectionTimeline } from '../../src/components/connection-timeline.tsx'
import { LatencyMeter } from '../../src/components/latency-meter.tsx'
import { ReconnectCountdown } from '../../src/components/reconnect-countdown.tsx'
import type { RetryRule } from '../../src/core/close-catalog.ts'
import type { Connection } from '../../src/core/connection.ts'
import type { ConnectionState } from '../../src/core/machine.ts'
import { useConnectionState } from '../../src/hooks/use-connection-state.ts'

const nothing = '–'

/** The raw state: true at once, while what people see waits for its moment. */
export function StatePanel({ connection }: { readonly connection: Connection }): ReactElement {
  const state = useConnectionState(connection, (all) => all)
  return (
    <section className="card state" aria-labelledby="state">
      <header>
        <h2 id="state">What your code sees</h2>
        <ReconnectCountdown connection={connection} />
        <LatencyMeter connection={connection} />
      </header>
      <div className="body">
        <ConnectionTimeline connection={connection} span={120_000} />
        <dl className="facts">
          {factsOf(state).map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
        <ol className="history" aria-label="History">
          {state.history.slice(-8).map(({ at, status, kind }) => (
            <li key={`${at} ${status}`}>
              <time>{timeOf(at)}</time> {status}
              {kind && ` · ${kind}`}
            </li>
          ))}
        </ol>
        <details>
          <summary>All of it, as JSON</summary>
          {/* It scrolls, so the keyboard must reach it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0} aria-label="State as JSON" dir="ltr">
            {JSON.stringify(state, null, 2)}
          </pre>
        </details>
      </div>
    </section>
  )
}

function factsOf(state: ConnectionState): readonly (readonly [term: string, fact: string])[] {
  const { status, closeReason, online, queued, latency } = state
  return [
    ['status', status],
    ['attempt', 'attempt' in state ? String(state.attempt) : nothing],
    ['retryAt', 'retryAt' in state ? timeOf(state.retryAt) : nothing],
    ['closeReason.kind', closeReason?.kind ?? nothing],
    ['closeReason.code', closeReason ? `${closeReason.code} ${closeReason.name}` : nothing],
    ['closeReason.origin', closeReason?.origin ?? nothing],
    ['closeReason.retry', closeReason ? ruleOf(closeReason.retry) : nothing],
    ['closeReason.reason', closeReason?.reason || nothing],
    ['online', String(online)],
    ['queued', String(queued)],
    ['latency', latency === null ? nothing : `${Math.round(latency)} ms`],
    ['dials', String(state.dials)],
  ]
}

function ruleOf(rule: RetryRule): string {
  return typeof rule === 'object' ? `between ${rule.between.join(' and ')} ms` : rule
}

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB')
}
