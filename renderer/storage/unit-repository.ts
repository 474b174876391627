import Dexie from 'dexie'
import { groupBy } from '../../shared/domain/group-by.ts'
import type { CollectionId, UnitId } from '../../shared/domain/ids.ts'
import type { UnitRepository } from '../../shared/domain/repositories.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import type { ArchiveDb } from './archive-db.ts'
import { TOP, TRASH, unitOf } from './rows.ts'
import { SELDOM, watched } from './watched.ts'

export function dexieUnits(db: ArchiveDb): UnitRepository {
  const many = async (ids: readonly UnitId[]) =>
    (await db.units.bulkGet([...ids])).flatMap((row) => (row && !row.deletedAt ? [unitOf(row)] : []))

  const under = async (collectionId: CollectionId, parentKey: string) =>
    (
      await db.units
        .where('[collectionId+parentKey+order]')
        .between([collectionId, parentKey, Dexie.minKey], [collectionId, parentKey, Dexie.maxKey])
        .toArray()
    ).map(unitOf)

  const children = (collectionId: CollectionId, parentId: UnitId | null) => under(collectionId, parentId ?? TOP)

  const tree = async (collectionId: CollectionId) =>
    inTreeOrder(await db.transaction('r', db.units, () => inPortions(db, collectionId)))

  return {
    get: (id) => db.units.get(id).then((row) => row && unitOf(row)),
    many,
    children,
    tree,
    watchTree: (collectionId) => watched(() => tree(collectionId), SELDOM),
    watch: (ids) => watched(() => many(ids)),
    trashed: (collectionId) => under(collectionId, TRASH),
  }
}

/** Units read by one request: few enough that the window answers in between, however large the collection is. */
const PORTION = 1000

/** All units of a collection, in the order of their ids. Call it in a transaction, so that all are of one moment. */
async function inPortions(db: ArchiveDb, collectionId: CollectionId): Promise<readonly Unit[]> {
  const units: Unit[] = []
  for (let last = ''; ; last = units.at(-1)?.id ?? '') {
    const rows = await db.units
      .where('[collectionId+id]')
      .between([collectionId, last], [collectionId, Dexie.maxKey], false, true)
      .limit(PORTION)
      .toArray()
    for (const row of rows) units.push(unitOf(row))
    if (rows.length < PORTION) return units
  }
}

/** Parents before children, siblings in order; what lies in the trash, or below it, is left out. */
export function inTreeOrder(units: readonly Unit[]): readonly Unit[] {
  const byParent = groupBy(
    units.filter((unit) => !unit.deletedAt),
    (unit) => unit.parentId,
  )
  const ordered: Unit[] = []
  const stack: Unit[] = []
  const push = (parentId: UnitId | null): void => {
    const siblings = byParent.get(parentId) ?? []
    stack.push(...siblings.sort(bySiblingOrder).reverse())
  }
  push(null)
  for (let unit = stack.pop(); unit; unit = stack.pop()) {
    ordered.push(unit)
    push(unit.id)
  }
  return ordered
}

function bySiblingOrder(a: Unit, b: Unit): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}
