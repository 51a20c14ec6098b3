import type { Messages } from './messages.ts'

/**
 * The language to speak: for each wanted tag in turn the same one, then a more general one
 * (`de-AT` → `de`), then another of the same language (`pt` → `pt-BR`); else the first available.
 *
 * @example
 * resolveMessages(navigator.languages, [en, de, ptBR])
 */
export function resolveMessages<Available extends Messages>(
  wanted: string | readonly string[],
  available: readonly [Available, ...Available[]],
): Available {
  for (const tag of [wanted].flat()) {
    const parts = tag.toLowerCase().split('-')
    for (let length = parts.length; length > 0; length--) {
      const general = parts.slice(0, length).join('-')
      const found = available.find(({ locale }) => locale.toLowerCase() === general)
      if (found) return found
    }
    const related = available.find(({ locale }) => locale.toLowerCase().split('-')[0] === parts[0])
    if (related) return related
  }
  return available[0]
}
