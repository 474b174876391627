import { useMemo } from 'react'
import type { PageHolder } from '../../../shared/domain/arrange-pages.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { indexTree, itemsUnderAny } from '../../../shared/domain/unit-tree.ts'
import { useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched, type WatchState } from '../../ports/watch.ts'

/** More items than this at once are no work for the eye, and their pages are all watched. */
export const MOST_ITEMS = 200

/** What the page shows. */
export type PagesScreen =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'none' }
  | { readonly status: 'too-many'; readonly count: number }
  | { readonly status: 'ready'; readonly holders: readonly PageHolder[] }

/** The items at and below the chosen units with their pages, in the order of the tree, followed as they change. */
export function useHolders(chosen: ReadonlySet<UnitId>): PagesScreen {
  const { repositories } = useServices()
  const tree = useUnitTree()
  const items = useMemo(() => chosenItems(tree, chosen), [tree, chosen])
  const ids = items.map((unit) => unit.id).join(' ')
  const watched = useMemo(() => {
    const list = ids === '' ? [] : (ids.split(' ') as UnitId[]) // joined just above
    return list.length > MOST_ITEMS ? null : repositories.pages.watchUnits(list)
  }, [repositories, ids])
  const pages = useWatched(watched)
  return useMemo(() => {
    if (tree.status !== 'ready') return tree
    if (items.length === 0) return { status: 'none' }
    if (items.length > MOST_ITEMS) return { status: 'too-many', count: items.length }
    if (pages.status !== 'ready') return pages
    return { status: 'ready', holders: items.map((unit) => ({ unit, pages: pages.value.get(unit.id) ?? [] })) }
  }, [tree, items, pages])
}

function chosenItems(tree: WatchState<readonly Unit[]>, chosen: ReadonlySet<UnitId>): readonly Unit[] {
  if (tree.status !== 'ready') return []
  return itemsUnderAny(indexTree(tree.value), chosen)
}
