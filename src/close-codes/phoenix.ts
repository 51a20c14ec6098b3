import { buildCatalog } from '../core/build-catalog.ts'
import type { CloseCatalog } from '../core/close-catalog.ts'

/**
 * What Phoenix (channels, LiveView, Absinthe, Supabase Realtime) means by the standard codes. Its
 * client reconnects after every code but 1000; here the ones that would only repeat, such as 1009,
 * keep their standard rule.
 *
 * Source: phoenixframework/phoenix, socket.js and socket.ex.
 */
export const phoenix: CloseCatalog<{}> = /* @__PURE__ */ buildCatalog({
  1001: {
    name: 'disconnect broadcast',
    meaning: 'The app disconnected this socket; a new one may authenticate anew.',
  },
  1011: { meaning: 'The transport process crashed.', retry: 'backoff' },
  1012: { name: 'socket_drain', meaning: 'The server is being drained before it restarts.' },
})
