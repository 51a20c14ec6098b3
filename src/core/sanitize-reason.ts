/** Format characters (bidi controls, zero-width, tags), lone surrogates, private use, blank letters. */
const invisible = /[\p{Cf}\p{Cs}\p{Co}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/gu
/** Marks stacked on one letter until they cover the lines around it. */
const stackedMarks = /(\p{M}{3})\p{M}+/gu

/**
 * Makes the server's words safe to show as plain text: nothing invisible, nothing that turns the
 * text around, one line, at most `maxLength` characters as people count them. It escapes nothing:
 * render the result as text, in `<bdi>`, and say whose words they are.
 */
export function sanitizeReason(reason: string, maxLength = 120): string {
  const text = reason
    .replace(invisible, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(stackedMarks, '$1')
    .trim()
  const characters = splitCharacters(text)
  return characters.length > maxLength
    ? `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`
    : text
}

function splitCharacters(text: string): readonly string[] {
  // Firefox has it since 125; without it a cut may fall inside a letter with marks.
  if (typeof Intl.Segmenter === 'undefined') return Array.from(text)
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
}
