import type { WorkContext } from '../../../ports/services.ts'

/** Milliseconds of work before the window gets a turn. */
const TURN = 25
/** Milliseconds before an estimate of the time left is honest. */
const NEEDED = 1500

/** Counts units done: tells the progress, stops when cancelled, and lets the window draw now and then. */
export function createStride(
  total: number,
  context: WorkContext,
  now: () => number = () => performance.now(),
): () => Promise<void> {
  const began = now()
  let rested = began
  let done = 0
  context.onProgress({ done, total })
  return async () => {
    context.signal.throwIfAborted()
    done += 1
    if (done < total && now() - rested < TURN) return
    const spent = now() - began
    const left = spent > NEEDED ? { left: ((total - done) * spent) / done / 1000 } : {}
    context.onProgress({ done, total, ...left })
    await new Promise((resolve) => setTimeout(resolve))
    rested = now()
    context.signal.throwIfAborted()
  }
}
