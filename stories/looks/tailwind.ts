import { ConnectionBadge } from '../../registry/connection-badge.tsx'
import { ConnectionBanner } from '../../registry/connection-banner.tsx'
import { ConnectionTimeline } from '../../registry/connection-timeline.tsx'
import { ReconnectCountdown } from '../../registry/reconnect-countdown.tsx'
import type { Look } from './look-sheet.tsx'
import './tailwind.css'

/** The files of the shadcn registry, as `shadcn add` would put them into an app. */
export const tailwindLook: Look = {
  Banner: ConnectionBanner,
  Badge: ConnectionBadge,
  Countdown: ReconnectCountdown,
  Timeline: ConnectionTimeline,
}
