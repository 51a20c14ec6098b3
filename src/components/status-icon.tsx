'use client'

import type { ReactElement } from 'react'
import type { Severity } from '../core/close-catalog.ts'

/** One shape for each severity, so that colour is never alone in telling it: ⓘ, triangle, octagon, ✓. */
const shapes: Readonly<Record<Severity | 'success' | 'neutral' | 'dismiss', string>> = {
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5.5M12 7.5v.01',
  warning: 'M12 3.5 21.5 20h-19ZM12 10v4.5M12 17.2v.01',
  error: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3ZM9 9l6 6M15 9l-6 6',
  success: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M8 12.5l2.7 2.7L16 9.5',
  neutral: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18',
  dismiss: 'M6 6l12 12M18 6 6 18',
}

/** An inline icon: nothing can be loaded while offline. */
export function StatusIcon({ shape }: { readonly shape: keyof typeof shapes }): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[shape]} />
    </svg>
  )
}
