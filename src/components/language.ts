import type { Messages } from '../core/messages.ts'

/** What the words of a component are, for voices, fonts and punctuation, whatever the page's are. */
export interface Language {
  readonly lang: string
  readonly dir: Messages['dir']
}

/** The language of messages. How they write numbers (`-u-nu-arab`) is for `Intl` alone. */
export function languageOf({ locale, dir }: Messages): Language {
  return { lang: locale.replace(/-u-.*/i, ''), dir }
}
