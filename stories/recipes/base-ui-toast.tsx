import { Toast } from '@base-ui/react/toast'
import type { ReactElement } from 'react'
import {
  baseUiAdapter,
  type Connection,
  type Environment,
  useConnectionToast,
  useWebSocket,
} from 'react-websocket-status'
import './base-ui-toast.css'

interface Props {
  readonly url: string
  /** Leave it out in an app: then it is the browser. */
  readonly environment: Environment
}

/** Told by Base UI's toasts instead of a banner. Not both: they speak to screen readers themselves. */
export function BaseUiToast({ url, environment }: Props): ReactElement {
  const { connection, status } = useWebSocket(url, { environment })
  return (
    <Toast.Provider>
      <p>Status: {status}</p>
      <Toasts connection={connection} />
    </Toast.Provider>
  )
}

function Toasts({ connection }: { readonly connection: Connection }): ReactElement {
  const manager = Toast.useToastManager()
  useConnectionToast(baseUiAdapter(manager), connection)
  return (
    <Toast.Portal>
      <Toast.Viewport className="toasts">
        {manager.toasts.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className="toast">
            <Toast.Title />
            <Toast.Description />
            <div className="toast-actions">
              <Toast.Action />
              <Toast.Close>Dismiss</Toast.Close>
            </div>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  )
}
