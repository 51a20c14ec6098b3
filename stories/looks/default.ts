import {
  ConnectionBadge,
  ConnectionBanner,
  ConnectionTimeline,
  ReconnectCountdown,
} from 'react-websocket-status'
import type { Look } from './look-sheet.tsx'

/** What the package looks like as it comes, with styles.css. */
export const defaultLook: Look = {
  Banner: ConnectionBanner,
  Badge: ConnectionBadge,
  Countdown: ReconnectCountdown,
  Timeline: ConnectionTimeline,
}
