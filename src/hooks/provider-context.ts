'use client'

import { type Context, createContext } from 'react'
import type { CloseReason } from '../core/close-reason.ts'
import type { KindCodes } from '../core/close-catalog.ts'
import type { Connection } from '../core/connection.ts'
import type { ActionName, Messages } from '../core/messages.ts'
import { defaultTiming, type PresentationTiming } from '../core/presentation.ts'
import { en } from '../locales/en.ts'

/** What an action's handler is told. */
export interface ActionContext {
  readonly connection: Connection
  readonly closeReason: CloseReason<KindCodes> | null
}

/** What a button does: an address to go to, or a function. While its promise is pending, it is busy. */
export type ActionHandler = string | ((context: ActionContext) => void | Promise<void>)

/** The app's answers to what a person can do. `retry` and `reconnect` need none. */
export type ConnectionActions = {
  readonly [Name in Exclude<ActionName, 'retry' | 'reconnect'>]?: ActionHandler
} & { readonly [custom: string]: ActionHandler | undefined }

/** What a `<ConnectionProvider>` gives to the hooks and components below it. */
export interface ConnectionContextValue {
  /** Words; numbers are written for `messages.locale`, which may be more precise than the words'. */
  readonly messages: Messages
  readonly timing: PresentationTiming
  readonly actions: ConnectionActions
  /** Whether details quote the server's reason, cleaned. */
  readonly showServerReason: boolean
}

/** Context of the hooks and components; without a provider: English, no actions of the app's. */
export const ConnectionContext: Context<ConnectionContextValue> =
  createContext<ConnectionContextValue>({
    messages: en,
    timing: defaultTiming,
    actions: {},
    showServerReason: false,
  })
