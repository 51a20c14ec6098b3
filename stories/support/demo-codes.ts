import { defineCloseCodes } from '../../src/core/define-close-codes.ts'

/** What the demo app's server closes with when somebody is removed. */
export const kickedCode = 4001

/** The demo app's own close codes. */
export const demoCodes = defineCloseCodes({
  4001: { kind: 'kicked', name: 'Kicked', retry: 'never', severity: 'error', category: 'auth' },
})
