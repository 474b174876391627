import type { Watched } from '../../../../shared/domain/repositories.ts'

/** A watched value that this program sets. */
export interface Subject<T> extends Watched<T> {
  value(): T
  set(value: T): void
}

/** Tells at most once in `pause` milliseconds, always the latest value: progress comes faster than it can be drawn. */
export function createSubject<T>(initial: T, pause: number): Subject<T> {
  const watchers = new Set<(value: T) => void>()
  let value = initial
  let timer: ReturnType<typeof setTimeout> | null = null
  const tell = (): void => {
    timer = null
    for (const next of watchers) next(value)
  }
  return {
    value: () => value,
    set(latest) {
      value = latest
      timer ??= setTimeout(tell, pause)
    },
    subscribe(next) {
      watchers.add(next)
      next(value)
      return () => watchers.delete(next)
    },
  }
}
