import { idFrom, type LineId } from './ids.ts'
import type { Line } from './reading.ts'

/** A line that can be told from the others of its page. */
export type IdentifiedLine = Line & { readonly id: LineId }

/**
 * The lines, each with an id. Those that have one keep it; the others get 'l1', 'l2' … by their place, or the next number
 * that is free: so the lines of a reading that never had ids get the same ones each time. `taken` are not given.
 */
export function identified(lines: readonly Line[], taken: ReadonlySet<LineId> = new Set()): readonly IdentifiedLine[] {
  const used = new Set<string>([...taken, ...lines.flatMap((line) => line.id ?? [])])
  let next = lines.length + 1
  const fresh = (place: number): LineId => {
    let id = `l${place}`
    while (used.has(id)) id = `l${next++}`
    used.add(id)
    return idFrom<LineId>(id)
  }
  return lines.map((line, index) => (hasId(line) ? line : { ...line, id: fresh(index + 1) }))
}

function hasId(line: Line): line is IdentifiedLine {
  return line.id !== undefined
}
