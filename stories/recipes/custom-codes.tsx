import { type ReactElement, useState } from 'react'
import {
  ConnectionBanner,
  ConnectionProvider,
  defineCloseCodes,
  en,
  type Environment,
  extendMessages,
  useWebSocket,
} from 'react-websocket-status'

const codes = defineCloseCodes({
  4010: { kind: 'kicked', retry: 'never', severity: 'error', category: 'auth' },
  '4100-4199': { kind: 'roomFull', retry: { between: [8_000, 15_000] }, category: 'capacity' },
})

// A kind without words, or words for a kind that is not there, would not compile.
const messages = extendMessages(en, codes, {
  kicked: {
    title: 'You were removed from the room',
    stopped: 'What you wrote is still here. The host can let you in again.',
    action: { name: 'askHost', label: 'Ask the host' },
  },
  roomFull: {
    title: 'The room is full',
    retrying: "We'll let you in as soon as somebody leaves.",
    action: 'retry',
  },
})

interface Props {
  readonly url: string
  /** Leave it out in an app: then it is the browser. */
  readonly environment: Environment
}

/** Close codes of the app's own: what they mean, what follows, what people read and can do. */
export function CustomCodes({ url, environment }: Props): ReactElement {
  const { closeReason, connection, status } = useWebSocket(url, { environment, closeCodes: codes })
  const [asked, setAsked] = useState(false)
  return (
    <ConnectionProvider messages={messages} actions={{ askHost: () => setAsked(true) }}>
      <ConnectionBanner connection={connection} />
      <p>{status === 'open' ? 'You are in the room.' : 'The room goes on without you.'}</p>
      {/* As types: 'kicked' is a kind of this catalog, and its code can only be 4010. */}
      {closeReason?.kind === 'kicked' && asked && <p role="status">The host has been asked.</p>}
    </ConnectionProvider>
  )
}
