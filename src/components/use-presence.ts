'use client'

import { type RefObject, useEffect, useState } from 'react'

/** Where something is on its way into the page and out of it. */
export type Presence = 'absent' | 'starting' | 'present' | 'ending'

/**
 * Keeps something in the page until its leaving transition is over. `value` null means it should
 * go; meanwhile the last value is given, so that its words stay while it fades. Without a
 * transition in CSS it goes at once.
 */
export function usePresence<Value>(
  value: Value | null,
  element: RefObject<HTMLElement | null>,
): readonly [Presence, Value | null] {
  const [presence, setPresence] = useState<Presence>(value === null ? 'absent' : 'present')
  const [kept, setKept] = useState(value)

  if (value === null) {
    if (presence === 'starting' || presence === 'present') setPresence('ending')
  } else {
    if (presence === 'absent') setPresence('starting')
    if (presence === 'ending') setPresence('present')
    if (value !== kept) setKept(value)
  }

  useEffect(() => {
    let current = true
    if (presence === 'starting') {
      const frame = requestAnimationFrame(() => {
        // Asking for the size makes the browser see the starting style, or there is no transition.
        element.current?.getBoundingClientRect()
        setPresence('present')
      })
      return () => cancelAnimationFrame(frame)
    }
    if (presence === 'ending') {
      void leave(element.current).then(() => current && setPresence('absent'))
    }
    return () => {
      current = false
    }
  }, [presence, element])

  return [presence, kept]
}

/** jsdom has no getAnimations. */
async function leave(element: Partial<Pick<HTMLElement, 'getAnimations'>> | null): Promise<void> {
  const animations = element?.getAnimations?.() ?? []
  // One that goes on for ever, as a pulse does, is no leaving.
  const ending = animations.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(ending.map(({ finished }) => finished))
}
