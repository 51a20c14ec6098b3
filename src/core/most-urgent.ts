import { shallow } from 'zustand/vanilla/shallow'
import type { Connection } from './connection.ts'
import { createLazyView, type View } from './lazy-view.ts'
import {
  isDown,
  nothing,
  type Presentation,
  type PresentationTiming,
  urgency,
} from './presentation.ts'
import { presenterOf } from './presenter.ts'

/** The picture of the connection that speaks for all. */
export interface UrgentPresentation extends Presentation {
  /** Whose picture it is; null where there is no connection. */
  readonly connection: Connection | null
  /** How many connections are down, those put away not counted unless all are. */
  readonly inTrouble: number
}

/** A view of the most urgent of several connections. */
export interface UrgentView extends View<UrgentPresentation> {
  /** The person puts away what is shown, of every connection that has something to show. */
  readonly dismiss: () => void
  /** The person wants back what was put away. */
  readonly recall: () => void
  /** The person wants a try at once: of what is shown, and of all it stands for that a try may mend. */
  readonly retry: () => void
}

/** The most urgent of several pictures, the first of equals; -1 if there are none. */
export function findMostUrgent(pictures: readonly Presentation[]): number {
  // Put away ranks above nothing, below everything else.
  const ranks = pictures.map(({ phase, dismissed }) => urgency[phase] / (dismissed ? 10 : 1))
  return ranks.indexOf(Math.max(...ranks))
}

/** Watches the connections of a list, as it changes, and shows the most urgent one. */
export function watchMostUrgent(
  list: View<readonly Connection[]>,
  timing: PresentationTiming,
): UrgentView {
  const initial = { ...nothing, connection: list.getInitialState()[0] ?? null, inTrouble: 0 }
  const view = createLazyView<UrgentPresentation>(initial, (show, shown) => {
    const watched = new Map<Connection, () => void>()

    function update(): void {
      const connections = list.getState()
      const pictures = connections.map((one) => presenterOf(one, timing).getState())
      const index = findMostUrgent(pictures)
      const picture = pictures[index] ?? nothing
      const alike = pictures.filter(({ dismissed }) => dismissed === picture.dismissed)
      const next = {
        ...picture,
        connection: connections[index] ?? null,
        inTrouble: alike.filter(({ phase }) => isDown(phase)).length,
      }
      if (!shallow(next, shown())) show(next)
    }

    function follow(): void {
      const connections = new Set(list.getState())
      for (const [connection, unfollow] of watched) {
        if (connections.has(connection)) continue
        watched.delete(connection)
        unfollow()
      }
      for (const connection of connections) {
        if (watched.has(connection)) continue
        watched.set(connection, presenterOf(connection, timing).subscribe(update))
      }
      update()
    }

    const unsubscribe = list.subscribe(follow)
    follow()
    return () => {
      unsubscribe()
      for (const unfollow of watched.values()) unfollow()
    }
  })
  const each = (verb: 'dismiss' | 'recall') => (): void => {
    for (const connection of list.getState()) presenterOf(connection, timing)[verb]()
  }

  function retry(): void {
    const { connection: shown, dismissed } = view.getState()
    for (const connection of list.getState()) {
      const picture = presenterOf(connection, timing).getState()
      const isTold = urgency[picture.phase] > urgency.slow && picture.dismissed === dismissed
      if (isTold && (connection === shown || isResting(connection))) connection.reconnect()
    }
  }

  return { ...view, dismiss: each('dismiss'), recall: each('recall'), retry }
}

/** A try that is under way is not broken off, and what a try cannot mend is left to what can. */
function isResting({ getState }: Connection): boolean {
  const { status, closeReason } = getState()
  const rule = closeReason?.retry
  return status === 'waiting' || (status === 'closed' && rule !== 'never' && rule !== 'afterAuth')
}
