export type {
  CloseCatalog,
  CloseCatalogs,
  CloseCategory,
  CloseOrigin,
  CloseRow,
  CloseRowInput,
  KindCodes,
  KindsOf,
  RetryRule,
  Severity,
} from './close-catalog.ts'
export {
  type CloseMessageFacts,
  resolveCloseMessage,
  type ResolvedMessage,
} from './close-message.ts'
export {
  type CloseDetails,
  type CloseFacts,
  type CloseKind,
  type CloseReason,
  explainClose,
  type OwnCause,
  type StandardKinds,
} from './close-reason.ts'
export type {
  Address,
  ConnectionHandlers,
  ConnectionOptions,
  ConnectionUrl,
  HeartbeatOptions,
  Hold,
  Protocols,
} from './connection-options.ts'
export { type Connection, createConnection, type Release, type SendResult } from './connection.ts'
export { type Countdown, type CountdownLook, describeCountdown } from './countdown.ts'
export { type CloseRows, defineCloseCodes } from './define-close-codes.ts'
export { type CloseDescription, describeClose, type OwnKind } from './describe-close.ts'
export type { Environment, MessageData, Signal, WebSocketLike } from './environment.ts'
export { extendMessages, type OwnTexts, type WordlessKind } from './extend-messages.ts'
export { json, jsonSender } from './json.ts'
export type { ConnectionFacts, ConnectionState, HistoryEntry, Status } from './machine.ts'
export type {
  ActionName,
  CloseMessage,
  CustomAction,
  LatencyWord,
  MessageKind,
  Messages,
  PluralTexts,
  RangeKind,
  SilentKind,
  Situation,
  StatusWord,
  Text,
  TextContext,
} from './messages.ts'
export { findMostUrgent, type UrgentPresentation } from './most-urgent.ts'
export {
  type InvalidMessage,
  type MessageIssue,
  type MessageOptions,
  type Parser,
  parseWith,
  type SchemaResult,
  type StandardSchema,
} from './parse.ts'
export {
  dismissPresentation,
  noMemory,
  presentConnection,
  type PresentationLook,
  type Viewing,
} from './present-connection.ts'
export {
  defaultTiming,
  type Phase,
  type Presentation,
  type PresentationMemory,
  type PresentationTiming,
  type Trouble,
} from './presentation.ts'
export { createRegistry, type Registry } from './registry.ts'
export { resolveMessages } from './resolve-messages.ts'
export {
  type Comeback,
  readRetryHint,
  retryHint,
  type RetryHintOptions,
  writeRetryHint,
} from './retry-hint.ts'
export {
  atMost,
  type BackoffOptions,
  exponential,
  type Failure,
  fixed,
  retryByCloseCode,
  type RetryPolicy,
  steps,
  within,
} from './retry.ts'
export { sanitizeReason } from './sanitize-reason.ts'
