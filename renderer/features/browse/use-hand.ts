import { useMemo, useRef, useState } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useDesk } from '../../ports/context.tsx'
import { afterPress, toggled, type Held, type Selection } from '../../ui/selection.ts'
import { labelOf, typeAhead } from './tree.ts'

/** Milliseconds after which typing begins a new word. */
const TYPING_ENDS = 700

/** The hand on a shown list of units: where the keyboard is, what is chosen, and how keys and presses change it. */
export interface Hand {
  readonly activeIndex: number
  readonly chosen: ReadonlySet<UnitId>
  readonly press: (id: UnitId, held: Held, by: 'pointer' | 'key') => void
  readonly toggle: (id: UnitId) => void
  readonly open: (id: UnitId) => void
  /** The index that typing a letter leads to. */
  readonly typed: (letter: string) => number | null
}

export function useHand(units: readonly Unit[]): Hand {
  const [desk, dispatch] = useDesk()
  const [active, setActive] = useState<UnitId | null>(null)
  const typing = useRef({ word: '', at: 0 })
  const order = useMemo(() => units.map((unit) => unit.id), [units])
  const indexOf = useMemo(() => new Map(order.map((id, index) => [id, index])), [order])
  const current = active !== null && indexOf.has(active) ? active : desk.anchor
  const activeIndex = current === null ? -1 : (indexOf.get(current) ?? -1)

  const put = (after: Selection<UnitId>): void => {
    setActive(after.active)
    dispatch({ type: 'select', unitIds: [...after.chosen], anchor: after.anchor })
  }
  const before = (): Selection<UnitId> => ({ chosen: desk.selection, anchor: desk.anchor, active: current })
  return {
    activeIndex,
    chosen: desk.selection,
    press: (id, held, by) => put(afterPress(before(), id, { held, order, by })),
    toggle: (id) => put(toggled(before(), id)),
    open: (unitId) => dispatch({ type: 'read', unitId }),
    typed(letter) {
      const now = performance.now()
      const word = now - typing.current.at > TYPING_ENDS ? letter : typing.current.word + letter
      typing.current = { word, at: now }
      const nameAt = (at: number): string | undefined => (units[at] ? labelOf(units[at]).name : undefined)
      return typeAhead({ length: units.length, at: nameAt }, word, activeIndex)
    },
  }
}

/** A key that types a letter, not one that commands. */
export function isTyping(event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
}
