import type { Connection } from './connection.ts'
import type { View } from './lazy-view.ts'
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
  let lookAgain: (() => void) | undefined
  const view = createTimedView(connection, nothing, (look) => {
    memory = noMemory
    lookAgain = look
    return (state, now, hidden) => {
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
      lookAgain?.()
    },
  }
}
