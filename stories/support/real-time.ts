/** Fine enough for the eye, ms. */
const step = 16

/** Lets a virtual clock run along with the real one until the returned function is called. */
export function runInRealTime(clock: { advance(duration: number): Promise<void> }): () => void {
  let last = performance.now()
  const timer = setInterval(() => {
    const passed = Math.floor(performance.now() - last)
    last += passed
    void clock.advance(passed)
  }, step)
  return () => {
    clearInterval(timer)
  }
}
