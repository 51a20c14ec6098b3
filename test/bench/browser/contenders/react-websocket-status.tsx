import { useLatestMessage } from '../../../../src/hooks/use-latest-message.ts'
import { useMessage } from '../../../../src/hooks/use-message.ts'
import { useReconnectCountdown } from '../../../../src/hooks/use-reconnect-countdown.ts'
import { useWebSocket } from '../../../../src/hooks/use-websocket.ts'
import type { Contender } from '../contender.ts'

export const contender: Contender = {
  name: 'react-websocket-status',
  useStatus: (url) => useWebSocket(url).status,
  useLast: (url) => useLatestMessage(useWebSocket(url).connection),
  useEvery: (url, handler) => useMessage(useWebSocket(url).connection, handler),
  Countdown({ url }) {
    const { connection } = useWebSocket(url, { retry: () => 60_000 })
    return <Seconds connection={connection} />
  },
}

function Seconds({
  connection,
}: {
  readonly connection: ReturnType<typeof useWebSocket>['connection']
}) {
  return <p>{useReconnectCountdown(connection)?.text}</p>
}
