'use client'

import {
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useContext,
} from 'react'
import type { Connection } from '../core/connection.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { ConnectionBannerAction } from './connection-banner-action.tsx'
import { ServerReason } from './connection-banner-details.tsx'
import {
  ConnectionBannerDescription,
  ConnectionBannerIcon,
  ConnectionBannerTitle,
} from './connection-banner-parts.tsx'
import { languageOf } from './language.ts'
import { NoticeContext, type NoticeState, useNotice, useNoticeAround } from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'
import { useReturnFocus } from './use-return-focus.ts'

/** Props of `CloseReasonMessage`: a div's, `render`, and what to tell. */
export type CloseReasonMessageProps = PartProps<'div', NoticeState> & {
  /** @default the most urgent one of the page */
  readonly connection?: Connection | undefined
  /** Quote the server's reason, cleaned and attributed. @default the provider's */
  readonly showServerReason?: boolean | undefined
}

/**
 * Tells in place why a connection closed and what can be done: beside a form, or instead of a
 * page's content. Takes the banner's parts as children. Nothing while there is nothing to tell.
 */
export const CloseReasonMessage: ForwardRefExoticComponent<
  CloseReasonMessageProps & RefAttributes<HTMLDivElement>
> = forwardRef(function CloseReasonMessage({ connection, showServerReason, ...given }, ref) {
  const notice = useNotice(connection)
  if (!notice.message) return null
  return (
    <NoticeContext.Provider value={notice}>
      <VisibleMessage {...given} showServerReason={showServerReason} forwardedRef={ref} />
    </NoticeContext.Provider>
  )
})

interface VisibleMessageProps extends Omit<CloseReasonMessageProps, 'connection'> {
  readonly forwardedRef: ForwardedRef<HTMLDivElement>
}

/** Apart, because React 18 warns of layout effects on a server, where nothing is told yet. */
function VisibleMessage(props: VisibleMessageProps): ReactElement {
  const { showServerReason, forwardedRef, ...given } = props
  const { messages } = useContext(ConnectionContext)
  const { state, closeReason } = useNoticeAround('CloseReasonMessage')
  const focusHandlers = useReturnFocus()
  return (
    <Part
      tag="div"
      slot="close-reason-message"
      {...languageOf(messages)}
      state={state}
      given={given}
      forwardedRef={forwardedRef}
      {...focusHandlers}
    >
      <ConnectionBannerIcon />
      <div data-slot="connection-banner-body">
        <ConnectionBannerTitle />
        <ConnectionBannerDescription />
        <ServerReason reason={closeReason?.reason} shown={showServerReason} />
      </div>
      <ConnectionBannerAction />
    </Part>
  )
}
