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
}

const presenters = new WeakMap<Connection, WeakMap<PresentationTiming, Presenter>>()

/** The one presenter of a connection, so that banner, badge and announcer never disagree. */
export function presenterOf(connection: Connection, timing: PresentationTiming): Presenter {
  const byTiming = presenters.get(connection) ?? new WeakMap<PresentationTiming, Presenter>()
  presenters.set(connection, byTiming)
  const presenter = byTiming.get(timing) ?? createPresenter(connection, timing)
  byTiming.set(timing, presenter)
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
  return {
    ...view,
    dismiss() {
      memory = dismissPresentation(memory)
      view.look()
    },
  }
}

/** Tells one outage, one first dial and one time of being open from the next, by its beginning. */
function spellOf({ lostAt, since }: LooseState): number | null {
  return lostAt ?? since ?? null
}
