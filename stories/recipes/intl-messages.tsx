import { type ReactElement, type ReactNode, useMemo } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import {
  ConnectionBanner,
  ConnectionProvider,
  defineCloseCodes,
  en,
  type Environment,
  extendMessages,
  resolveMessages,
  useWebSocket,
} from 'react-websocket-status'
import { ar } from 'react-websocket-status/locales/ar'
import { de } from 'react-websocket-status/locales/de'
import { ja } from 'react-websocket-status/locales/ja'

const codes = defineCloseCodes({
  4010: { kind: 'kicked', retry: 'never', severity: 'error', category: 'auth' },
  4100: { kind: 'roomFull', retry: { between: [8_000, 15_000] }, category: 'capacity' },
})

/** What the app's translators work on; the rest of the words come with the package. */
const english = {
  'kicked.title': 'You were removed from the room',
  'kicked.stopped': 'The host can let you in again.',
  'full.title': 'The room is full',
  'full.retrying':
    'All {seats, plural, one {# seat is} other {# seats are}} taken. You are next in line.',
}
const catalogs: Readonly<Record<string, Readonly<Record<keyof typeof english, string>>>> = {
  en: english,
  de: {
    'kicked.title': 'Sie wurden aus dem Raum entfernt',
    'kicked.stopped': 'Der Gastgeber kann Sie wieder einlassen.',
    'full.title': 'Der Raum ist voll',
    'full.retrying':
      '{seats, plural, one {Der einzige Platz ist} other {Alle # Plätze sind}} belegt. Sie sind als Nächstes an der Reihe.',
  },
  ar: {
    'kicked.title': 'تمت إزالتك من الغرفة',
    'kicked.stopped': 'يمكن للمضيف السماح لك بالدخول مجددًا.',
    'full.title': 'الغرفة ممتلئة',
    'full.retrying': 'كل المقاعد ({seats, number}) مشغولة. أنت التالي في الدور.',
  },
  ja: {
    'kicked.title': 'ルームから退出させられました',
    'kicked.stopped': 'ホストが再び入室を許可できます。',
    'full.title': 'ルームは満員です',
    'full.retrying': '{seats, number} 席すべてが埋まっています。次にご案内します。',
  },
}

const languages = [en, ar, de, ja] as const

/** The package's words and the app's, in the language of the provider around it. */
function ConnectionWords({ children }: { readonly children: ReactNode }): ReactElement {
  const intl = useIntl()
  const messages = useMemo(
    () =>
      extendMessages(resolveMessages(intl.locale, languages), codes, {
        kicked: {
          title: intl.formatMessage({ id: 'kicked.title' }),
          stopped: intl.formatMessage({ id: 'kicked.stopped' }),
        },
        roomFull: {
          title: intl.formatMessage({ id: 'full.title' }),
          retrying: intl.formatMessage({ id: 'full.retrying' }, { seats: 12 }),
          action: 'retry',
        },
      }),
    [intl],
  )
  return <ConnectionProvider messages={messages}>{children}</ConnectionProvider>
}

interface Props {
  readonly url: string
  /** Leave it out in an app: then it is the browser. */
  readonly environment: Environment
  /** BCP 47. */
  readonly locale: string
}

/** Words from the app's own catalogs, by react-intl; any library that formats strings will do. */
export function IntlMessages({ url, environment, locale }: Props): ReactElement {
  const { connection } = useWebSocket(url, { environment, closeCodes: codes })
  const { language } = new Intl.Locale(locale)
  const catalog = catalogs[language]
  // The package's own form of it: it says which digits go with the words, as in `ar-u-nu-arab`.
  const known = catalog ? resolveMessages(locale, languages).locale : 'en'
  return (
    <IntlProvider locale={known} messages={catalog ?? english}>
      <ConnectionWords>
        <ConnectionBanner connection={connection} />
      </ConnectionWords>
    </IntlProvider>
  )
}
