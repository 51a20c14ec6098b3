import { createRoot } from 'react-dom/client'
import { ConnectionDevtools } from '../../src/devtools.ts'
import {
  CloseReasonMessage,
  ConnectionBadge,
  ConnectionBanner,
  ConnectionGate,
  ConnectionProvider,
  ConnectionTimeline,
  LatencyMeter,
  ReconnectCountdown,
  RetryButton,
  useWebSocket,
} from '../../src/index.ts'

/*
 * What runs in a page under a strict content security policy with Trusted Types: everything that
 * the package can show. The page around it is told of each change, and of what the policy stopped.
 */

/** How such a page is doing. */
export interface StrictReport {
  readonly text: string
  /** The stylesheet is there: the banner's display. */
  readonly display: string
  /** `directive: what it stopped`. */
  readonly violations: readonly string[]
}

const violations: string[] = []

function report(): void {
  const banner = document.querySelector('[data-slot="connection-banner"]')
  const told: StrictReport = {
    text: document.body.textContent,
    display: banner ? getComputedStyle(banner).display : '',
    violations,
  }
  window.parent.postMessage(told, '*')
}

document.addEventListener(
  'securitypolicyviolation',
  ({ effectiveDirective, sample, blockedURI }) => {
    violations.push(`${effectiveDirective}: ${sample || blockedURI}`)
    report()
  },
)
new MutationObserver(report).observe(document, { subtree: true, childList: true, attributes: true })
// So that a test can see that the policy is there at all.
window.addEventListener('message', () => document.body.setAttribute('style', 'color: red'))

const socket = new URLSearchParams(location.search).get('socket')

function App() {
  const { connection } = useWebSocket(socket, { heartbeat: { message: 'ping' } })
  return (
    <>
      <ConnectionBanner showServerReason />
      <ConnectionBadge />
      <CloseReasonMessage />
      <ConnectionTimeline />
      <LatencyMeter />
      <ReconnectCountdown />
      <RetryButton />
      <ConnectionGate connection={connection}>behind the gate</ConnectionGate>
      <ConnectionDevtools defaultOpen />
    </>
  )
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(
  <ConnectionProvider timing={{ lostDelay: 0, minVisible: 0 }}>
    <App />
  </ConnectionProvider>,
)
