export * from './close-catalog.ts'
export * from './close-reason.ts'
export * from './connection-options.ts'
export * from './connection.ts'
export * from './define-close-codes.ts'
export * from './describe-close.ts'
export * from './environment.ts'
export * from './machine.ts'
export * from './retry.ts'
export * from './retry-hint.ts'
export * from './registry.ts'
export * from './close-message.ts'
export { type Countdown, type CountdownLook, describeCountdown } from './countdown.ts'
export * from './extend-messages.ts'
export * from './format.ts'
export * from './messages.ts'
export { findMostUrgent, type UrgentPresentation } from './most-urgent.ts'
export * from './present-connection.ts'
export {
  defaultTiming,
  type Phase,
  type Presentation,
  type PresentationMemory,
  type PresentationTiming,
  type Trouble,
} from './presentation.ts'
export * from './resolve-messages.ts'
export * from './sanitize-reason.ts'
