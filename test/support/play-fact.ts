import { onTestFinished } from 'vitest'
import type { ChromiumFact } from './chromium-facts.ts'
import { recordSocket } from './event-log.ts'
import { rawServer } from './lab.ts'

/** Dials a real server that follows the plan, and does what the page does; tells the events so far. */
export function playFact({ plan, protocols = [], closes }: ChromiumFact): () => readonly string[] {
  const { socket, events } = recordSocket(rawServer(plan).url, [...protocols])
  const close = (): void => socket.close(closes?.code, closes?.reason)
  if (closes?.when === 'connecting') close()
  if (closes?.when === 'open') socket.addEventListener('open', close)
  // A browser has only so many connections to one host.
  onTestFinished(() => socket.close())
  return () => events
}
