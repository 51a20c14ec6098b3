import { safeHref } from '../core/safe-href.ts'
import { warnOnce } from '../core/warn-once.ts'
import type { ActionHandler, ConnectionActions } from './provider-context.ts'

/**
 * What the app gave for an action: a function, or an address that is safe to go to. Ask again when
 * it is to be run, because it may have changed since a button was shown for it.
 */
export function findHandler(actions: ConnectionActions, action: string): ActionHandler | undefined {
  const given = Object.hasOwn(actions, action) ? actions[action] : undefined
  const handler = typeof given === 'string' ? safeHref(given) : given
  if (process.env.NODE_ENV !== 'production' && handler === undefined) {
    if (given !== undefined) {
      warnOnce(
        `the address given for the action "${action}" is not https, http, mailto or relative, so no button goes there. Give such an address, or a function.`,
      )
    } else {
      const similar = Object.keys(actions).find(
        (name) => name !== action && name.toLowerCase() === action.toLowerCase(),
      )
      if (similar !== undefined) {
        warnOnce(
          `a close asks for the action "${action}", but there is only one named "${similar}", so no button appears. Names are matched letter by letter: rename it to "${action}".`,
        )
      }
    }
  }
  return handler
}
