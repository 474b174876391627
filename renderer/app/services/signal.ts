import type { Watched } from '../../../shared/domain/repositories.ts'

/** A value that can be set and watched. */
export interface Signal<T> extends Watched<T> {
  get(): T
  set(value: T): void
}

/**
 * With a `pause` it tells at most once in so many milliseconds, always the latest value; at once where that differs so
 * much from what it told last that it `mayNotWait`.
 */
export function createSignal<T>(
  initial: T,
  pause?: number,
  mayNotWait: (latest: T, told: T) => boolean = () => false,
): Signal<T> {
  const watchers = new Set<(value: T) => void>()
  let value = initial
  let told = initial
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (): void => {
    clearTimeout(timer)
    timer = undefined
    told = value
    for (const next of watchers) next(value)
  }
  return {
    get: () => value,
    set(latest) {
      value = latest
      if (pause === undefined || mayNotWait(latest, told)) tell()
      else timer ??= setTimeout(tell, pause)
    },
    subscribe(next) {
      watchers.add(next)
      next(value)
      return () => watchers.delete(next)
    },
  }
}
