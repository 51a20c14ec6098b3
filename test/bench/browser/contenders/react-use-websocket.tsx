import useWebSocketModule from 'react-use-websocket'
import type { Contender } from '../contender.ts'

// A CommonJS package: what the default import is depends on the bundler.
const useWebSocket =
  'default' in useWebSocketModule ? useWebSocketModule.default : useWebSocketModule
const options = { share: true, shouldReconnect: () => true }

export const contender: Contender = {
  name: 'react-use-websocket',
  useStatus: (url) => (useWebSocket(url, options).readyState === 1 ? 'open' : 'closed'),
  useLast: (url) => useWebSocket(url, options).lastMessage?.data,
  useEvery(url, handler) {
    useWebSocket(url, { ...options, onMessage: ({ data }) => handler(data) })
  },
}
