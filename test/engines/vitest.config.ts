import { defineConfig } from 'vitest/config'
import { endByExit } from '../support/end-by-exit.ts'
import { engines } from './engines.ts'
import { reportEngines } from './report-engines.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The engine that a project plays in. */
    engine: string
  }
}

const installed = engines.filter(({ isInstalled }) => isInstalled())

/** One project an engine, one after the other: the machine is theirs to be timely on. */
export default defineConfig({
  test: {
    reporters: ['default', reportEngines(engines), endByExit],
    fileParallelism: false,
    projects: installed.map(({ name }) => ({
      extends: true,
      test: {
        name,
        environment: 'node',
        include: ['test/engines/**/*.test.ts'],
        provide: { engine: name },
        testTimeout: 60_000,
        hookTimeout: 60_000,
        expect: { poll: { timeout: 20_000 } },
      },
    })),
  },
})
