import { expect, it } from 'vitest'
import { bundle } from '../support/bundle.ts'

async function inputsOf(file: string): Promise<readonly string[]> {
  return (await bundle(`import * as all from './${file}'; console.log(all)`)).inputs
}

it('leaves everything about reading messages out of an app that reads none', async () => {
  const inputs = await inputsOf('hooks/use-websocket.ts')
  expect(inputs).toContain('src/core/traffic.ts')
  expect(inputs.filter((path) => /message|json|parse|frame/.test(path))).toEqual([])
})

it('leaves JSON and schemas out of an app that takes messages as they come', async () => {
  const inputs = await inputsOf('hooks/use-message.ts')
  expect(inputs).toContain('src/core/parse.ts')
  expect(inputs).not.toContain('src/core/json.ts')
})
