import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: 'Conexão perdida',
  retrying: 'Estamos tentando reconectar.',
  stopped: 'Não foi possível acessar o servidor. Verifique sua conexão e tente novamente.',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: 'Não foi possível acessar o servidor',
  description:
    'Verifique sua conexão com a internet. Uma VPN, um firewall ou uma extensão do navegador pode estar bloqueando o acesso.',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: 'O servidor não conseguiu ler os dados',
  stopped: 'Recarregue a página e tente novamente.',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: 'Não foi possível conectar',
  stopped: 'Esta página não está configurada para acessar o servidor.',
}

/** Portuguese as written in Brazil. */
export const ptBR: Messages = {
  locale: 'pt-BR',
  dir: 'ltr',
  kinds: {
    normal: {
      title: 'Conexão encerrada',
      stopped: 'As atualizações em tempo real pararam.',
      action: 'reconnect',
    },
    goingAway: {
      title: 'Conexão interrompida',
      retrying: 'Vamos reconectar em instantes.',
      stopped: 'O servidor saiu do ar e ainda não voltou.',
      action: 'retry',
    },
    protocolError: {
      title: 'Algo deu errado',
      stopped:
        'Esta página e o servidor não conseguiram se entender. Recarregar a página costuma resolver.',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: 'Conexão fechada',
      retrying: 'O servidor fechou a conexão sem informar o motivo. Estamos reconectando.',
      action: 'retry',
    },
    offline: {
      title: 'Você está off-line',
      description: 'Verifique sua conexão com a internet. Vamos reconectar assim que ela voltar.',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: 'Conexão não permitida',
      stopped: 'O servidor recusou esta conexão. Se isso parecer um engano, fale com o suporte.',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: 'O envio é grande demais',
      stopped: 'Reduza o tamanho e depois reconecte.',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'Esta página precisa ser atualizada',
      stopped: 'Recarregue para obter a versão mais recente.',
      action: 'reload',
    },
    internalError: {
      title: 'Algo deu errado do nosso lado',
      retrying: 'Não foi nada que você fez. Estamos tentando de novo.',
      stopped: 'Tente novamente em alguns minutos.',
      action: 'retry',
    },
    serviceRestart: {
      title: 'O servidor está reiniciando',
      retrying: 'Isso costuma levar menos de um minuto. Vamos reconectar automaticamente.',
      stopped: 'Está demorando mais do que o esperado.',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'O servidor está sobrecarregado',
      retrying: 'Há muitas pessoas conectadas no momento. Estamos tentando reconectar.',
      stopped: 'Há muitas pessoas conectadas no momento. Tente novamente daqui a pouco.',
      action: 'retry',
    },
    badGateway: {
      title: 'Não foi possível acessar o serviço',
      retrying: 'Algo no caminho não está respondendo. Estamos tentando de novo.',
      stopped: 'Tente novamente em alguns minutos.',
      action: 'retry',
    },
    tlsHandshake: {
      title: 'Não foi possível conectar com segurança',
      retrying: 'Estamos tentando de novo.',
      stopped:
        'Verifique se a data e a hora do seu dispositivo estão corretas e se você confia nesta rede.',
      action: 'retry',
    },
    unauthorized: {
      title: 'Entre novamente na sua conta',
      retrying: 'Entrando novamente…',
      stopped: 'Sua sessão terminou. Entre para continuar de onde parou.',
      action: 'signIn',
    },
    forbidden: {
      title: 'Você não tem acesso',
      stopped: 'Peça acesso à pessoa responsável ou troque de conta.',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: 'Tempo de conexão esgotado',
      retrying: 'Estamos reconectando.',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: {
      title: 'Ainda conectando…',
      description: 'Está demorando mais do que o normal.',
    },
    slow: { title: 'Conexão lenta', description: 'As atualizações podem chegar com atraso.' },
    restored: { title: 'Você está on-line novamente', description: 'A conexão foi restabelecida.' },
    attemptsUsedUp: {
      title: 'Não foi possível reconectar',
      description: 'Tentamos várias vezes e paramos. Verifique sua conexão e tente novamente.',
      action: 'retry',
    },
    disconnected: {
      title: 'Sem conexão com o servidor',
      retrying: 'Estamos tentando reconectar.',
      stopped: 'O servidor encerrou esta conexão.',
      action: 'reconnect',
    },
  },
  unsent:
    'As alterações não enviadas estão guardadas e serão enviadas quando você voltar a ficar on-line.',
  severalConnections: {
    one: (count) => `${count} conexão precisa de atenção`,
    other: (count) => `${count} conexões precisam de atenção`,
  },
  countdown: {
    soon: 'Reconectando em instantes…',
    now: 'Reconectando…',
    next: (when) => `Reconectando ${when}`,
    stillTrying: (when) => `Ainda tentando. Próxima tentativa ${when}`,
  },
  stillTrying: 'Ainda estamos tentando reconectar.',
  actions: {
    retry: 'Tentar novamente',
    reconnect: 'Reconectar',
    reload: 'Recarregar',
    signIn: 'Entrar',
    switchAccount: 'Trocar de conta',
    contact: 'Falar com o suporte',
    dismiss: 'Ocultar',
    details: 'Detalhes',
  },
  statuses: {
    idle: 'Não conectado',
    connecting: 'Conectando',
    open: 'Conectado',
    waiting: 'Aguardando para reconectar',
    reconnecting: 'Reconectando',
    closed: 'Desconectado',
    offline: 'Off-line',
    slow: 'Conexão lenta',
  },
  serverSays: ['O servidor diz: “', '”'],
  labels: {
    banner: 'Status da conexão',
    countdown: 'Tempo até a próxima tentativa',
    code: 'Código',
    time: 'Horário',
    connection: 'Conexão',
  },
  timeline: {
    label: 'Histórico da conexão',
    summary: ({ share, span, interruptions }) =>
      `Conectado em ${share} do tempo (período: ${span}), ${interruptions}`,
    interruptions: {
      one: (count) => `${count} interrupção`,
      other: (count) => `${count} interrupções`,
    },
    empty: 'Ainda não há histórico',
  },
  latency: {
    label: 'Latência',
    words: {
      unknown: 'Não medida',
      excellent: 'Excelente',
      good: 'Boa',
      fair: 'Razoável',
      poor: 'Ruim',
    },
  },
}
