import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: 'Соединение потеряно',
  retrying: 'Мы пытаемся восстановить соединение.',
  stopped: 'Не удалось связаться с сервером. Проверьте подключение и повторите попытку.',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: 'Не удаётся связаться с сервером',
  description:
    'Проверьте подключение к интернету. Возможно, доступ блокирует VPN, брандмауэр или расширение браузера.',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: 'Сервер не смог это прочитать',
  stopped: 'Обновите страницу и попробуйте ещё раз.',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: 'Не удаётся подключиться',
  stopped: 'Эта страница не настроена для связи с сервером.',
}

/** Russian. */
export const ru: Messages = {
  locale: 'ru',
  dir: 'ltr',
  kinds: {
    normal: {
      title: 'Соединение завершено',
      stopped: 'Страница больше не обновляется в реальном времени.',
      action: 'reconnect',
    },
    goingAway: {
      title: 'Соединение прервано',
      retrying: 'Скоро мы его восстановим.',
      stopped: 'Сервер отключился и пока не вернулся.',
      action: 'retry',
    },
    protocolError: {
      title: 'Что-то пошло не так',
      stopped: 'Эта страница и сервер не поняли друг друга. Обычно помогает обновление страницы.',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: 'Соединение закрыто',
      retrying: 'Сервер закрыл соединение, не указав причину. Мы его восстанавливаем.',
      action: 'retry',
    },
    offline: {
      title: 'Вы не в сети',
      description:
        'Проверьте подключение к интернету. Как только оно появится, мы восстановим соединение.',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: 'Соединение не разрешено',
      stopped:
        'Сервер отклонил это соединение. Если вы считаете, что это ошибка, обратитесь в поддержку.',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: 'Слишком большой объём для отправки',
      stopped: 'Уменьшите объём и подключитесь снова.',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'Нужна новая версия страницы',
      stopped: 'Обновите страницу, чтобы её получить.',
      action: 'reload',
    },
    internalError: {
      title: 'Неполадка на нашей стороне',
      retrying: 'Вы здесь ни при чём. Мы пробуем ещё раз.',
      stopped: 'Попробуйте ещё раз через несколько минут.',
      action: 'retry',
    },
    serviceRestart: {
      title: 'Сервер перезапускается',
      retrying: 'Обычно это занимает меньше минуты. Мы восстановим соединение автоматически.',
      stopped: 'Это занимает больше времени, чем ожидалось.',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'Сервер перегружен',
      retrying: 'Сейчас подключено слишком много людей. Мы пытаемся восстановить соединение.',
      stopped: 'Сейчас подключено слишком много людей. Попробуйте ещё раз чуть позже.',
      action: 'retry',
    },
    badGateway: {
      title: 'Не удаётся связаться с сервисом',
      retrying: 'Что-то на пути к нему не отвечает. Мы пробуем ещё раз.',
      stopped: 'Попробуйте ещё раз через несколько минут.',
      action: 'retry',
    },
    tlsHandshake: {
      title: 'Не удаётся безопасно подключиться',
      retrying: 'Мы пробуем ещё раз.',
      stopped: 'Проверьте, что дата и время на устройстве верны и что вы доверяете этой сети.',
      action: 'retry',
    },
    unauthorized: {
      title: 'Войдите в аккаунт ещё раз',
      retrying: 'Выполняется повторный вход…',
      stopped: 'Ваш сеанс завершён. Войдите, чтобы продолжить с того же места.',
      action: 'signIn',
    },
    forbidden: {
      title: 'У вас нет доступа',
      stopped: 'Запросите доступ у владельца или смените аккаунт.',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: 'Время ожидания соединения истекло',
      retrying: 'Мы восстанавливаем соединение.',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: {
      title: 'Всё ещё подключаемся…',
      description: 'Это занимает больше времени, чем обычно.',
    },
    slow: {
      title: 'Медленное соединение',
      description: 'Обновления могут приходить с задержкой.',
    },
    restored: { title: 'Вы снова в сети', description: 'Соединение восстановлено.' },
    attemptsUsedUp: {
      title: 'Не удалось восстановить соединение',
      description:
        'Мы остановились после нескольких попыток. Проверьте подключение и попробуйте ещё раз.',
      action: 'retry',
    },
    disconnected: {
      title: 'Соединение разорвано',
      retrying: 'Мы пытаемся восстановить соединение.',
      stopped: 'Сервер завершил это соединение.',
      action: 'reconnect',
    },
  },
  unsent: 'Неотправленные изменения сохранены и будут отправлены, когда связь восстановится.',
  severalConnections: {
    one: (count) => `${count} соединение требует внимания`,
    few: (count) => `${count} соединения требуют внимания`,
    many: (count) => `${count} соединений требуют внимания`,
    other: (count) => `${count} соединения требуют внимания`,
  },
  countdown: {
    soon: 'Скоро новая попытка…',
    now: 'Восстанавливаем соединение…',
    next: (when) => `Новая попытка ${when}`,
    stillTrying: (when) => `Мы всё ещё пытаемся. Следующая попытка ${when}`,
  },
  stillTrying: 'Мы всё ещё пытаемся восстановить соединение.',
  actions: {
    retry: 'Повторить попытку',
    reconnect: 'Подключиться снова',
    reload: 'Обновить',
    signIn: 'Войти',
    switchAccount: 'Сменить аккаунт',
    contact: 'Написать в поддержку',
    dismiss: 'Скрыть',
    details: 'Подробности',
  },
  statuses: {
    idle: 'Не подключено',
    connecting: 'Подключение',
    open: 'Подключено',
    waiting: 'Ожидание новой попытки',
    reconnecting: 'Повторное подключение',
    closed: 'Отключено',
    offline: 'Не в сети',
    slow: 'Медленное соединение',
  },
  serverSays: ['Сообщение сервера: «', '»'],
  labels: {
    banner: 'Состояние соединения',
    countdown: 'Время до следующей попытки',
    code: 'Код',
    time: 'Время',
    connection: 'Соединение',
  },
  timeline: {
    label: 'История соединения',
    summary: ({ share, span, interruptions }) =>
      `На связи ${share} времени (период: ${span}), ${interruptions}`,
    interruptions: {
      one: (count) => `${count} обрыв`,
      few: (count) => `${count} обрыва`,
      many: (count) => `${count} обрывов`,
      other: (count) => `${count} обрыва`,
    },
    empty: 'Истории пока нет',
  },
  latency: {
    label: 'Время отклика',
    words: {
      unknown: 'Не измерено',
      excellent: 'Отличное',
      good: 'Хорошее',
      fair: 'Среднее',
      poor: 'Плохое',
    },
  },
}
