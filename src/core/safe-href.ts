const allowed: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:'])

/** The address if a button may go there: https, http, mailto or relative; else undefined. */
export function safeHref(href: string): string | undefined {
  try {
    return allowed.has(new URL(href, 'https://relative.invalid').protocol) ? href : undefined
  } catch {
    return undefined
  }
}
