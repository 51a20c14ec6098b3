/**
 * Checks a dial as Chromium's constructor does and returns the address it goes to.
 *
 * @throws DOMException `SyntaxError` for an address or a subprotocol that is not one,
 * `SecurityError` for ws:// from an https page
 */
export function checkDial(
  address: string,
  protocols: readonly string[],
  baseUrl: string | undefined,
): URL {
  const url = parse(address, baseUrl)
  if (url.protocol === 'http:') url.protocol = 'ws:'
  if (url.protocol === 'https:') url.protocol = 'wss:'
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') {
    throw syntaxError(`The URL's scheme must be 'ws' or 'wss'. '${url.protocol}' is not allowed.`)
  }
  if (url.href.includes('#')) throw syntaxError('The URL contains a fragment identifier.')
  const wrong = protocols.find(
    (protocol, index) => !isToken.test(protocol) || protocols.indexOf(protocol) !== index,
  )
  if (wrong !== undefined) throw syntaxError(`The subprotocol '${wrong}' is invalid or repeated.`)
  if (url.protocol === 'ws:' && baseUrl?.startsWith('https:') && !isLoopback.test(url.hostname)) {
    throw new DOMException(
      'An insecure WebSocket connection may not be initiated from a page loaded over HTTPS.',
      'SecurityError',
    )
  }
  return url
}

/** RFC 6455 section 4.1: a subprotocol is a token of RFC 2616. */
const isToken = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const isLoopback = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

function parse(address: string, baseUrl: string | undefined): URL {
  try {
    return new URL(address, baseUrl)
  } catch {
    throw syntaxError(`The URL '${address}' is invalid.`)
  }
}

function syntaxError(message: string): DOMException {
  return new DOMException(message, 'SyntaxError')
}
