'use client'

import { type Context, createContext } from 'react'
import type { StoreApi } from 'zustand/vanilla'
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

/** Where the connections of a page, or of a part of it, are found. */
export interface ConnectionSource {
  readonly connections: Omit<StoreApi<readonly Connection[]>, 'setState'>
}

/** What a `<ConnectionProvider>` gives to the hooks and components below it. */
export interface ConnectionContextValue {
  /** Words; numbers are written for `messages.locale`, which may be more precise than the words'. */
  readonly messages: Messages
  readonly timing: PresentationTiming
  readonly actions: ConnectionActions
  /** Whether details quote the server's reason, cleaned. */
  readonly showServerReason: boolean
  /** Whose most urgent connection speaks where none is named. */
  readonly registry: ConnectionSource
}

const none: readonly Connection[] = []

/** Context of the hooks and components; without a provider: English, no actions of the app's. */
export const ConnectionContext: Context<ConnectionContextValue> =
  createContext<ConnectionContextValue>({
    messages: en,
    timing: defaultTiming,
    actions: {},
    showServerReason: false,
    registry: {
      connections: { getState: () => none, getInitialState: () => none, subscribe: () => () => {} },
    },
  })
