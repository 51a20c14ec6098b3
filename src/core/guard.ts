/** Runs an app's function, where there is one; false if it threw, which is reported and stops nothing. */
export interface Guard {
  (action: () => unknown): boolean
  <Value>(action: ((value: Value) => unknown) | undefined, value: Value): boolean
}

/** Makes the guard that everything of the app's is called through. */
export function createGuard(report: (error: unknown) => void): Guard {
  return (action: ((value: never) => unknown) | undefined, value?: unknown) => {
    try {
      // What `Guard` promises its callers: the value is one that the action takes.
      action?.(value as never)
      return true
    } catch (error) {
      report(error)
      return false
    }
  }
}
