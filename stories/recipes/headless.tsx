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
      <div role="status">{message && `${message.title}. ${message.description}`}</div>
      {message && !dismissed && (
        <div className="row">
          <Countdown connection={connection} />
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
      <span role="timer" aria-live="off">
        {countdown.text} <progress aria-hidden="true" value={countdown.progress} />
      </span>
    )
  )
}
