import { createElement, type ReactNode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { useMessageReducer } from '../../src/index.ts'
// oxlint-disable-next-line import/no-unassigned-import -- it sets up the page
import './page-script.ts'

/*
 * What runs in a page of its own that shows the sum of all messages.
 */

declare global {
  /** What the page has shown, and how often it was drawn. */
  // oxlint-disable-next-line no-var, vars-on-top -- a global can be declared no other way
  var pageSum: { readonly shown: readonly string[]; frames: number }
}

const shown: string[] = []
globalThis.pageSum = { shown, frames: 0 }

function Sum(): ReactNode {
  const sum = useMessageReducer(pageScript.connection, (known, data) => known + Number(data), 0)
  useEffect(() => {
    shown.push(document.body.textContent)
  })
  return sum
}

function countFrames(): void {
  globalThis.pageSum.frames += 1
  requestAnimationFrame(countFrames)
}

createRoot(document.body).render(createElement(Sum))
requestAnimationFrame(countFrames)
