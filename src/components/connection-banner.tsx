'use client'

import {
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  type RefObject,
  useContext,
  useRef,
} from 'react'
import type { Connection } from '../core/connection.ts'
import { isDown } from '../core/presentation.ts'
import { ConnectionContext } from '../hooks/provider-context.ts'
import { ConnectionAnnouncer } from './connection-announcer.tsx'
import { ConnectionBannerAction } from './connection-banner-action.tsx'
import { ConnectionBannerDetails } from './connection-banner-details.tsx'
import {
  ConnectionBannerDescription,
  ConnectionBannerIcon,
  ConnectionBannerTitle,
  DismissButton,
} from './connection-banner-parts.tsx'
import { languageOf } from './language.ts'
import { NoticeContext, type NoticeState, useNotice } from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'
import { ReconnectCountdown } from './reconnect-countdown.tsx'
import { type Presence, usePresence } from './use-presence.ts'
import { usePublishedHeight } from './use-published-height.ts'
import { useReturnFocus } from './use-return-focus.ts'

/** State of `ConnectionBanner`: the notice's, and where the banner stands. */
export type ConnectionBannerState = NoticeState & {
  readonly position: 'inline' | 'sticky' | 'fixed'
  /** Coming in, or going out: what CSS transitions go by. */
  readonly 'starting-style': boolean
  readonly 'ending-style': boolean
}

/** Props of `ConnectionBanner`: a div's, `render`, and what to show. */
export type ConnectionBannerProps = PartProps<'div', ConnectionBannerState> & {
  /** @default the most urgent one of the page */
  readonly connection?: Connection | undefined
  /**
   * `sticky` and `fixed` keep it in sight at the top, and tell its height to the page as
   * `--rws-banner-height`, for `scroll-padding-block-start`. @default 'inline'
   */
  readonly position?: 'inline' | 'sticky' | 'fixed' | undefined
  /** Quote the server's reason in the details, cleaned and attributed. @default the provider's */
  readonly showServerReason?: boolean | undefined
}

/**
 * Tells why a connection closed, what happens next and what the person can do; nothing as long as
 * all is well, or nothing worth telling happened. Announces it too. Without children it assembles
 * itself; give its parts as children to arrange them yourself.
 *
 * @example
 * const { connection } = useWebSocket('wss://example.com/live')
 * return <ConnectionBanner connection={connection} />
 */
export const ConnectionBanner: ForwardRefExoticComponent<
  ConnectionBannerProps & RefAttributes<HTMLDivElement>
> = forwardRef(function ConnectionBanner({ connection, ...props }, ref) {
  const notice = useNotice(connection)
  const element = useRef<HTMLElement>(null)
  const told = notice.message && !notice.presentation.dismissed ? notice : null
  const [presence, shown] = usePresence(told, element)
  return (
    <>
      <ConnectionAnnouncer connection={connection} />
      {shown && presence !== 'absent' && (
        <NoticeContext.Provider value={shown}>
          <VisibleBanner
            {...props}
            state={shown.state}
            presence={presence}
            element={element}
            forwardedRef={ref}
          />
        </NoticeContext.Provider>
      )}
    </>
  )
})

interface VisibleBannerProps extends Omit<ConnectionBannerProps, 'connection'> {
  readonly state: NoticeState
  readonly presence: Presence
  readonly element: RefObject<HTMLElement | null>
  readonly forwardedRef: ForwardedRef<HTMLDivElement>
}

/** Apart, because React 18 warns of layout effects on a server, where a banner is never visible. */
function VisibleBanner(props: VisibleBannerProps): ReactElement {
  const { state, presence, element, forwardedRef, position = 'inline', ...rest } = props
  const { showServerReason, ...given } = rest
  const { messages } = useContext(ConnectionContext)
  const focusHandlers = useReturnFocus()
  usePublishedHeight(element, position !== 'inline')
  return (
    <Part
      tag="div"
      slot="connection-banner"
      role="region"
      aria-label={messages.labels.banner}
      {...languageOf(messages)}
      state={{
        ...state,
        position,
        'starting-style': presence === 'starting',
        'ending-style': presence === 'ending',
      }}
      given={given}
      forwardedRef={forwardedRef}
      ownRef={element}
      {...focusHandlers}
    >
      <ConnectionBannerIcon />
      <div data-slot="connection-banner-body">
        <ConnectionBannerTitle />
        <ConnectionBannerDescription />
        {isDown(state.phase) && state.phase !== 'offline' && <ReconnectCountdown />}
        <ConnectionBannerDetails showServerReason={showServerReason} />
      </div>
      <div data-slot="connection-banner-actions">
        <ConnectionBannerAction />
        <DismissButton />
      </div>
    </Part>
  )
}
