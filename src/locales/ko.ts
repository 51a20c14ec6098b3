import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: '연결이 끊어졌습니다',
  retrying: '다시 연결하고 있습니다.',
  stopped: '서버에 연결하지 못했습니다. 인터넷 연결을 확인한 후 다시 시도해 주세요.',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: '서버에 연결할 수 없습니다',
  description:
    '인터넷 연결을 확인해 주세요. VPN, 방화벽 또는 브라우저 확장 프로그램이 연결을 막고 있을 수 있습니다.',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: '서버가 내용을 읽지 못했습니다',
  stopped: '페이지를 새로 고친 후 다시 시도해 주세요.',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: '연결할 수 없습니다',
  stopped: '이 페이지는 서버에 연결할 수 있도록 설정되어 있지 않습니다.',
}

/** Korean. */
export const ko: Messages = {
  locale: 'ko',
  dir: 'ltr',
  kinds: {
    normal: {
      title: '연결이 종료되었습니다',
      stopped: '실시간 업데이트가 중지되었습니다.',
      action: 'reconnect',
    },
    goingAway: {
      title: '연결이 중단되었습니다',
      retrying: '잠시 후 다시 연결합니다.',
      stopped: '서버가 연결을 중단한 뒤 아직 복구되지 않았습니다.',
      action: 'retry',
    },
    protocolError: {
      title: '문제가 발생했습니다',
      stopped: '이 페이지와 서버가 서로 통신하지 못했습니다. 보통 새로 고치면 해결됩니다.',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: '연결이 닫혔습니다',
      retrying: '서버가 이유를 알리지 않고 연결을 닫았습니다. 다시 연결하고 있습니다.',
      action: 'retry',
    },
    offline: {
      title: '오프라인 상태입니다',
      description: '인터넷 연결을 확인해 주세요. 인터넷이 복구되는 대로 다시 연결합니다.',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: '연결이 허용되지 않습니다',
      stopped: '서버가 이 연결을 거부했습니다. 착오라고 생각되면 고객지원에 문의해 주세요.',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: '너무 커서 보내지 못했습니다',
      stopped: '크기를 줄인 후 다시 연결해 주세요.',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: '페이지를 업데이트해야 합니다',
      stopped: '페이지를 새로 고쳐 최신 버전을 받아 주세요.',
      action: 'reload',
    },
    internalError: {
      title: '저희 쪽에 문제가 발생했습니다',
      retrying: '사용자의 작업 때문에 생긴 문제가 아닙니다. 다시 시도하고 있습니다.',
      stopped: '몇 분 후에 다시 시도해 주세요.',
      action: 'retry',
    },
    serviceRestart: {
      title: '서버가 다시 시작되고 있습니다',
      retrying: '보통 채 일 분도 걸리지 않습니다. 자동으로 다시 연결합니다.',
      stopped: '예상보다 오래 걸리고 있습니다.',
      action: 'retry',
    },
    tryAgainLater: {
      title: '서버가 혼잡합니다',
      retrying: '지금 접속자가 너무 많습니다. 다시 연결하고 있습니다.',
      stopped: '지금 접속자가 너무 많습니다. 잠시 후 다시 시도해 주세요.',
      action: 'retry',
    },
    badGateway: {
      title: '서비스에 연결할 수 없습니다',
      retrying: '중간 경로에서 응답이 없습니다. 다시 시도하고 있습니다.',
      stopped: '몇 분 후에 다시 시도해 주세요.',
      action: 'retry',
    },
    tlsHandshake: {
      title: '보안 연결을 설정할 수 없습니다',
      retrying: '다시 시도하고 있습니다.',
      stopped: '기기의 날짜와 시간이 정확한지, 신뢰할 수 있는 네트워크인지 확인해 주세요.',
      action: 'retry',
    },
    unauthorized: {
      title: '다시 로그인해 주세요',
      retrying: '다시 로그인하는 중…',
      stopped: '세션이 종료되었습니다. 로그인하면 하던 작업을 이어서 할 수 있습니다.',
      action: 'signIn',
    },
    forbidden: {
      title: '액세스 권한이 없습니다',
      stopped: '소유자에게 권한을 요청하거나 다른 계정으로 전환해 주세요.',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: '연결 시간이 초과되었습니다',
      retrying: '다시 연결하고 있습니다.',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: { title: '아직 연결하는 중…', description: '평소보다 오래 걸리고 있습니다.' },
    slow: { title: '연결이 느립니다', description: '업데이트가 늦게 도착할 수 있습니다.' },
    restored: { title: '다시 온라인 상태입니다', description: '다시 연결되었습니다.' },
    attemptsUsedUp: {
      title: '다시 연결하지 못했습니다',
      description:
        '여러 번 시도했지만 연결되지 않아 중단했습니다. 인터넷 연결을 확인한 후 다시 시도해 주세요.',
      action: 'retry',
    },
    disconnected: {
      title: '연결이 해제되었습니다',
      retrying: '다시 연결하고 있습니다.',
      stopped: '서버가 이 연결을 종료했습니다.',
      action: 'reconnect',
    },
  },
  unsent: '보내지 않은 변경 사항은 보관되며, 다시 연결되면 전송됩니다.',
  severalConnections: {
    other: (count) => `연결 ${count}개를 확인해 주세요`,
  },
  countdown: {
    soon: '곧 다시 연결합니다…',
    now: '다시 연결하는 중…',
    next: (when) => `${when} 다시 연결합니다`,
    stillTrying: (when) => `계속 시도하고 있습니다. ${when} 다시 시도합니다`,
  },
  stillTrying: '계속 다시 연결을 시도하고 있습니다.',
  actions: {
    retry: '다시 시도',
    reconnect: '다시 연결',
    reload: '새로 고침',
    signIn: '로그인',
    switchAccount: '계정 전환',
    contact: '고객지원 문의',
    dismiss: '닫기',
    details: '세부정보',
  },
  statuses: {
    idle: '연결 안 됨',
    connecting: '연결하는 중',
    open: '연결됨',
    waiting: '다시 연결 대기 중',
    reconnecting: '다시 연결하는 중',
    closed: '연결 해제됨',
    offline: '오프라인',
    slow: '느린 연결',
  },
  serverSays: ['서버 메시지: “', '”'],
  labels: {
    banner: '연결 상태',
    countdown: '다음 시도까지 남은 시간',
    code: '코드',
    time: '시간',
    connection: '연결',
  },
  timeline: {
    label: '연결 기록',
    summary: ({ share, span, interruptions }) =>
      `최근 ${span} 중 ${share} 연결됨, ${interruptions}`,
    interruptions: {
      other: (count) => `${count}회 중단`,
    },
    empty: '아직 기록이 없습니다',
  },
  latency: {
    label: '응답 시간',
    words: {
      unknown: '측정 안 됨',
      excellent: '매우 좋음',
      good: '좋음',
      fair: '보통',
      poor: '느림',
    },
  },
}
