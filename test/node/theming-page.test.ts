import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { meanings, readVariables } from '../../stories/support/theme-variables.ts'

const css = readFileSync('src/styles.css', 'utf8')

/** Those that components set. */
function setByComponents(): readonly string[] {
  return readdirSync('src/components').flatMap((name) =>
    Array.from(
      readFileSync(join('src/components', name), 'utf8').matchAll(/'(--rws-[\w-]+)'/g),
      ([, variable = '']) => variable,
    ),
  )
}

describe('the page about theming', () => {
  it('says what each variable is for that the stylesheet and the components know, and no other', () => {
    const known = new Set([...readVariables(css).map(({ name }) => name), ...setByComponents()])
    expect([...meanings.keys()].toSorted()).toEqual([...known].toSorted())
  })

  it('reads a colour for each theme from the stylesheet, and a fallback of a fallback', () => {
    const variables = readVariables(`
      /* --rws-old: 1; */
      :root { --rws-a: #fff; --rws-b: var(--muted, #eee); }
      .dark { --rws-a: #000; }
      p { margin: var(--rws-c, calc(var(--radius, 0.5rem) * 2)) var(--rws-d); }
      @media (forced-colors: active) { p { --rws-d: CanvasText; } }`)
    expect(variables).toEqual([
      { name: '--rws-a', light: '#fff', dark: '#000' },
      { name: '--rws-b', light: 'var(--muted, #eee)', dark: 'var(--muted, #eee)' },
      {
        name: '--rws-c',
        light: 'calc(var(--radius, 0.5rem) * 2)',
        dark: 'calc(var(--radius, 0.5rem) * 2)',
      },
      { name: '--rws-d', light: '', dark: '' },
    ])
  })

  it('has a default for each but those that a component sets', () => {
    const without = readVariables(css).filter(({ light }) => light === '')
    for (const { name } of without) expect(meanings.get(name)).toMatch(/^Set /)
  })
})
