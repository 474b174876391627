/** Makes the same of the same only once. */
export interface Kept<Known extends object, Made> {
  (known: Known): Made
  /** Whether it is made already. */
  has(known: Known): boolean
  /** Takes what was made of it elsewhere. */
  keep(known: Known, made: Made): void
}

/**
 * Makes the same of the same only once: a render may be given up and begun anew, and a large collection takes its time. What
 * it is asked of is compared part by part, by identity; of each `keyOf` the last is kept, for as long as that is in use.
 */
export function kept<Known extends object, Made>(
  make: (known: Known) => Made,
  keyOf: (known: Known) => object,
): Kept<Known, Made> {
  const all = new WeakMap<object, { readonly known: Known; readonly made: Made }>()
  const lastOf = (known: Known) => {
    const last = all.get(keyOf(known))
    return last && isSame(known, last.known) ? last : undefined
  }
  const keep = (known: Known, made: Made): void => void all.set(keyOf(known), { known, made })
  const ask = (known: Known): Made => {
    const last = lastOf(known)
    if (last) return last.made
    const made = make(known)
    keep(known, made)
    return made
  }
  return Object.assign(ask, { has: (known: Known) => lastOf(known) !== undefined, keep })
}

/** Whether every part of one is the very part of the other. */
export function isSame<Known extends object>(one: Known, other: Known): boolean {
  return (Object.keys(one) as (keyof Known)[]).every((part) => one[part] === other[part])
}
