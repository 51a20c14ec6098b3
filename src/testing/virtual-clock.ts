/** Time that moves only when a test says so. */
export interface VirtualClock {
  /** ms since it was made; never goes back. */
  readonly elapsed: number
  /** Timers of the page that are still to run; what the network has under way does not count. */
  readonly pendingTimers: number
  /** A timer of the page, with the delay read as `setTimeout` reads it. */
  readonly setTimer: (callback: () => void, delay: number) => () => void
  /** Something the network has under way. */
  readonly later: (delay: number, callback: () => void) => void
  /** Runs what falls due, in order, with all promise jobs done after each. */
  readonly advance: (duration: number) => Promise<void>
  /** Lets time pass in which nothing runs, as in a laptop that sleeps. */
  readonly skip: (duration: number) => void
}

interface Task {
  readonly due: number
  readonly ofPage: boolean
  readonly callback: () => void
}

/** Far more than any test means to run in the same millisecond. */
const mostAtOnce = 100_000
const endless =
  'react-websocket-status/testing: the clock stands still, because timers of 0 ms set one another without end.'

export function createVirtualClock(): VirtualClock {
  const tasks = new Set<Task>()
  let elapsed = 0

  function schedule(callback: () => void, delay: number, ofPage: boolean): () => void {
    const task = { due: elapsed + delay, ofPage, callback }
    tasks.add(task)
    return () => {
      tasks.delete(task)
    }
  }

  /** The task to run next, up to `end`; of two due at once the older one. */
  function nextTask(end: number): Task | undefined {
    let next: Task | undefined
    for (const task of tasks) {
      if (task.due <= end && (!next || task.due < next.due)) next = task
    }
    return next
  }

  return {
    get elapsed() {
      return elapsed
    },
    get pendingTimers() {
      return [...tasks].filter(({ ofPage }) => ofPage).length
    },
    // [HTML] the delay is a `long`: 2³¹ ms and more wrap round and run at once.
    setTimer: (callback, delay) => schedule(callback, Math.max(0, delay | 0), true),
    later(delay, callback) {
      schedule(callback, delay, false)
    },
    async advance(duration) {
      const end = elapsed + duration
      let atOnce = 0
      await promiseJobs()
      for (let task = nextTask(end); task; task = nextTask(end)) {
        tasks.delete(task)
        atOnce = task.due > elapsed ? 0 : atOnce + 1
        if (atOnce > mostAtOnce) throw new Error(endless)
        elapsed = Math.max(elapsed, task.due)
        task.callback()
        // One task at a time is the point: its promise jobs come before the next timer.
        // oxlint-disable-next-line no-await-in-loop
        await promiseJobs()
      }
      elapsed = end
    },
    skip(duration) {
      elapsed += duration
    },
  }
}

/** More than any chain of awaits a dial goes through. */
const jobRounds = 32

/** Promises only, no timer of the platform: a test runner may have replaced those. */
function promiseJobs(): Promise<unknown> {
  let jobs: Promise<unknown> = Promise.resolve()
  for (let round = 0; round < jobRounds; round += 1) jobs = jobs.then(() => null)
  return jobs
}
