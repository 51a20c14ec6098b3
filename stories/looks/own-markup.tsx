import type { ReactElement } from 'react'
import {
  ConnectionBadge,
  ConnectionBanner,
  ConnectionBannerAction,
  ConnectionBannerDescription,
  type ConnectionBannerProps,
  ConnectionBannerTitle,
  type ConnectionBadgeProps,
  ConnectionTimeline,
  type ConnectionTimelineProps,
  DismissButton,
  ReconnectCountdown,
  type ReconnectCountdownProps,
} from 'react-websocket-status'
import type { Look } from './look-sheet.tsx'
import './own-markup.css'

/** Elements of the product's own: the props go onto them, the state tells what to draw. */
function Banner(props: ConnectionBannerProps): ReactElement {
  return (
    <ConnectionBanner
      {...props}
      render={(own, { severity }) => (
        <aside {...own} className={`ferry-note ferry-${severity}`}>
          {own.children}
        </aside>
      )}
    >
      <ConnectionBannerTitle render={(own) => <h3 {...own}>{own.children}</h3>} />
      <ConnectionBannerDescription />
      <footer>
        <ReconnectCountdown />
        <ConnectionBannerAction className="ferry-button ferry-strong" />
        <DismissButton className="ferry-button" />
      </footer>
    </ConnectionBanner>
  )
}

/** A lamp of the product's own instead of the package's icon; the words stay. */
function Badge(props: ConnectionBadgeProps): ReactElement {
  return (
    <ConnectionBadge
      {...props}
      render={(own, { status }) => (
        <span {...own} className="ferry-badge">
          <i className="ferry-lamp" data-lit={status === 'open'} />
          {own.children}
        </span>
      )}
    />
  )
}

/** The number large, and the sentence that styles.css would hide beside it. */
function Countdown(props: ReconnectCountdownProps): ReactElement {
  return (
    <ReconnectCountdown
      {...props}
      variant="number"
      render={<strong className="ferry-countdown" />}
    />
  )
}

function Timeline(props: ConnectionTimelineProps): ReactElement {
  return <ConnectionTimeline {...props} render={<details className="ferry-log" />} />
}

/** A product that brings its own elements, classes and stylesheet. */
export const ownMarkup: Look = { Banner, Badge, Countdown, Timeline }
