import type { UnitId } from '../../../shared/domain/ids.ts'

/** Tells our own drags from files dropped on the window. */
export const UNITS_DRAGGED = 'application/x-fonds-units'

// A DataTransfer can't be read until the drop, yet the tree must know what hovers over it.
let dragged: readonly UnitId[] = []

export function beginDrag(transfer: DataTransfer, ids: readonly UnitId[]): void {
  dragged = ids
  transfer.effectAllowed = 'move'
  transfer.setData(UNITS_DRAGGED, ids.join(' '))
}

/** The units that hang on the pointer; none where something else does. */
export function draggedUnits(transfer: DataTransfer): readonly UnitId[] {
  return transfer.types.includes(UNITS_DRAGGED) ? dragged : []
}

export type DropSide = 'before' | 'into' | 'after'

/** Where on a row the pointer is: a container takes in at its middle half, an item only stands beside. */
export function dropSide(offset: number, height: number, container: boolean): DropSide {
  if (!container) return offset < height / 2 ? 'before' : 'after'
  if (offset < height / 4) return 'before'
  return offset > (height * 3) / 4 ? 'after' : 'into'
}
