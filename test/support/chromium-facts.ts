import type { RawPlan } from './raw-frame-server.ts'

/** What Chromium tells a page when a server behaves in one certain way. */
export interface ChromiumFact {
  readonly situation: string
  readonly plan: RawPlan
  /** Subprotocols that the page offers. */
  readonly protocols?: readonly string[]
  /** What the page itself does, and when. @default nothing */
  readonly closes?: {
    readonly when: 'connecting' | 'open'
    readonly code?: number
    readonly reason?: string
  }
  /** As `recordSocket` writes them down. */
  readonly events: readonly string[]
}

const failed = ['error', 'close 1006 unclean']
const failedOpen = ['open', 'error', 'close 1006 unclean']
const lost = ['open', 'close 1006 unclean']

const status = (code: number): ChromiumFact => ({
  situation: `a handshake answered with HTTP ${code}`,
  plan: { handshake: { status: code } },
  events: failed,
})

const closedBy = (code: number): ChromiumFact => ({
  situation: `a Close frame with ${code}`,
  plan: { steps: [{ close: code }] },
  events: ['open', `close ${code} clean`],
})

const forbidden = (code: number): ChromiumFact => ({
  situation: `a Close frame with ${code}, which no frame may carry`,
  plan: { steps: [{ close: code }] },
  events: failedOpen,
})

/**
 * Recorded in Chromium 143 and 156. The package relies on these, and a scripted server that stands
 * in for a browser has to tell the same.
 */
export const chromiumFacts: readonly ChromiumFact[] = [
  ...[301, 401, 403, 404, 429, 500, 503].map(status),
  { situation: 'a handshake ended by FIN', plan: { handshake: 'fin' }, events: failed },
  { situation: 'a handshake ended by RST', plan: { handshake: 'rst' }, events: failed },
  {
    situation: 'a wrong Sec-WebSocket-Accept',
    plan: { handshake: 'badAccept' },
    events: failed,
  },
  {
    situation: 'a subprotocol nobody offered',
    plan: { handshake: { protocol: 'b' } },
    protocols: ['a'],
    events: failed,
  },
  {
    situation: 'no subprotocol where some were offered',
    plan: {},
    protocols: ['a'],
    events: failed,
  },
  {
    situation: 'close() while connecting',
    plan: { handshake: 'hang' },
    closes: { when: 'connecting', code: 4001 },
    events: failed,
  },
  ...[0, 999, 1000, 1001, 1002, 1003, 1004, 1007, 1008, 1009, 1010, 1011].map(closedBy),
  ...[1012, 1013, 1014, 1016, 2999, 3000, 4999, 5000, 65_535].map(closedBy),
  ...[1005, 1006, 1015].map(forbidden),
  {
    situation: 'an empty Close frame',
    plan: { steps: [{ close: null }] },
    events: ['open', 'close 1005 clean'],
  },
  {
    situation: 'a Close frame of one byte',
    plan: { steps: [{ bytes: '880103' }] },
    events: failedOpen,
  },
  {
    situation: 'a reason of 123 bytes',
    plan: { steps: [{ close: 4000, reason: 'é'.repeat(61) + '.' }] },
    events: ['open', `close 4000 clean "${'é'.repeat(61)}."`],
  },
  {
    situation: 'a reason of 124 bytes',
    plan: { steps: [{ close: 4000, reason: 'é'.repeat(62) }] },
    events: failedOpen,
  },
  {
    situation: 'a reason that is not UTF-8',
    plan: { steps: [{ bytes: '88040fa0c328' }] },
    events: failedOpen,
  },
  {
    situation: 'a Close frame with FIN behind it',
    plan: { steps: [{ close: 4000 }, 'fin'] },
    events: ['open', 'close 4000 clean'],
  },
  { situation: 'FIN without a Close frame', plan: { steps: ['fin'] }, events: lost },
  {
    situation: 'a text that is not UTF-8',
    plan: { steps: [{ bytes: '8102c328' }] },
    events: failedOpen,
  },
  {
    situation: 'a reserved bit',
    plan: { steps: [{ bytes: 'c10161' }] },
    events: failedOpen,
  },
  {
    situation: 'a masked frame',
    plan: { steps: [{ bytes: '81810000000061' }] },
    events: failedOpen,
  },
  {
    situation: 'messages, then a close',
    plan: { steps: [{ text: 'a' }, { text: 'b' }, { close: 4000 }] },
    events: ['open', 'message a', 'message b', 'close 4000 clean'],
  },
  {
    situation: 'close() answered in kind',
    plan: {},
    closes: { when: 'open', code: 4001, reason: 'bye' },
    events: ['open', 'close 4001 clean "bye"'],
  },
  {
    situation: 'close() answered with another code',
    plan: { onClose: { close: 4321 } },
    closes: { when: 'open', code: 4001 },
    events: ['open', 'close 4321 clean'],
  },
  {
    situation: 'close() answered without a code',
    plan: { onClose: { close: null } },
    closes: { when: 'open', code: 4001 },
    events: ['open', 'close 1005 clean'],
  },
  {
    situation: 'close() answered by FIN',
    plan: { onClose: 'fin' },
    closes: { when: 'open', code: 4001 },
    events: lost,
  },
  {
    situation: 'close() without a code',
    plan: {},
    closes: { when: 'open' },
    events: ['open', 'close 1005 clean'],
  },
]
