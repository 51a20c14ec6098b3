import type { ConnectionActions } from '../../src/hooks/provider-context.ts'

/** What an app would do about a close; here, a fresh connection is all that it takes. */
export const demoActions: ConnectionActions = {
  signIn: ({ connection }) => connection.reconnect(),
  switchAccount: ({ connection }) => connection.reconnect(),
  reload: ({ connection }) => connection.reconnect(),
  contact: 'mailto:support@example.com',
}
