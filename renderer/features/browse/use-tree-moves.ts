import { useState, type KeyboardEvent } from 'react'
import type { Change } from '../../../shared/domain/changes.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { indent, moveAmongSiblings, moveBeside, moveInto, outdent, type LevelMove } from './placing.ts'

/** What the keyboard moves in the tree. */
export interface TreeMoves {
  /** Units that were cut and not yet pasted. */
  readonly cut: ReadonlySet<UnitId>
  /** True for a key that moves the unit in hand, or the selection where it is a part of it. */
  readonly onKey: (event: KeyboardEvent, unit: Unit) => boolean
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }
const LEVELS: Readonly<Record<string, typeof indent>> = { ArrowRight: indent, ArrowLeft: outdent }
const NONE: ReadonlySet<UnitId> = new Set()

/** Alt with arrows moves units up, down, in and out; Ctrl+X and Ctrl+V move them anywhere. */
export function useTreeMoves(index: TreeIndex, unfold: (id: UnitId) => void): TreeMoves {
  const [desk] = useDesk()
  const { undo } = useServices()
  const [cut, setCut] = useState(NONE)
  const move = (changes: readonly Change[]): void => {
    if (changes.length > 0) void undo.run({ label: 'browse.undo.move', changes })
  }
  const moveLevel = (to: LevelMove | null): void => {
    if (to === null) return
    // What is moved stays in sight.
    if (to.parentId !== null) unfold(to.parentId)
    move(to.changes)
  }
  const paste = (unit: Unit): void => {
    const ids = [...cut]
    const isHolder = unit.level !== 'item'
    if (isHolder) unfold(unit.id)
    move(isHolder ? moveInto(index, ids, unit.id) : moveBeside(index, ids, { id: unit.id, side: 'after' }))
    setCut(NONE)
  }
  const inHand = (unit: Unit): readonly UnitId[] => (desk.selection.has(unit.id) ? [...desk.selection] : [unit.id])

  const onKey = (event: KeyboardEvent, unit: Unit): boolean => {
    const mod = event.ctrlKey || event.metaKey
    if (event.shiftKey) return false
    const step = mod !== event.altKey ? STEPS[event.key] : undefined
    const level = event.altKey && !mod ? LEVELS[event.key] : undefined
    if (step) move(moveAmongSiblings(index, inHand(unit), step))
    else if (level) moveLevel(level(index, inHand(unit)))
    else if (mod && event.code === 'KeyX') setCut(new Set(inHand(unit)))
    else if (mod && event.code === 'KeyV' && cut.size > 0) paste(unit)
    else if (event.key === 'Escape' && cut.size > 0) setCut(NONE)
    else return false
    return true
  }
  return { cut, onKey }
}
