// Prints docs/api.md: what each entry exports, with its signature and its words, from the declarations
// in the folder that is named. `node test/support/api-reference.mjs <declarations>`
//
// TypeScript 7 has no programming interface yet; API Extractor carries a TypeScript that has one.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { argv } from 'node:process'

const ts = createRequire(import.meta.resolve('@microsoft/api-extractor'))('typescript')

const declarations = argv[2]
const leaves = ['close-codes', 'locales'].flatMap((folder) =>
  readdirSync(join(declarations, folder))
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.slice(0, -'.d.ts'.length)}`),
)
const entries = ['core/index', 'index', 'testing', 'devtools', ...leaves]
const fileOf = (entry) => join(declarations, `${entry}.d.ts`)

const program = ts.createProgram(entries.map(fileOf), {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  jsx: ts.JsxEmit.ReactJSX,
  types: [],
})
const checker = program.getTypeChecker()

/** The exports of an entry, each as the symbol of its declaration, by name. */
function exportsOf(entry) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(fileOf(entry)))
  return checker
    .getExportsOfModule(module)
    .map((symbol) => ({
      name: symbol.name,
      symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function wordsOf(symbol) {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const throwing = symbol
    .getJsDocTags(checker)
    .filter(({ name }) => name === 'throws')
    .map(({ text: parts }) => `Throws ${ts.displayPartsToString(parts)}.`)
  return [text, ...throwing].filter(Boolean).join('\n\n')
}

function signatureOf(declaration) {
  const text = ts.isVariableDeclaration(declaration)
    ? `const ${declaration.getText()}`
    : declaration.getText()
  return text.replace(/^export (?:declare )?/, '').replace(/;$/, '')
}

function describe({ name, symbol }) {
  const signatures = symbol.declarations.map(signatureOf).join('\n')
  return [`### ${name}`, wordsOf(symbol), `\`\`\`ts\n${signatures}\n\`\`\``].join('\n\n')
}

const isValue = ({ symbol }) => (symbol.flags & ts.SymbolFlags.Value) !== 0

function section(title, introduction, found) {
  const sorted = [...found.filter(isValue), ...found.filter((one) => !isValue(one))]
  return [`## ${title}`, introduction, ...sorted.map(describe)].filter(Boolean).join('\n\n')
}

const core = exportsOf('core/index')
const inCore = new Set(core.map(({ symbol }) => symbol))
const others = exportsOf('index').filter(({ symbol }) => !inCore.has(symbol))

const listed = leaves.map((entry) => {
  const found = exportsOf(entry).filter(isValue)
  const items = found.map(
    ({ name, symbol }) => `  - \`${name}\`: ${wordsOf(symbol).replaceAll('\n', ' ')}`,
  )
  return [`- \`react-websocket-status/${entry}\``, ...items].join('\n')
})

console.log(
  [
    '# API reference',
    'Written by `npm run docs` from the declarations that the package ships; a test keeps it true.',
    section(
      'react-websocket-status',
      'Hooks, components and adapters, and all of `react-websocket-status/core`.',
      others,
    ),
    section('react-websocket-status/core', 'No React in it.', core),
    section('react-websocket-status/testing', '', exportsOf('testing')),
    section('react-websocket-status/devtools', '', exportsOf('devtools')),
    '## Close codes and languages',
    listed.join('\n'),
  ].join('\n\n'),
)
