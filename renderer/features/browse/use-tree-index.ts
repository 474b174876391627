import { useMemo } from 'react'
import { indexTree, type TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'

/** The tree of the open collection by its units; empty before it is read. */
export function useUnitTreeIndex(): TreeIndex {
  const tree = useUnitTree()
  return useMemo(() => indexTree(tree.status === 'ready' ? tree.value : []), [tree])
}
