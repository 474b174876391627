import { useSyncExternalStore } from 'react'

/** A value of the window that outlives the page that shows it. */
export interface WindowStore<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  /** For components: the value as it is now. */
  readonly use: () => T
}

/** Makes one; it is gone when the window is. */
export function windowStore<T>(initial: T): WindowStore<T> {
  let value = initial
  const listeners = new Set<() => void>()
  const get = (): T => value
  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get,
    set(next) {
      value = next
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(listen, get),
  }
}
