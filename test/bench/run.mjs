// Node 20 runs no TypeScript: Vite, which is here anyway, does. `node test/bench/run.mjs <file.ts> […arguments]`
import { resolve } from 'node:path'
import process, { argv } from 'node:process'
import { runnerImport } from 'vite'

await runnerImport(resolve(argv[2]), { configFile: false, logLevel: 'warn' })

// Not by itself: see test/support/end-by-exit.ts.
process.once('beforeExit', () => process.exit())
