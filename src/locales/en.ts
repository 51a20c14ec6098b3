import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: 'Connection lost',
  retrying: "We're trying to reconnect.",
  stopped: "We couldn't reach the server. Check your connection, then try again.",
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: "Can't reach the server",
  description:
    'Check your internet connection. A VPN, firewall or browser extension may be blocking it.',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: "The server couldn't read that",
  stopped: 'Reload the page and try again.',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: "Can't connect",
  stopped: "This page isn't set up to reach the server.",
}

/** English, the default language. */
export const en: Messages = {
  locale: 'en',
  dir: 'ltr',
  kinds: {
    normal: {
      title: 'Connection ended',
      stopped: 'Live updates have stopped.',
      action: 'reconnect',
    },
    goingAway: {
      title: 'Connection interrupted',
      retrying: "We'll reconnect in a moment.",
      stopped: "The server went away and hasn't come back.",
      action: 'retry',
    },
    protocolError: {
      title: 'Something went wrong',
      stopped:
        "This page and the server couldn't understand each other. Reloading usually fixes it.",
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: 'Connection closed',
      retrying: "The server closed the connection without saying why. We're reconnecting.",
      action: 'retry',
    },
    offline: {
      title: "You're offline",
      description: "Check your internet connection. We'll reconnect as soon as it's back.",
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: 'Connection not allowed',
      stopped: 'The server refused this connection. If that seems wrong, contact support.',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: 'That was too large to send',
      stopped: 'Make it smaller, then reconnect.',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'This page needs an update',
      stopped: 'Reload to get the latest version.',
      action: 'reload',
    },
    internalError: {
      title: 'Something went wrong on our side',
      retrying: "It isn't anything you did. We're trying again.",
      stopped: 'Try again in a few minutes.',
      action: 'retry',
    },
    serviceRestart: {
      title: 'The server is restarting',
      retrying: "This usually takes less than a minute. We'll reconnect by ourselves.",
      stopped: 'It is taking longer than expected.',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'The server is busy',
      retrying: "Too many people are connected right now. We're trying to reconnect.",
      stopped: 'Too many people are connected right now. Try again in a moment.',
      action: 'retry',
    },
    badGateway: {
      title: "Can't reach the service",
      retrying: "Something in between isn't answering. We're trying again.",
      stopped: 'Try again in a few minutes.',
      action: 'retry',
    },
    tlsHandshake: {
      title: "Can't make a secure connection",
      retrying: "We're trying again.",
      stopped: "Check that your device's date and time are right and that you trust this network.",
      action: 'retry',
    },
    unauthorized: {
      title: 'Please sign in again',
      retrying: 'Signing you in again…',
      stopped: 'Your session has ended. Sign in to pick up where you left off.',
      action: 'signIn',
    },
    forbidden: {
      title: "You don't have access",
      stopped: 'Ask the owner for access or switch accounts.',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: 'Connection timed out',
      retrying: "We're reconnecting.",
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: { title: 'Still connecting…', description: 'This is taking longer than usual.' },
    slow: { title: 'Slow connection', description: 'Updates may arrive late.' },
    restored: { title: 'Back online', description: "You're connected again." },
    attemptsUsedUp: {
      title: "Couldn't reconnect",
      description: 'We tried several times and stopped. Check your connection, then try again.',
      action: 'retry',
    },
    disconnected: {
      title: 'Disconnected',
      retrying: "We're trying to reconnect.",
      stopped: 'The server ended this connection.',
      action: 'reconnect',
    },
  },
  unsent: "Unsent changes are kept and will be sent when you're back.",
  severalConnections: {
    one: (count) => `${count} connection needs attention`,
    other: (count) => `${count} connections need attention`,
  },
  countdown: {
    soon: 'Reconnecting soon…',
    now: 'Reconnecting…',
    next: (when) => `Reconnecting ${when}`,
    stillTrying: (when) => `Still trying. Next try ${when}`,
  },
  stillTrying: 'Still trying to reconnect.',
  actions: {
    retry: 'Try again',
    reconnect: 'Reconnect',
    reload: 'Reload',
    signIn: 'Sign in',
    switchAccount: 'Switch account',
    contact: 'Contact support',
    dismiss: 'Dismiss',
    details: 'Details',
  },
  statuses: {
    idle: 'Not connected',
    connecting: 'Connecting',
    open: 'Connected',
    waiting: 'Waiting to reconnect',
    reconnecting: 'Reconnecting',
    closed: 'Disconnected',
    offline: 'Offline',
    slow: 'Slow connection',
  },
  serverSays: ['Server says: “', '”'],
  labels: {
    banner: 'Connection status',
    countdown: 'Time until the next try',
    code: 'Code',
    time: 'Time',
    connection: 'Connection',
  },
  timeline: {
    label: 'Connection history',
    summary: ({ share, span, interruptions }) =>
      `Connected ${share} of the last ${span.replace(/^1 /, '')}, ${interruptions}`,
    interruptions: {
      one: (count) => `${count} interruption`,
      other: (count) => `${count} interruptions`,
    },
    empty: 'No history yet',
  },
  latency: {
    label: 'Latency',
    words: {
      unknown: 'Not measured',
      excellent: 'Excellent',
      good: 'Good',
      fair: 'Fair',
      poor: 'Poor',
    },
  },
}
