import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: '接続が切れました',
  retrying: '再接続しています。',
  stopped:
    'サーバーに接続できませんでした。インターネット接続を確認してから、もう一度お試しください。',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: 'サーバーに接続できません',
  description:
    'インターネット接続をご確認ください。VPN、ファイアウォール、ブラウザーの拡張機能が接続をブロックしている可能性もあります。',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: 'サーバーが内容を読み取れませんでした',
  stopped: 'ページを再読み込みして、もう一度お試しください。',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: '接続できません',
  stopped: 'このページは、サーバーに接続できるように設定されていません。',
}

/** Japanese. */
export const ja: Messages = {
  locale: 'ja',
  dir: 'ltr',
  kinds: {
    normal: {
      title: '接続が終了しました',
      stopped: 'リアルタイムの更新が停止しました。',
      action: 'reconnect',
    },
    goingAway: {
      title: '接続が中断されました',
      retrying: 'まもなく再接続します。',
      stopped: 'サーバーが応答しなくなり、まだ復旧していません。',
      action: 'retry',
    },
    protocolError: {
      title: '問題が発生しました',
      stopped:
        'このページとサーバーの間で、通信がうまくいきませんでした。通常は再読み込みで解決します。',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: '接続が閉じられました',
      retrying: 'サーバーが理由を示さずに接続を閉じました。再接続しています。',
      action: 'retry',
    },
    offline: {
      title: 'オフラインです',
      description: 'インターネット接続をご確認ください。回復しだい再接続します。',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: '接続が許可されていません',
      stopped:
        'サーバーがこの接続を拒否しました。お心当たりがない場合は、サポートにお問い合わせください。',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: '大きすぎるため送信できませんでした',
      stopped: 'サイズを小さくしてから、再接続してください。',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'ページの更新が必要です',
      stopped: '再読み込みして、最新版に切り替えてください。',
      action: 'reload',
    },
    internalError: {
      title: 'サーバー側で問題が発生しました',
      retrying: 'お客様の操作が原因ではありません。再試行しています。',
      stopped: '数分後にもう一度お試しください。',
      action: 'retry',
    },
    serviceRestart: {
      title: 'サーバーを再起動しています',
      retrying: '通常は一分以内に完了します。その後、自動的に再接続します。',
      stopped: '予想より時間がかかっています。',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'サーバーが混み合っています',
      retrying: '現在、接続が集中しています。再接続しています。',
      stopped: '現在、接続が集中しています。しばらくしてから、もう一度お試しください。',
      action: 'retry',
    },
    badGateway: {
      title: 'サービスに接続できません',
      retrying: '途中の経路が応答していません。再試行しています。',
      stopped: '数分後にもう一度お試しください。',
      action: 'retry',
    },
    tlsHandshake: {
      title: '安全な接続を確立できません',
      retrying: '再試行しています。',
      stopped:
        'デバイスの日付と時刻が正しいこと、信頼できるネットワークであることをご確認ください。',
      action: 'retry',
    },
    unauthorized: {
      title: 'もう一度サインインしてください',
      retrying: 'サインインし直しています…',
      stopped: 'セッションが終了しました。サインインすると、続きから再開できます。',
      action: 'signIn',
    },
    forbidden: {
      title: 'アクセス権がありません',
      stopped: '所有者にアクセス権を依頼するか、アカウントを切り替えてください。',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: '接続がタイムアウトしました',
      retrying: '再接続しています。',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: { title: '引き続き接続しています…', description: '通常より時間がかかっています。' },
    slow: { title: '接続が遅くなっています', description: '更新が遅れて届くことがあります。' },
    restored: { title: 'オンラインに戻りました', description: '再び接続されました。' },
    attemptsUsedUp: {
      title: '再接続できませんでした',
      description:
        '何度か試しましたが、再接続できませんでした。インターネット接続を確認してから、もう一度お試しください。',
      action: 'retry',
    },
    disconnected: {
      title: '切断されました',
      retrying: '再接続しています。',
      stopped: 'サーバーがこの接続を終了しました。',
      action: 'reconnect',
    },
  },
  unsent: '未送信の変更は保持されており、接続が回復すると送信されます。',
  severalConnections: {
    other: (count) => `${count} 件の接続を確認してください`,
  },
  countdown: {
    soon: 'まもなく再接続します…',
    now: '再接続しています…',
    next: (when) => `${when}に再接続します`,
    stillTrying: (when) => `再接続を続けています。${when}にもう一度試します`,
  },
  stillTrying: '引き続き再接続を試みています。',
  actions: {
    retry: '再試行',
    reconnect: '再接続',
    reload: '再読み込み',
    signIn: 'サインイン',
    switchAccount: 'アカウントを切り替える',
    contact: 'サポートに問い合わせる',
    dismiss: '閉じる',
    details: '詳細',
  },
  statuses: {
    idle: '未接続',
    // Not 接続中, which can be read as "connected".
    connecting: '接続しています',
    open: '接続済み',
    waiting: '再接続待ち',
    reconnecting: '再接続しています',
    closed: '切断済み',
    offline: 'オフライン',
    slow: '接続が低速',
  },
  serverSays: ['サーバーからのメッセージ：「', '」'],
  labels: {
    banner: '接続状態',
    countdown: '次の試行までの時間',
    code: 'コード',
    time: '時刻',
    connection: '接続',
  },
  timeline: {
    label: '接続履歴',
    summary: ({ share, span, interruptions }) =>
      `直近 ${span}間の接続率 ${share}、${interruptions}`,
    interruptions: {
      other: (count) => `中断 ${count} 回`,
    },
    empty: '履歴はまだありません',
  },
  latency: {
    label: '応答時間',
    words: {
      unknown: '未測定',
      excellent: '非常に良好',
      good: '良好',
      fair: '普通',
      poor: '遅い',
    },
  },
}
