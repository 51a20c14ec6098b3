import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { ConnectionBanner, ConnectionProvider } from '../../src/index.ts'
// oxlint-disable-next-line import/no-unassigned-import -- it sets up the page
import './page-script.ts'

/*
 * What runs in a page of its own that tells of a loss at once, and notes each banner that it shows.
 */

declare global {
  /** What the banner said, each time that it was there. */
  // oxlint-disable-next-line no-var, vars-on-top -- a global can be declared no other way
  var pageBanners: readonly string[]
}

const banners: string[] = []
globalThis.pageBanners = banners

new MutationObserver(() => {
  const banner = document.querySelector('[data-slot="connection-banner"]')
  if (banner) banners.push(banner.textContent)
}).observe(document.body, { subtree: true, childList: true })

const { connection } = pageScript
const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(
  createElement(
    ConnectionProvider,
    { timing: { lostDelay: 0, offlineDelay: 0, connectingDelay: 5_000, minVisible: 0 } },
    createElement(ConnectionBanner, { connection }),
  ),
)
