import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { closeCodeTable, withCloseCodeTable } from '../support/close-code-table.ts'

describe('the table of close codes', () => {
  it('stands in the README as the data has it; `npm run docs` brings it up to date', async () => {
    const readme = readFileSync('README.md', 'utf8')
    await expect(withCloseCodeTable(readme)).toMatchFileSnapshot('../../README.md')
  })

  it('replaces whatever stood between the markers, and nothing else', () => {
    const [start, end] = ['<!-- close-codes:start -->', '<!-- close-codes:end -->']
    const once = withCloseCodeTable(`a\n${start}\nold\n${end}\nb\n`)
    expect(once).toBe(`a\n${start}\n\n${closeCodeTable()}\n\n${end}\nb\n`)
    expect(withCloseCodeTable(once)).toBe(once)
  })

  it('refuses a text without the markers', () => {
    expect(() => withCloseCodeTable('no markers')).toThrow('needs the markers')
  })

  it('has a row for each code, each range and each close of our own, and no empty cell', () => {
    const [head, , ...rows] = closeCodeTable().split('\n')
    expect(head).toContain('What follows, and why')
    expect(rows).toHaveLength(17 + 5 + 13)
    for (const row of rows) expect(row).toMatch(/^\| [\d–, ]+ \| `\w+` +\| [^|]+ \| \*\*[^|]+ \|$/)
  })
})
