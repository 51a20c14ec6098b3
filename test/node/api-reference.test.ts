import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

function run(...command: readonly string[]): string {
  return execFileSync(process.execPath, command, { encoding: 'utf8' })
}

it('docs/api.md tells what the entries export; `npm run docs` writes it', async () => {
  // In here, so that the declarations find React's and zustand's.
  const declarations = mkdtempSync('node_modules/.declarations-')
  try {
    run('node_modules/typescript/bin/tsc', '-p', 'src', '--outDir', join('.', declarations))
    const reference = run('test/support/api-reference.mjs', declarations)
    expect(reference).not.toMatch(/\n### \w+\n\n```/)
    await expect(reference).toMatchFileSnapshot('../../docs/api.md')
  } finally {
    rmSync(declarations, { recursive: true })
  }
}, 60_000)
