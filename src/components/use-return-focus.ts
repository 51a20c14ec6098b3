'use client'

import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/** The two handlers that `useReturnFocus` needs on the element it watches. */
export interface FocusHandlers {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

/**
 * Gives focus back to where it was before it came into an element, when the part that has it goes
 * away, or all of it does. Without this a keyboard would start again at the top of the page.
 */
export function useReturnFocus(): FocusHandlers {
  /** The latest first. It may be gone by then, as a field of a dialog that an action had opened. */
  const origins = useRef<readonly HTMLElement[]>([])
  const focused = useRef<Element | null>(null)

  // After each commit, because no event tells that React took the focused part away.
  useLayoutEffect(() => {
    const gone = focused.current
    if (gone?.isConnected !== false) return
    focused.current = null
    const { activeElement, body } = gone.ownerDocument
    // Something else may have taken it meanwhile, as a dialog that opened in the same commit.
    if (!activeElement || activeElement === body) focusFirst(origins.current)
  })

  // When all of it goes there is no commit after; the parts are still in the page here.
  useLayoutEffect(
    () => () => {
      // Something around it, which goes too, may have given it back already.
      if (focused.current && hasFocus(focused.current)) focusFirst(origins.current)
    },
    [],
  )

  return {
    onFocus({ currentTarget, target, relatedTarget }) {
      // None where the window itself was left and came back: the origins are still the same.
      const origin = relatedTarget as HTMLElement | null
      const isPlace = origin && origin !== origin.ownerDocument.body
      if (isPlace && !currentTarget.contains(origin)) {
        const others = origins.current.filter((one) => one !== origin && one.isConnected)
        origins.current = [origin, ...others]
      }
      focused.current = target
    },
    onBlur({ target }) {
      // Where the window is left it keeps the focus, for when the window comes back.
      if (!hasFocus(target)) focused.current = null
    },
  }
}

/** Focuses the first that can be: what is hidden, inert or no longer in the page takes no focus. */
function focusFirst(elements: readonly HTMLElement[]): void {
  for (const element of elements) {
    element.focus({ preventScroll: true })
    if (hasFocus(element)) return
  }
}

/** In a shadow tree too. Not `:focus`, which waits until the window has the focus. */
function hasFocus(element: Element): boolean {
  const root = element.getRootNode()
  return 'activeElement' in root && root.activeElement === element
}
