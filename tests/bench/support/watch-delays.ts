/** Ticks every 5 ms; a tick that comes late was held up by the main thread. Calling the result stops, and gives the worst in ms. */
export function watchDelays(): () => number {
  let worst = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    worst = Math.max(worst, now - last - 5)
    last = now
  }, 5)
  return () => {
    clearInterval(timer)
    return worst
  }
}
