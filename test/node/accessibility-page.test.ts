import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('the accessibility page has a row for each line of the contract that a browser test has', () => {
  const tests = readdirSync('test/browser').map((name) =>
    readFileSync(`test/browser/${name}`, 'utf8'),
  )
  const tested = new Set(tests.join('\n').match(/(?<=\[)A\d+(?=\])/g))
  const page = readFileSync('stories/support/accessibility-tested.md', 'utf8')
  const rows = [...page.matchAll(/^\| (A\d+) /gm)].map(([, id]) => id)
  expect(rows).toHaveLength(15)
  expect(new Set(rows)).toEqual(tested)
})
