import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const text = readFileSync('llms.txt', 'utf8')

/** The section that begins with a heading, up to the next one. */
function section(heading: string): string {
  return text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
}

/** `useWebSocket(url)` and `ConnectionBanner`: names before the colon that says what they are. */
function namesIn(heading: string): readonly string[] {
  const items = section(heading).split(/^- /m).slice(1)
  return items.flatMap((item) => {
    const subject = item.split(/:\s/)[0] ?? ''
    return [...subject.matchAll(/`(\w+)[^`]*`/g)].map(([, name = '']) => name)
  })
}

const entries: Readonly<Record<string, Promise<object>>> = {
  'react-websocket-status': import('../../src/index.ts'),
  'react-websocket-status/core': import('../../src/core/index.ts'),
  'react-websocket-status/testing': import('../../src/testing.ts'),
  'react-websocket-status/devtools': import('../../src/devtools.ts'),
}

describe('llms.txt', () => {
  it.each(Object.entries(entries))('names only what %s exports', async (entry, module) => {
    const names = namesIn(`Exports of ${entry}`)
    expect(names.length).toBeGreaterThan(2)
    expect(Object.keys(await module)).toEqual(expect.arrayContaining([...names]))
  })

  it('names every component and hook', async () => {
    const exported = Object.keys(await import('../../src/index.ts'))
    const missing = exported.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))
    expect(missing.filter((name) => /^(?:[A-Z]|use)/.test(name))).toEqual([])
  })

  it('names only entries, leaves and pages that exist', () => {
    const leaves = (folder: string): readonly string[] => {
      const [list = ''] = new RegExp(`^- .*${folder}/[\\s\\S]*?\\.\\s`, 'm').exec(text) ?? []
      return [...list.matchAll(/`([\w-]+)`/g)].map(([, name]) => `src/${folder}/${name}.ts`)
    }
    const pages = [...section('More').matchAll(/^- ([\w/.]+):/gm)].map(([, page = '']) => page)
    const listed = [...leaves('close-codes'), ...leaves('locales'), ...pages]
    expect(listed.length).toBeGreaterThan(25)
    expect(listed.filter((path) => !existsSync(path))).toEqual([])

    const paths = [...text.matchAll(/react-websocket-status\/([\w./-]*\w)/g)].map(
      ([, path]) => path,
    )
    const known = new RegExp(
      `^(?:${Object.keys(packageJson.exports)
        .map((path) => path.slice(2).replace('*', '[\\w-]+'))
        .join('|')})$`,
    )
    expect(paths.filter((path = '') => !known.test(path))).toEqual([])
  })
})
