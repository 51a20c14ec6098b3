/** How a browser slows down a page whose dials keep failing. */
export interface HoldBack {
  /** How long the dial that begins now waits before its handshake does, ms. */
  readonly next: () => number
  readonly ended: (opened: boolean) => void
}

/** From so many failed dials in a row on, Chromium holds the next one back. */
const tolerated = 15
/** It draws how long, ms. */
const shortest = 1_000
const longest = 5_000

/** Counts what became of a page's dials. An abandoned one has failed. */
export function createHoldBack(random: () => number): HoldBack {
  let failures = 0
  return {
    next: () => (failures < tolerated ? 0 : shortest + (longest - shortest) * random()),
    ended(opened) {
      failures = opened ? 0 : failures + 1
    },
  }
}
