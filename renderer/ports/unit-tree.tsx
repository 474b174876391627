import { createContext, use, useMemo, type ReactNode } from 'react'
import type { Unit } from '../../shared/domain/unit.ts'
import { indexTree, type TreeIndex } from '../../shared/domain/unit-tree.ts'
import { useDesk, useServices } from './context.tsx'
import { useWatched, type WatchState } from './watch.ts'

const TreeContext = createContext<WatchState<readonly Unit[]>>({ status: 'loading' })

/** Follows the units of the open collection once for every feature. */
export function ProvideUnitTree(props: { readonly children: ReactNode }): ReactNode {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const watched = useMemo(
    () => (collectionId ? repositories.units.watchTree(collectionId) : null),
    [repositories, collectionId],
  )
  const state = useWatched(watched)
  const ofThisCollection = useMemo<WatchState<readonly Unit[]>>(() => {
    if (!collectionId) return { status: 'ready', value: [] }
    // The units of a tree are all of one collection.
    const [first] = state.status === 'ready' ? state.value : []
    const stale = first !== undefined && first.collectionId !== collectionId
    return stale ? { status: 'loading' } : state
  }, [state, collectionId])
  return <TreeContext value={ofThisCollection}>{props.children}</TreeContext>
}

/** Every unit of the open collection, parents before children, siblings in order. */
export function useUnitTree(): WatchState<readonly Unit[]> {
  return use(TreeContext)
}

const NO_UNITS: readonly Unit[] = []

/** The tree of the open collection by its units; empty before it is read. */
export function useUnitTreeIndex(): TreeIndex {
  const tree = useUnitTree()
  return indexTree(tree.status === 'ready' ? tree.value : NO_UNITS)
}
