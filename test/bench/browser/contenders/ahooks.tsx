import { useWebSocket } from 'ahooks'
import type { Contender } from '../contender.ts'

export const contender: Contender = {
  name: 'ahooks',
  useStatus: (url) => (useWebSocket(url).readyState === 1 ? 'open' : 'closed'),
  useLast: (url) => useWebSocket(url).latestMessage?.data,
  useEvery(url, handler) {
    useWebSocket(url, { onMessage: ({ data }) => handler(data) })
  },
}
