import useWebSocket from 'partysocket/use-ws'
import { useState } from 'react'
import type { Contender } from '../contender.ts'

export const contender: Contender = {
  name: 'partysocket',
  useStatus(url) {
    const [status, setStatus] = useState('connecting')
    useWebSocket(url, undefined, {
      onOpen: () => setStatus('open'),
      onClose: () => setStatus('closed'),
    })
    return status
  },
  useLast(url) {
    const [last, setLast] = useState<unknown>()
    useWebSocket(url, undefined, { onMessage: ({ data }) => setLast(data) })
    return last
  },
  useEvery(url, handler) {
    useWebSocket(url, undefined, { onMessage: ({ data }) => handler(data) })
  },
}
