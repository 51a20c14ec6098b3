import type { TestProject } from 'vitest/node'
import { startControlServer } from './control-server.ts'
import { startRawFrameServer } from './raw-frame-server.ts'
import { startSteeredServer } from './steered-server.ts'
import { createTallies } from './tally.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The port of the well-behaved WebSocket server. */
    steeredPort: number
    /** The server that breaks the protocol on demand. */
    rawUrl: string
    /** Where tests ask what the servers have seen, and break the network. */
    controlUrl: string
  }
}

/** Starts the servers that the browser tests talk to, all on ports of their own on 127.0.0.1. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const tallies = createTallies()
  const [steered, raw] = await Promise.all([
    startSteeredServer(tallies),
    startRawFrameServer(tallies),
  ])
  const control = await startControlServer(tallies, steered, raw)
  project.provide('steeredPort', steered.port)
  project.provide('rawUrl', raw.url)
  project.provide('controlUrl', control.url)
  return async () => {
    await control.close()
    await Promise.all([steered.close(), raw.close()])
  }
}
