export {
  CloseReasonMessage,
  type CloseReasonMessageProps,
} from './components/close-reason-message.tsx'
export {
  ConnectionAnnouncer,
  type ConnectionAnnouncerProps,
} from './components/connection-announcer.tsx'
export {
  ConnectionBadge,
  type ConnectionBadgeProps,
  type ConnectionBadgeState,
} from './components/connection-badge.tsx'
export { ConnectionBannerAction } from './components/connection-banner-action.tsx'
export {
  ConnectionBannerDetails,
  type ConnectionBannerDetailsProps,
} from './components/connection-banner-details.tsx'
export {
  ConnectionBannerDescription,
  ConnectionBannerIcon,
  ConnectionBannerTitle,
  DismissButton,
  type NoticePartProps,
} from './components/connection-banner-parts.tsx'
export {
  ConnectionBanner,
  type ConnectionBannerProps,
  type ConnectionBannerState,
} from './components/connection-banner.tsx'
export { ConnectionGate, type ConnectionGateProps } from './components/connection-gate.tsx'
export {
  ConnectionProvider,
  type ConnectionProviderProps,
} from './components/connection-provider.tsx'
export {
  ConnectionTimeline,
  type ConnectionTimelineProps,
  type ConnectionTimelineState,
} from './components/connection-timeline.tsx'
export {
  LatencyMeter,
  type LatencyMeterProps,
  type LatencyMeterState,
} from './components/latency-meter.tsx'
export type { NoticeState } from './components/notice-context.ts'
export type { PartProps, PartRender, PartState } from './components/part.tsx'
export {
  ReconnectCountdown,
  type ReconnectCountdownProps,
  type ReconnectCountdownState,
} from './components/reconnect-countdown.tsx'
export {
  RetryButton,
  type RetryButtonProps,
  type RetryButtonState,
} from './components/retry-button.tsx'
export * from './core/index.ts'
export {
  baseUiAdapter,
  type BaseUiToastManager,
  type BaseUiToastOptions,
  sonnerAdapter,
  type SonnerOptions,
  type SonnerToast,
} from './core/toast-adapters.ts'
export type { ConnectionToast, ToastAction, ToastAdapter } from './core/toast.ts'
export type { ActionContext, ActionHandler, ConnectionActions } from './hooks/provider-context.ts'
export * from './hooks/use-close-message.ts'
export * from './hooks/use-connection-state.ts'
export * from './hooks/use-connection-toast.ts'
export * from './hooks/use-latest-message.ts'
export * from './hooks/use-message-reducer.ts'
export * from './hooks/use-message.ts'
export * from './hooks/use-presentation.ts'
export * from './hooks/use-reconnect-countdown.ts'
export * from './hooks/use-websocket.ts'
export { en } from './locales/en.ts'
