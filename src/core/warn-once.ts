const said = new Set<string>()

/**
 * A development message: what happened, why it matters, how to mend it; once per text. Call it
 * behind `process.env.NODE_ENV !== 'production'`, so that bundlers leave the text out.
 */
export function warnOnce(text: string): void {
  if (said.has(text)) return
  said.add(text)
  console.error(`react-websocket-status: ${text}`)
}
