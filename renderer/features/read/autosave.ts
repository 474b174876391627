/** Runs `work` after `ms` milliseconds; calling the result forgets it. */
export type Later = (work: () => void, ms: number) => () => void

export interface AutosaveOptions<T> {
  /** Stores a value; false when it is stored already. */
  readonly save: (value: T) => Promise<boolean>
  readonly onSaved: (value: T, changed: boolean) => void
  readonly onFailed: (error: unknown) => void
  readonly later: Later
}

export interface Autosave<T> {
  /** Takes note of a value; it is saved when typing rests. */
  note(value: T): void
  /** Saves at once what is not saved. False when that failed: the value is kept, and the next call tries again. */
  flush(): Promise<boolean>
  /** Whether a noted value waits to be saved. */
  waits(): boolean
}

/** Typing rests after this long: a burst becomes one step to undo. Milliseconds. */
const REST = 600
/** Someone who types without a rest loses no more than this, should the machine fail. Milliseconds. */
const AT_MOST = 5000

/** Saves values one after the other, the newest last, and none that a newer one has overtaken. */
export function createAutosave<T>(options: AutosaveOptions<T>): Autosave<T> {
  let pending: { readonly value: T } | null = null
  let queue: Promise<boolean> = Promise.resolve(true)
  let cancelRest: (() => void) | null = null
  let cancelMost: (() => void) | null = null

  const stopTimers = (): void => {
    cancelRest?.()
    cancelMost?.()
    cancelRest = cancelMost = null
  }
  const saveNow = async (): Promise<boolean> => {
    const taken = pending
    if (!taken) return true
    try {
      const changed = await options.save(taken.value)
      if (pending === taken) pending = null
      options.onSaved(taken.value, changed)
      return true
    } catch (error) {
      options.onFailed(error)
      return false
    }
  }
  const flush = (): Promise<boolean> => {
    stopTimers()
    queue = queue.then(saveNow)
    return queue
  }
  return {
    note(value) {
      pending = { value }
      cancelRest?.()
      cancelRest = options.later(() => void flush(), REST)
      cancelMost ??= options.later(() => void flush(), AT_MOST)
    },
    flush,
    waits: () => pending !== null,
  }
}
