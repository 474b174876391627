/** CSS pixels of a tool with the space after it, and of the space between groups beyond that. */
const TOOL = 30
const GAP = 10

interface Ranked {
  readonly key: string
  readonly rank: number
}

/** Which tools of a row have room in so many CSS pixels, beside the menu of the others; order and groups stay. */
export function toolsThatFit<T extends Ranked>(
  groups: readonly (readonly T[])[],
  width: number,
): { readonly shown: readonly (readonly T[])[]; readonly hidden: readonly (readonly T[])[] } {
  const ranked = groups.flat().sort((a, b) => a.rank - b.rank)
  let count = ranked.length
  const first = (): ReadonlySet<T> => new Set(ranked.slice(0, count))
  const only = (keep: (tool: T) => boolean): readonly (readonly T[])[] =>
    groups.map((group) => group.filter(keep)).filter((group) => group.length > 0)
  const room = (): number => {
    const kept = first()
    const menu = count < ranked.length ? TOOL + GAP : 0
    return count * TOOL + (only((tool) => kept.has(tool)).length - 1) * GAP + menu
  }
  while (count > 0 && room() > width) count -= 1
  const kept = first()
  return { shown: only((tool) => kept.has(tool)), hidden: only((tool) => !kept.has(tool)) }
}
