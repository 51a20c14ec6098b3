import { expect } from 'storybook/test'
import { createStore } from 'zustand/vanilla'
import type { Looks } from './surroundings.tsx'

/** Looks that a check wants, instead of those of the toolbar. */
export const checkedLooks = createStore<Partial<Looks>>(() => ({}))

const everyLook: readonly Partial<Looks>[] = [
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'en' },
  { theme: 'dark', locale: 'ar' },
  { theme: 'light', locale: 'ar' },
]

/** What only a whole page can have: a story without a `<main>` is a piece of one. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass']

interface Checked {
  /** `showsEveryLook`: the story itself shows what it has in both themes and both directions. */
  readonly parameters: Readonly<Record<string, unknown>>
}

/**
 * Has axe look at a story as its play function left it, in both themes and both directions. In
 * tests only: in Storybook the accessibility panel looks at what the toolbar shows.
 */
export async function checkEveryLook({ parameters }: Checked): Promise<void> {
  if (import.meta.env.MODE !== 'test') return
  const { default: axe } = await import('axe-core')
  const isPage = document.querySelector('main') !== null
  const rules = Object.fromEntries(pageRules.map((rule) => [rule, { enabled: isPage }]))
  const looks = parameters['showsEveryLook'] === true ? everyLook.slice(0, 1) : everyLook
  try {
    for (const look of looks) {
      /* oxlint-disable no-await-in-loop -- a page looks one way at a time */
      checkedLooks.setState(look)
      await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      const { violations } = await axe.run(document, { rules, resultTypes: ['violations'] })
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
      await expect(found, `what axe finds in ${look.theme}, ${look.locale}`).toEqual([])
      /* oxlint-enable no-await-in-loop */
    }
  } finally {
    checkedLooks.setState({}, true)
  }
}
