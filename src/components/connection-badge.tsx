'use client'

import {
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useContext,
} from 'react'
import type { Connection } from '../core/connection.ts'
import type { StatusWord } from '../core/messages.ts'
import type { Phase } from '../core/presentation.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { languageOf } from './language.ts'
import { type NoticeState, useNearestConnection, useNotice } from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'
import { StatusIcon } from './status-icon.tsx'

/** State of `ConnectionBadge`. */
export type ConnectionBadgeState = Omit<NoticeState, 'status' | 'severity'> & {
  readonly status: StatusWord
  /** Null where it is neither good nor bad, as before the first connection. */
  readonly severity: NoticeState['severity'] | null
  readonly variant: 'label' | 'icon' | 'dot'
}

/** Props of `ConnectionBadge`: a span's, `render`, and what to show. */
export type ConnectionBadgeProps = PartProps<'span', ConnectionBadgeState> & {
  /** @default the most urgent one of the page */
  readonly connection?: Connection | undefined
  /** `icon` and `dot`, a small shape without a frame: the word only for those who listen. @default 'label' */
  readonly variant?: 'label' | 'icon' | 'dot' | undefined
}

/** How the connection is, always there: a shape and a word. */
export const ConnectionBadge: ForwardRefExoticComponent<
  ConnectionBadgeProps & RefAttributes<HTMLSpanElement>
> = forwardRef(function ConnectionBadge({ connection, variant = 'label', ...given }, ref) {
  const { messages } = useContext(ConnectionContext)
  const { state } = useNotice(useNearestConnection(connection))
  const status = words[state.phase] ?? state.status
  const quiet = state.phase === 'hidden' || state.phase === 'connecting'
  const severity = status === 'open' ? 'success' : quiet ? null : state.severity
  return (
    <Part
      tag="span"
      slot="connection-badge"
      {...languageOf(messages)}
      state={{ ...state, status, severity, variant }}
      given={given}
      forwardedRef={ref}
    >
      {variant === 'dot' ? (
        <Dot severity={severity} />
      ) : (
        <StatusIcon shape={severity ?? 'neutral'} />
      )}
      <span data-slot={variant === 'label' ? undefined : 'visually-hidden'}>
        {messages.statuses[status]}
      </span>
    </Part>
  )
})

/** As small as it is, it is told by its shape: disc, diamond, triangle, square, ring. */
const dots = {
  success: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16',
  info: 'M12 3l9 9-9 9-9-9Z',
  warning: 'M12 4l9 16H3Z',
  error: 'M5 5h14v14H5Z',
}

function Dot({ severity }: Pick<ConnectionBadgeState, 'severity'>): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      width="12"
      height="12"
      fill={severity ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="3"
      aria-hidden="true"
    >
      <path d={dots[severity ?? 'success']} />
    </svg>
  )
}

const words: { readonly [Shown in Phase]?: StatusWord } = {
  connecting: 'connecting',
  reconnecting: 'reconnecting',
  waiting: 'waiting',
  offline: 'offline',
  blocked: 'closed',
  slow: 'slow',
  restored: 'open',
}
