import type { Watched } from '../../../shared/domain/repositories.ts'

/** A value that can be set and watched. */
export interface Signal<T> extends Watched<T> {
  get(): T
  set(value: T): void
}

export function createSignal<T>(initial: T): Signal<T> {
  let value = initial
  const watchers = new Set<(value: T) => void>()
  return {
    get: () => value,
    set(next) {
      value = next
      for (const tell of watchers) tell(next)
    },
    subscribe(next) {
      watchers.add(next)
      next(value)
      return () => watchers.delete(next)
    },
  }
}
