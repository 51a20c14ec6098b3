import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: '连接已断开',
  retrying: '正在尝试重新连接。',
  stopped: '无法连接到服务器。请检查网络连接，然后重试。',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: '无法连接到服务器',
  description: '请检查网络连接。VPN、防火墙或浏览器扩展程序可能阻止了连接。',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: '服务器无法读取该内容',
  stopped: '请重新加载页面，然后重试。',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: '无法连接',
  stopped: '此页面的设置使其无法连接到服务器。',
}

/** Chinese in simplified characters. */
export const zhHans: Messages = {
  locale: 'zh-Hans',
  dir: 'ltr',
  kinds: {
    normal: {
      title: '连接已结束',
      stopped: '实时更新已停止。',
      action: 'reconnect',
    },
    goingAway: {
      title: '连接已中断',
      retrying: '稍后将重新连接。',
      stopped: '服务器已离线，尚未恢复。',
      action: 'retry',
    },
    protocolError: {
      title: '出了点问题',
      stopped: '此页面与服务器无法正常通信。重新加载通常可以解决。',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: '连接已关闭',
      retrying: '服务器关闭了连接，但未说明原因。正在重新连接。',
      action: 'retry',
    },
    offline: {
      title: '当前处于离线状态',
      description: '请检查网络连接。网络恢复后会立即重新连接。',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: '不允许此连接',
      stopped: '服务器拒绝了此连接。如果您认为这有误，请联系支持人员。',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: '内容过大，无法发送',
      stopped: '请缩小内容，然后重新连接。',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: '此页面需要更新',
      stopped: '请重新加载以获取最新版本。',
      action: 'reload',
    },
    internalError: {
      title: '我们这边出了点问题',
      retrying: '这与您的操作无关。正在重试。',
      stopped: '请过几分钟再试。',
      action: 'retry',
    },
    serviceRestart: {
      title: '服务器正在重启',
      retrying: '通常不到一分钟即可完成。届时会自动重新连接。',
      stopped: '所需时间比预期更长。',
      action: 'retry',
    },
    tryAgainLater: {
      title: '服务器繁忙',
      retrying: '当前连接人数过多。正在尝试重新连接。',
      stopped: '当前连接人数过多。请稍后再试。',
      action: 'retry',
    },
    badGateway: {
      title: '无法连接到服务',
      retrying: '中间环节没有响应。正在重试。',
      stopped: '请过几分钟再试。',
      action: 'retry',
    },
    tlsHandshake: {
      title: '无法建立安全连接',
      retrying: '正在重试。',
      stopped: '请确认设备的日期和时间正确，并且当前网络值得信任。',
      action: 'retry',
    },
    unauthorized: {
      title: '请重新登录',
      retrying: '正在为您重新登录…',
      stopped: '您的会话已结束。登录后即可从上次中断的地方继续。',
      action: 'signIn',
    },
    forbidden: {
      title: '您没有访问权限',
      stopped: '请向所有者申请权限，或切换账号。',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: '连接超时',
      retrying: '正在重新连接。',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: { title: '仍在连接…', description: '所需时间比平时更长。' },
    slow: { title: '连接缓慢', description: '更新可能会延迟。' },
    restored: { title: '已恢复在线', description: '您已重新连接。' },
    attemptsUsedUp: {
      title: '未能重新连接',
      description: '多次尝试后仍未成功，已停止重试。请检查网络连接，然后重试。',
      action: 'retry',
    },
    disconnected: {
      title: '已断开连接',
      retrying: '正在尝试重新连接。',
      stopped: '服务器结束了此连接。',
      action: 'reconnect',
    },
  },
  unsent: '未发送的更改已保留，恢复连接后会自动发送。',
  severalConnections: {
    other: (count) => `${count}个连接需要注意`,
  },
  countdown: {
    soon: '即将重新连接…',
    now: '正在重新连接…',
    next: (when) => `${when}重新连接`,
    stillTrying: (when) => `仍在尝试，${when}再试一次`,
  },
  stillTrying: '仍在尝试重新连接。',
  actions: {
    retry: '重试',
    reconnect: '重新连接',
    reload: '重新加载',
    signIn: '登录',
    switchAccount: '切换账号',
    contact: '联系支持人员',
    dismiss: '关闭',
    details: '详细信息',
  },
  statuses: {
    idle: '未连接',
    connecting: '正在连接',
    open: '已连接',
    waiting: '等待重新连接',
    reconnecting: '正在重新连接',
    closed: '已断开',
    offline: '离线',
    slow: '连接缓慢',
  },
  serverSays: ['服务器消息：“', '”'],
  labels: {
    banner: '连接状态',
    countdown: '距离下次尝试的时间',
    code: '代码',
    time: '时间',
    connection: '连接',
  },
  timeline: {
    label: '连接记录',
    summary: ({ share, span, interruptions }) =>
      `过去${span}内有${share}的时间处于连接状态，${interruptions}`,
    interruptions: {
      other: (count) => `中断${count}次`,
    },
    empty: '暂无记录',
  },
  latency: {
    label: '延迟',
    words: {
      unknown: '未测量',
      excellent: '极佳',
      good: '良好',
      fair: '一般',
      poor: '较差',
    },
  },
}
