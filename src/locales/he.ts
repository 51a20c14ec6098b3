import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: 'החיבור אבד',
  retrying: 'אנחנו מנסים להתחבר מחדש.',
  stopped: 'לא הצלחנו להגיע לשרת. בדקו את החיבור לאינטרנט ונסו שוב.',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: 'אין אפשרות להגיע לשרת',
  description: 'בדקו את החיבור לאינטרנט. ייתכן שרשת VPN, חומת אש או תוסף דפדפן חוסמים אותו.',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: 'השרת לא הצליח לקרוא את התוכן',
  stopped: 'טענו מחדש את הדף ונסו שוב.',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: 'אין אפשרות להתחבר',
  stopped: 'הדף הזה אינו מוגדר לחיבור לשרת.',
}

/** Hebrew; the plural imperative speaks to everybody. */
export const he: Messages = {
  locale: 'he',
  dir: 'rtl',
  kinds: {
    normal: {
      title: 'החיבור הסתיים',
      stopped: 'העדכונים בזמן אמת הופסקו.',
      action: 'reconnect',
    },
    goingAway: {
      title: 'החיבור נקטע',
      retrying: 'נתחבר מחדש בעוד רגע.',
      stopped: 'השרת הפסיק לפעול ועדיין לא חזר.',
      action: 'retry',
    },
    protocolError: {
      title: 'משהו השתבש',
      stopped: 'הדף והשרת לא הצליחו להבין זה את זה. טעינה מחדש פותרת את זה בדרך כלל.',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: 'החיבור נסגר',
      retrying: 'השרת סגר את החיבור בלי לציין סיבה. אנחנו מתחברים מחדש.',
      action: 'retry',
    },
    offline: {
      title: 'אין חיבור לאינטרנט',
      description: 'בדקו את החיבור לאינטרנט. נתחבר מחדש ברגע שהוא יחזור.',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: 'החיבור אינו מורשה',
      stopped: 'השרת דחה את החיבור. אם זו נראית טעות, פנו לתמיכה.',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: 'התוכן גדול מדי לשליחה',
      stopped: 'הקטינו אותו והתחברו מחדש.',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'צריך לעדכן את הדף',
      stopped: 'טענו מחדש כדי לקבל את הגרסה העדכנית.',
      action: 'reload',
    },
    internalError: {
      title: 'משהו השתבש אצלנו',
      retrying: 'זה לא קרה בגלל משהו שעשיתם. אנחנו מנסים שוב.',
      stopped: 'נסו שוב בעוד כמה דקות.',
      action: 'retry',
    },
    serviceRestart: {
      title: 'השרת מופעל מחדש',
      retrying: 'זה לוקח בדרך כלל פחות מדקה. נתחבר מחדש באופן אוטומטי.',
      stopped: 'זה לוקח יותר זמן מהצפוי.',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'השרת עמוס',
      retrying: 'יותר מדי אנשים מחוברים כרגע. אנחנו מנסים להתחבר מחדש.',
      stopped: 'יותר מדי אנשים מחוברים כרגע. נסו שוב בעוד רגע.',
      action: 'retry',
    },
    badGateway: {
      title: 'אין אפשרות להגיע לשירות',
      retrying: 'משהו בדרך אינו מגיב. אנחנו מנסים שוב.',
      stopped: 'נסו שוב בעוד כמה דקות.',
      action: 'retry',
    },
    tlsHandshake: {
      title: 'אין אפשרות ליצור חיבור מאובטח',
      retrying: 'אנחנו מנסים שוב.',
      stopped: 'ודאו שהתאריך והשעה במכשיר נכונים ושאתם סומכים על הרשת הזאת.',
      action: 'retry',
    },
    unauthorized: {
      title: 'צריך להיכנס שוב לחשבון',
      retrying: 'מכניסים אתכם שוב לחשבון…',
      stopped: 'זמן ההתחברות שלכם הסתיים. היכנסו לחשבון כדי להמשיך מאותה נקודה.',
      action: 'signIn',
    },
    forbidden: {
      title: 'אין לכם הרשאת גישה',
      stopped: 'בקשו גישה מהבעלים או החליפו חשבון.',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: 'תם הזמן שהוקצב לחיבור',
      retrying: 'אנחנו מתחברים מחדש.',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: { title: 'עדיין מתחברים…', description: 'זה לוקח יותר זמן מהרגיל.' },
    slow: { title: 'חיבור איטי', description: 'ייתכן שעדכונים יגיעו באיחור.' },
    restored: { title: 'החיבור חזר', description: 'אתם שוב מחוברים.' },
    attemptsUsedUp: {
      title: 'לא הצלחנו להתחבר מחדש',
      description: 'ניסינו כמה פעמים והפסקנו. בדקו את החיבור לאינטרנט ונסו שוב.',
      action: 'retry',
    },
    disconnected: {
      title: 'החיבור נותק',
      retrying: 'אנחנו מנסים להתחבר מחדש.',
      stopped: 'השרת סיים את החיבור הזה.',
      action: 'reconnect',
    },
  },
  unsent: 'שינויים שלא נשלחו נשמרים ויישלחו כשהחיבור יחזור.',
  severalConnections: {
    one: () => 'חיבור אחד דורש תשומת לב',
    two: () => 'שני חיבורים דורשים תשומת לב',
    other: (count) => `${count} חיבורים דורשים תשומת לב`,
  },
  countdown: {
    soon: 'עוד רגע מתחברים מחדש…',
    now: 'מתחברים מחדש…',
    next: (when) => `מתחברים מחדש ${when}`,
    stillTrying: (when) => `עדיין מנסים. הניסיון הבא ${when}`,
  },
  stillTrying: 'עדיין מנסים להתחבר מחדש.',
  actions: {
    retry: 'ניסיון נוסף',
    reconnect: 'חיבור מחדש',
    reload: 'טעינה מחדש',
    signIn: 'כניסה לחשבון',
    switchAccount: 'החלפת חשבון',
    contact: 'פנייה לתמיכה',
    dismiss: 'סגירה',
    details: 'פרטים',
  },
  statuses: {
    idle: 'לא מחובר',
    connecting: 'בתהליך חיבור',
    open: 'מחובר',
    waiting: 'ממתין לחיבור מחדש',
    reconnecting: 'בתהליך חיבור מחדש',
    closed: 'מנותק',
    offline: 'אין אינטרנט',
    slow: 'חיבור איטי',
  },
  serverSays: ['הודעה מהשרת: ”', '”'],
  labels: {
    banner: 'מצב החיבור',
    countdown: 'הזמן שנותר עד הניסיון הבא',
    code: 'קוד',
    time: 'שעה',
    connection: 'חיבור',
  },
  timeline: {
    label: 'היסטוריית החיבור',
    // An adjective such as "last" would have to agree with the number in the span.
    summary: ({ share, span, interruptions }) =>
      `זמן חיבור בתקופה האחרונה (${span}): ${share}, ${interruptions}`,
    interruptions: {
      one: () => 'ניתוק אחד',
      two: () => 'שני ניתוקים',
      other: (count) => `${count} ניתוקים`,
    },
    empty: 'אין עדיין היסטוריה',
  },
  latency: {
    label: 'זמן תגובה',
    words: {
      unknown: 'לא נמדד',
      excellent: 'מצוין',
      good: 'טוב',
      fair: 'סביר',
      poor: 'חלש',
    },
  },
}
