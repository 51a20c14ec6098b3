import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: 'Connexion perdue',
  retrying: 'Nous essayons de rétablir la connexion.',
  stopped: 'Nous n’avons pas pu joindre le serveur. Vérifiez votre connexion, puis réessayez.',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: 'Serveur injoignable',
  description:
    'Vérifiez votre connexion Internet. Un VPN, un pare-feu ou une extension du navigateur bloque peut-être l’accès.',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: 'Contenu illisible pour le serveur',
  stopped: 'Rechargez la page et réessayez.',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: 'Connexion impossible',
  stopped: 'Cette page n’est pas configurée pour joindre le serveur.',
}

/** French. */
export const fr: Messages = {
  locale: 'fr',
  dir: 'ltr',
  kinds: {
    normal: {
      title: 'Connexion terminée',
      stopped: 'Cette page n’est plus mise à jour en direct.',
      action: 'reconnect',
    },
    goingAway: {
      title: 'Connexion interrompue',
      retrying: 'Nous la rétablirons dans un instant.',
      stopped: 'Le serveur s’est absenté et n’est pas encore revenu.',
      action: 'retry',
    },
    protocolError: {
      title: 'Un problème est survenu',
      stopped:
        'Cette page et le serveur ne se sont pas compris. Recharger la page suffit en général.',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: 'Connexion fermée',
      retrying: 'Le serveur a fermé la connexion sans en donner la raison. Nous la rétablissons.',
      action: 'retry',
    },
    offline: {
      title: 'Vous êtes hors ligne',
      description:
        'Vérifiez votre accès à Internet. Nous rétablirons la connexion dès qu’il sera revenu.',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: 'Connexion non autorisée',
      stopped:
        'Le serveur a refusé cette connexion. Si cela vous semble anormal, contactez l’assistance.',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: 'Envoi trop volumineux',
      stopped: 'Réduisez sa taille, puis rétablissez la connexion.',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'Cette page doit être mise à jour',
      stopped: 'Rechargez-la pour obtenir la dernière version.',
      action: 'reload',
    },
    internalError: {
      title: 'Un problème est survenu de notre côté',
      retrying: 'Vous n’y êtes pour rien. Nous réessayons.',
      stopped: 'Réessayez dans quelques minutes.',
      action: 'retry',
    },
    serviceRestart: {
      title: 'Le serveur redémarre',
      retrying:
        'Cela prend généralement moins d’une minute. Nous rétablirons la connexion automatiquement.',
      stopped: 'Cela prend plus de temps que prévu.',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'Le serveur est saturé',
      retrying:
        'Trop de personnes sont connectées en ce moment. Nous essayons de rétablir la connexion.',
      stopped: 'Trop de personnes sont connectées en ce moment. Réessayez dans un instant.',
      action: 'retry',
    },
    badGateway: {
      title: 'Service injoignable',
      retrying: 'Un intermédiaire ne répond pas. Nous réessayons.',
      stopped: 'Réessayez dans quelques minutes.',
      action: 'retry',
    },
    tlsHandshake: {
      title: 'Connexion sécurisée impossible',
      retrying: 'Nous réessayons.',
      stopped:
        'Vérifiez que la date et l’heure de votre appareil sont exactes et que vous faites confiance à ce réseau.',
      action: 'retry',
    },
    unauthorized: {
      title: 'Veuillez vous identifier à nouveau',
      retrying: 'Identification en cours…',
      stopped: 'Votre session est terminée. Identifiez-vous pour reprendre là où vous en étiez.',
      action: 'signIn',
    },
    forbidden: {
      title: 'Vous n’avez pas accès à ce contenu',
      stopped: 'Demandez l’accès à son propriétaire ou changez de compte.',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: 'Délai de connexion dépassé',
      retrying: 'Nous rétablissons la connexion.',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: {
      title: 'Connexion toujours en cours…',
      description: 'Cela prend plus de temps que d’habitude.',
    },
    slow: {
      title: 'Connexion lente',
      description: 'Les mises à jour peuvent arriver en retard.',
    },
    restored: { title: 'De nouveau en ligne', description: 'La connexion est rétablie.' },
    attemptsUsedUp: {
      title: 'Reconnexion impossible',
      description:
        'Nous avons arrêté après plusieurs tentatives. Vérifiez votre connexion, puis réessayez.',
      action: 'retry',
    },
    disconnected: {
      title: 'Connexion coupée',
      retrying: 'Nous essayons de rétablir la connexion.',
      stopped: 'Le serveur a mis fin à cette connexion.',
      action: 'reconnect',
    },
  },
  unsent:
    'Les modifications non envoyées sont conservées et seront envoyées dès le retour de la connexion.',
  severalConnections: {
    one: (count) => `${count} connexion à vérifier`,
    other: (count) => `${count} connexions à vérifier`,
  },
  countdown: {
    soon: 'Reconnexion imminente…',
    now: 'Reconnexion en cours…',
    next: (when) => `Reconnexion ${when}`,
    stillTrying: (when) => `Nous essayons toujours. Prochaine tentative ${when}`,
  },
  stillTrying: 'Nous essayons toujours de rétablir la connexion.',
  actions: {
    retry: 'Réessayer',
    reconnect: 'Reconnecter',
    reload: 'Recharger',
    signIn: 'S’identifier',
    switchAccount: 'Changer de compte',
    contact: 'Contacter l’assistance',
    dismiss: 'Masquer',
    details: 'Détails',
  },
  statuses: {
    idle: 'Non connecté',
    connecting: 'Connexion en cours',
    open: 'Connecté',
    waiting: 'En attente de reconnexion',
    reconnecting: 'Reconnexion en cours',
    closed: 'Déconnecté',
    offline: 'Hors ligne',
    slow: 'Connexion lente',
  },
  serverSays: ['Message du serveur\u00a0: «\u00a0', '\u00a0»'],
  labels: {
    banner: 'État de la connexion',
    countdown: 'Temps avant la prochaine tentative',
    code: 'Code',
    time: 'Heure',
    connection: 'Connexion',
  },
  timeline: {
    label: 'Historique de la connexion',
    summary: ({ share, span, interruptions }) =>
      `Connecté ${share} du temps sur ${span}, ${interruptions}`,
    interruptions: {
      one: (count) => `${count} coupure`,
      other: (count) => `${count} coupures`,
    },
    empty: 'Aucun historique pour l’instant',
  },
  latency: {
    label: 'Latence',
    words: {
      unknown: 'Non mesurée',
      excellent: 'Excellente',
      good: 'Bonne',
      fair: 'Moyenne',
      poor: 'Mauvaise',
    },
  },
}
