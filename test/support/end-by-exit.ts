import type { Reporter } from 'vitest/node'

/**
 * Ends Vitest's process by `process.exit` as soon as nothing is left to do. A process of Node 20 that
 * ends by itself waits for every socket, also for one that Node itself has lost (`resetSocket`): with
 * one core busy, for ever, and no limit of Vitest's holds any more.
 */
export const endByExit: Reporter = {
  onTestRunEnd() {
    process.once('beforeExit', () => process.exit())
  },
}
