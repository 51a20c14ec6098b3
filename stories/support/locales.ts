import type { Messages } from '../../src/core/messages.ts'

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../../src/locales/*.ts', {
  eager: true,
})

// By file name, and so in the order of their tags.
const found = Object.values(modules).flatMap((module) => Object.values(module).filter(isLanguage))
const isEnglish = ({ locale }: Messages): boolean => locale === 'en'

/** Every language there is, English first. */
export const locales: readonly Messages[] = [
  ...found.filter(isEnglish),
  ...found.filter((messages) => !isEnglish(messages)),
]

/** The words of a language; English where there is none such. */
export function messagesOf(locale: string): Messages {
  const messages = locales.find((one) => one.locale.startsWith(locale)) ?? locales[0]
  if (!messages) throw new Error('There is no language at all: src/locales is empty.')
  return messages
}

/** A language's name in itself. */
export function nameOf({ locale }: Messages): string {
  // Without what a tag says about numerals, which is not part of a language's name.
  const { baseName } = new Intl.Locale(locale)
  return new Intl.DisplayNames([locale], { type: 'language' }).of(baseName) ?? locale
}

/** A locale may export more than its messages. */
function isLanguage(exported: unknown): exported is Messages {
  return exported instanceof Object && 'locale' in exported
}
