import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundle } from '../support/bundle.ts'

/** What is no vendor's: the data of the standard, and what pages about codes import. */
const general = new Set(['descriptions.ts', 'standard.ts', 'vocabularies.ts'])
const files = readdirSync('src/close-codes').filter(
  (file) => file.endsWith('.ts') && !general.has(file),
)

const app = `import { explainClose } from './core/close-reason.ts'; console.log(explainClose)`

describe('the bundle of an app', () => {
  it.each(files)('grows by less than 1 kB for %s, which brings no other catalog', async (file) => {
    const source = readFileSync(`src/close-codes/${file}`, 'utf8')
    const name = /^export const (\w+): CloseCatalog/m.exec(source)?.[1]
    const before = await bundle(app)
    const after = await bundle(
      `${app}; import { ${name} } from './close-codes/${file}'; console.log(${name})`,
    )

    expect(after.bytes - before.bytes).toBeLessThan(1_000)
    const added = after.inputs.filter((path) => !before.inputs.includes(path))
    expect(new Set(added)).toEqual(
      new Set([`src/close-codes/${file}`, 'src/core/build-catalog.ts']),
    )
  })

  it('leaves out the catalog where only its messages are imported', async () => {
    const { inputs } = await bundle(
      `import { pusherMessages } from './close-codes/pusher.ts'; console.log(pusherMessages)`,
    )
    expect(inputs).not.toContain('src/core/build-catalog.ts')
  })

  it.each(['close-reason.ts', 'connection.ts'])('has no prose in it for %s', async (file) => {
    const { inputs } = await bundle(`import * as all from './core/${file}'; console.log(all)`)
    expect(inputs).toContain('src/close-codes/standard.ts')
    expect(inputs).not.toContain('src/close-codes/descriptions.ts')
    expect(inputs.filter((path) => path.includes('vocabular'))).toEqual([])
  })
})
