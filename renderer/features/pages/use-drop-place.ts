import { useState, type DragEvent } from 'react'
import { placeBeside, type PageHolder, type PagePlace } from '../../../shared/domain/arrange-pages.ts'
import { idFrom, type PageId, type UnitId } from '../../../shared/domain/ids.ts'
import type { PageActions } from './use-page-actions.ts'

/** Tells our own drags from files dropped on the window. */
const PAGES_DRAGGED = 'application/x-fonds-pages'

/** Where the pointer would drop: beside a page, or at the end of an item. */
export type DropPlace =
  | { readonly kind: 'page'; readonly id: PageId; readonly side: 'before' | 'after' }
  | { readonly kind: 'item'; readonly unitId: UnitId }

/** Follows pages that hang on the pointer, and moves them where they are dropped. */
export function useDropPlace(holders: readonly PageHolder[], actions: Pick<PageActions, 'move'>) {
  const [place, setPlace] = useState<DropPlace | null>(null)
  const [dragged, setDragged] = useState<ReadonlySet<PageId>>(new Set())
  const isOurs = (event: DragEvent): boolean => event.dataTransfer.types.includes(PAGES_DRAGGED)
  return {
    place,
    begin: (transfer: DataTransfer, ids: ReadonlySet<PageId>) => {
      transfer.effectAllowed = 'move'
      transfer.setData(PAGES_DRAGGED, String(ids.size))
      setDragged(ids)
    },
    over: (event: DragEvent) => {
      if (!isOurs(event)) return
      const under = placeUnder(event, holders)
      if (under) event.preventDefault()
      if (JSON.stringify(under) !== JSON.stringify(place)) setPlace(under)
    },
    leave: () => setPlace(null),
    drop: (event: DragEvent) => {
      const under = isOurs(event) ? placeUnder(event, holders) : null
      setPlace(null)
      if (!under) return
      event.preventDefault()
      const to = pagePlace(holders, under)
      if (to) actions.move(dragged, to)
    },
  }
}

function placeUnder(event: DragEvent, holders: readonly PageHolder[]): DropPlace | null {
  const over = event.target instanceof Element ? event.target : null
  const cell = over?.closest<HTMLElement>('[data-at]')
  if (cell) {
    const id = holders.flatMap(({ pages }) => pages)[Number(cell.dataset['at'])]?.id
    const { left, width } = cell.getBoundingClientRect()
    return id ? { kind: 'page', id, side: event.clientX < left + width / 2 ? 'before' : 'after' } : null
  }
  const unitId = over?.closest<HTMLElement>('[data-unit]')?.dataset['unit']
  return unitId === undefined ? null : { kind: 'item', unitId: idFrom<UnitId>(unitId) }
}

function pagePlace(holders: readonly PageHolder[], at: DropPlace): PagePlace | null {
  return at.kind === 'item' ? { unitId: at.unitId, before: null } : placeBeside(holders, at.id, at.side)
}
