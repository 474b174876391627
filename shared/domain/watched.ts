/** A value that tells its watchers now and each time it changes. Calling the result stops watching. */
export interface Watched<T> {
  subscribe(next: (value: T) => void, fail: (error: unknown) => void): () => void
}
