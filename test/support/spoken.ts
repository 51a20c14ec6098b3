import { onTestFinished } from 'vitest'

/** Something that a live region was given to say. */
export interface Utterance {
  /** Seconds since `listen` was called, by the clock that it was given. */
  readonly at: number
  readonly role: string | null
  readonly text: string
}

const liveRegions =
  '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]'

/**
 * Writes down what every live region of the page is given to say, in order, whether it changes or
 * comes with its text. What is taken away is not said.
 */
export function listen(now: () => number): readonly Utterance[] {
  const spoken: Utterance[] = []
  const start = now()

  function hear(region: Element | null | undefined, text: string | null): void {
    if (!region || !text) return
    const at = Math.round((now() - start) / 100) / 10
    spoken.push({ at, role: region.getAttribute('role'), text })
  }

  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(
        liveRegions,
      )
      if (target instanceof Text) hear(around, target.data)
      for (const node of addedNodes) {
        if (around) hear(around, node.textContent)
        else if (node instanceof Element) {
          const inside = [...node.querySelectorAll(liveRegions)]
          for (const region of node.matches(liveRegions) ? [node, ...inside] : inside) {
            hear(region, region.textContent)
          }
        }
      }
    }
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  onTestFinished(() => observer.disconnect())
  return spoken
}
