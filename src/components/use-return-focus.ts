'use client'

import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/** The two handlers that `useReturnFocus` needs on the element it watches. */
export interface FocusHandlers {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: () => void
}

/**
 * Gives focus back to where it was before it came into an element, when the part that has it goes
 * away, or all of it does. Without this a keyboard would start again at the top of the page.
 */
export function useReturnFocus(): FocusHandlers {
  const origin = useRef<HTMLElement | null>(null)
  const focused = useRef<Element | null>(null)

  // After each commit, because no event tells that React took the focused part away.
  useLayoutEffect(() => {
    if (focused.current?.isConnected === false) {
      focused.current = null
      origin.current?.focus({ preventScroll: true })
    }
  })

  // When all of it goes there is no commit after; the parts are still in the page here.
  useLayoutEffect(
    () => () => {
      if (focused.current) origin.current?.focus({ preventScroll: true })
    },
    [],
  )

  return {
    onFocus({ currentTarget, target, relatedTarget }) {
      // Null where the window itself was left and came back: the origin is still the same.
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
        origin.current = relatedTarget
      }
      focused.current = target
    },
    onBlur() {
      focused.current = null
    },
  }
}
