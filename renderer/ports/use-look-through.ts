import { useEffect, useState } from 'react'
import type { Progress, WorkContext } from './work.ts'

/** What came so far of looking through a collection. */
export type LookedThrough<T> =
  | { readonly status: 'running'; readonly progress: Progress }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly found: T }

/** So many units are looked at between two moments in which the window is free. */
const PORTION = 200

/** What each of the units gives, with how far it has come; throws where it is cancelled. */
export async function inPortions<U, T>(
  units: readonly U[],
  each: (unit: U) => T | readonly T[],
  { signal, onProgress }: WorkContext,
): Promise<readonly T[]> {
  const found: T[] = []
  for (let done = 0; done < units.length; done += PORTION) {
    signal.throwIfAborted()
    onProgress({ done, total: units.length })
    found.push(...units.slice(done, done + PORTION).flatMap(each))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return found
}

/** Looks when shown and again when `look` is another; what was found stays until then. Leaving cancels. */
export function useLookThrough<T>(look: (context: WorkContext) => Promise<T>): LookedThrough<T> {
  const [looked, setLooked] = useState<LookedThrough<T>>({ status: 'running', progress: { done: 0, total: 0 } })
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const put = (next: LookedThrough<T>): void => {
      if (!signal.aborted) setLooked(next)
    }
    const onProgress = (progress: Progress): void =>
      signal.aborted
        ? undefined
        : setLooked((before) => (before.status === 'ready' ? before : { status: 'running', progress }))
    look({ signal, onProgress }).then(
      (found) => put({ status: 'ready', found }),
      (error: unknown) => put({ status: 'error', error }),
    )
    return () => stop.abort()
  }, [look])
  return looked
}
