'use client'

import { type ReactElement, type ReactNode, useContext, useMemo } from 'react'
import type { Messages } from '../core/messages.ts'
import type { PresentationTiming } from '../core/presentation.ts'
import type { Registry } from '../core/registry.ts'
import { type ConnectionActions, ConnectionContext } from '../hooks/provider-context.ts'
import { RegistryContext } from '../hooks/registry-context.ts'

/** Props of `ConnectionProvider`; what is left out comes from the provider around it. */
export interface ConnectionProviderProps {
  /** How numbers and times are written, BCP 47. @default that of the messages */
  readonly locale?: string
  /** The words. @default English */
  readonly messages?: Messages
  /** What the app can do about a close; a button appears only where a handler exists. */
  readonly actions?: ConnectionActions
  /** When to show what, ms. */
  readonly timing?: Partial<PresentationTiming>
  /** Connections of its own, shared with nobody outside. @default the page's */
  readonly registry?: Registry
  /** Whether details quote the server's reason, cleaned and attributed. @default false */
  readonly showServerReason?: boolean
  readonly children?: ReactNode
}

/**
 * Gives language, actions and timing to the hooks and components below it. Optional: without one
 * they speak English, have no actions of the app's and share the page's connections.
 *
 * @example
 * <ConnectionProvider messages={de} actions={{ signIn: '/login', reload: () => location.reload() }}>
 */
export function ConnectionProvider(props: ConnectionProviderProps): ReactElement {
  const outer = useContext(ConnectionContext)
  const outerRegistry = useContext(RegistryContext)
  const {
    messages = outer.messages,
    locale = messages.locale,
    actions = outer.actions,
    timing,
    registry = outerRegistry,
    showServerReason = outer.showServerReason,
    children,
  } = props
  const words = useMemo(() => ({ ...messages, locale }), [messages, locale])
  const given = useStable({ ...outer.timing, ...timing })
  const value = useMemo(
    () => ({ messages: words, actions, timing: given, showServerReason }),
    [words, actions, given, showServerReason],
  )
  return (
    <RegistryContext.Provider value={registry}>
      <ConnectionContext.Provider value={value}>{children}</ConnectionContext.Provider>
    </RegistryContext.Provider>
  )
}

/** The same object until one of its numbers changes: `timing` is usually written in place. */
function useStable(timing: PresentationTiming): PresentationTiming {
  const { lostDelay, offlineDelay, connectingDelay, minVisible, restoredFor, slowLatency } = timing
  return useMemo(
    () => ({ lostDelay, offlineDelay, connectingDelay, minVisible, restoredFor, slowLatency }),
    [lostDelay, offlineDelay, connectingDelay, minVisible, restoredFor, slowLatency],
  )
}
