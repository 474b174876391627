import { useMemo } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { indexTree, withDescendants } from '../../../shared/domain/unit-tree.ts'
import { useDesk } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'

/** Which units a batch goes over: those that are chosen, with all below them, or the whole collection. */
export const BATCH_SCOPES = ['chosen', 'below', 'collection'] as const
/** One of them. */
export type BatchScope = (typeof BATCH_SCOPES)[number]

/** The units of each scope, in the order of the tree; null until it is there. */
export function useBatchUnits(): Readonly<Record<BatchScope, readonly Unit[]>> | null {
  const [{ selection, scope }] = useDesk()
  const tree = useUnitTree()
  return useMemo(() => {
    if (tree.status !== 'ready') return null
    const index = indexTree(tree.value)
    const ids = selection.size > 0 ? [...selection] : scope === null ? [] : [scope]
    const chosen = new Set(ids)
    return {
      chosen: index.units.filter(({ id }) => chosen.has(id)),
      below: withDescendants(index, ids),
      collection: index.units,
    }
  }, [tree, selection, scope])
}
