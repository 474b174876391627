import type { UnitId } from '../domain/ids.ts'
import type { Unit } from '../domain/unit.ts'

/** The chosen units with everything below them, once each, in the order of the tree; null stands for all. */
export function unitsToExport(tree: readonly Unit[], chosen: readonly UnitId[] | null): readonly Unit[] {
  if (chosen === null) return tree
  const wanted = new Set(chosen)
  // Parents come before their children, so one pass reaches everything below.
  for (const unit of tree) if (unit.parentId !== null && wanted.has(unit.parentId)) wanted.add(unit.id)
  return tree.filter((unit) => wanted.has(unit.id))
}
