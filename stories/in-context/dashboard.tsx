import { type ReactElement, useEffect } from 'react'
import { ConnectionBanner } from '../../src/components/connection-banner.tsx'
import { ConnectionTimeline } from '../../src/components/connection-timeline.tsx'
import { LatencyMeter } from '../../src/components/latency-meter.tsx'
import type { Connection } from '../../src/core/connection.ts'
import { useMessageReducer } from '../../src/hooks/use-message-reducer.ts'
import { usePresentation } from '../../src/hooks/use-presentation.ts'
import { useWebSocket } from '../../src/hooks/use-websocket.ts'
import type { Demo } from '../support/demo.ts'

const heartbeat = {
  message: 'ping',
  interval: 1_000,
  isReply: (data: unknown) => data === 'ping',
}

/** Figures that keep coming, and say so when they do not. */
export function Dashboard({ demo }: { readonly demo: Demo }): ReactElement {
  const { environment, url } = demo
  const { connection, send, status } = useWebSocket(url, { environment, heartbeat, queue: 0 })
  // The demo's server only answers, so the page asks.
  useEffect(() => {
    if (status !== 'open') return
    const timer = setInterval(() => send('tick'), 2_500)
    return () => clearInterval(timer)
  }, [send, status])
  return (
    <section className="card" lang="en" aria-label="Dashboard">
      <header>
        <h2>Deliveries</h2>
        <LatencyMeter connection={connection} />
      </header>
      <div className="body">
        <ConnectionBanner connection={connection} />
        <Figures connection={connection} />
        <ConnectionTimeline connection={connection} span={120_000} />
      </div>
    </section>
  )
}

/** Renders with the messages; the rest of the page does not. */
function Figures({ connection }: { readonly connection: Connection }): ReactElement {
  const ticks = useMessageReducer(
    connection,
    (count: number, data) => count + Number(data === 'tick'),
    0,
  )
  const { phase } = usePresentation(connection)
  const live = phase === 'hidden' || phase === 'restored' || phase === 'slow'
  return (
    <>
      <dl className="facts">
        {[
          ['On the road', 18 + (ticks % 5)],
          ['Delivered', 204 + Math.floor(ticks / 2)],
          ['Late', 3],
        ].map(([term, figure]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{live ? 'Live' : 'As of the last update, not live'}</p>
    </>
  )
}
