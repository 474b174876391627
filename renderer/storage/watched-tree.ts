import type { CollectionId, UnitId } from '../../shared/domain/ids.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { followedRows } from './followed-rows.ts'
import type { ChangedRows, RowChanges } from './row-changes.ts'
import { unitOf, type UnitRow } from './rows.ts'
import { growingTree, type GrowingTree } from './tree-order.ts'

interface TreeSource {
  /** Every unit of the collection, of one moment. */
  readonly all: () => Promise<readonly Unit[]>
  readonly changes: RowChanges<UnitRow>
}

/** The tree of a collection, read once; then it follows what changes. */
export function watchedTree(collectionId: CollectionId, { all, changes }: TreeSource): Watched<readonly Unit[]> {
  const read = async () => {
    const tree = growingTree(await all())
    return {
      take: (news: Exclude<ChangedRows<UnitRow>, 'many'>) => take(tree, news, collectionId),
      value: () => tree.units(),
    }
  }
  return followedRows({ read, changes })
}

function take(tree: GrowingTree, news: Exclude<ChangedRows<UnitRow>, 'many'>, collectionId: CollectionId): void {
  const here: Unit[] = []
  const gone: UnitId[] = []
  for (const [id, row] of news) {
    if (row?.collectionId === collectionId) here.push(unitOf(row))
    else gone.push(id)
  }
  tree.take(here, gone)
}
