import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A piece of TypeScript, and what the compiler must say of it. */
export interface Fixture {
  readonly title: string
  /** TypeScript; `⟵` marks each line that must not compile. */
  readonly source: string
  /** What the compiler must say there. */
  readonly says: string | null
}

const root = resolve(import.meta.dirname, '../..')
/** Where a file finds the packages that are installed here, and nothing else finds the file. */
const cache = join(root, 'node_modules/.cache')

/** One line before the source, so that line numbers are easy to tell. */
function fileOf({ source }: Fixture, imports: Imports): string {
  const lines = Object.entries(imports).map(
    ([file, names]) => `import { ${names.join(', ')} } from ${JSON.stringify(join(root, file))}`,
  )
  const used = Object.values(imports)
    .flat()
    .map((name) => `void ${name}`)
  return `${[...lines, ...used].join('; ')}\n${source}\nexport {}\n`
}

/** A file of the repository → the values that every fixture has of it. */
type Imports = Readonly<Record<string, readonly string[]>>

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

/** Has the project's compiler judge all the fixtures at once: one test each. */
export function describeCompiler(imports: Imports, fixtures: readonly Fixture[]): void {
  describe('the compiler', { timeout: 60_000 }, () => {
    let folder = ''
    let errors = new Map<string, Map<number, string>>()

    beforeAll(async () => {
      await mkdir(cache, { recursive: true })
      folder = await mkdtemp(join(cache, 'compiler-'))
      const compilerOptions = {
        noEmit: true,
        rootDir: '/',
        declaration: false,
        declarationMap: false,
      }
      // `exclude` is empty, because by itself it would name node_modules.
      const files = { include: ['.'], exclude: [] }
      const config = { extends: join(root, 'tsconfig.json'), compilerOptions, ...files }
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
      await Promise.all(
        fixtures.map((fixture, index) =>
          writeFile(join(folder, `f${index}.tsx`), fileOf(fixture, imports)),
        ),
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
      const names = fixtures.flatMap(({ says }, index) => (says ? [`f${index}.tsx`] : []))
      expect(new Set(errors.keys())).toEqual(new Set(names))
    })

    it.each(
      [...fixtures.entries()].map(([index, fixture]) => [fixture.title, index, fixture] as const),
    )('%s', (_title, index, fixture) => {
      const marked = fileOf(fixture, imports)
        .split('\n')
        .flatMap((text, above) => (text.includes('⟵') ? [above + 1] : []))
      const found = errors.get(`f${index}.tsx`) ?? new Map<number, string>()
      expect([...found.keys()]).toEqual(marked)
      for (const message of found.values()) expect(message).toContain(fixture.says)
    })
  })
}
