import type { Reporter } from 'vitest/node'
import type { Engine } from './engine.ts'

declare module 'vitest' {
  export interface TaskMeta {
    /** The version of the browser that a scenario was played in. */
    played?: { readonly version: string; readonly isKnownDifference: boolean }
  }
}

/** Ends the report with a line for every engine: what was played in it, or that it is not here. */
export function reportEngines(engines: readonly Engine[]): Reporter {
  return {
    onTestRunEnd(modules) {
      const lines = engines.map(({ name, title, isInstalled }) => {
        if (!isInstalled()) return `${title}: not installed, not run`
        const tests = modules
          .filter(({ project }) => project.name === name)
          .flatMap(({ children }) => Array.from(children.allTests()))
        const played = tests.flatMap((test) => {
          const { played: how } = test.meta()
          return how ? [{ ...how, isPassed: test.result().state === 'passed' }] : []
        })
        const [first] = played
        if (!first) return `${title}: not run`
        const passed = played.filter(({ isPassed }) => isPassed)
        const differing = passed.filter(({ isKnownDifference }) => isKnownDifference)
        return `${title} ${first.version}: ${passed.length} of ${played.length} scenarios as expected, ${differing.length} by a known difference`
      })
      console.log(`\n${lines.join('\n')}\n`)
    },
  }
}
