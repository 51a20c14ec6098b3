import { warnOnce } from './warn-once.ts'

/** A Close frame's reason takes 125 bytes less the 2 of the code (RFC 6455 section 5.5). */
const maxReasonBytes = 123

/** A browser throws for a reason that is too long; a translated sentence must not do that at night. */
export function fitReason(reason: string): string {
  let fitting = ''
  for (const character of reason) {
    // Not by a TextEncoder, which Jest's jsdom does not have.
    if (new Blob([fitting, character]).size > maxReasonBytes) break
    fitting += character
  }
  if (process.env.NODE_ENV !== 'production' && fitting !== reason) {
    warnOnce(
      `the reason given to close() is over ${maxReasonBytes} bytes of UTF-8, which no Close frame can carry, so it was cut. Shorten it, or send it as a message first.`,
    )
  }
  return fitting
}
