import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: 'Utracono połączenie',
  retrying: 'Próbujemy połączyć się ponownie.',
  stopped: 'Nie udało się połączyć z serwerem. Sprawdź połączenie i spróbuj ponownie.',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: 'Nie można połączyć się z serwerem',
  description:
    'Sprawdź połączenie z internetem. Dostęp może blokować VPN, zapora sieciowa lub rozszerzenie przeglądarki.',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: 'Serwer nie mógł tego odczytać',
  stopped: 'Odśwież stronę i spróbuj ponownie.',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: 'Nie można się połączyć',
  stopped: 'Ta strona nie jest przygotowana do łączenia się z serwerem.',
}

/** Polish. */
export const pl: Messages = {
  locale: 'pl',
  dir: 'ltr',
  kinds: {
    normal: {
      title: 'Połączenie zakończone',
      stopped: 'Ta strona nie jest już aktualizowana na bieżąco.',
      action: 'reconnect',
    },
    goingAway: {
      title: 'Połączenie przerwane',
      retrying: 'Za chwilę połączymy się ponownie.',
      stopped: 'Serwer przestał być dostępny i jeszcze nie wrócił.',
      action: 'retry',
    },
    protocolError: {
      title: 'Coś poszło nie tak',
      stopped: 'Ta strona i serwer nie mogły się porozumieć. Zwykle pomaga odświeżenie strony.',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: 'Połączenie zamknięte',
      retrying: 'Serwer zamknął połączenie bez podania przyczyny. Łączymy się ponownie.',
      action: 'retry',
    },
    offline: {
      title: 'Jesteś offline',
      description: 'Sprawdź połączenie z internetem. Gdy tylko wróci, połączymy się ponownie.',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: 'Połączenie niedozwolone',
      stopped:
        'Serwer odrzucił to połączenie. Jeśli to pomyłka, skontaktuj się z pomocą techniczną.',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: 'To jest za duże do wysłania',
      stopped: 'Zmniejsz rozmiar, a potem połącz się ponownie.',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'Ta strona wymaga aktualizacji',
      stopped: 'Odśwież ją, aby pobrać najnowszą wersję.',
      action: 'reload',
    },
    internalError: {
      title: 'Coś poszło nie tak po naszej stronie',
      retrying: 'Przyczyna nie leży po Twojej stronie. Próbujemy ponownie.',
      stopped: 'Spróbuj ponownie za kilka minut.',
      action: 'retry',
    },
    serviceRestart: {
      title: 'Serwer uruchamia się ponownie',
      retrying: 'Zwykle trwa to krócej niż minutę. Połączymy się automatycznie.',
      stopped: 'Trwa to dłużej, niż przewidywano.',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'Serwer jest przeciążony',
      retrying: 'Zbyt wiele osób korzysta teraz z serwera. Próbujemy połączyć się ponownie.',
      stopped: 'Zbyt wiele osób korzysta teraz z serwera. Spróbuj ponownie za chwilę.',
      action: 'retry',
    },
    badGateway: {
      title: 'Nie można połączyć się z usługą',
      retrying: 'Coś po drodze nie odpowiada. Próbujemy ponownie.',
      stopped: 'Spróbuj ponownie za kilka minut.',
      action: 'retry',
    },
    tlsHandshake: {
      title: 'Nie można połączyć się bezpiecznie',
      retrying: 'Próbujemy ponownie.',
      stopped: 'Sprawdź, czy data i godzina na urządzeniu są prawidłowe i czy ufasz tej sieci.',
      action: 'retry',
    },
    unauthorized: {
      title: 'Zaloguj się ponownie',
      retrying: 'Trwa ponowne logowanie…',
      stopped: 'Twoja sesja się zakończyła. Zaloguj się, aby kontynuować od tego samego miejsca.',
      action: 'signIn',
    },
    forbidden: {
      title: 'Nie masz dostępu',
      stopped: 'Poproś właściciela o dostęp lub przełącz konto.',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: 'Upłynął limit czasu połączenia',
      retrying: 'Łączymy się ponownie.',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: { title: 'Nadal trwa łączenie…', description: 'Trwa to dłużej niż zwykle.' },
    slow: {
      title: 'Wolne połączenie',
      description: 'Aktualizacje mogą docierać z opóźnieniem.',
    },
    restored: { title: 'Znowu online', description: 'Połączenie zostało przywrócone.' },
    attemptsUsedUp: {
      title: 'Nie udało się połączyć ponownie',
      description:
        'Po kilku próbach przestaliśmy ponawiać połączenie. Sprawdź połączenie i spróbuj ponownie.',
      action: 'retry',
    },
    disconnected: {
      title: 'Rozłączono',
      retrying: 'Próbujemy połączyć się ponownie.',
      stopped: 'Serwer zakończył to połączenie.',
      action: 'reconnect',
    },
  },
  unsent: 'Niewysłane zmiany są zachowane i zostaną wysłane po przywróceniu połączenia.',
  severalConnections: {
    one: (count) => `${count} połączenie wymaga uwagi`,
    few: (count) => `${count} połączenia wymagają uwagi`,
    many: (count) => `${count} połączeń wymaga uwagi`,
    other: (count) => `${count} połączenia wymaga uwagi`,
  },
  countdown: {
    soon: 'Wkrótce kolejna próba…',
    now: 'Ponowne łączenie…',
    next: (when) => `Kolejna próba ${when}`,
    stillTrying: (when) => `Nadal próbujemy. Kolejna próba ${when}`,
  },
  stillTrying: 'Nadal próbujemy połączyć się ponownie.',
  actions: {
    retry: 'Spróbuj ponownie',
    reconnect: 'Połącz ponownie',
    reload: 'Odśwież',
    signIn: 'Zaloguj się',
    switchAccount: 'Przełącz konto',
    contact: 'Skontaktuj się z pomocą',
    dismiss: 'Ukryj',
    details: 'Szczegóły',
  },
  statuses: {
    idle: 'Brak połączenia',
    connecting: 'Łączenie',
    open: 'Połączono',
    waiting: 'Oczekiwanie na kolejną próbę',
    reconnecting: 'Ponowne łączenie',
    closed: 'Rozłączono',
    offline: 'Offline',
    slow: 'Wolne połączenie',
  },
  serverSays: ['Komunikat serwera: „', '”'],
  labels: {
    banner: 'Stan połączenia',
    countdown: 'Czas do kolejnej próby',
    code: 'Kod',
    time: 'Czas',
    connection: 'Połączenie',
  },
  timeline: {
    label: 'Historia połączenia',
    summary: ({ share, span, interruptions }) =>
      `Połączono przez ${share} czasu (okres: ${span}), ${interruptions}`,
    interruptions: {
      one: (count) => `${count} przerwa`,
      few: (count) => `${count} przerwy`,
      many: (count) => `${count} przerw`,
      other: (count) => `${count} przerwy`,
    },
    empty: 'Nie ma jeszcze historii',
  },
  latency: {
    label: 'Czas odpowiedzi',
    words: {
      unknown: 'Niezmierzony',
      excellent: 'Doskonały',
      good: 'Dobry',
      fair: 'Przeciętny',
      poor: 'Słaby',
    },
  },
}
