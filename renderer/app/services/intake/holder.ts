/** Lets go of something when it is closed, but not before the work with it is done. */
export interface Holder {
  hold<T>(work: () => Promise<T>): Promise<T>
  close(): void
}

/** `end` is called once it is closed and nobody works with it. */
export function createHolder(end: () => void): Holder {
  let held = 0
  let closed = false
  const close = (): void => {
    closed = true
    if (held === 0) end()
  }
  return {
    async hold(work) {
      held += 1
      try {
        return await work()
      } finally {
        held -= 1
        if (closed) close()
      }
    },
    close,
  }
}
