import { readdirSync, readFileSync } from 'node:fs'
import { describeCompiler } from '../support/compiler.ts'

/** What an example takes for granted, because it is the app's own. */
const own = {
  url: 'declare const url: string',
  App: 'declare function App(): null',
  MyApp: 'declare function MyApp(props: { environment: object }): null',
  test: 'declare function test(title: string, run: () => Promise<void>): void',
  expect: 'declare function expect(value: unknown): { toBeTruthy(): void }',
}

function withOwn(example: string): string {
  const missing = Object.entries(own).filter(
    ([name]) => !new RegExp(`(?:function|const|type) ${name}\\b`).test(example),
  )
  return [example, ...missing.map(([, declaration]) => declaration)].join('\n')
}

const pages = ['README.md', 'llms.txt', ...readdirSync('docs').map((name) => `docs/${name}`)]

/** Those of other packages, which the migration guide starts from, are not ours to check. */
const examples = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/```tsx?\n([\s\S]*?)```/g)]
    .map(([, example = '']) => example)
    .filter((example) => example.includes("from 'react-websocket-status"))
    .map((example, index) => ({ title: `${page}, example ${index + 1}`, example })),
)

describeCompiler(
  {},
  examples.map(({ title, example }) => ({
    title: `takes ${title}`,
    source: withOwn(example),
    says: null,
  })),
)
