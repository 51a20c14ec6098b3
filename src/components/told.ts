import type { Connection } from '../core/connection.ts'
import type { Registry } from '../core/registry.ts'
import type { AnnouncerMemory } from './announcement.ts'

/** What those who share a topic have told. */
export interface Told {
  memory: AnnouncerMemory | null
  /** Until when an outage that was there before the first speaker is taken for known, monotonic ms. */
  knownUntil: number
}

/** By topic: a connection, or all of the page. */
export const toldOf: WeakMap<Connection | Registry, Told> = new WeakMap()

/** Somebody asks by hand for another try. If it fails they are answered, though the cause is no news. */
export function answerWhoAsks(...topics: readonly (Connection | Registry)[]): void {
  for (const told of topics.map((topic) => toldOf.get(topic))) {
    if (told?.memory) told.memory = { ...told.memory, told: [] }
  }
}
