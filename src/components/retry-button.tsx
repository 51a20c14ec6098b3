'use client'

import {
  forwardRef,
  type ForwardRefExoticComponent,
  type RefAttributes,
  useContext,
  useEffect,
  useState,
} from 'react'
import { useStore } from 'zustand'
import type { Connection } from '../core/connection.ts'
import { unconnected } from '../core/unconnected.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { noteTry } from './failed-tries.ts'
import { languageOf } from './language.ts'
import {
  NoticeContext,
  type NoticeState,
  useNearestConnection,
  useNotice,
} from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'

/** Shorter, and the person would not see that their press did something. */
const minBusy = 1_000

/** State of `RetryButton`: the notice's, and whether it is busy. */
export type RetryButtonState = NoticeState & { readonly busy: boolean }

/** Props of `RetryButton`: a button's, `render`, and the connection. */
export type RetryButtonProps = PartProps<'button', RetryButtonState> & {
  /** @default what the banner around it is about, or the most urgent one of the page */
  readonly connection?: Connection | undefined
}

/** What a press asked for. */
interface Asked {
  readonly target: Connection
  /** Which dial it led to. */
  readonly dials: number
  /** Not long enough ago to be seen. */
  readonly held: boolean
}

/**
 * Dials at once; where it stands for several connections, all that a try may mend. It is busy for a
 * second at least and while its own dial lasts; it stays focusable then, so the keyboard does not lose
 * its place. If the try fails, the announcer tells so.
 */
export const RetryButton: ForwardRefExoticComponent<
  RetryButtonProps & RefAttributes<HTMLButtonElement>
> = forwardRef(function RetryButton({ connection, ...given }, ref) {
  const { messages } = useContext(ConnectionContext)
  const around = useContext(NoticeContext)
  const notice = useNotice(useNearestConnection(connection))
  const target = notice.presentation.connection
  // The notice around it may stand for several.
  const { presentation } = (connection === undefined && around) || notice
  const [asked, setAsked] = useState<Asked | null>(null)
  // What was asked of another connection is no reason to keep this one waiting.
  const own = asked?.target === target ? asked : null
  const held = own?.held ?? false

  const waiting = asked?.held ? asked.target : null
  useEffect(
    () =>
      waiting?.environment.setTimer(
        () => setAsked((now) => now && { ...now, held: false }),
        minBusy,
      ),
    [waiting],
  )

  const dialling = useStore(
    target ?? unconnected,
    ({ status, dials }) => status === 'connecting' && dials === own?.dials,
  )
  const busy = held || dialling

  function retry(): void {
    if (busy || !target) return
    // First, because with the target's new status it may come to stand for another.
    if (presentation.inTrouble > 1) presentation.retry()
    target.reconnect()
    noteTry(target)
    setAsked({ target, dials: target.getState().dials, held: true })
  }

  return (
    <Part
      tag="button"
      slot="retry-button"
      type="button"
      aria-disabled={busy || undefined}
      // The app's own words are in the language around it.
      {...(given.children === undefined && languageOf(messages))}
      onClick={retry}
      state={{ ...notice.state, busy }}
      given={given}
      forwardedRef={ref}
    >
      {notice.message?.action?.name === 'reconnect'
        ? messages.actions.reconnect
        : messages.actions.retry}
    </Part>
  )
})
