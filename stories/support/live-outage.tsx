import { type ReactElement, useContext, useEffect, useMemo, useState } from 'react'
import { ConnectionProvider } from '../../src/components/connection-provider.tsx'
import { extendMessages } from '../../src/core/extend-messages.ts'
import { ConnectionContext } from '../../src/hooks/provider-context.ts'
import { useWebSocket } from '../../src/hooks/use-websocket.ts'
import { demoCodes } from './demo-codes.ts'
import { createDemo } from './demo.ts'
import './demo.css'
import './live.css'
import { ShoppingList } from './shopping-list.tsx'
import { StatePanel } from './state-panel.tsx'
import { TroublePanel } from './trouble-panel.tsx'

const heartbeat = {
  message: 'ping',
  interval: 1_000,
  timeout: 4_000,
  isReply: (data: unknown) => data === 'ping',
}

/** A connection to break, what people see of it, and what the code sees. */
export function LiveOutage(): ReactElement {
  const [demo] = useState(createDemo)
  useEffect(() => demo.start(), [demo])
  const { environment } = demo
  const { connection } = useWebSocket(demo.url, { environment, heartbeat, closeCodes: demoCodes })

  const { messages } = useContext(ConnectionContext)
  const words = useMemo(
    () =>
      extendMessages(messages, demoCodes, {
        kicked: {
          title: 'You were removed from this list',
          stopped: 'Ask its owner to let you in again.',
        },
      }),
    [messages],
  )
  return (
    <ConnectionProvider messages={words}>
      <main className="demo live" lang="en">
        <div className="intro">
          <h1>Break the connection</h1>
          <p className="muted">
            Make trouble, and watch what people see, what they can do, and what your code knows.
          </p>
        </div>
        <ShoppingList connection={connection} />
        <TroublePanel demo={demo} />
        <StatePanel connection={connection} />
      </main>
    </ConnectionProvider>
  )
}
