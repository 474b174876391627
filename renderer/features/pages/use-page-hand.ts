import { useMemo, useState } from 'react'
import type { PageHolder } from '../../../shared/domain/arrange-pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { afterPress, toggled, type Held, type Selection } from '../../ui/selection.ts'

/** The hand on the pages shown: which are chosen, and where the keyboard is. */
export interface PageHand {
  /** All pages shown, in their order. */
  readonly order: readonly PageId[]
  readonly chosen: ReadonlySet<PageId>
  readonly active: PageId | null
  /** The place of the active page in `order`; -1 where there is none. */
  readonly activeIndex: number
  press(id: PageId, held: Held, by: 'pointer' | 'key'): void
  toggle(id: PageId): void
  choose(ids: readonly PageId[]): void
}

export function usePageHand(holders: readonly PageHolder[], first: PageId | null): PageHand {
  const order = useMemo(() => holders.flatMap(({ pages }) => pages.map((page) => page.id)), [holders])
  const [selection, setSelection] = useState<Selection<PageId>>({
    chosen: new Set(first ? [first] : []),
    anchor: first,
    active: first,
  })
  // What is gone is no longer chosen.
  const chosen = useMemo(() => new Set(order.filter((id) => selection.chosen.has(id))), [order, selection])
  const active = selection.active !== null && order.includes(selection.active) ? selection.active : (order[0] ?? null)
  const before = { chosen, anchor: selection.anchor, active }
  return {
    order,
    chosen,
    active,
    activeIndex: active === null ? -1 : order.indexOf(active),
    press: (id, held, by) => setSelection(afterPress(before, id, { held, order, by })),
    toggle: (id) => setSelection(toggled(before, id)),
    choose: (ids) => setSelection({ ...before, chosen: new Set(ids) }),
  }
}
