import type { Watched } from '../../../shared/domain/repositories.ts'

/** A value that can be set and watched. */
export interface Signal<T> extends Watched<T> {
  get(): T
  set(value: T): void
}

/** With a `pause` it tells at most once in so many milliseconds, always the latest value. */
export function createSignal<T>(initial: T, pause?: number): Signal<T> {
  const watchers = new Set<(value: T) => void>()
  let value = initial
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (): void => {
    timer = undefined
    for (const next of watchers) next(value)
  }
  return {
    get: () => value,
    set(latest) {
      value = latest
      if (pause === undefined) tell()
      else timer ??= setTimeout(tell, pause)
    },
    subscribe(next) {
      watchers.add(next)
      next(value)
      return () => watchers.delete(next)
    },
  }
}
