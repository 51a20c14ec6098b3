import type { ReactElement } from 'react'
import {
  type Environment,
  sonnerAdapter,
  useConnectionToast,
  useWebSocket,
} from 'react-websocket-status'
import { toast, Toaster } from 'sonner'

interface Props {
  readonly url: string
  /** Leave it out in an app: then it is the browser. */
  readonly environment: Environment
  readonly theme: 'light' | 'dark' | 'system'
}

/** Told by sonner instead of a banner. Not both: sonner speaks to screen readers itself. */
export function SonnerToast({ url, environment, theme }: Props): ReactElement {
  const { connection, status } = useWebSocket(url, { environment })
  useConnectionToast(sonnerAdapter(toast), connection)
  return (
    <>
      <p>Status: {status}</p>
      <Toaster
        theme={theme}
        position="bottom-center"
        dir="auto"
        closeButton
        toastOptions={{ style: { fontFamily: 'inherit', hyphens: 'auto' } }}
      />
    </>
  )
}
