import { useEffect, useMemo, useState } from 'react'
import type { Watched } from '../../shared/domain/repositories.ts'

/** What is known of a watched value: not yet, an error, or the value as it is now. */
export type WatchState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly value: T }

/**
 * Follows a watched value. Pass a Watched made with useMemo: a new one is a new subscription, and until it has told
 * its first value the last one of the old is kept, so that nothing flickers.
 */
export function useWatched<T>(watched: Watched<T> | null): WatchState<T> {
  const [state, setState] = useState<WatchState<T>>({ status: 'loading' })
  useEffect(() => {
    if (!watched) return
    return watched.subscribe(
      (value) => setState({ status: 'ready', value }),
      (error) => setState({ status: 'error', error }),
    )
  }, [watched])
  return state
}

/**
 * Follows a value of one thing after the other, such as of the page in view: never tells what the last one had. Pass
 * `watch` made with useCallback.
 */
export function useWatchedOf<K, T>(key: K, watch: (key: K) => Watched<T>): WatchState<T> {
  const watched = useMemo((): Watched<readonly [K, T]> => {
    const ofKey = watch(key)
    return { subscribe: (next, fail) => ofKey.subscribe((value) => next([key, value]), fail) }
  }, [key, watch])
  const state = useWatched(watched)
  return useMemo(() => {
    if (state.status !== 'ready') return state
    const [of, value] = state.value
    return of === key ? { status: 'ready', value } : { status: 'loading' }
  }, [state, key])
}
