/** Where an address leads, with ws: or wss:; null if it is not one that a WebSocket can have. */
export function resolveAddress(address: string | URL, base: string | undefined): URL | null {
  // Resolved against the page, an empty address would be the page's own.
  if (!address) return null
  let url: URL
  try {
    url = new URL(address, base)
  } catch {
    return null
  }
  url.protocol = url.protocol.replace(/^http/, 'ws')
  // A fragment is a SyntaxError to the constructor; `#` alone too, which `hash` does not show.
  return /^wss?:$/.test(url.protocol) && !url.href.includes('#') ? url : null
}

/** Origin and path: what may be shown or logged. Tokens travel in queries and user names. */
export function redactAddress(url: URL | null): string {
  return url ? `${url.protocol}//${url.host}${url.pathname}` : ''
}

/** The page is secure and the address is not: browsers refuse that, each in its own way. */
export function isMixedContent({ protocol }: URL, base: string = ''): boolean {
  return protocol === 'ws:' && base.startsWith('https:')
}

/** An unencrypted address beyond this machine, as seen from a page that is not on it either. */
export function isExposed({ href, protocol }: URL, base: string | undefined): boolean {
  if (protocol !== 'ws:' || base === undefined) return false
  return !isLoopback(href) && !isLoopback(base)
}

function isLoopback(address: string): boolean {
  return /^\w+:\/\/(?:[^/]*\.)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)/.test(address)
}
