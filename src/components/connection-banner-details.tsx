'use client'

import {
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useContext,
} from 'react'
import { formatTime } from '../core/format.ts'
import { sanitizeReason } from '../core/sanitize-reason.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { type NoticeState, useNoticeAround } from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'

/** Props of `ConnectionBannerDetails`: those of a `<details>`, and `render`. */
export type ConnectionBannerDetailsProps = PartProps<'details', NoticeState> & {
  /** Quote the server's reason, cleaned and attributed. @default the provider's */
  readonly showServerReason?: boolean | undefined
}

/** What support will ask for: code, its name, the time, the connection. Nothing without a close. */
export const ConnectionBannerDetails: ForwardRefExoticComponent<
  ConnectionBannerDetailsProps & RefAttributes<HTMLDetailsElement>
> = forwardRef(function ConnectionBannerDetails({ showServerReason, ...given }, ref) {
  const { state, closeReason, presentation } = useNoticeAround('ConnectionBannerDetails')
  const { messages } = useContext(ConnectionContext)
  if (!closeReason) return null
  const { actions, labels, locale } = messages
  const { code, name, at } = closeReason
  return (
    <Part
      tag="details"
      slot="connection-banner-details"
      state={state}
      given={given}
      forwardedRef={ref}
    >
      <summary>{actions.details}</summary>
      <dl>
        <dt>{labels.code}</dt>
        <dd>
          <bdi>{`${code} ${name}`}</bdi>
        </dd>
        <dt>{labels.time}</dt>
        <dd>{formatTime(locale, at)}</dd>
        {presentation.connection?.label && (
          <>
            <dt>{labels.connection}</dt>
            <dd>
              <bdi>{presentation.connection.label}</bdi>
            </dd>
          </>
        )}
      </dl>
      <ServerReason reason={closeReason.reason} shown={showServerReason} />
    </Part>
  )
})

interface ServerReasonProps {
  readonly reason: string | undefined
  /** @default the provider's `showServerReason` */
  readonly shown?: boolean | undefined
}

/** The server's words, where the app asks for them: cleaned, apart from ours, and attributed. */
export function ServerReason({ reason = '', shown }: ServerReasonProps): ReactElement | null {
  const { messages, showServerReason } = useContext(ConnectionContext)
  const words = (shown ?? showServerReason) ? sanitizeReason(reason) : ''
  if (words === '') return null
  const [before, after] = messages.serverSays
  return (
    <p data-slot="server-reason">
      {before}
      <bdi>{words}</bdi>
      {after}
    </p>
  )
}
