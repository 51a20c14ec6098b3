import { fn } from 'storybook/test'
import type { Demo } from './demo.ts'

/** Fetches a fresh token without asking the person; here there is nothing to fetch. */
export const renew = fn(async () => {})

/** The demo's stand-in for an app's account service. */
export function accountOf({ tell }: Demo) {
  return { renew, signIn: () => tell({ do: 'signIn' }) }
}
