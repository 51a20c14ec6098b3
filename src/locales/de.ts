import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: 'Verbindung verloren',
  retrying: 'Wir versuchen, die Verbindung wiederherzustellen.',
  stopped:
    'Wir konnten den Server nicht erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: 'Server nicht erreichbar',
  description:
    'Prüfen Sie Ihre Internetverbindung. Möglicherweise blockiert ein VPN, eine Firewall oder eine Browsererweiterung den Zugriff.',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: 'Der Server konnte das nicht lesen',
  stopped: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: 'Verbindung nicht möglich',
  stopped: 'Diese Seite ist nicht dafür eingerichtet, den Server zu erreichen.',
}

/** German. */
export const de: Messages = {
  locale: 'de',
  dir: 'ltr',
  kinds: {
    normal: {
      title: 'Verbindung beendet',
      stopped: 'Diese Seite wird nicht mehr live aktualisiert.',
      action: 'reconnect',
    },
    goingAway: {
      title: 'Verbindung unterbrochen',
      retrying: 'Wir stellen sie gleich wieder her.',
      stopped: 'Der Server hat sich abgemeldet und ist noch nicht zurück.',
      action: 'retry',
    },
    protocolError: {
      title: 'Etwas ist schiefgelaufen',
      stopped:
        'Diese Seite und der Server haben sich nicht verstanden. Meistens hilft es, die Seite neu zu laden.',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: 'Verbindung geschlossen',
      retrying:
        'Der Server hat die Verbindung ohne Angabe von Gründen geschlossen. Wir stellen sie wieder her.',
      action: 'retry',
    },
    offline: {
      title: 'Sie sind offline',
      description:
        'Prüfen Sie Ihre Internetverbindung. Sobald sie wieder da ist, verbinden wir Sie neu.',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: 'Verbindung nicht erlaubt',
      stopped:
        'Der Server hat diese Verbindung abgelehnt. Falls das ein Irrtum ist, wenden Sie sich an den Support.',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: 'Das war zum Senden zu groß',
      stopped: 'Verkleinern Sie es und stellen Sie dann die Verbindung wieder her.',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'Diese Seite braucht ein Update',
      stopped: 'Laden Sie sie neu, um die neueste Version zu erhalten.',
      action: 'reload',
    },
    internalError: {
      title: 'Bei uns ist etwas schiefgelaufen',
      retrying: 'Es liegt nicht an Ihnen. Wir versuchen es noch einmal.',
      stopped: 'Versuchen Sie es in ein paar Minuten noch einmal.',
      action: 'retry',
    },
    serviceRestart: {
      title: 'Der Server wird neu gestartet',
      retrying:
        'Das dauert meist weniger als eine Minute. Wir verbinden Sie danach automatisch wieder.',
      stopped: 'Es dauert länger als erwartet.',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'Der Server ist ausgelastet',
      retrying:
        'Gerade sind zu viele Menschen verbunden. Wir versuchen, die Verbindung wiederherzustellen.',
      stopped: 'Gerade sind zu viele Menschen verbunden. Versuchen Sie es in Kürze noch einmal.',
      action: 'retry',
    },
    badGateway: {
      title: 'Dienst nicht erreichbar',
      retrying: 'Eine Stelle auf dem Weg dorthin antwortet nicht. Wir versuchen es noch einmal.',
      stopped: 'Versuchen Sie es in ein paar Minuten noch einmal.',
      action: 'retry',
    },
    tlsHandshake: {
      title: 'Keine sichere Verbindung möglich',
      retrying: 'Wir versuchen es noch einmal.',
      stopped:
        'Prüfen Sie, ob Datum und Uhrzeit Ihres Geräts stimmen und ob Sie diesem Netzwerk vertrauen.',
      action: 'retry',
    },
    unauthorized: {
      title: 'Bitte melden Sie sich erneut an',
      retrying: 'Sie werden wieder angemeldet\u00a0…',
      stopped:
        'Ihre Sitzung ist beendet. Melden Sie sich an, um dort weiterzumachen, wo Sie aufgehört haben.',
      action: 'signIn',
    },
    forbidden: {
      title: 'Sie haben keinen Zugriff',
      stopped: 'Bitten Sie die zuständige Person um Zugriff oder wechseln Sie das Konto.',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: 'Zeitüberschreitung der Verbindung',
      retrying: 'Wir stellen die Verbindung wieder her.',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: {
      title: 'Verbindung wird noch hergestellt\u00a0…',
      description: 'Das dauert länger als üblich.',
    },
    slow: {
      title: 'Langsame Verbindung',
      description: 'Neues kommt möglicherweise verspätet an.',
    },
    restored: { title: 'Wieder online', description: 'Die Verbindung besteht wieder.' },
    attemptsUsedUp: {
      title: 'Verbindung nicht wiederhergestellt',
      description:
        'Wir haben es mehrmals versucht und dann aufgehört. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
      action: 'retry',
    },
    disconnected: {
      title: 'Verbindung getrennt',
      retrying: 'Wir versuchen, die Verbindung wiederherzustellen.',
      stopped: 'Der Server hat diese Verbindung beendet.',
      action: 'reconnect',
    },
  },
  unsent:
    'Nicht gesendete Änderungen bleiben erhalten und werden gesendet, sobald Sie wieder verbunden sind.',
  severalConnections: {
    one: (count) => `${count} Verbindung mit Problemen`,
    other: (count) => `${count} Verbindungen mit Problemen`,
  },
  countdown: {
    soon: 'Neuer Versuch in Kürze\u00a0…',
    now: 'Verbindung wird wiederhergestellt\u00a0…',
    next: (when) => `Neuer Versuch ${when}`,
    stillTrying: (when) => `Wir versuchen es weiter. Nächster Versuch ${when}`,
  },
  stillTrying: 'Wir versuchen weiterhin, die Verbindung wiederherzustellen.',
  actions: {
    retry: 'Erneut versuchen',
    reconnect: 'Neu verbinden',
    reload: 'Neu laden',
    signIn: 'Anmelden',
    switchAccount: 'Konto wechseln',
    contact: 'Support kontaktieren',
    dismiss: 'Ausblenden',
    details: 'Details',
  },
  statuses: {
    idle: 'Nicht verbunden',
    connecting: 'Wird verbunden',
    open: 'Verbunden',
    waiting: 'Wartet auf neuen Versuch',
    reconnecting: 'Wird neu verbunden',
    closed: 'Getrennt',
    offline: 'Offline',
    slow: 'Langsame Verbindung',
  },
  serverSays: ['Meldung des Servers: „', '“'],
  labels: {
    banner: 'Verbindungsstatus',
    countdown: 'Zeit bis zum nächsten Versuch',
    code: 'Code',
    time: 'Zeitpunkt',
    connection: 'Verbindung',
  },
  timeline: {
    label: 'Verbindungsverlauf',
    summary: ({ share, span, interruptions }) =>
      `${share} der Zeit verbunden (Zeitraum: ${span}), ${interruptions}`,
    interruptions: {
      one: (count) => `${count} Unterbrechung`,
      other: (count) => `${count} Unterbrechungen`,
    },
    empty: 'Noch kein Verlauf',
  },
  latency: {
    label: 'Antwortzeit',
    words: {
      unknown: 'Nicht gemessen',
      excellent: 'Ausgezeichnet',
      good: 'Gut',
      fair: 'Mittel',
      poor: 'Schlecht',
    },
  },
}
