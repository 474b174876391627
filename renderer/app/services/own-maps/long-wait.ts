/** Tells when something has been waited for for longer than `after` milliseconds, and when nothing is waited for any more. */
export function longWait(after: number, tell: (waiting: boolean) => void) {
  let [count, isTold] = [0, false]
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (waiting: boolean): void => {
    isTold = waiting
    tell(waiting)
  }
  return async <T>(work: Promise<T>): Promise<T> => {
    count += 1
    if (count === 1) timer = setTimeout(() => say(true), after)
    try {
      return await work
    } finally {
      count -= 1
      if (count === 0) clearTimeout(timer)
      if (count === 0 && isTold) say(false)
    }
  }
}
