import type { Reporter } from 'vitest/node'

/**
 * Ends Vitest's process by `process.exit` as soon as nothing is left to do. A process of Node 20 that
 * ends by itself now and then spins in its own cleanup for ever (`Environment::CleanupHandles`); the
 * browser tests did after one run in some twenty.
 */
export const endByExit: Reporter = {
  onTestRunEnd() {
    process.once('beforeExit', () => process.exit())
  },
}
