import { execFile } from 'node:child_process'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Fixture {
  readonly title: string
  /** TypeScript; `⟵` marks each line that must not compile. */
  readonly source: string
  /** What the compiler must say there. */
  readonly says: string | null
}

const fixtures: readonly Fixture[] = [
  {
    title: 'right rows compile',
    source: `
      const codes = defineCloseCodes({
        1000: { retry: 'backoff' },
        3003: { severity: 'info' },
        4001: { kind: 'sessionExpired', retry: 'afterAuth', reasons: { 'no *': { kind: 'gone' } } },
        4401: { kind: 'unauthorized' },
        4403: { kind: 'unauthorized' },
        '4100-4199': { kind: 'overCapacity', retry: { between: [1, 2] } },
      })
      const { kind } = explainClose({ code: 4001 }, codes)
      if (kind === 'sessionExpired' || kind === 'gone' || kind === 'normal') console.log(kind)`,
    says: null,
  },
  {
    title: 'a kind of two codes is named',
    source: `
      defineCloseCodes({
        4001: { kind: 'kicked' }, // ⟵
        4002: { kind: 'kicked' }, // ⟵
      })`,
    says: "'kicked' is the kind of two codes here: give each its own, or use a range",
  },
  {
    title: 'a kind that a reason repeats is named',
    source: `
      defineCloseCodes({
        4001: { kind: 'kicked' }, // ⟵
        4002: { kind: 'other', reasons: { x: { kind: 'kicked' } } },
      })`,
    says: "'kicked' is the kind of two codes here",
  },
  {
    title: 'a kind with a capital is not camelCase',
    source: `defineCloseCodes({ 4001: { kind: 'Kicked' } }) // ⟵`,
    says: "'Kicked' is not camelCase",
  },
  {
    title: 'a kind with a hyphen is not camelCase',
    source: `defineCloseCodes({ 4001: { kind: 'kicked-out' } }) // ⟵`,
    says: "'kicked-out' is not camelCase",
  },
  {
    title: 'a row of its own needs a kind',
    source: `defineCloseCodes({ 4001: { retry: 'never' } }) // ⟵`,
    says: '4001 needs a kind',
  },
  {
    title: 'a range needs a kind',
    source: `defineCloseCodes({ '4100-4199': { retry: 'never' } }) // ⟵`,
    says: '4100-4199 needs a kind',
  },
  {
    title: 'a code between the standard ones and 3000 is not an app’s',
    source: `defineCloseCodes({ 2000: { kind: 'mine' } }) // ⟵`,
    says: "2000 is not an app's to define: use 4000-4999",
  },
  {
    title: 'a code over 4999 is not an app’s',
    source: `defineCloseCodes({ 5000: { kind: 'mine' } }) // ⟵`,
    says: "5000 is not an app's to define",
  },
  {
    title: 'a name is not a code',
    source: `defineCloseCodes({ kicked: { kind: 'kicked' } }) // ⟵`,
    says: "not a close code or a range such as '4100-4199'",
  },
  {
    title: 'a retry rule that does not exist is refused',
    source: `defineCloseCodes({ 4001: { kind: 'kicked', retry: 'sometimes' } }) // ⟵`,
    says: `"sometimes"' is not assignable to type 'RetryRule`,
  },
  {
    title: 'a kind that no catalog has is refused where it is compared',
    source: `
      const codes = defineCloseCodes({ 4001: { kind: 'sessionExpired' } })
      const closeReason = explainClose({ code: 4001 }, codes)
      if (closeReason.kind === 'sessionExpird') console.log(closeReason) // ⟵`,
    says: `no overlap`,
  },
  {
    title: 'a code that a kind never has is refused',
    source: `
      const codes = defineCloseCodes({ 4001: { kind: 'sessionExpired' } })
      const closeReason = explainClose({ code: 4001 }, codes)
      if (closeReason.kind === 'sessionExpired' && closeReason.code === 4002) console.log() // ⟵`,
    says: `'4001' and '4002' have no overlap`,
  },
  {
    title: 'the type of a catalog reads as the map from kind to code',
    source: `
      const codes: null = defineCloseCodes({ // ⟵
        4001: { kind: 'sessionExpired' },
        '4100-4199': { kind: 'overCapacity' },
      })`,
    says: 'CloseCatalog<{ readonly overCapacity: number; readonly sessionExpired: 4001; }>',
  },
]

const root = resolve(import.meta.dirname, '../..')
const imports = ['defineCloseCodes', 'explainClose'].map((name) => {
  const file = name === 'explainClose' ? 'close-reason' : 'define-close-codes'
  return `import { ${name} } from ${JSON.stringify(join(root, `src/core/${file}.ts`))}`
})

/** One line before the source, so that line numbers are easy to tell. */
function fileOf({ source }: Fixture): string {
  return `${imports.join('; ')}; void defineCloseCodes; void explainClose\n${source}\nexport {}\n`
}

/** File name → line → what the compiler says there, the lines that explain it included. */
function readErrors(output: string): Map<string, Map<number, string>> {
  const errors = new Map<string, Map<number, string>>()
  let last: { readonly lines: Map<number, string>; readonly line: number } | undefined
  for (const text of output.split('\n')) {
    const [, file, line, message] = /^(\S*?)\((\d+),\d+\): error (.*)/.exec(text) ?? []
    if (file && line && message) {
      const name = file.split('/').at(-1) ?? file
      const lines = errors.get(name) ?? new Map<number, string>()
      errors.set(name, lines)
      last = { lines, line: Number(line) }
      lines.set(last.line, `${lines.get(last.line) ?? ''}${message}\n`)
    } else if (last) last.lines.set(last.line, `${last.lines.get(last.line)}${text}\n`)
  }
  return errors
}

describe('the compiler', { timeout: 60_000 }, () => {
  let folder = ''
  let errors = new Map<string, Map<number, string>>()

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'compile-errors-')))
    const compilerOptions = {
      noEmit: true,
      rootDir: '/',
      types: [],
      declaration: false,
      declarationMap: false,
    }
    const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['.'] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    await Promise.all(
      fixtures.map((fixture, index) => writeFile(join(folder, `f${index}.ts`), fileOf(fixture))),
    )
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    errors = readErrors(
      await new Promise((done) => {
        execFile(
          process.execPath,
          [compiler, '--pretty', 'false', '--noErrorTruncation', '-p', folder],
          (_failed, stdout) => done(stdout),
        )
      }),
    )
  }, 60_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('finds fault with nothing else', () => {
    const names = fixtures.flatMap(({ says }, index) => (says ? [`f${index}.ts`] : []))
    expect(new Set(errors.keys())).toEqual(new Set(names))
  })

  it.each(
    [...fixtures.entries()].map(([index, fixture]) => [fixture.title, index, fixture] as const),
  )('%s', (_title, index, fixture) => {
    const marked = fileOf(fixture)
      .split('\n')
      .flatMap((text, above) => (text.includes('⟵') ? [above + 1] : []))
    const found = errors.get(`f${index}.ts`) ?? new Map<number, string>()
    expect([...found.keys()]).toEqual(marked)
    for (const message of found.values()) expect(message).toContain(fixture.says)
  })
})
