'use client'

import {
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  type RefObject,
  useContext,
  useLayoutEffect,
  useRef,
} from 'react'
import type { Connection } from '../core/connection.ts'
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
import { NoticeContext, type NoticeState, useNotice, useNoticeAround } from './notice-context.ts'
import { Part, type PartProps } from './part.tsx'
import { ReconnectCountdown } from './reconnect-countdown.tsx'
import { StatusIcon } from './status-icon.tsx'
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
 * itself; give its parts as children to arrange them yourself. Put away, by its button or Escape, it
 * leaves a small button with its title, which brings it back.
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
  const { dismissed } = notice.presentation
  const [presence, shown] = usePresence(notice.message && !dismissed ? notice : null, element)
  // What is over leaves nothing to come back to.
  const collapsed = dismissed && notice.state.phase !== 'restored' ? notice : null
  const current = presence === 'absent' ? collapsed : shown
  return (
    <>
      <ConnectionAnnouncer connection={connection} />
      {current && (
        <NoticeContext.Provider value={current}>
          <VisibleBanner {...props} presence={presence} element={element} forwardedRef={ref} />
        </NoticeContext.Provider>
      )}
    </>
  )
})

interface VisibleBannerProps extends Omit<ConnectionBannerProps, 'connection'> {
  /** Absent where only what was put away is to be seen. */
  readonly presence: Presence
  readonly element: RefObject<HTMLElement | null>
  readonly forwardedRef: ForwardedRef<HTMLDivElement>
}

/** Apart, because React 18 warns of layout effects on a server, where a banner is never visible. */
function VisibleBanner(props: VisibleBannerProps): ReactElement {
  const { presence, element, forwardedRef, position = 'inline', ...rest } = props
  const { showServerReason, ...given } = rest
  const { messages } = useContext(ConnectionContext)
  const { state, message, presentation } = useNoticeAround('ConnectionBanner')
  const collapsed = presence === 'absent'
  const recalled = useRef(false)
  usePublishedHeight(element, position !== 'inline' && !collapsed)

  const findDismiss = () => element.current?.querySelector<HTMLElement>(dismissButton)

  // From the button that brought it back to the one that puts it away again, which is in its place.
  useLayoutEffect(() => {
    if (collapsed || !recalled.current) return
    recalled.current = false
    findDismiss()?.focus()
  })
  // After it, or the focus would go back through the page on its way there.
  const focusHandlers = useReturnFocus()

  if (collapsed) {
    return (
      <Part
        tag="button"
        slot="connection-banner-collapsed"
        type="button"
        aria-expanded={false}
        {...languageOf(messages)}
        state={{ ...state, position }}
        given={focusHandlers}
        onClick={() => {
          recalled.current = true
          presentation.recall()
        }}
      >
        <StatusIcon shape={state.severity} />
        {message?.title}
      </Part>
    )
  }
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
      onKeyDown={(event) => {
        // Something inside, as a menu of the app's, may have taken it.
        const isOurs = event.key === 'Escape' && !event.defaultPrevented
        const dismiss = isOurs && findDismiss()
        if (!dismiss) return
        // Or the dialog around it would close as well.
        event.preventDefault()
        dismiss.click()
      }}
      {...focusHandlers}
    >
      <ConnectionBannerIcon />
      <div data-slot="connection-banner-body">
        <ConnectionBannerTitle />
        <ConnectionBannerDescription />
        <ReconnectCountdown />
        <ConnectionBannerDetails showServerReason={showServerReason} />
      </div>
      <div data-slot="connection-banner-actions">
        <ConnectionBannerAction />
        <DismissButton />
      </div>
    </Part>
  )
}

const dismissButton = '[data-slot="dismiss-button"]'
