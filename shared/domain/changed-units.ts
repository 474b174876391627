import type { Unit } from './unit.ts'

/** What differs between two lists of units; a unit that was changed is in both. */
export interface ChangedUnits {
  readonly gone: readonly Unit[]
  readonly come: readonly Unit[]
}

/**
 * The units that only one of two lists has, compared as objects: what did not change in a tree stays the same object. Most
 * of it stays in its place too, so this is far less work than counting anything of every unit.
 */
export function changedUnits(before: readonly Unit[], after: readonly Unit[]): ChangedUnits {
  const most = Math.min(before.length, after.length)
  let first = 0
  while (first < most && before[first] === after[first]) first += 1
  let last = 0
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last += 1
  const [was, is] = [before.slice(first, before.length - last), after.slice(first, after.length - last)]
  const [wasThere, isThere] = [new Set(was), new Set(is)]
  return { gone: was.filter((unit) => !isThere.has(unit)), come: is.filter((unit) => !wasThere.has(unit)) }
}
