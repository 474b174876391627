import type { UnitId } from '../../../shared/domain/ids.ts'
import type { ReviewState } from '../../../shared/domain/review.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { indexTree, itemsUnder } from '../../../shared/domain/unit-tree.ts'
import type { Narrowed } from '../../ports/desk.ts'
import type { WatchState } from '../../ports/watch.ts'

/** What the grid and the list show. */
export type ItemsScreen =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  /** Nothing in the whole collection, or only nothing in the chosen unit. */
  | { readonly status: 'empty'; readonly of: 'collection' | 'unit' }
  | { readonly status: 'ready'; readonly items: readonly Unit[] }

export function itemsScreen(tree: WatchState<readonly Unit[]>, scope: UnitId | null): ItemsScreen {
  if (tree.status !== 'ready') return tree
  if (tree.value.length === 0) return { status: 'empty', of: 'collection' }
  const items = itemsUnder(indexTree(tree.value), scope)
  return items.length > 0 ? { status: 'ready', items } : { status: 'empty', of: 'unit' }
}

/** Those of the items that everything is narrowed to, or all of them. */
export function onlyNarrowed(items: readonly Unit[], narrowed: Narrowed | null): readonly Unit[] {
  const ids = narrowed?.unitIds
  return ids ? items.filter(({ id }) => ids.has(id)) : items
}

/** Those of the items that are reviewed so far, or all of them for null; null while it is not known how far they are. */
export function onlyReviewed(
  items: readonly Unit[],
  reviews: ReadonlyMap<UnitId, ReviewState> | null,
  wanted: ReviewState | null,
): readonly Unit[] | null {
  if (wanted === null) return items
  return reviews && items.filter(({ id }) => (reviews.get(id) ?? 'raw') === wanted)
}
