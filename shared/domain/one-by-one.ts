/** Does works one after the other, in the order in which they were given; one that fails does not stop the next. */
export type OneByOne = <T>(work: () => Promise<T>) => Promise<T>

/** A line of its own: each work begins when the one before it has ended, well or not. */
export function oneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}
