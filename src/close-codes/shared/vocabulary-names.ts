/** Who gives close codes names of its own. */
export type Vocabulary =
  | 'iana'
  | 'axum'
  | 'tungstenite'
  | 'wsRs'
  | 'haxe'
  | 'secureBridge'
  | 'mdn'
  | 'jakarta'
  | 'dotnet'
  | 'winHttp'
  | 'pythonWebsockets'
  | 'gorilla'
  | 'aiohttp'
  | 'spring'
  | 'urlSession'
  | 'beast'
  | 'netty'
  | 'autobahnPython'
  | 'libsoup'
  | 'webPlatform'

/** The names of one vocabulary, as compactly as they stay legible. */
export interface Names {
  readonly title: string
  /** What stands before and after each of `names`, as the source spells it. */
  readonly around?: readonly [before: string, after: string]
  /** From 1000 up; nothing between two bars where there is no name. */
  readonly names: string
  /** Names for other codes and for ranges: `'Other': '1-999,1004'`. */
  readonly ranges?: { readonly [name: string]: string }
}

/** What no variant of its own stands for, cut where our ranges are. */
const unnamed = '1016-2999,3000-3999,4000-4999,5000-65535'

/** Who calls which code what. Sources: the documentation and code of each, and the IANA registry. */
export const vocabularyNames: Readonly<Record<Vocabulary, Names>> = {
  iana: {
    title: 'IANA registry',
    names:
      'Normal Closure|Going Away|Protocol error|Unsupported Data|Reserved|No Status Rcvd|Abnormal Closure|Invalid frame payload data|Policy Violation|Message Too Big|Mandatory Ext.|Internal Error|Service Restart|Try Again Later|Bad Gateway|TLS handshake',
    ranges: {
      Unauthorized: '3000',
      Forbidden: '3003',
      Timeout: '3008',
      Unassigned: '1016-2999,3001-3002,3004-3007,3009-3999',
      'Reserved for Private Use': '4000-4999',
    },
  },
  axum: {
    title: 'axum close_code',
    names:
      'NORMAL|AWAY|PROTOCOL|UNSUPPORTED||STATUS|ABNORMAL|INVALID|POLICY|SIZE|EXTENSION|ERROR|RESTART|AGAIN',
  },
  tungstenite: {
    title: 'tungstenite CloseCode',
    names:
      'Normal|Away|Protocol|Unsupported||Status|Abnormal|Invalid|Policy|Size|Extension|Error|Restart|Again||Tls',
    ranges: {
      Bad: '0-999,1004,1014,5000-65535',
      Reserved: '1016-2999',
      Iana: '3000-3999',
      Library: '4000-4999',
    },
  },
  wsRs: {
    title: 'ws-rs CloseCode',
    names:
      'Normal|Away|Protocol|Unsupported||Status|Abnormal|Invalid|Policy|Size|Extension|Error|Restart|Again||Tls',
    ranges: { Empty: '0', Other: `1-999,1004,1014,${unnamed}` },
  },
  haxe: {
    title: 'Haxe CloseEvent (formerly MDN)',
    names:
      'CLOSE_NORMAL|CLOSE_GOING_AWAY|CLOSE_PROTOCOL_ERROR|CLOSE_UNSUPPORTED||CLOSE_NO_STATUS|CLOSE_ABNORMAL|Unsupported Data|Policy Violation|CLOSE_TOO_LARGE|Missing Extension|Internal Error|Service Restart|Try Again Later||TLS Handshake',
    ranges: {
      Reserved: '0-999,1004,1014,1016-1999',
      'Reserved for extensions': '2000-2999',
      'For libraries': '3000-3999',
      'For applications': '4000-4999',
    },
  },
  secureBridge: {
    title: 'SecureBridge TScWebSocketCloseStatus',
    around: ['cs', ''],
    names:
      'NormalClosure|EndpointUnavailable|ProtocolError|UnsupportedData||Empty|AbnormalClosure|InvalidPayloadData|PolicyViolation|MessageTooBig|MandatoryExtension|InternalServerError||||TLSHandshakeError',
    ranges: { Unknown: `0-999,1004,1012,1013,1014,${unnamed}` },
  },
  mdn: {
    title: 'MDN',
    names:
      'Normal Closure|Going Away|Protocol error|Unsupported Data|Reserved|No Status Received|Abnormal Closure|Invalid frame payload data|Policy Violation|Message Too Big|Mandatory Ext.|Internal Error|Service Restart|Try Again Later|Bad Gateway|TLS handshake',
  },
  jakarta: {
    title: 'Jakarta CloseReason.CloseCodes',
    names:
      'NORMAL_CLOSURE|GOING_AWAY|PROTOCOL_ERROR|CANNOT_ACCEPT|RESERVED|NO_STATUS_CODE|CLOSED_ABNORMALLY|NOT_CONSISTENT|VIOLATED_POLICY|TOO_BIG|NO_EXTENSION|UNEXPECTED_CONDITION|SERVICE_RESTART|TRY_AGAIN_LATER||TLS_HANDSHAKE_FAILURE',
  },
  dotnet: {
    title: '.NET WebSocketCloseStatus',
    names:
      'NormalClosure|EndpointUnavailable|ProtocolError|InvalidMessageType||Empty||InvalidPayloadData|PolicyViolation|MessageTooBig|MandatoryExtension|InternalServerError',
  },
  winHttp: {
    title: 'WinHTTP',
    around: ['WINHTTP_WEB_SOCKET_', '_CLOSE_STATUS'],
    names:
      'SUCCESS|ENDPOINT_TERMINATED|PROTOCOL_ERROR|INVALID_DATA_TYPE||EMPTY|ABORTED|INVALID_PAYLOAD|POLICY_VIOLATION|MESSAGE_TOO_BIG|UNSUPPORTED_EXTENSIONS|SERVER_ERROR||||SECURE_HANDSHAKE_ERROR',
  },
  pythonWebsockets: {
    title: 'Python websockets CloseCode',
    names:
      'NORMAL_CLOSURE|GOING_AWAY|PROTOCOL_ERROR|UNSUPPORTED_DATA||NO_STATUS_RCVD|ABNORMAL_CLOSURE|INVALID_DATA|POLICY_VIOLATION|MESSAGE_TOO_BIG|MANDATORY_EXTENSION|INTERNAL_ERROR|SERVICE_RESTART|TRY_AGAIN_LATER|BAD_GATEWAY|TLS_HANDSHAKE',
  },
  gorilla: {
    title: 'gorilla/websocket',
    around: ['Close', ''],
    names:
      'NormalClosure|GoingAway|ProtocolError|UnsupportedData||NoStatusReceived|AbnormalClosure|InvalidFramePayloadData|PolicyViolation|MessageTooBig|MandatoryExtension|InternalServerErr|ServiceRestart|TryAgainLater||TLSHandshake',
  },
  aiohttp: {
    title: 'aiohttp WSCloseCode',
    names:
      'OK|GOING_AWAY|PROTOCOL_ERROR|UNSUPPORTED_DATA|||ABNORMAL_CLOSURE|INVALID_TEXT|POLICY_VIOLATION|MESSAGE_TOO_BIG|MANDATORY_EXTENSION|INTERNAL_ERROR|SERVICE_RESTART|TRY_AGAIN_LATER|BAD_GATEWAY',
  },
  spring: {
    title: 'Spring CloseStatus',
    names:
      'NORMAL|GOING_AWAY|PROTOCOL_ERROR|NOT_ACCEPTABLE||NO_STATUS_CODE|NO_CLOSE_FRAME|BAD_DATA|POLICY_VIOLATION|TOO_BIG_TO_PROCESS|REQUIRED_EXTENSION|SERVER_ERROR|SERVICE_RESTARTED|SERVICE_OVERLOAD||TLS_HANDSHAKE_FAILURE',
  },
  urlSession: {
    title: 'Apple URLSessionWebSocketTask.CloseCode',
    names:
      'normalClosure|goingAway|protocolError|unsupportedData||noStatusReceived|abnormalClosure|invalidFramePayloadData|policyViolation|messageTooBig|mandatoryExtensionMissing|internalServerError||||tlsHandshakeFailure',
  },
  beast: {
    title: 'Boost.Beast close_code',
    names:
      'normal|going_away|protocol_error|unknown_data|reserved1|no_status|abnormal|bad_payload|policy_error|too_big|needs_extension|internal_error|service_restart|try_again_later|bad_gateway|reserved3',
  },
  netty: {
    title: 'Netty WebSocketCloseStatus',
    names:
      'NORMAL_CLOSURE|ENDPOINT_UNAVAILABLE|PROTOCOL_ERROR|INVALID_MESSAGE_TYPE||||INVALID_PAYLOAD_DATA|POLICY_VIOLATION|MESSAGE_TOO_BIG|MANDATORY_EXTENSION|INTERNAL_SERVER_ERROR|SERVICE_RESTART|TRY_AGAIN_LATER|BAD_GATEWAY',
  },
  autobahnPython: {
    title: 'Autobahn|Python',
    around: ['CLOSE_STATUS_CODE_', ''],
    names:
      'NORMAL|GOING_AWAY|PROTOCOL_ERROR|UNSUPPORTED_DATA|RESERVED1|NULL|ABNORMAL_CLOSE|INVALID_PAYLOAD|POLICY_VIOLATION|MESSAGE_TOO_BIG|MANDATORY_EXTENSION|INTERNAL_ERROR|SERVICE_RESTART|TRY_AGAIN_LATER|UNASSIGNED1|TLS_HANDSHAKE_FAILED',
  },
  libsoup: {
    title: 'libsoup SoupWebsocketCloseCode',
    around: ['SOUP_WEBSOCKET_CLOSE_', ''],
    names:
      'NORMAL|GOING_AWAY|PROTOCOL_ERROR|UNSUPPORTED_DATA||NO_STATUS|ABNORMAL|BAD_DATA|POLICY_VIOLATION|TOO_BIG|NO_EXTENSION|SERVER_ERROR||||TLS_HANDSHAKE',
  },
  webPlatform: {
    title: 'webplatform.org (an early draft)',
    names:
      'CLOSE_NORMAL|CLOSE_GOING_AWAY|CLOSE_PROTOCOL_ERROR|CLOSE_UNSUPPORTED|CLOSE_TOO_LARGE|CLOSE_NO_STATUS|CLOSE_ABNORMAL',
  },
}
