import type { Stage } from './stage.ts'

/** Something that happens to a page, and what it tells of it. */
export interface Scenario {
  readonly situation: string
  /** In Chromium, and in every engine that is not known to differ. */
  readonly told: readonly string[]
  /** Makes it happen in a page just loaded; what comes back is asked until all is told. */
  readonly play: (stage: Stage) => Promise<() => Promise<readonly string[]>>
}
