import { useMemo } from 'react'
import { groupBy } from '../../shared/domain/group-by.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { PageRepository } from '../../shared/domain/repositories.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { indexTree, itemsUnder, itemsUnderAny } from '../../shared/domain/unit-tree.ts'
import { useDesk } from './context.tsx'
import { useUnitTree } from './unit-tree.tsx'

/** What a task goes over: what is selected or chosen in the tree, or the whole collection. */
export type PagesScope = 'chosen' | 'collection'

/** The items of each scope, in the order of the tree; null until the tree is there. */
export interface ScopedItems {
  /** Empty where nothing is selected. */
  readonly chosen: readonly Unit[]
  readonly collection: readonly Unit[]
}

/** The items that a task over many pages may go over. */
export function useScopedItems(): ScopedItems | null {
  const [{ selection, scope }] = useDesk()
  const tree = useUnitTree()
  return useMemo(() => {
    if (tree.status !== 'ready') return null
    const index = indexTree(tree.value)
    const ids = selection.size > 0 ? selection : scope === null ? [] : [scope]
    return { chosen: itemsUnderAny(index, ids), collection: itemsUnder(index, null) }
  }, [tree, selection, scope])
}

/** From so many items on, fetching the pages of the whole collection is quicker than asking item by item. */
const MANY = 200

/** The pages of the items, in their order. */
export async function pagesOfItems(
  pages: Pick<PageRepository, 'ofUnit' | 'ofCollection'>,
  items: readonly Unit[],
): Promise<readonly Page[]> {
  const [first] = items
  if (!first) return []
  if (items.length < MANY) return (await Promise.all(items.map(({ id }) => pages.ofUnit(id)))).flat()
  const ofUnit = groupBy(await pages.ofCollection(first.collectionId), (page) => page.unitId)
  return items.flatMap(({ id }) => (ofUnit.get(id) ?? []).toSorted((one, other) => one.order - other.order))
}
