'use client'

import { type Context, createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { KindCodes, Severity } from '../core/close-catalog.ts'
import type { ResolvedMessage } from '../core/close-message.ts'
import type { CloseReason } from '../core/close-reason.ts'
import type { Connection } from '../core/connection.ts'
import type { ConnectionState, Status } from '../core/machine.ts'
import type { Phase } from '../core/presentation.ts'
import { unconnected } from '../core/unconnected.ts'
import { useMessageFor } from '../hooks/use-message-for.ts'
import { type CurrentPresentation, usePresentation } from '../hooks/use-presentation.ts'

/** What `className`, `style` and `render` can go by; also there as `data-` attributes. */
export type NoticeState = {
  readonly phase: Phase
  /** As calm as the phase: an interruption that is not told does not count. */
  readonly status: Status
  readonly severity: Severity | 'success'
  readonly kind: string | null
  readonly code: number | null
  /** What the catalog says should follow the close; `between` for a window of its own. */
  readonly retry: string | null
}

/** What is told about a connection at one moment, for a component and its parts. */
export interface Notice {
  readonly presentation: CurrentPresentation
  /** Null while there is nothing to tell. */
  readonly message: ResolvedMessage | null
  readonly closeReason: CloseReason<KindCodes> | null
  readonly state: NoticeState
}

/** The notice of a connection; the same object until something in it changes. */
export function useNotice(connection: Connection | undefined): Notice {
  const presentation = usePresentation(connection)
  const { title, description, action } = useMessageFor(presentation) ?? silence
  const store = presentation.connection ?? unconnected
  const status = useStore(store, presentation.phase === 'hidden' ? calmStatus : trueStatus)
  const closeReason = useStore(store, (state) => state.closeReason)
  const name = action?.name
  const label = action?.label
  return useMemo(() => {
    const button = name === undefined || label === undefined ? null : { name, label }
    const { phase, severity, kind } = presentation
    const close = kind === null ? null : closeReason
    const retry = close && (typeof close.retry === 'object' ? 'between' : close.retry)
    return {
      presentation,
      message: title === '' ? null : { title, description, action: button },
      closeReason: close,
      state: { phase, status, severity, kind, code: close?.code ?? null, retry },
    }
  }, [presentation, title, description, name, label, status, closeReason])
}

const trueStatus = ({ status }: ConnectionState): Status => status

function calmStatus({ status, hasOpened }: ConnectionState): Status {
  if (status === 'idle' || status === 'closed') return status
  return hasOpened ? 'open' : 'connecting'
}

const silence: ResolvedMessage = { title: '', description: '', action: null }

/** The notice that a composed part belongs to. */
export const NoticeContext: Context<Notice | null> = createContext<Notice | null>(null)

/** The notice around a part. */
export function useNoticeAround(part: string): Notice {
  const notice = useContext(NoticeContext)
  if (notice) return notice
  throw new Error(
    `react-websocket-status: <${part}> is outside of a <ConnectionBanner> or <CloseReasonMessage>, so there is nothing it could tell. Put it inside one.`,
  )
}

/** The connection to show: the given one, that of the notice around it, or else the most urgent. */
export function useNearestConnection(connection: Connection | undefined): Connection | undefined {
  const notice = useContext(NoticeContext)
  return connection ?? notice?.presentation.connection ?? undefined
}
