import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const workflow = readFileSync('.github/workflows/release.yml', 'utf8')

describe('a release', () => {
  it('has the version that the newest entry of the changelog has', () => {
    const [, newest] = /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []
    expect(newest).toBe(packageJson.version)
  })

  it("finds that version by the workflow's own command", () => {
    const [command = 'false'] = /sed -n .* CHANGELOG\.md \| head -n 1/.exec(workflow) ?? []
    expect(execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim()).toBe(
      packageJson.version,
    )
  })

  it("takes the changelog's newest entry for its notes", () => {
    const [command = 'false'] = /awk .* CHANGELOG\.md \| tail -n \+2/.exec(workflow) ?? []
    const notes = execFileSync('sh', ['-c', command], { encoding: 'utf8' })
    expect(notes.trim()).not.toBe('')
    expect(notes).not.toMatch(/^## /m)
  })

  it('tells in the README the sizes that its check holds', () => {
    const readme = readFileSync('README.md', 'utf8')
    const [, answer = ''] = /How small is it\?\*\*(.*?)\n\n/s.exec(readme) ?? []
    const told = Array.from(answer.matchAll(/[\d.]+ kB/g), String)
    const held = packageJson['size-limit'].filter(({ name }) => name !== 'explainClose alone')
    expect(told).toEqual(held.map(({ limit }) => limit))
  })

  it('is published with its provenance, which needs an identity', () => {
    expect(workflow).toContain('npm publish --provenance')
    expect(workflow).toContain('id-token: write')
  })
})
