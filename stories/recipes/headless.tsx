import type { ReactElement } from 'react'
import {
  type Connection,
  type Environment,
  useCloseMessage,
  usePresentation,
  useReconnectCountdown,
  useWebSocket,
} from 'react-websocket-status'

interface Props {
  readonly url: string
  /** Leave it out in an app: then it is the browser. */
  readonly environment: Environment
}

/** Hooks only: what to show and when comes from the package, every element is the app's. */
export function Headless({ url, environment }: Props): ReactElement {
  const { connection, reconnect, status } = useWebSocket(url, { environment })
  const { phase, dismiss, dismissed } = usePresentation(connection)
  const message = useCloseMessage(connection)
  return (
    <>
      <p>
        status: {status}, phase: {phase}
      </p>
      {/* There from the start, or a screen reader would not notice that something was put in. */}
      <div role="status">
        {message && !dismissed && (
          <>
            <strong>{message.title}</strong>
            <p>{message.description}</p>
          </>
        )}
      </div>
      {/* Not in every phase: while offline it is the network that is waited for. */}
      {!dismissed && (phase === 'waiting' || phase === 'reconnecting') && (
        <Countdown connection={connection} />
      )}
      {message && !dismissed && (
        <div className="row">
          {phase !== 'restored' && (
            <button className="trouble" type="button" onClick={reconnect}>
              {message.action?.label ?? 'Try again'}
            </button>
          )}
          <button className="trouble" type="button" onClick={dismiss}>
            Hide
          </button>
        </div>
      )}
    </>
  )
}

/** A component of its own, because it renders once a second. */
function Countdown({ connection }: { readonly connection: Connection }): ReactElement | null {
  const countdown = useReconnectCountdown(connection)
  return (
    countdown && (
      <p role="timer" aria-live="off" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {countdown.text} <progress aria-hidden="true" value={countdown.progress} />
      </p>
    )
  )
}
