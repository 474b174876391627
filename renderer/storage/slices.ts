/**
 * Parts of a long list, in order. Each is a task of its own where every part waits for the store, so that the window
 * answers in between however long the list is.
 */
export function* slices<T>(items: readonly T[], size = 100): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}
