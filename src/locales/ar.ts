import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: 'انقطع الاتصال',
  retrying: 'نحاول إعادة الاتصال.',
  stopped: 'تعذّر الوصول إلى الخادم. يُرجى التحقق من اتصال الإنترنت ثم إعادة المحاولة.',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: 'تعذّر الوصول إلى الخادم',
  description:
    'يُرجى التحقق من اتصال الإنترنت. قد يكون الاتصال محظورًا بسبب شبكة VPN أو جدار حماية أو إضافة في المتصفح.',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: 'تعذّر على الخادم قراءة المحتوى',
  stopped: 'يُرجى إعادة تحميل الصفحة ثم إعادة المحاولة.',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: 'تعذّر الاتصال',
  stopped: 'هذه الصفحة غير مُعدّة للوصول إلى الخادم.',
}

/** Arabic. */
export const ar: Messages = {
  // For plain `ar` today's Intl writes Latin digits, only for some regions (ar-EG, ar-SA) the
  // Arabic ones. Asking for them keeps every number in the script of the text around it.
  locale: 'ar-u-nu-arab',
  dir: 'rtl',
  kinds: {
    normal: {
      title: 'انتهى الاتصال',
      stopped: 'توقفت التحديثات المباشرة.',
      action: 'reconnect',
    },
    goingAway: {
      title: 'توقف الاتصال مؤقتًا',
      retrying: 'سنعيد الاتصال بعد لحظات.',
      stopped: 'توقف الخادم ولم يعد إلى العمل حتى الآن.',
      action: 'retry',
    },
    protocolError: {
      title: 'حدث خطأ ما',
      stopped: 'تعذّر التفاهم بين هذه الصفحة والخادم. عادةً ما تُحل المشكلة بإعادة تحميل الصفحة.',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: 'أُغلق الاتصال',
      retrying: 'أغلق الخادم الاتصال من دون ذكر السبب. نعيد الاتصال الآن.',
      action: 'retry',
    },
    offline: {
      title: 'لا يوجد اتصال بالإنترنت',
      description: 'يُرجى التحقق من اتصال الإنترنت. سنعيد الاتصال فور عودته.',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: 'الاتصال غير مسموح به',
      stopped: 'رفض الخادم هذا الاتصال. إذا بدا ذلك غير صحيح، يُرجى التواصل مع الدعم.',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: 'المحتوى أكبر من أن يُرسل',
      stopped: 'يُرجى تصغيره ثم إعادة الاتصال.',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'هذه الصفحة بحاجة إلى تحديث',
      stopped: 'يُرجى إعادة التحميل للحصول على أحدث إصدار.',
      action: 'reload',
    },
    internalError: {
      title: 'حدث خطأ من جانبنا',
      retrying: 'لم يحدث ذلك بسبب أي شيء فعلته. نحاول مرة أخرى.',
      stopped: 'يُرجى إعادة المحاولة بعد بضع دقائق.',
      action: 'retry',
    },
    serviceRestart: {
      title: 'جارٍ إعادة تشغيل الخادم',
      retrying: 'يستغرق ذلك عادةً أقل من دقيقة. سنعيد الاتصال تلقائيًا.',
      stopped: 'يستغرق ذلك وقتًا أطول من المتوقع.',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'الخادم مشغول',
      retrying: 'عدد المتصلين كبير جدًا في الوقت الحالي. نحاول إعادة الاتصال.',
      stopped: 'عدد المتصلين كبير جدًا في الوقت الحالي. يُرجى إعادة المحاولة بعد لحظات.',
      action: 'retry',
    },
    badGateway: {
      title: 'تعذّر الوصول إلى الخدمة',
      retrying: 'لا تصلنا استجابة من نقطة ما في الطريق. نحاول مرة أخرى.',
      stopped: 'يُرجى إعادة المحاولة بعد بضع دقائق.',
      action: 'retry',
    },
    tlsHandshake: {
      title: 'تعذّر إنشاء اتصال آمن',
      retrying: 'نحاول مرة أخرى.',
      stopped: 'يُرجى التأكد من صحة التاريخ والوقت على الجهاز ومن أن هذه الشبكة موثوق بها.',
      action: 'retry',
    },
    unauthorized: {
      title: 'يُرجى تسجيل الدخول مجددًا',
      retrying: 'جارٍ تسجيل الدخول مجددًا…',
      stopped: 'انتهت الجلسة. يُرجى تسجيل الدخول للمتابعة من حيث توقفت.',
      action: 'signIn',
    },
    forbidden: {
      title: 'ليس لديك إذن بالوصول',
      stopped: 'يُرجى طلب الإذن من المالك أو تبديل الحساب.',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: 'انتهت مهلة الاتصال',
      retrying: 'نعيد الاتصال الآن.',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: { title: 'ما زال الاتصال جاريًا…', description: 'يستغرق ذلك وقتًا أطول من المعتاد.' },
    slow: { title: 'الاتصال بطيء', description: 'قد تصل التحديثات متأخرة.' },
    restored: { title: 'عاد الاتصال', description: 'تم الاتصال من جديد.' },
    attemptsUsedUp: {
      title: 'تعذّرت إعادة الاتصال',
      description: 'حاولنا عدة مرات ثم توقفنا. يُرجى التحقق من اتصال الإنترنت ثم إعادة المحاولة.',
      action: 'retry',
    },
    disconnected: {
      title: 'تم قطع الاتصال',
      retrying: 'نحاول إعادة الاتصال.',
      stopped: 'أنهى الخادم هذا الاتصال.',
      action: 'reconnect',
    },
  },
  unsent: 'التغييرات غير المُرسلة محفوظة وستُرسل عند عودة الاتصال.',
  severalConnections: {
    zero: () => 'لا اتصالات بحاجة إلى انتباه',
    one: () => 'اتصال واحد بحاجة إلى انتباه',
    two: () => 'اتصالان بحاجة إلى انتباه',
    few: (count) => `${count} اتصالات بحاجة إلى انتباه`,
    many: (count) => `${count} اتصالًا بحاجة إلى انتباه`,
    other: (count) => `${count} اتصال بحاجة إلى انتباه`,
  },
  countdown: {
    soon: 'سنعيد الاتصال بعد لحظات…',
    now: 'جارٍ إعادة الاتصال…',
    next: (when) => `سنعيد الاتصال ${when}`,
    stillTrying: (when) => `ما زلنا نحاول. المحاولة التالية ${when}`,
  },
  stillTrying: 'ما زلنا نحاول إعادة الاتصال.',
  actions: {
    retry: 'إعادة المحاولة',
    reconnect: 'إعادة الاتصال',
    reload: 'إعادة التحميل',
    signIn: 'تسجيل الدخول',
    switchAccount: 'تبديل الحساب',
    contact: 'التواصل مع الدعم',
    dismiss: 'إخفاء',
    details: 'التفاصيل',
  },
  statuses: {
    idle: 'غير متصل',
    connecting: 'جارٍ الاتصال',
    open: 'متصل',
    waiting: 'في انتظار إعادة الاتصال',
    reconnecting: 'جارٍ إعادة الاتصال',
    closed: 'تم قطع الاتصال',
    offline: 'بلا إنترنت',
    slow: 'الاتصال بطيء',
  },
  serverSays: ['رسالة الخادم: «', '»'],
  labels: {
    banner: 'حالة الاتصال',
    countdown: 'الوقت المتبقي حتى المحاولة التالية',
    code: 'الرمز',
    time: 'الوقت',
    connection: 'الاتصال',
  },
  timeline: {
    label: 'سجلّ الاتصال',
    // The dual comes in the nominative, so it stands alone instead of after a noun or preposition.
    summary: ({ share, span, interruptions }) =>
      `نسبة الاتصال في الفترة الأخيرة (${span}): ${share}، ${interruptions}`,
    interruptions: {
      zero: () => 'بلا انقطاع',
      one: () => 'انقطاع واحد',
      two: () => 'انقطاعان',
      few: (count) => `${count} انقطاعات`,
      many: (count) => `${count} انقطاعًا`,
      other: (count) => `${count} انقطاع`,
    },
    empty: 'لا يوجد سجلّ بعد',
  },
  latency: {
    label: 'زمن الاستجابة',
    words: {
      unknown: 'لم يُقَس',
      excellent: 'ممتاز',
      good: 'جيد',
      fair: 'مقبول',
      poor: 'ضعيف',
    },
  },
}
