import { describe, expect, it } from 'vitest'
import { bundle } from '../support/bundle.ts'

const ofDevtools = (inputs: readonly string[]) =>
  inputs.filter((path) => path.startsWith('src/devtools'))

describe('the bundle of an app, for production', () => {
  it('has nothing of the devtools in it where only the package is imported', async () => {
    const { inputs } = await bundle(`import * as all from './index.ts'; console.log(all)`)
    expect(inputs).toContain('src/hooks/use-websocket.ts')
    expect(ofDevtools(inputs)).toEqual([])
  })

  it('has an empty component in it where the devtools are left in the code', async () => {
    const { inputs, bytes } = await bundle(
      `import { ConnectionDevtools } from './devtools.ts'; console.log(ConnectionDevtools)`,
    )
    expect(inputs).toEqual(['src/devtools/connection-devtools.tsx'])
    expect(bytes).toBeLessThan(150)
  })

  it('has nothing of them in it where they are behind a check for development', async () => {
    const { inputs } = await bundle(`
      import { ConnectionDevtools, createSimulator } from './devtools.ts'
      export const simulator = process.env.NODE_ENV === 'production' ? undefined : createSimulator()
      console.log(process.env.NODE_ENV !== 'production' && ConnectionDevtools)
    `)
    expect(inputs).toEqual([])
  })
})
