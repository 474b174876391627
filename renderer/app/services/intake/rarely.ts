import type { Progress } from '../../../ports/services.ts'

/** Milliseconds between two tellings. */
const PAUSE = 50

/** Tells of progress now and then, and when all is done: each telling crosses to another thread. */
export function rarely(tell: (progress: Progress) => void, now: () => number = () => performance.now()) {
  let told = -Infinity
  return (progress: Progress): void => {
    if (progress.done < progress.total && now() - told < PAUSE) return
    told = now()
    tell(progress)
  }
}

/** Tells of progress where what is told has changed. */
export function ofChanges(tell: (progress: Progress) => void) {
  let told: Progress | undefined
  return ({ done, total }: Progress): void => {
    if (done === told?.done && total === told.total) return
    told = { done, total }
    tell(told)
  }
}
