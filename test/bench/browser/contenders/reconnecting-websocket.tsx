import { useEffect, useInsertionEffect, useRef, useState } from 'react'
import ReconnectingWebSocket from 'reconnecting-websocket'
import type { Contender } from '../contender.ts'

/** It has no hook, so this is the one people write around it. */
function useSocket(
  url: string,
  handlers: {
    readonly onStatus?: (status: string) => void
    readonly onMessage?: (data: unknown) => void
  },
): void {
  const latest = useRef(handlers)
  useInsertionEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const socket = new ReconnectingWebSocket(url)
    socket.onopen = () => latest.current.onStatus?.('open')
    socket.onclose = () => latest.current.onStatus?.('closed')
    socket.onmessage = ({ data }) => latest.current.onMessage?.(data)
    return () => socket.close()
  }, [url])
}

export const contender: Contender = {
  name: 'reconnecting-websocket',
  useStatus(url) {
    const [status, onStatus] = useState('connecting')
    useSocket(url, { onStatus })
    return status
  },
  useLast(url) {
    const [last, onMessage] = useState<unknown>()
    useSocket(url, { onMessage })
    return last
  },
  useEvery: (url, onMessage) => useSocket(url, { onMessage }),
}
