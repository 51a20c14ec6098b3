import { onTestFinished } from 'vitest'

/**
 * A page inside this one whose content security policy forbids every connection. What is made with
 * its constructors is under its policy. It goes after the test.
 */
export async function forbidConnections(): Promise<Pick<typeof globalThis, 'WebSocket'>> {
  const frame = document.createElement('iframe')
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve)
  })
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  await loaded
  return frame.contentWindow as Window & typeof globalThis
}
