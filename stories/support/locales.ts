import type { Messages } from '../../src/core/messages.ts'

const modules = import.meta.glob<Readonly<Record<string, Messages>>>('../../src/locales/*.ts', {
  eager: true,
})

// By file name, and so in the order of their tags.
const found = Object.values(modules).flatMap((module) => Object.values(module).slice(0, 1))
const isEnglish = ({ locale }: Messages): boolean => locale === 'en'

/** Every language there is, English first. */
export const locales: readonly Messages[] = [
  ...found.filter(isEnglish),
  ...found.filter((messages) => !isEnglish(messages)),
]

/** The words of a language; English where there is none such. */
export function messagesOf(locale: string): Messages {
  const messages = locales.find((one) => one.locale === locale) ?? locales[0]
  if (!messages) throw new Error('There is no language at all: src/locales is empty.')
  return messages
}

/** A language's name in itself. */
export function nameOf({ locale }: Messages): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
}
