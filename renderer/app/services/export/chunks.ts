/** The items in runs of at most `size`. */
export function* chunksOf<T>(items: readonly T[], size: number): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

/** One content as a stream: targets take streams. */
// oxlint-disable-next-line typescript/require-await -- there is nothing to wait for
export async function* once<T>(content: T): AsyncIterable<T> {
  yield content
}
