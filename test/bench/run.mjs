// Node 20 runs no TypeScript: Vite, which is here anyway, does. `node test/bench/run.mjs <file.ts> […arguments]`
import { resolve } from 'node:path'
import { argv } from 'node:process'
import { runnerImport } from 'vite'

await runnerImport(resolve(argv[2]), { configFile: false, logLevel: 'warn' })
