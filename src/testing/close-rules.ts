/** What the page is told about the end of a socket. */
export interface SocketEnd {
  readonly code: number
  readonly reason: string
  readonly wasClean: boolean
  /** `error` comes first: the browser itself found the fault. */
  readonly error?: boolean
}

/** A control frame holds 125 bytes, two of them the code (RFC 6455 section 5.5). */
const maxReasonBytes = 123

/** Checks the arguments of `close` as Chromium does: the code first, in every readyState. */
export function checkClose(code: number | undefined, reason: string | undefined): void {
  const sendable = code === 1000 || (code !== undefined && 3000 <= code && code <= 4999)
  // Chromium alone also refuses a reason without a code.
  if (code === undefined ? reason !== undefined : !sendable) {
    throw new DOMException(
      `The close code must be either 1000, or between 3000 and 4999. ${code} is neither.`,
      'InvalidAccessError',
    )
  }
  if (reason !== undefined && isTooLong(reason)) {
    throw new DOMException(
      `The close reason must not be greater than ${maxReasonBytes} UTF-8 bytes.`,
      'SyntaxError',
    )
  }
}

/** How a Close frame arrives: almost any code passes; one that cannot be sent fails the connection. */
export function wireClose(code?: number, reason: string = ''): SocketEnd {
  if (code === 1005 || code === 1006 || code === 1015 || isTooLong(reason)) {
    return { code: 1006, reason: '', wasClean: false, error: true }
  }
  return { code: code ?? 1005, reason, wasClean: true }
}

function isTooLong(reason: string): boolean {
  // Not by a TextEncoder, which Jest's jsdom does not have.
  return new Blob([reason]).size > maxReasonBytes
}
