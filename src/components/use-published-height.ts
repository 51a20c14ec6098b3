'use client'

import { type RefObject, useLayoutEffect } from 'react'

const variable = '--rws-banner-height'

/**
 * Tells the page how much room an element takes at its edge, as `--rws-banner-height` on the root
 * element, for `scroll-padding-block-start`. Through the CSSOM, which a strict CSP allows.
 */
export function usePublishedHeight(
  element: RefObject<HTMLElement | null>,
  published: boolean,
): void {
  useLayoutEffect(() => {
    const node = element.current
    if (!published || !node) return
    const { style } = node.ownerDocument.documentElement
    const publish = (): void => style.setProperty(variable, `${node.offsetHeight}px`)
    publish()
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(publish)
    observer?.observe(node)
    return () => {
      observer?.disconnect()
      style.removeProperty(variable)
    }
  }, [element, published])
}
