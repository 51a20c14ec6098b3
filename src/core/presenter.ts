import type { Connection } from './connection.ts'
import type { View } from './lazy-view.ts'
import type { LooseState } from './machine.ts'
import { dismissPresentation, noMemory, presentConnection } from './present-connection.ts'
import { nothing, type Presentation, type PresentationTiming } from './presentation.ts'
import { createTimedView } from './timed-view.ts'

/** The picture of one connection over time. */
export interface Presenter extends View<Presentation> {
  /** The person puts away what is shown. */
  readonly dismiss: () => void
  /** The person wants it back. */
  readonly recall: () => void
}

const presenters = new WeakMap<Connection, Map<string, Presenter>>()

/**
 * The one presenter of a connection, so that banner, badge and announcer never disagree. The same
 * for equal timings: one that is written in place would else forget everything at each render.
 */
export function presenterOf(connection: Connection, timing: PresentationTiming): Presenter {
  const byTiming = presenters.get(connection) ?? new Map<string, Presenter>()
  presenters.set(connection, byTiming)
  const key = Object.entries(timing).join()
  const presenter = byTiming.get(key) ?? createPresenter(connection, timing)
  byTiming.set(key, presenter)
  return presenter
}

function createPresenter(connection: Connection, timing: PresentationTiming): Presenter {
  let memory = noMemory
  let spell: number | null = null
  const view = createTimedView(connection, nothing, () => {
    // Nobody may have watched for a moment only, as over a change of route: what was put away then
    // stays away. That no look came when it was due does not mean that the machine slept.
    const isSame = spell !== null && spell === spellOf(connection.getState())
    memory = isSame ? { ...memory, nextAt: null } : noMemory
    return (state, now, hidden) => {
      spell = spellOf(state)
      const {
        presentation,
        memory: next,
        nextAt,
      } = presentConnection(state, now, memory, {
        timing,
        hidden,
      })
      memory = next
      return { value: presentation, nextAt }
    }
  })
  const putAway = (dismissed: boolean) => (): void => {
    memory = dismissPresentation(memory, dismissed)
    view.look()
  }
  return { ...view, dismiss: putAway(true), recall: putAway(false) }
}

/** Tells one outage, one first dial and one time of being open from the next, by its beginning. */
function spellOf({ lostAt, since }: LooseState): number | null {
  return lostAt ?? since ?? null
}
