import { onTestFinished } from 'vitest'
import type { ChromiumFact } from './chromium-facts.ts'
import { recordFact } from './event-log.ts'
import { rawServer } from './lab.ts'

/** Dials a real server that follows the plan, and does what the page does; tells the events so far. */
export function playFact(fact: ChromiumFact): () => readonly string[] {
  const { socket, events } = recordFact(rawServer(fact.plan).url, fact)
  // A browser has only so many connections to one host.
  onTestFinished(() => socket.close())
  return () => events
}
