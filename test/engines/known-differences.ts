import type { EngineName } from './engine.ts'

/** Where an engine tells something else than Chromium, by its own nature. */
export interface KnownDifference {
  readonly engine: Exclude<EngineName, 'chromium'>
  readonly situations: readonly string[]
  readonly told: readonly string[]
  /** A race inside the engine: it tells now this, now what Chromium tells. */
  readonly sometimes?: true
  readonly because: string
}

const again = ['connecting', 'open']
const refused = ['connecting', 'waiting connectFailed 1006 unopened']
const lost = 'waiting connectionLost 1006 opened'
/** Opened and ended, again and again. */
const endedBy = (...ends: readonly string[]): readonly string[] =>
  ends.flatMap((end) => again.concat(end))

const handsOn = 'Firefox hands on whatever code a frame carries'
const isPickier = 'libsoup takes codes it does not know, 1012–1014 too, for a broken protocol'

/**
 * The package has to do with all of it. What an engine no longer does has to go from here: its
 * test fails until then.
 */
export const knownDifferences: readonly KnownDifference[] = [
  ...([1005, 1006, 1015] as const).map((code): KnownDifference => ({
    engine: 'firefox',
    situations: [`a Close frame with ${code}, which no frame may carry`],
    told: ['open', `close ${code} clean`],
    because: handsOn,
  })),
  {
    engine: 'firefox',
    situations: ['a connection, and codes that no server should send'],
    told: [
      ...endedBy('waiting unused 0 opened', 'waiting unused 999 opened'),
      ...endedBy('waiting noStatus 1005 opened', 'waiting connectionLost 1015 opened'),
      ...endedBy('waiting outOfRange 65535 opened'),
      ...again,
    ],
    because: handsOn,
  },
  {
    engine: 'firefox',
    situations: ['a Close frame of one byte'],
    told: ['open', 'close 1005 clean'],
    because: 'Firefox reads it as an empty one',
  },
  {
    engine: 'firefox',
    situations: ['a Close frame with FIN behind it'],
    told: ['open', 'close 4000 unclean'],
    sometimes: true,
    because: 'Firefox may have had no time to answer the Close frame',
  },
  {
    engine: 'firefox',
    situations: ['a socket whose connection ends with the handshake'],
    told: ['close 1006 unclean'],
    sometimes: true,
    because: 'in Firefox the end can overtake `open`, which is then never told',
  },
  {
    engine: 'firefox',
    situations: ['a connection, and a server that refuses in every way there is'],
    told: [...refused, ...refused, ...refused, ...refused, ...refused, ...again],
    because: 'Firefox takes any subprotocol where it offered none, against RFC 6455 section 4.1',
  },
  {
    engine: 'firefox',
    situations: ['a masked frame'],
    told: ['open', 'message a'],
    because: 'Firefox unmasks it, against RFC 6455 section 5.1',
  },
  {
    engine: 'firefox',
    situations: ['a socket with a certificate that nobody trusts'],
    told: ['error', 'close 1015 unclean'],
    because: 'Firefox tells a page that it was TLS, against the WebSockets standard',
  },
  {
    engine: 'firefox',
    situations: ['a connection with a certificate that nobody trusts'],
    told: ['connecting', 'waiting connectFailed 1015 unopened'],
    because: 'Firefox tells a page that it was TLS, against the WebSockets standard',
  },
  {
    engine: 'firefox',
    situations: ['a socket that the policy of the page forbids'],
    told: ['throws NS_ERROR_CONTENT_BLOCKED'],
    because: "Firefox's constructor throws, by a name of Firefox's own",
  },
  {
    engine: 'webkit',
    situations: ['a socket that the policy of the page forbids'],
    told: ['throws SecurityError'],
    because: "WebKit's constructor throws",
  },
  {
    engine: 'webkit',
    situations: ['a socket by ws:// on a secure page'],
    told: ['error', 'throws nothing'],
    because: "WebKit's constructor does not throw, and no close event follows",
  },
  {
    engine: 'webkit',
    situations: ['a connection by ws:// to this machine on a secure page'],
    told: ['connecting', 'closed insecureUrl 1006 unopened'],
    because: 'WebKit trusts ws:// nowhere, not even on loopback',
  },
  ...(['firefox', 'webkit'] as const).flatMap((engine): KnownDifference[] => [
    {
      engine,
      situations: ['no subprotocol where some were offered'],
      told: ['open'],
      because:
        'RFC 6455 section 4.1 lets it pass; only Chromium does as the WebSockets standard says',
    },
    {
      engine,
      situations: ['close(undefined, 3 bytes of w)'],
      told: ['open', 'close 1005 clean', 'throws nothing'],
      because: 'only Chromium minds a reason without a code',
    },
    {
      engine,
      situations: ['a socket whose connection is reset'],
      told: ['open', 'error', 'close 1006 unclean'],
      because: 'only Chromium tells of a reset as it does of an end',
    },
  ]),
  {
    engine: 'webkit',
    situations: [0, 999, 1004, 1012, 1013, 1014, 1016, 2999, 5000, 65_535].map(
      (code) => `a Close frame with ${code}`,
    ),
    told: ['open', 'error', 'close 1006 unclean'],
    because: isPickier,
  },
  {
    engine: 'webkit',
    situations: ['a connection, and codes that no server should send'],
    told: [...endedBy(lost, lost, lost, lost, lost), ...again],
    because: isPickier,
  },
  {
    engine: 'webkit',
    situations: ['a connection, and a server that restarts, then is not ready, then is'],
    told: [
      ...endedBy(lost),
      ...refused,
      ...endedBy('waiting internalError 1011 opened', 'waiting application 4001 opened'),
      ...again,
    ],
    because: isPickier,
  },
  {
    engine: 'webkit',
    situations: ['a connection, and a server that means it: 1013'],
    told: [...endedBy(lost), ...again],
    because: isPickier,
  },
  {
    engine: 'webkit',
    situations: ['an app with two components on one address, and a banner'],
    told: ['Connection lost', 'open open', 'dialled 2, most open 1, closes 1000'],
    because: isPickier,
  },
]
