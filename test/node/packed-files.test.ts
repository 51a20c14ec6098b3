import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

/** The modules that are nothing but types, so that no JavaScript comes of them. */
const typesOnly = new Set(['core/connection-options', 'core/messages'])

const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))

/** A copy of the repository, built: the tests must not disturb `dist`, nor need it. */
const checkout = mkdtempSync(join(tmpdir(), 'packed-files-'))
let packed: readonly string[]

function isSource(name: string): boolean {
  return !/^(?:\.|node_modules$|dist$|coverage$|storybook-static$)/.test(name)
}

function run(...command: readonly string[]): string {
  return execFileSync(process.execPath, command, { encoding: 'utf8' })
}

/** What a built module consists of; the maps of an entry that only re-exports would be empty. */
function outputsOf(module: string): readonly string[] {
  const name = module.replace(/(?:\.d)?\.tsx?$/, '')
  if (module.endsWith('.d.ts')) return []
  const types = [`dist/${name}.d.ts`, `dist/${name}.d.ts.map`]
  if (typesOnly.has(name)) return types
  const reExports = name === 'core/index' || !name.includes('/')
  return [...types, `dist/${name}.js`, ...(reExports ? [] : [`dist/${name}.js.map`])]
}

beforeAll(() => {
  for (const name of readdirSync('.').filter(isSource)) {
    cpSync(name, join(checkout, name), { recursive: true })
  }
  const dist = join(checkout, 'dist')
  run('node_modules/vite/bin/vite.js', 'build', '--outDir', dist, '--logLevel', 'error')
  run('node_modules/typescript/bin/tsc', '-p', 'src', '--outDir', dist)
  const [report] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: checkout,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ readonly files: readonly { readonly path: string }[] }]
  packed = report.files.map(({ path }) => path)
}, 120_000)

afterAll(() => {
  rmSync(checkout, { recursive: true })
})

describe('the package as it is published', () => {
  it('[S12] has these files beside its modules', () => {
    const others = packed.filter((path) => !/^(?:src|dist)\//.test(path))
    expect(others.filter((path) => !path.startsWith('docs/'))).toMatchInlineSnapshot(`
      [
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "README.md",
        "SECURITY.md",
        "llms.txt",
        "package.json",
      ]
    `)
    expect(others.filter((path) => path.startsWith('docs/'))).toEqual(
      readdirSync('docs').map((name) => `docs/${name}`),
    )
  })

  it('[S12] has of each module the source, the types and the code, and nothing else', () => {
    const expected = [
      'dist/styles.css',
      'dist/styles.css.d.ts',
      'src/styles.css',
      ...modules.map((module) => `src/${module}`),
      ...modules.flatMap(outputsOf),
    ]
    const built = packed.filter((path) => /^(?:src|dist)\//.test(path))
    expect(built.toSorted()).toEqual(expected.toSorted())
  })

  it('[S12] holds every file that an entry leads to', () => {
    const targets = Object.entries(packageJson.exports)
      .flatMap(([, target]) => (typeof target === 'string' ? target : Object.values(target ?? {})))
      .map((target) => new RegExp(`^${target.slice(2).replace('*', '[\\w-]+')}$`))
    expect(targets.filter((target) => !packed.some((path) => target.test(path)))).toEqual([])
  })
})
