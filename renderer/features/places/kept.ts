/**
 * Makes the same of the same only once: a render may be given up and begun anew, and a large collection takes its time. What
 * it is asked of is compared part by part, by identity; of each `keyOf` the last is kept, for as long as that is in use.
 */
export function kept<Known extends object, Made>(
  make: (known: Known) => Made,
  keyOf: (known: Known) => object,
): (known: Known) => Made {
  const all = new WeakMap<object, { readonly known: Known; readonly made: Made }>()
  return (known) => {
    const last = all.get(keyOf(known))
    const isSame = (Object.keys(known) as (keyof Known)[]).every((part) => last?.known[part] === known[part])
    if (last && isSame) return last.made
    const made = make(known)
    all.set(keyOf(known), { known, made })
    return made
  }
}
