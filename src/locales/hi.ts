import type { CloseMessage, Messages } from '../core/messages.ts'

const lost: CloseMessage = {
  title: 'कनेक्शन टूट गया',
  retrying: 'हम फिर से कनेक्ट करने की कोशिश कर रहे हैं।',
  stopped: 'हम सर्वर तक नहीं पहुँच सके। कृपया अपना इंटरनेट कनेक्शन जाँचें और फिर से कोशिश करें।',
  action: 'retry',
}

const unreachable: CloseMessage = {
  title: 'सर्वर तक नहीं पहुँच पा रहे हैं',
  description:
    'कृपया अपना इंटरनेट कनेक्शन जाँचें। हो सकता है कि कोई VPN, फ़ायरवॉल या ब्राउज़र एक्सटेंशन उसे रोक रहा हो।',
  action: 'retry',
}

const unreadable: CloseMessage = {
  title: 'सर्वर इसे पढ़ नहीं सका',
  stopped: 'कृपया पेज को फिर से लोड करें और दोबारा कोशिश करें।',
  action: 'reload',
}

const misconfigured: CloseMessage = {
  title: 'कनेक्ट नहीं हो पा रहा है',
  stopped: 'यह पेज सर्वर से जुड़ने के लिए सेट अप नहीं है।',
}

/** Hindi. */
export const hi: Messages = {
  locale: 'hi',
  dir: 'ltr',
  kinds: {
    normal: {
      title: 'कनेक्शन समाप्त हो गया',
      stopped: 'लाइव अपडेट रुक गए हैं।',
      action: 'reconnect',
    },
    goingAway: {
      title: 'कनेक्शन में रुकावट आई',
      retrying: 'हम थोड़ी देर में फिर से कनेक्ट करेंगे।',
      stopped: 'सर्वर बंद हो गया और अभी तक वापस नहीं आया है।',
      action: 'retry',
    },
    protocolError: {
      title: 'कुछ गड़बड़ी हुई',
      stopped: 'यह पेज और सर्वर एक-दूसरे को समझ नहीं सके। फिर से लोड करने पर यह आमतौर पर ठीक हो जाता है।',
      action: 'reload',
    },
    unsupportedData: unreadable,
    invalidPayload: unreadable,
    noStatus: {
      title: 'कनेक्शन बंद हो गया',
      retrying: 'सर्वर ने कारण बताए बिना कनेक्शन बंद कर दिया। हम फिर से कनेक्ट कर रहे हैं।',
      action: 'retry',
    },
    offline: {
      title: 'आप ऑफ़लाइन हैं',
      description: 'कृपया अपना इंटरनेट कनेक्शन जाँचें। उसके वापस आते ही हम फिर से कनेक्ट करेंगे।',
      action: 'retry',
    },
    connectionLost: lost,
    heartbeatTimeout: lost,
    suspended: lost,
    connectFailed: unreachable,
    connectTimeout: unreachable,
    policyViolation: {
      title: 'कनेक्शन की अनुमति नहीं है',
      stopped: 'सर्वर ने यह कनेक्शन अस्वीकार कर दिया। अगर यह गलत लगे, तो कृपया सहायता टीम से संपर्क करें।',
      action: ['contact', 'retry'],
    },
    messageTooBig: {
      title: 'यह भेजने के लिए बहुत बड़ा था',
      stopped: 'कृपया इसे छोटा करें और फिर से कनेक्ट करें।',
      action: 'reconnect',
    },
    mandatoryExtension: {
      title: 'इस पेज को अपडेट करना ज़रूरी है',
      stopped: 'नया वर्शन पाने के लिए कृपया फिर से लोड करें।',
      action: 'reload',
    },
    internalError: {
      title: 'हमारी ओर से कुछ गड़बड़ी हुई',
      retrying: 'यह आपके कुछ करने से नहीं हुआ। हम फिर से कोशिश कर रहे हैं।',
      stopped: 'कृपया कुछ मिनट बाद फिर से कोशिश करें।',
      action: 'retry',
    },
    serviceRestart: {
      title: 'सर्वर फिर से शुरू हो रहा है',
      retrying: 'इसमें आमतौर पर एक मिनट से कम समय लगता है। हम अपने-आप फिर से कनेक्ट करेंगे।',
      stopped: 'इसमें उम्मीद से ज़्यादा समय लग रहा है।',
      action: 'retry',
    },
    tryAgainLater: {
      title: 'सर्वर व्यस्त है',
      retrying: 'इस समय बहुत सारे लोग जुड़े हुए हैं। हम फिर से कनेक्ट करने की कोशिश कर रहे हैं।',
      stopped: 'इस समय बहुत सारे लोग जुड़े हुए हैं। कृपया थोड़ी देर में फिर से कोशिश करें।',
      action: 'retry',
    },
    badGateway: {
      title: 'सेवा तक नहीं पहुँच पा रहे हैं',
      retrying: 'बीच में कहीं से जवाब नहीं मिल रहा है। हम फिर से कोशिश कर रहे हैं।',
      stopped: 'कृपया कुछ मिनट बाद फिर से कोशिश करें।',
      action: 'retry',
    },
    tlsHandshake: {
      title: 'सुरक्षित कनेक्शन नहीं बन पा रहा है',
      retrying: 'हम फिर से कोशिश कर रहे हैं।',
      stopped: 'कृपया देख लें कि आपके डिवाइस की तारीख और समय सही हैं और यह नेटवर्क भरोसेमंद है।',
      action: 'retry',
    },
    unauthorized: {
      title: 'कृपया फिर से साइन इन करें',
      retrying: 'आपको फिर से साइन इन किया जा रहा है…',
      stopped: 'आपका सत्र समाप्त हो गया है। जहाँ छोड़ा था वहीं से जारी रखने के लिए साइन इन करें।',
      action: 'signIn',
    },
    forbidden: {
      title: 'आपके पास ऐक्सेस नहीं है',
      stopped: 'कृपया मालिक से ऐक्सेस माँगें या खाता बदलें।',
      action: ['switchAccount', 'contact'],
    },
    timeout: {
      title: 'कनेक्शन का समय समाप्त हो गया',
      retrying: 'हम फिर से कनेक्ट कर रहे हैं।',
      action: 'retry',
    },
    invalidUrl: misconfigured,
    insecureUrl: misconfigured,
    blocked: misconfigured,
    unsupported: misconfigured,
  },
  situations: {
    connecting: {
      title: 'अब भी कनेक्ट हो रहा है…',
      description: 'इसमें सामान्य से ज़्यादा समय लग रहा है।',
    },
    slow: { title: 'कनेक्शन धीमा है', description: 'अपडेट देर से आ सकते हैं।' },
    restored: { title: 'आप फिर से ऑनलाइन हैं', description: 'कनेक्शन वापस आ गया है।' },
    attemptsUsedUp: {
      title: 'फिर से कनेक्ट नहीं हो सका',
      description: 'हमने कई बार कोशिश की और फिर रुक गए। कृपया अपना इंटरनेट कनेक्शन जाँचें और फिर से कोशिश करें।',
      action: 'retry',
    },
    disconnected: {
      title: 'डिसकनेक्ट हो गया',
      retrying: 'हम फिर से कनेक्ट करने की कोशिश कर रहे हैं।',
      stopped: 'सर्वर ने यह कनेक्शन समाप्त कर दिया।',
      action: 'reconnect',
    },
  },
  unsent: 'जो बदलाव भेजे नहीं गए, वे सुरक्षित हैं और कनेक्शन वापस आने पर भेज दिए जाएँगे।',
  // The noun is the same for one and many.
  severalConnections: {
    other: (count) => `${count} कनेक्शन पर ध्यान देना ज़रूरी है`,
  },
  countdown: {
    soon: 'जल्द ही फिर से कनेक्ट करेंगे…',
    now: 'फिर से कनेक्ट कर रहे हैं…',
    next: (when) => `${when} फिर से कनेक्ट करेंगे`,
    stillTrying: (when) => `कोशिश जारी है। अगली कोशिश ${when}`,
  },
  stillTrying: 'फिर से कनेक्ट करने की कोशिश जारी है।',
  actions: {
    retry: 'फिर से कोशिश करें',
    reconnect: 'फिर से कनेक्ट करें',
    reload: 'फिर से लोड करें',
    signIn: 'साइन इन करें',
    switchAccount: 'खाता बदलें',
    contact: 'सहायता टीम से संपर्क करें',
    dismiss: 'खारिज करें',
    details: 'विवरण',
  },
  statuses: {
    idle: 'कनेक्ट नहीं है',
    connecting: 'कनेक्ट हो रहा है',
    open: 'कनेक्ट है',
    waiting: 'फिर से कनेक्ट होने का इंतज़ार',
    reconnecting: 'फिर से कनेक्ट हो रहा है',
    closed: 'डिसकनेक्ट हो गया',
    offline: 'ऑफ़लाइन',
    slow: 'कनेक्शन धीमा है',
  },
  serverSays: ['सर्वर का संदेश: “', '”'],
  labels: {
    banner: 'कनेक्शन की स्थिति',
    countdown: 'अगली कोशिश में बचा समय',
    code: 'कोड',
    time: 'समय',
    connection: 'कनेक्शन',
  },
  timeline: {
    label: 'कनेक्शन का इतिहास',
    summary: ({ share, span, interruptions }) =>
      `पिछले ${span} में ${share} समय कनेक्शन बना रहा, ${interruptions}`,
    interruptions: {
      one: (count) => `${count} रुकावट`,
      other: (count) => `${count} रुकावटें`,
    },
    empty: 'अभी कोई इतिहास नहीं है',
  },
  latency: {
    label: 'प्रतिक्रिया समय',
    words: {
      unknown: 'मापा नहीं गया',
      excellent: 'बहुत अच्छा',
      good: 'अच्छा',
      fair: 'ठीक-ठाक',
      poor: 'खराब',
    },
  },
}
