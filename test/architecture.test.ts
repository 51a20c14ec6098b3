import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Import {
  readonly from: string
  /** A path in src, or the name of a package. */
  readonly to: string
  /** Gone after compilation. */
  readonly typeOnly: boolean
}

const src = resolve(import.meta.dirname, '../src')

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll('\\', '/'))

function read(path: string): string {
  return readFileSync(join(src, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
}

function isTypeOnly(clause: string): boolean {
  const names = /\{([\s\S]*)\}/.exec(clause)?.[1]?.split(',') ?? []
  const listed = names.map((name) => name.trim()).filter(Boolean)
  const onlyListed = /^\s*\{/.test(clause) && listed.length > 0
  return /^\s*type\b/.test(clause) || (onlyListed && listed.every((name) => /^type\b/.test(name)))
}

const imports: readonly Import[] = files.flatMap((from) => {
  const statements = read(from).matchAll(/^(?:import|export)\b([^'";]*?)\bfrom\s*'([^']+)'/gm)
  return [...statements].map(([, clause = '', target = '']) => ({
    from,
    to: target.startsWith('.') ? relative(src, resolve(src, dirname(from), target)) : target,
    typeOnly: isTypeOnly(clause),
  }))
})

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path
}

function show({ from, to }: Import): string {
  return `${from} imports ${to}`
}

/** Folder → the folders it may import from, itself always. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: ['close-codes', 'zustand'],
  'close-codes': ['core'],
  locales: ['core'],
  hooks: ['core', 'locales', 'react', 'zustand'],
  components: ['core', 'locales', 'hooks', 'react', 'zustand'],
  devtools: [
    'core',
    'close-codes',
    'locales',
    'hooks',
    'components',
    'react',
    'react-dom',
    'zustand',
  ],
  testing: ['core'],
}

describe('imports', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(imports.map(show)).toContain('core/retry.ts imports core/close-reason.ts')
    expect(imports.some(({ typeOnly }) => typeOnly) && imports.some((one) => !one.typeOnly)).toBe(
      true,
    )
  })

  it('point one way: components to hooks to core', () => {
    const wrong = imports.filter(({ from, to }) => {
      const allowed = mayImport[folderOf(from)]
      const target = folderOf(to)
      return allowed && target !== folderOf(from) && !allowed.includes(target)
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('run in no circle', () => {
    const links = imports.filter(({ typeOnly }) => !typeOnly)
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean => {
      for (const { to } of links.filter((link) => link.from === from && !seen.has(link.to))) {
        seen.add(to)
        if (to === goal || reaches(to, goal, seen)) return true
      }
      return false
    }
    expect(files.filter((file) => reaches(file, file))).toEqual([])
  })

  it('of locales are types alone, those of catalogs too but for what builds them', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const own = folderOf(from) === folderOf(to) || to === 'core/build-catalog.ts'
      return (
        !typeOnly && (folderOf(from) === 'locales' || (folderOf(from) === 'close-codes' && !own))
      )
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('of the standard catalog are types alone', () => {
    const wrong = imports.filter(
      ({ from, typeOnly }) => from === 'close-codes/standard.ts' && !typeOnly,
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('bring React into hooks, components and devtools only', () => {
    const users = imports.filter(({ to }) => /^(react|react-dom)(\/|$)/.test(to))
    const folders = new Set(users.map(({ from }) => folderOf(from)))
    expect(
      [...folders].filter((folder) => !['hooks', 'components', 'devtools'].includes(folder)),
    ).toEqual([])
  })

  it("of zustand in core are the vanilla store's", () => {
    const users = imports.filter(
      ({ from, to }) => folderOf(from) === 'core' && to.startsWith('zustand'),
    )
    expect(users).not.toEqual([])
    expect(users.filter(({ to }) => !/^zustand\/vanilla(\/|$)/.test(to)).map(show)).toEqual([])
  })

  it('of the test helpers are types alone, so that they are no part of the package proper', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        (folderOf(from) === 'testing' && folderOf(to) !== 'testing' && !typeOnly) ||
        (/^testing\b/.test(to) && !/^testing\b/.test(from)),
    )
    expect(wrong.map(show)).toEqual([])
  })
})

describe('globals', () => {
  /** As an expression; `window` is also a good name for a span of time. */
  const named =
    /(?<![.\w])(?:(?:window|document|navigator|performance|location|globalThis|localStorage)\.\w|(?:setTimeout|setInterval|clearTimeout|clearInterval|reportError|fetch)\(|new (?:WebSocket|Date)\b|Date\.now|Math\.random|typeof (?:window|document|navigator|WebSocket)\b)/g

  it('[S10] are named in core/environment.ts alone', () => {
    const uses = files.flatMap((file) =>
      [...new Set(read(file).match(named))].map((use) => [file, use]),
    )
    expect(uses.filter(([file]) => file === 'core/environment.ts').length).toBeGreaterThan(5)
    expect(uses.filter(([file]) => file !== 'core/environment.ts')).toEqual([])
  })
})

describe('switches', () => {
  it('[R11] have no default, so that the compiler finds the kind that one forgets', () => {
    const switches = files.filter((file) => /\bswitch \(/.test(read(file)))
    expect(switches.length).toBeGreaterThan(2)
    expect(switches.filter((file) => /^\s*default:/m.test(read(file)))).toEqual([])
  })
})
