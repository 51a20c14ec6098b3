import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: 'Conexión perdida',
  retrying: 'Estamos intentando restablecer la conexión.',
  stopped: 'No pudimos acceder al servidor. Revisa tu conexión e inténtalo de nuevo.',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: 'No se puede acceder al servidor',
  description:
    'Revisa tu conexión a internet. Es posible que una VPN, un firewall o una extensión del navegador bloquee el acceso.',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: 'El servidor no pudo leer el contenido',
  stopped: 'Recarga la página e inténtalo de nuevo.',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: 'No se puede establecer la conexión',
  stopped: 'Esta página no está configurada para acceder al servidor.',
}

/** Spanish, in words that serve Spain and Latin America alike. */
export const es: Messages = {
  locale: 'es',
  dir: 'ltr',
  kinds: {
    normal: {
      title: 'Conexión finalizada',
      stopped: 'Esta página ya no se actualiza en tiempo real.',
      action: 'reconnect',
    },
    goingAway: {
      title: 'Conexión interrumpida',
      retrying: 'La restableceremos en un momento.',
      stopped: 'El servidor dejó de estar disponible y aún no ha vuelto.',
      action: 'retry',
    },
    protocolError: {
      title: 'Algo salió mal',
      stopped:
        'Esta página y el servidor no se entendieron. Normalmente basta con recargar la página.',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: 'Conexión cerrada',
      retrying: 'El servidor cerró la conexión sin indicar el motivo. La estamos restableciendo.',
      action: 'retry',
    },
    offline: {
      title: 'No tienes conexión a internet',
      description: 'Revisa la red de tu dispositivo. Nos conectaremos de nuevo en cuanto vuelva.',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: 'Conexión no permitida',
      stopped:
        'El servidor rechazó esta conexión. Si crees que se trata de un error, contacta con el equipo de soporte.',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: 'El envío es demasiado grande',
      stopped: 'Reduce su tamaño y vuelve a conectar.',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'Esta página necesita actualizarse',
      stopped: 'Recárgala para obtener la versión más reciente.',
      action: 'reload',
    },
    internalError: {
      title: 'Algo salió mal por nuestra parte',
      retrying: 'No se debe a nada que hayas hecho. Lo estamos intentando de nuevo.',
      stopped: 'Inténtalo de nuevo en unos minutos.',
      action: 'retry',
    },
    serviceRestart: {
      title: 'El servidor se está reiniciando',
      retrying: 'Suele tardar menos de un minuto. Restableceremos la conexión automáticamente.',
      stopped: 'Está tardando más de lo esperado.',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'El servidor está saturado',
      retrying:
        'Hay demasiadas personas conectadas en este momento. Estamos intentando restablecer la conexión.',
      stopped:
        'Hay demasiadas personas conectadas en este momento. Inténtalo de nuevo dentro de poco.',
      action: 'retry',
    },
    badGateway: {
      title: 'No se puede acceder al servicio',
      retrying: 'Un punto intermedio no responde. Lo estamos intentando de nuevo.',
      stopped: 'Inténtalo de nuevo en unos minutos.',
      action: 'retry',
    },
    tlsHandshake: {
      title: 'No se pudo conectar de forma segura',
      retrying: 'Lo estamos intentando de nuevo.',
      stopped:
        'Revisa que la fecha y la hora de tu dispositivo sean correctas y que esta red sea de confianza.',
      action: 'retry',
    },
    unauthorized: {
      title: 'Vuelve a iniciar sesión',
      retrying: 'Iniciando sesión de nuevo…',
      stopped: 'Tu sesión ha terminado. Inicia sesión para continuar donde lo dejaste.',
      action: 'signIn',
    },
    forbidden: {
      title: 'No tienes acceso',
      stopped: 'Pide acceso a quien administra este contenido o cambia de cuenta.',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: 'Se agotó el tiempo de conexión',
      retrying: 'Estamos restableciendo la conexión.',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: {
      title: 'Seguimos conectando…',
      description: 'Está tardando más de lo habitual.',
    },
    slow: {
      title: 'Conexión lenta',
      description: 'Las actualizaciones pueden llegar con retraso.',
    },
    restored: { title: 'De nuevo en línea', description: 'Se ha restablecido la conexión.' },
    attemptsUsedUp: {
      title: 'No se pudo restablecer la conexión',
      description:
        'Lo intentamos varias veces y nos detuvimos. Revisa tu conexión e inténtalo de nuevo.',
      action: 'retry',
    },
    disconnected: {
      title: 'Se cortó la conexión',
      retrying: 'Estamos intentando restablecer la conexión.',
      stopped: 'El servidor finalizó esta conexión.',
      action: 'reconnect',
    },
  },
  unsent: 'Los cambios sin enviar se conservan y se enviarán cuando vuelvas a estar en línea.',
  severalConnections: {
    one: (count) => `${count} conexión requiere atención`,
    other: (count) => `${count} conexiones requieren atención`,
  },
  countdown: {
    soon: 'Nuevo intento en breve…',
    now: 'Restableciendo la conexión…',
    next: (when) => `Nuevo intento ${when}`,
    stillTrying: (when) => `Seguimos intentándolo. Próximo intento ${when}`,
  },
  stillTrying: 'Seguimos intentando restablecer la conexión.',
  actions: {
    retry: 'Reintentar',
    reconnect: 'Volver a conectar',
    reload: 'Recargar',
    signIn: 'Iniciar sesión',
    switchAccount: 'Cambiar de cuenta',
    contact: 'Contactar con soporte',
    dismiss: 'Ocultar',
    details: 'Detalles',
  },
  statuses: {
    idle: 'Sin conectar',
    connecting: 'Conectando',
    open: 'Conectado',
    waiting: 'En espera de reconexión',
    reconnecting: 'Reconectando',
    closed: 'Desconectado',
    offline: 'Sin conexión',
    slow: 'Conexión lenta',
  },
  serverSays: ['Mensaje del servidor: «', '»'],
  labels: {
    banner: 'Estado de la conexión',
    countdown: 'Tiempo hasta el próximo intento',
    code: 'Código',
    time: 'Hora',
    connection: 'Conexión',
  },
  timeline: {
    label: 'Historial de la conexión',
    summary: ({ share, span, interruptions }) =>
      `Conectado el ${share} del tiempo (periodo: ${span}), ${interruptions}`,
    interruptions: {
      one: (count) => `${count} interrupción`,
      other: (count) => `${count} interrupciones`,
    },
    empty: 'Aún no hay historial',
  },
  latency: {
    label: 'Latencia',
    words: {
      unknown: 'Sin medir',
      excellent: 'Excelente',
      good: 'Buena',
      fair: 'Aceptable',
      poor: 'Mala',
    },
  },
}
