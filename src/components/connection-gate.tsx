'use client'

import {
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  type RefObject,
  useContext,
  useLayoutEffect,
  useRef,
} from 'react'
import type { Connection } from '../core/connection.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { CloseReasonMessage } from './close-reason-message.tsx'
import { ConnectionAnnouncer } from './connection-announcer.tsx'
import { languageOf } from './language.ts'
import { type NoticeState, useNotice } from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'
import { useReturnFocus } from './use-return-focus.ts'

/** Props of `ConnectionGate`: a div's, `render`, and what to tell. */
export type ConnectionGateProps = PartProps<'div', NoticeState> & {
  /** @default the most urgent one of the page */
  readonly connection?: Connection | undefined
  /** What to show while it is closed, made of the banner's parts. @default all of them */
  readonly message?: ReactNode
}

/**
 * Closes when nothing works until the person acts: a message stands before the children, which stay
 * mounted, keep what was typed, and can be neither reached nor read meanwhile. Focus moves to the
 * message only if it was in the children, and goes back there afterwards.
 *
 * @example
 * <ConnectionGate connection={connection}>
 *   <Editor />
 * </ConnectionGate>
 */
export const ConnectionGate: ForwardRefExoticComponent<
  ConnectionGateProps & RefAttributes<HTMLDivElement>
> = forwardRef(function ConnectionGate({ connection, message, children, ...given }, ref) {
  const { state } = useNotice(connection)
  const content = useRef<HTMLDivElement>(null)
  return (
    <Part tag="div" slot="connection-gate" state={state} given={given} forwardedRef={ref}>
      <ConnectionAnnouncer connection={connection} />
      {state.phase === 'blocked' && (
        <GateMessage content={content}>
          <CloseReasonMessage connection={connection}>{message}</CloseReasonMessage>
        </GateMessage>
      )}
      <div data-slot="connection-gate-content" ref={content}>
        {children}
      </div>
    </Part>
  )
})

interface GateMessageProps {
  readonly content: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** Apart, because React 18 warns of layout effects on a server, where a gate is never closed. */
function GateMessage({ content, children }: GateMessageProps): ReactElement {
  const { messages } = useContext(ConnectionContext)
  const element = useRef<HTMLDivElement>(null)

  // Not as a prop, which React 18 and 19 want written differently. The order matters: what is inert
  // can neither lose the focus in a way that tells from where, nor get it back.
  useLayoutEffect(() => {
    const behind = content.current
    if (!behind) return
    if (behind.contains(behind.ownerDocument.activeElement)) element.current?.focus()
    behind.toggleAttribute('inert', true)
    return () => {
      behind.toggleAttribute('inert', false)
    }
  }, [content])

  const focusHandlers = useReturnFocus()
  return (
    <div
      data-slot="connection-gate-message"
      role="group"
      aria-label={messages.labels.banner}
      {...languageOf(messages)}
      tabIndex={-1}
      ref={element}
      {...focusHandlers}
    >
      {children}
    </div>
  )
}
