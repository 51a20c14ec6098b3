/** An address as `new WebSocket` takes it, or why it cannot be one. */
export function resolveAddress(address: string | URL, base: string | undefined): string | null {
  let url: URL
  try {
    url = new URL(address, base)
  } catch {
    return null
  }
  url.protocol = url.protocol.replace(/^http/, 'ws')
  // A fragment is a SyntaxError to the constructor; `#` alone too, which `hash` does not show.
  return /^wss?:$/.test(url.protocol) && !url.href.includes('#') ? url.href : null
}

/** Origin and path: what may be shown or logged. Tokens travel in queries and user names. */
export function redactAddress(address: string | URL, base: string | undefined): string {
  const resolved = resolveAddress(address, base)
  if (resolved === null) return ''
  const { protocol, host, pathname } = new URL(resolved)
  return `${protocol}//${host}${pathname}`
}

/** The page is secure and the address is not: browsers refuse that, each in its own way. */
export function isMixedContent(address: string, base: string | undefined): boolean {
  return address.startsWith('ws:') && base !== undefined && base.startsWith('https:')
}

/** An unencrypted address beyond this machine, as seen from a page that is not on it either. */
export function isExposed(address: string, base: string | undefined): boolean {
  if (!address.startsWith('ws:') || base === undefined) return false
  return !isLoopback(address) && !isLoopback(base)
}

function isLoopback(address: string): boolean {
  return /^\w+:\/\/(?:[^/]*\.)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)/.test(address)
}
