import type { Connection } from './connection.ts'
import { initialState } from './machine.ts'

/** Stands in for a connection where there is none yet: idle, and it stays so. */
export const unconnected: Pick<Connection, 'getState' | 'getInitialState' | 'subscribe'> = {
  getState: () => initialState,
  getInitialState: () => initialState,
  subscribe: () => () => {},
}
