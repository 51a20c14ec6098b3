import { describe, expect, expectTypeOf, it } from 'vitest'
import { assemblyai, assemblyaiMessages } from '../../src/close-codes/assemblyai.ts'
import { awsApiGateway, awsApiGatewayMessages } from '../../src/close-codes/aws-api-gateway.ts'
import { centrifugo, centrifugoMessages } from '../../src/close-codes/centrifugo.ts'
import { colyseus, colyseusMessages } from '../../src/close-codes/colyseus.ts'
import { deepgram, deepgramMessages } from '../../src/close-codes/deepgram.ts'
import { discordGateway, discordGatewayMessages } from '../../src/close-codes/discord-gateway.ts'
import { discordVoice, discordVoiceMessages } from '../../src/close-codes/discord-voice.ts'
import { graphqlWs, graphqlWsMessages } from '../../src/close-codes/graphql-ws.ts'
import { hocuspocus, hocuspocusMessages } from '../../src/close-codes/hocuspocus.ts'
import { liveblocks, liveblocksMessages } from '../../src/close-codes/liveblocks.ts'
import { obsWebsocket, obsWebsocketMessages } from '../../src/close-codes/obs-websocket.ts'
import { phoenix } from '../../src/close-codes/phoenix.ts'
import { pusher, pusherMessages } from '../../src/close-codes/pusher.ts'
import { speechmatics, speechmaticsMessages } from '../../src/close-codes/speechmatics.ts'
import { tldraw, tldrawMessages } from '../../src/close-codes/tldraw.ts'
import { twitchEventSub, twitchEventSubMessages } from '../../src/close-codes/twitch-eventsub.ts'
import type { CatalogMessages } from '../../src/core/build-catalog.ts'
import type { CloseCatalog } from '../../src/core/close-catalog.ts'
import { explainClose } from '../../src/core/close-reason.ts'
import { type CloseRows, defineCloseCodes } from '../../src/core/define-close-codes.ts'
import { describeClose } from '../../src/core/describe-close.ts'
import type { CloseMessage } from '../../src/core/messages.ts'
import { type Failure, retryByCloseCode } from '../../src/core/retry.ts'

/** What follows: nothing by itself, new credentials, a dial within a second, later, or in a window. */
type Decision = 'stop' | 'auth' | 'now' | 'retry' | readonly [min: number, max: number]
/** With the vendor's name where it has one; `reason` is the text of the Close frame. */
type Row = readonly [
  code: number,
  kind: string,
  decision: Decision,
  name: string | null,
  reason?: string,
]

const vendors: readonly (readonly [string, CloseCatalog, readonly Row[]])[] = [
  [
    'graphql-ws',
    graphqlWs,
    [
      [1000, 'normal', 'stop', null],
      [1001, 'goingAway', 'retry', null],
      [1002, 'protocolError', 'stop', null],
      [1005, 'noStatus', 'retry', null],
      [1008, 'policyViolation', 'stop', null],
      [1011, 'internalError', 'stop', null],
      [1012, 'serviceRestart', [5_000, 30_000], null],
      [1013, 'tryAgainLater', 'retry', null],
      [1014, 'badGateway', 'retry', null],
      [4004, 'badResponse', 'stop', 'BadResponse'],
      [4005, 'internalClientError', 'stop', 'InternalClientError'],
      [4400, 'badRequest', 'stop', 'BadRequest'],
      [4401, 'subscribedTooEarly', 'stop', 'Unauthorized'],
      [4403, 'forbidden', 'retry', 'Forbidden'],
      [4406, 'subprotocolNotAcceptable', 'stop', 'SubprotocolNotAcceptable'],
      [4408, 'connectionInitialisationTimeout', 'retry', 'ConnectionInitialisationTimeout'],
      [4409, 'subscriberAlreadyExists', 'stop', 'SubscriberAlreadyExists'],
      [4429, 'tooManyInitialisationRequests', 'stop', 'TooManyInitialisationRequests'],
      [4499, 'terminated', 'retry', 'Terminated'],
      [4500, 'internalError', 'stop', 'InternalServerError'],
      [4504, 'connectionAcknowledgementTimeout', 'retry', 'ConnectionAcknowledgementTimeout'],
    ],
  ],
  [
    'Discord gateway',
    discordGateway,
    [
      [4000, 'unknownError', 'retry', 'Unknown error'],
      [4001, 'unknownOpcode', 'retry', 'Unknown opcode'],
      [4002, 'decodeError', 'retry', 'Decode error'],
      [4003, 'notAuthenticated', 'retry', 'Not authenticated'],
      [4004, 'unauthorized', 'stop', 'Authentication failed'],
      [4005, 'alreadyAuthenticated', 'retry', 'Already authenticated'],
      [4007, 'invalidSequence', 'retry', 'Invalid seq'],
      [4008, 'rateLimited', 'retry', 'Rate limited'],
      [4009, 'sessionTimedOut', 'retry', 'Session timed out'],
      [4010, 'invalidShard', 'stop', 'Invalid shard'],
      [4011, 'shardingRequired', 'stop', 'Sharding required'],
      [4012, 'invalidApiVersion', 'stop', 'Invalid API version'],
      [4013, 'invalidIntents', 'stop', 'Invalid intent(s)'],
      [4014, 'disallowedIntents', 'stop', 'Disallowed intent(s)'],
    ],
  ],
  [
    'Discord voice',
    discordVoice,
    [
      [4001, 'unknownOpcode', 'stop', 'Unknown opcode'],
      [4002, 'decodeError', 'stop', 'Failed to decode payload'],
      [4003, 'notAuthenticated', 'retry', 'Not authenticated'],
      [4004, 'unauthorized', 'stop', 'Authentication failed'],
      [4005, 'alreadyAuthenticated', 'retry', 'Already authenticated'],
      [4006, 'sessionInvalid', 'stop', 'Session no longer valid'],
      [4009, 'sessionTimedOut', 'retry', 'Session timeout'],
      [4011, 'serverNotFound', 'stop', 'Server not found'],
      [4012, 'unknownProtocol', 'stop', 'Unknown protocol'],
      [4014, 'disconnected', 'stop', 'Disconnected'],
      [4015, 'voiceServerCrashed', 'retry', 'Voice server crashed'],
      [4016, 'unknownEncryptionMode', 'stop', 'Unknown encryption mode'],
      [4017, 'encryptionRequired', 'stop', 'E2EE/DAVE protocol required'],
      [4020, 'badRequest', 'stop', 'Bad request'],
      [4021, 'rateLimited', 'stop', 'Disconnected: Rate Limited'],
      [4022, 'callTerminated', 'stop', 'Disconnected: Call Terminated'],
    ],
  ],
  [
    'Pusher',
    pusher,
    [
      [4000, 'sslOnly', 'stop', 'SSL only'],
      [4001, 'applicationNotFound', 'stop', 'Application does not exist'],
      [4003, 'applicationDisabled', 'stop', 'Application disabled'],
      [4004, 'overConnectionQuota', 'stop', 'Over connection quota'],
      [4005, 'pathNotFound', 'stop', 'Path not found'],
      [4006, 'invalidVersion', 'stop', 'Invalid version string format'],
      [4007, 'unsupportedVersion', 'stop', 'Unsupported protocol version'],
      [4008, 'missingVersion', 'stop', 'No protocol version supplied'],
      [4009, 'unauthorized', 'stop', 'Connection is unauthorized'],
      [4042, 'refused', 'stop', 'Refused'],
      [4099, 'refused', 'stop', 'Refused'],
      [4100, 'overCapacity', [1_000, 30_000], 'Over capacity'],
      [4199, 'retryLater', [1_000, 30_000], 'Retry later'],
      [4200, 'reconnectNow', 'now', 'Generic reconnect immediately'],
      [4201, 'pongMissed', 'now', 'Pong reply not received'],
      [4202, 'inactive', 'now', 'Closed after inactivity'],
      [4299, 'retryNow', 'now', 'Retry now'],
      [4301, 'clientEventRejected', 'stop', 'Client event rejected due to rate limit'],
      [4302, 'watchlistLimit', 'stop', 'Watchlist limit exceeded'],
      [4300, 'otherError', 'stop', 'Other error'],
      [1006, 'connectionLost', 'retry', null],
    ],
  ],
  [
    'Centrifugo',
    centrifugo,
    [
      [1009, 'messageTooBig', 'stop', null],
      [3000, 'connectionClosed', 'retry', 'connection closed'],
      [3001, 'shutdown', 'retry', 'shutdown'],
      [3003, 'temporary', 'retry', 'Temporary'],
      [3004, 'internalError', 'retry', 'internal server error'],
      [3005, 'connectionExpired', 'retry', 'connection expired'],
      [3006, 'subscriptionExpired', 'retry', 'subscription expired'],
      [3008, 'tooSlow', 'retry', 'slow'],
      [3009, 'writeError', 'retry', 'write error'],
      [3010, 'insufficientState', 'retry', 'insufficient state'],
      [3011, 'forceReconnect', 'retry', 'force reconnect'],
      [3012, 'noPong', 'retry', 'no pong'],
      [3013, 'tooManyRequests', 'retry', 'too many requests'],
      [3014, 'stateInvalidated', 'retry', 'state invalidated'],
      [3499, 'temporary', 'retry', 'Temporary'],
      [3500, 'unauthorized', 'stop', 'invalid token'],
      [3501, 'badRequest', 'stop', 'bad request'],
      [3502, 'stale', 'stop', 'stale'],
      [3503, 'forceDisconnect', 'stop', 'force disconnect'],
      [3504, 'connectionLimit', 'stop', 'connection limit'],
      [3505, 'channelLimit', 'stop', 'channel limit'],
      [3506, 'inappropriateProtocol', 'stop', 'inappropriate protocol'],
      [3507, 'forbidden', 'stop', 'permission denied'],
      [3508, 'notAvailable', 'stop', 'not available'],
      [3509, 'tooManyErrors', 'stop', 'too many errors'],
      [3999, 'final', 'stop', 'Final'],
      [4000, 'customTemporary', 'retry', 'Custom temporary'],
      [4499, 'customTemporary', 'retry', 'Custom temporary'],
      [4500, 'customFinal', 'stop', 'Custom final'],
      [4999, 'customFinal', 'stop', 'Custom final'],
      [5000, 'outOfRange', 'retry', null],
    ],
  ],
  [
    'Liveblocks',
    liveblocks,
    [
      [1006, 'connectionLost', 'retry', null],
      [1011, 'internalError', 'retry', 'UNEXPECTED_CONDITION'],
      [1013, 'tryAgainLater', [2_000, 60_000], 'TRY_AGAIN_LATER'],
      [4000, 'invalidMessageFormat', 'stop', 'INVALID_MESSAGE_FORMAT'],
      [4001, 'forbidden', 'stop', 'NOT_ALLOWED'],
      [4002, 'tooManyMessages', 'stop', 'MAX_NUMBER_OF_MESSAGES_PER_SECONDS'],
      [4003, 'tooManyConnections', 'stop', 'MAX_NUMBER_OF_CONCURRENT_CONNECTIONS'],
      [4004, 'dailyLimit', 'stop', 'MAX_NUMBER_OF_MESSAGES_PER_DAY_PER_APP'],
      [4005, 'roomFull', 'stop', 'MAX_NUMBER_OF_CONCURRENT_CONNECTIONS_PER_ROOM'],
      [4006, 'roomMoved', 'stop', 'ROOM_ID_UPDATED'],
      [4050, 'refused', 'stop', 'Refused'],
      [4100, 'kicked', 'auth', 'KICKED'],
      [4109, 'unauthorized', 'auth', 'TOKEN_EXPIRED'],
      [4150, 'credentialsNeeded', 'auth', 'Credentials needed'],
      [4200, 'retryLater', [2_000, 60_000], 'Retry later'],
      [4999, 'closedForGood', 'stop', 'CLOSE_WITHOUT_RETRY'],
    ],
  ],
  [
    'Hocuspocus',
    hocuspocus,
    [
      [1009, 'messageTooBig', 'stop', null],
      [4205, 'resetConnection', 'now', 'Reset Connection'],
      [4401, 'unauthorized', 'auth', 'Unauthorized'],
      [4403, 'forbidden', 'stop', 'Forbidden'],
      [4408, 'timeout', 'retry', 'Connection Timeout'],
    ],
  ],
  [
    'Twitch EventSub',
    twitchEventSub,
    [
      [4000, 'internalError', 'retry', 'Internal server error'],
      [4001, 'inboundTraffic', 'stop', 'Client sent inbound traffic'],
      [4002, 'pingPongFailed', 'retry', 'Client failed ping-pong'],
      [4003, 'connectionUnused', 'retry', 'Connection unused'],
      [4004, 'reconnectTooLate', 'retry', 'Reconnect grace time expired'],
      [4005, 'networkTimeout', 'retry', 'Network timeout'],
      [4006, 'networkError', 'retry', 'Network error'],
      [4007, 'invalidReconnect', 'retry', 'Invalid reconnect'],
    ],
  ],
  [
    'obs-websocket',
    obsWebsocket,
    [
      [4000, 'unknownReason', 'retry', 'UnknownReason'],
      [4002, 'messageDecodeError', 'stop', 'MessageDecodeError'],
      [4003, 'missingDataField', 'stop', 'MissingDataField'],
      [4004, 'invalidDataFieldType', 'stop', 'InvalidDataFieldType'],
      [4005, 'invalidDataFieldValue', 'stop', 'InvalidDataFieldValue'],
      [4006, 'unknownOpcode', 'stop', 'UnknownOpCode'],
      [4007, 'notIdentified', 'stop', 'NotIdentified'],
      [4008, 'alreadyIdentified', 'stop', 'AlreadyIdentified'],
      [4009, 'authenticationFailed', 'stop', 'AuthenticationFailed'],
      [4010, 'unsupportedRpcVersion', 'stop', 'UnsupportedRpcVersion'],
      [4011, 'kicked', 'stop', 'SessionInvalidated'],
      [4012, 'unsupportedFeature', 'stop', 'UnsupportedFeature'],
    ],
  ],
  [
    'AWS API Gateway',
    awsApiGateway,
    [
      [1001, 'goingAway', 'retry', null],
      [1003, 'unsupportedData', 'stop', null],
      [1008, 'tooManyRequests', 'retry', null],
      [1009, 'messageTooBig', 'stop', null],
      [1011, 'internalError', 'retry', null],
      [1012, 'serviceRestart', [5_000, 30_000], null],
    ],
  ],
  [
    'Phoenix',
    phoenix,
    [
      [1000, 'normal', 'stop', null],
      [1001, 'goingAway', 'retry', 'disconnect broadcast'],
      [1011, 'internalError', 'retry', null],
      [1012, 'serviceRestart', [5_000, 30_000], 'socket_drain'],
    ],
  ],
  [
    'tldraw',
    tldraw,
    [
      [4099, 'syncError', 'stop', 'TLSyncErrorCloseEventCode'],
      [4099, 'syncError', 'stop', 'TLSyncErrorCloseEventCode', 'SOMETHING_NEW'],
      [4099, 'notFound', 'stop', 'NOT_FOUND', 'NOT_FOUND'],
      [4099, 'forbidden', 'stop', 'FORBIDDEN', 'FORBIDDEN'],
      [4099, 'unauthorized', 'stop', 'NOT_AUTHENTICATED', 'NOT_AUTHENTICATED'],
      [4099, 'unknownError', 'stop', 'UNKNOWN_ERROR', 'UNKNOWN_ERROR'],
      [4099, 'clientTooOld', 'stop', 'CLIENT_TOO_OLD', 'CLIENT_TOO_OLD'],
      [4099, 'serverTooOld', 'stop', 'SERVER_TOO_OLD', 'SERVER_TOO_OLD'],
      [4099, 'invalidRecord', 'stop', 'INVALID_RECORD', 'INVALID_RECORD'],
      [4099, 'rateLimited', 'stop', 'RATE_LIMITED', 'RATE_LIMITED'],
      [4099, 'roomFull', 'stop', 'ROOM_FULL', 'ROOM_FULL'],
      [4000, 'application', 'retry', null],
    ],
  ],
  [
    'Colyseus',
    colyseus,
    [
      [1001, 'goingAway', 'retry', null],
      [1005, 'noStatus', 'retry', null],
      [1006, 'connectionLost', 'retry', null],
      [4000, 'consented', 'stop', 'CONSENTED'],
      [4001, 'serverShutdown', 'stop', 'SERVER_SHUTDOWN'],
      [4002, 'withError', 'stop', 'WITH_ERROR'],
      [4003, 'failedToReconnect', 'stop', 'FAILED_TO_RECONNECT'],
      [4010, 'mayTryReconnect', 'retry', 'MAY_TRY_RECONNECT'],
    ],
  ],
  [
    'Speechmatics',
    speechmatics,
    [
      [1003, 'unsupportedData', 'stop', 'protocol_error'],
      [1008, 'policyViolation', 'stop', 'policy_violation'],
      [1011, 'internalError', [5_000, 10_000], 'internal_error'],
      [4001, 'unauthorized', 'stop', 'not_authorised'],
      [4003, 'forbidden', 'stop', 'not_allowed'],
      [4004, 'invalidModel', 'stop', 'invalid_model'],
      [4005, 'quotaExceeded', [5_000, 10_000], 'quota_exceeded'],
      [4006, 'timeLimitExceeded', 'stop', 'timelimit_exceeded'],
      [4013, 'jobError', [5_000, 10_000], 'job_error'],
    ],
  ],
  [
    'AssemblyAI',
    assemblyai,
    [
      [1013, 'tryAgainLater', 'stop', null],
      [3006, 'invalidInput', 'stop', null],
      [3008, 'sessionOver', 'stop', 'Session Expired'],
      [4000, 'badSampleRate', 'stop', 'BadSampleRate'],
      [4001, 'unauthorized', 'stop', 'AuthFailed'],
      [4002, 'insufficientFunds', 'stop', 'InsufficientFunds'],
      [4003, 'paidPlanRequired', 'stop', 'FreeTierUser'],
      [4004, 'sessionNotFound', 'stop', 'NonexistentSessionId'],
      [4008, 'sessionExpired', 'retry', 'SessionExpired'],
      [4010, 'sessionClosed', 'retry', 'ClosedSession'],
      [4029, 'rateLimited', 'retry', 'RateLimited'],
      [4030, 'sessionInUse', 'stop', 'UniqueSessionViolation'],
      [4031, 'sessionIdle', 'retry', 'SessionTimeout'],
      [4032, 'audioTooShort', 'stop', 'AudioTooShort'],
      [4033, 'audioTooLong', 'stop', 'AudioTooLong'],
      [4034, 'audioTooSmall', 'stop', 'AudioTooSmallToTranscode'],
      [4101, 'badSchema', 'stop', 'BadSchema'],
      [4102, 'tooManyStreams', 'stop', 'TooManyStreams'],
      [4103, 'replaced', 'stop', 'Reconnected'],
    ],
  ],
  [
    'Deepgram',
    deepgram,
    [
      [1008, 'policyViolation', 'stop', null],
      [1008, 'badAudio', 'stop', 'DATA-0000', 'DATA-0000'],
      [1008, 'badMessage', 'stop', 'DATA-0001', 'DATA-0001: bad command'],
      [1011, 'internalError', 'retry', null],
      [1011, 'noTranscript', 'retry', 'NET-0000', 'NET-0000'],
      [1011, 'noAudio', 'retry', 'NET-0001', 'NET-0001'],
      [1011, 'noAudio', 'retry', 'NET-0001', 'No audio came. See https://dpgr.am/net0001'],
      [1011, 'sendFailed', 'retry', 'NET-0002', 'NET-0002'],
      [1011, 'timeLimit', 'retry', 'NET-0003', 'NET-0003'],
    ],
  ],
]

const policy = retryByCloseCode()

describe.each(vendors)('%s', (_, catalog, rows) => {
  const cases = rows.map(([code, kind, decision, name, reason = '']) => ({
    code,
    kind,
    decision,
    name,
    reason,
  }))

  it.each(cases)('reads $code "$reason" as $kind, then: $decision', (expected) => {
    const { code, reason } = expected
    const close = explainClose({ code, reason, opened: true }, catalog)

    expect(close).toMatchObject({ code, reason, kind: expected.kind })
    expect(decisionAfter(close)).toEqual(expected.decision)
    expect(close.name).toBe(expected.name ?? close.name)
  })

  it('is what defineCloseCodes makes of the same rows', () => {
    expect(defineCloseCodes(rowsOf(catalog) as never)).toEqual(catalog)
  })

  it('says what each code of its own means', () => {
    const own = [...catalog.codes, ...catalog.ranges.map(({ from, row }) => [from, row] as const)]
    for (const [code, { meaning = '' }] of own.filter(([number]) => number > 1015)) {
      expect([code, meaning]).toEqual([code, expect.stringMatching(/^\S.+\.$/)])
    }
  })
})

function decisionAfter(reason: Failure['reason']): Decision {
  const rule = reason.retry
  if (typeof rule === 'object') return rule.between
  const common = { attempt: 1, elapsed: 0, random: 0.5, online: true, hidden: false, urls: 1 }
  const delay = policy({ reason, ...common, canRefreshAuth: true })
  if (rule === 'afterAuth') return 'auth'
  if (delay === false) return 'stop'
  return delay < 1_000 ? 'now' : 'retry'
}

/** Back to what `defineCloseCodes` takes. */
function rowsOf({ codes, ranges }: CloseCatalog): CloseRows {
  const entries = [
    ...codes,
    ...ranges.map(({ from, to, row }) => [`${from}-${to}`, row] as const),
  ].map(([key, { byReason, ...row }]) => [
    key,
    byReason ? { ...row, reasons: Object.fromEntries(byReason) } : row,
  ])
  return Object.fromEntries(entries)
}

describe('advice', () => {
  it.each([
    ['a rule of the vendor', describeClose(4014, discordVoice).advice, false],
    ['a rule of ours', describeClose(4006, discordVoice).advice, true],
    [
      'a rule of ours beside the must of obs-websocket',
      describeClose(4009, obsWebsocket).advice,
      true,
    ],
    ['the must of obs-websocket', describeClose(4011, obsWebsocket).advice, false],
  ])('marks %s', (_, advice, expected) => expect(advice).toBe(expected))

  it('marks every row of the services that state no rules', () => {
    for (const catalog of [hocuspocus, twitchEventSub, assemblyai]) {
      for (const [, row] of catalog.codes) expect(row.advice).toBe(true)
    }
  })
})

const messages: readonly (readonly [string, Readonly<Record<string, CloseMessage>>])[] = [
  ['graphql-ws', graphqlWsMessages],
  ['Discord gateway', discordGatewayMessages],
  ['Discord voice', discordVoiceMessages],
  ['Pusher', pusherMessages],
  ['Centrifugo', centrifugoMessages],
  ['Liveblocks', liveblocksMessages],
  ['Hocuspocus', hocuspocusMessages],
  ['Twitch EventSub', twitchEventSubMessages],
  ['obs-websocket', obsWebsocketMessages],
  ['AWS API Gateway', awsApiGatewayMessages],
  ['tldraw', tldrawMessages],
  ['Colyseus', colyseusMessages],
  ['Speechmatics', speechmaticsMessages],
  ['AssemblyAI', assemblyaiMessages],
  ['Deepgram', deepgramMessages],
]

describe.each(messages)('the messages of %s', (_, texts) => {
  it.each(Object.entries(texts))('keep %s short and free of codes and jargon', (_kind, message) => {
    expect(String(message.title).length).toBeLessThanOrEqual(40)
    const descriptions = [message.description, message.retrying, message.stopped].filter(
      (text) => text !== undefined,
    )
    expect(descriptions).not.toEqual([])
    for (const text of [message.title, ...descriptions]) {
      expect(text).toBeTypeOf('string')
      expect(text).not.toMatch(/\d|websocket|socket|token|opcode|payload|protocol|client/i)
      expect(String(text).match(/[.!?…](?=\s|$)/g)?.length ?? 0).toBeLessThanOrEqual(2)
    }
  })
})

describe('the types of a vendor catalog', () => {
  it('narrow code by kind', () => {
    const close = explainClose({ code: 4008 }, discordGateway)
    if (close.kind === 'rateLimited') expectTypeOf(close.code).toEqualTypeOf<4008>()
    // @ts-expect-error -- no such kind
    expect(close.kind === 'rateLimitted').toBe(false)
  })

  it('know the code of a kind that stands in a reason, and of one shared with the standard', () => {
    const close = explainClose({ code: 4099, reason: 'ROOM_FULL' }, tldraw)
    if (close.kind === 'roomFull') expectTypeOf(close.code).toEqualTypeOf<4099>()
    if (close.kind === 'forbidden') expectTypeOf(close.code).toEqualTypeOf<3003 | 4099>()
    expect(close.kind).toBe('roomFull')
  })

  it('ask for words for every kind of the catalog, and for no other', () => {
    const text: CloseMessage = { title: 'Slow down' }
    // @ts-expect-error -- quotaExceeded, timeLimitExceeded and jobError are missing
    const missing: CatalogMessages<typeof speechmatics> = { invalidModel: text }
    // @ts-expect-error -- misspelt
    const misspelt: CatalogMessages<typeof awsApiGateway> = { tooManyRequest: text }
    const ours: CatalogMessages<typeof awsApiGateway> = { tooManyRequests: text }
    expect([missing, misspelt, ours]).toHaveLength(3)
  })
})
