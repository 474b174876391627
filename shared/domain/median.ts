/** The value in the middle of some, in any order: of an even number the upper of both, of none 0. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
}
