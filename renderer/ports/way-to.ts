import type { UnitId } from '../../shared/domain/ids.ts'
import { itemsUnder, type TreeIndex } from '../../shared/domain/unit-tree.ts'
import type { DeskAction } from './desk.ts'

/** How the window comes to units: to the one that holds others in the tree, to any others by selecting them. */
export function wayTo(units: readonly UnitId[], index: TreeIndex): readonly DeskAction[] {
  const [first] = units
  const isItem = first !== undefined && itemsUnder(index, first).some(({ id }) => id === first)
  if (units.length === 1 && first !== undefined && !isItem) return [{ type: 'scope', unitId: first }]
  return [
    { type: 'scope', unitId: null },
    { type: 'select', unitIds: units, ...(first === undefined ? {} : { anchor: first }) },
  ]
}
