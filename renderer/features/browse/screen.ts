import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { indexTree, itemsUnder } from '../../../shared/domain/unit-tree.ts'
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
