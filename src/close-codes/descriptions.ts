import type { CloseKind } from '../core/close-reason.ts'

/** Who may put a code into a Close frame. */
export type CloseSender = 'either' | 'client' | 'server' | 'nobody'

/** What a kind means and why our rule for it is what it is, for developers. */
export interface KindDescription {
  readonly meaning: string
  readonly sender: CloseSender
  /** Why the rule is what it is. */
  readonly why: string
  /** Where it is specified. */
  readonly section: string
}

const rfc = 'RFC 6455 section 7.4.1'
const range = 'RFC 6455 section 7.4.2'
const registry = 'IANA registry'

/** The codes and ranges of the RFC and of the IANA registry, by kind. */
const standard = {
  normal: {
    meaning: 'What the connection was opened for is done.',
    sender: 'either',
    why: 'The other side ended it on purpose. A server behind a proxy that closes idle connections this way can be given `{ 1000: { retry: "backoff" } }`.',
    section: rfc,
  },
  goingAway: {
    meaning: 'A server is shutting down, or a browser is leaving the page.',
    sender: 'either',
    why: 'From a server it means that this instance leaves; another one, or its successor, takes over. The random first delay spreads everyone who was on it. What a browser sends on leaving, no script of that page sees.',
    section: rfc,
  },
  protocolError: {
    meaning: 'A frame broke the protocol.',
    sender: 'either',
    why: 'The same bytes would fail the same way. A fault that the browser itself finds is reported as 1006, so this is always the server complaining about us.',
    section: rfc,
  },
  unsupportedData: {
    meaning: 'A message came in a type that cannot be accepted, such as binary where only text is.',
    sender: 'either',
    why: 'The page sends what this server does not take; it will do so again.',
    section: rfc,
  },
  reserved: {
    meaning:
      'Kept for later use. Drafts of the protocol, and texts copied from them, call it "frame too large".',
    sender: 'nobody',
    why: 'No correct server sends it, yet two engines deliver it. It is treated like an unknown code, with care.',
    section: rfc,
  },
  noStatus: {
    meaning: 'The Close frame was empty.',
    sender: 'nobody',
    why: 'Many servers close without a code, so nothing speaks against trying again. After our own close() it means nothing at all, which is why our intent is looked at first.',
    section: 'RFC 6455 section 7.1.5',
  },
  abnormal: {
    meaning: 'The connection ended without a Close frame, or never came about.',
    sender: 'nobody',
    why: 'A lost network, a refused port, a wrong name, every HTTP status and every fault the browser finds look the same, by design. It is told apart by whether the socket had opened: connectionLost or connectFailed.',
    section: 'RFC 6455 section 7.1.5',
  },
  invalidPayload: {
    meaning: 'The contents of a message did not fit its type, such as text that is not UTF-8.',
    sender: 'either',
    why: 'The same message would fail the same way.',
    section: rfc,
  },
  policyViolation: {
    meaning: 'A message went against the rules, or the server does not want to say more.',
    sender: 'either',
    why: 'Services use it for a failed login, for too many requests, for an empty account and for bad data. Trying again unasked is wrong for most of them; a button is right for all.',
    section: rfc,
  },
  messageTooBig: {
    meaning: 'A message was too big to process.',
    sender: 'either',
    why: 'If the message is still queued, the next connection dies of it too. It has to go first.',
    section: rfc,
  },
  mandatoryExtension: {
    meaning: 'The client needs extensions that the server did not agree to; the reason lists them.',
    sender: 'client',
    why: 'The two do not fit each other until one is changed. A server fails the handshake instead.',
    section: rfc,
  },
  internalError: {
    meaning: 'Something unexpected kept the server from going on.',
    sender: 'server',
    why: 'It may be a moment or a broken release. Five tries, ever slower, find out; then the person decides. An erratum of the RFC lets a client send it too.',
    section: rfc,
  },
  serviceRestart: {
    meaning: 'The service is restarting.',
    sender: 'server',
    why: 'The registration asks clients that come back to wait 5 to 30 seconds at random, so that the new process does not meet everyone in one moment. Some engines and servers turn this code into 1006.',
    section: `${registry}, hybi msg09670`,
  },
  tryAgainLater: {
    meaning: 'The service is overloaded.',
    sender: 'server',
    why: 'The registration allows another address, or the same one when the person asks. So the other URLs are tried, where there are any, and then a button is shown.',
    section: `${registry}, hybi msg09670`,
  },
  badGateway: {
    meaning: 'A gateway or proxy got an invalid answer from the server behind it.',
    sender: 'server',
    why: 'Like HTTP 502 it passes by itself. It is younger than most libraries: few of them know its name, and some refuse it.',
    section: `${registry}, hybi msg10748`,
  },
  tlsHandshake: {
    meaning: 'No secure connection could be made, for instance over a certificate.',
    sender: 'nobody',
    why: 'Browsers are to say 1006 instead; Firefox says 1015. Both become the same kind, so that people get the same answer in every browser.',
    section: rfc,
  },
  unauthorized: {
    meaning: 'Signing in is needed, as with HTTP 401.',
    sender: 'either',
    why: 'New credentials are fetched once, then it dials. If the same close comes straight back, it stops. Libraries older than the registration use 3000 for other things.',
    section: registry,
  },
  forbidden: {
    meaning: 'Signed in, but not allowed, as with HTTP 403.',
    sender: 'either',
    why: 'New credentials for the same person would not help.',
    section: registry,
  },
  timeout: {
    meaning: 'The other side took too long to answer, as with HTTP 408.',
    sender: 'either',
    why: 'Asking again is safe. Libraries older than the registration use 3008 for other things.',
    section: registry,
  },
  unused: {
    meaning: 'Not a close code. 0 is what a CloseEvent made by a script carries.',
    sender: 'nobody',
    why: 'Two engines deliver such codes from a faulty server. Five careful tries, then the person decides.',
    section: range,
  },
  unassigned: {
    meaning: 'Kept for future versions of the protocol and its extensions; none is assigned.',
    sender: 'nobody',
    why: 'Nobody can know what it means. Five careful tries, then the person decides.',
    section: range,
  },
  library: {
    meaning: 'For libraries and frameworks, which register their codes with IANA.',
    sender: 'either',
    why: 'Only a catalog can know what it means; most such codes are transient.',
    section: range,
  },
  application: {
    meaning: 'For applications, by agreement between the two ends.',
    sender: 'either',
    why: 'Only a catalog can know what it means: the same code says "come back" for one service and "never" for another.',
    section: range,
  },
  outOfRange: {
    meaning: 'Not a close code: they end at 4999.',
    sender: 'nobody',
    why: 'Two engines deliver such codes from a faulty server. Five careful tries, then the person decides.',
    section: 'RFC 6455 section 11.7',
  },
} as const satisfies Record<string, KindDescription>

type StandardKind = keyof typeof standard

const page = 'This page'

/** Closes known from this page's own intent and observation. */
const own = {
  localClose: {
    meaning: 'The app called close(). The code in the event is whatever the server answered.',
    sender: 'nobody',
    why: 'The app wanted it.',
    section: page,
  },
  unmounted: {
    meaning: 'The last component that used the connection is gone, or its URL changed.',
    sender: 'nobody',
    why: 'Nobody is left to reconnect for.',
    section: page,
  },
  connectTimeout: {
    meaning: 'The handshake was not answered in time.',
    sender: 'nobody',
    why: 'Left alone, one browser would wait four minutes. It is retried like any failed handshake.',
    section: page,
  },
  heartbeatTimeout: {
    meaning: 'The server stopped answering.',
    sender: 'nobody',
    why: 'The connection is dead already. The socket is let go without waiting for its close event, which can take a minute or never come.',
    section: page,
  },
  closeTimeout: {
    meaning: 'Our close() was not answered.',
    sender: 'nobody',
    why: 'We were leaving anyway. The hook does not wait for an answer, so none of its closes is this one; it is for explainClose.',
    section: page,
  },
  offline: {
    meaning: 'The connection ended while the browser says that there is no network.',
    sender: 'nobody',
    why: 'It dials as soon as the browser says otherwise, and slowly before that, because the browser can be wrong.',
    section: page,
  },
  suspended: {
    meaning: 'The page came back from the back/forward cache or from being frozen.',
    sender: 'nobody',
    why: 'The socket did not survive, and somebody is looking again.',
    section: page,
  },
  connectFailed: {
    meaning: 'The connection could not be opened: refused, blocked, a wrong name, any HTTP status.',
    sender: 'nobody',
    why: 'Browsers hide which. A random delay in 0 to 5 seconds first, then ever longer ones (RFC 6455 section 7.2.3).',
    section: 'RFC 6455 section 7.2.3',
  },
  connectionLost: {
    meaning: 'An open connection ended without a Close frame.',
    sender: 'nobody',
    why: 'The network went away, or the server did without a word. A random delay in 0 to 5 seconds first, then ever longer ones (RFC 6455 section 7.2.3).',
    section: 'RFC 6455 section 7.2.3',
  },
  invalidUrl: {
    meaning: 'The browser cannot parse the address, or a subprotocol is malformed or repeated.',
    sender: 'nobody',
    why: 'The same address will fail again.',
    section: 'WHATWG WebSockets, constructor',
  },
  insecureUrl: {
    meaning: 'A page loaded over https may not open ws://.',
    sender: 'nobody',
    why: 'The same address will fail again.',
    section: 'WHATWG WebSockets, mixed content',
  },
  blocked: {
    meaning: 'The Content Security Policy of the page does not allow the address.',
    sender: 'nobody',
    why: 'The policy holds as long as the page does.',
    section: 'Content Security Policy, connect-src',
  },
  unsupported: {
    meaning: 'There is no WebSocket here.',
    sender: 'nobody',
    why: 'It will not appear later.',
    section: page,
  },
} as const satisfies Record<Exclude<CloseKind, StandardKind>, KindDescription>

const descriptions: Readonly<Record<string, KindDescription>> = { ...standard, ...own }

/** A kind in words; for one that this package does not know, what all such kinds have in common. */
export function descriptionOf(kind: string): KindDescription {
  return (Object.hasOwn(descriptions, kind) && descriptions[kind]) || standard.application
}
