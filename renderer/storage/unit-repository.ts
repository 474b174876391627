import Dexie from 'dexie'
import type { CollectionId, UnitId } from '../../shared/domain/ids.ts'
import type { UnitRepository } from '../../shared/domain/repositories.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import type { ArchiveDb } from './archive-db.ts'
import { rowsById } from './rows-by-id.ts'
import { TOP, TRASH, unitOf, type UnitRow } from './rows.ts'
import { inTreeOrder } from './tree-order.ts'
import { watched } from './watched.ts'
import { watchedTree } from './watched-tree.ts'

export function dexieUnits(db: ArchiveDb): UnitRepository {
  const alive = (rows: readonly (UnitRow | undefined)[]) =>
    rows.flatMap((row) => (row && !row.deletedAt ? [unitOf(row)] : []))

  const under = async (collectionId: CollectionId, parentKey: string, count = Infinity) =>
    (
      await db.units
        .where('[collectionId+parentKey+order]')
        .between([collectionId, parentKey, Dexie.minKey], [collectionId, parentKey, Dexie.maxKey])
        .limit(count)
        .toArray()
    ).map(unitOf)

  const children = (collectionId: CollectionId, parentId: UnitId | null) => under(collectionId, parentId ?? TOP)

  const beginning = async (collectionId: CollectionId, count: number): Promise<readonly Unit[]> => {
    const units: Unit[] = []
    for (const top of await under(collectionId, TOP, count)) {
      if (units.length >= count) break
      units.push(top, ...(await under(collectionId, top.id, count - units.length)))
    }
    return units.slice(0, count)
  }

  const eachPart = (collectionId: CollectionId, take: (units: readonly Unit[]) => void) =>
    db.transaction('r', db.units, async () => inPortions(db, collectionId, take))

  const all = async (collectionId: CollectionId): Promise<readonly Unit[]> => {
    const units: Unit[] = []
    await eachPart(collectionId, (part) => {
      for (const unit of part) units.push(unit)
    })
    return units
  }

  return {
    get: (id) => db.units.get(id).then((row) => row && unitOf(row)),
    many: (ids) => db.transaction('r', db.units, async () => alive(await rowsById(db.units, ids))),
    children,
    tree: async (collectionId) => inTreeOrder(await all(collectionId)),
    eachPart: async (collectionId, take) => eachPart(collectionId, take),
    watchTree: (id) => watchedTree(id, { all: () => Promise.resolve(all(id)), changes: db.unitChanges }),
    beginning,
    watch: (ids) => watched(async () => alive(await db.units.bulkGet([...ids]))),
    trashed: (collectionId) => under(collectionId, TRASH),
  }
}

/** Units read by one request: few enough that the window answers in between, however large the collection is. */
const PORTION = 1000

/** Goes through all units of a collection, in the order of their ids. Call it in a transaction, so that all are of one moment. */
async function inPortions(
  db: ArchiveDb,
  collectionId: CollectionId,
  take: (units: readonly Unit[]) => void,
): Promise<void> {
  for (let last: UnitId | '' | undefined = ''; last !== undefined;) {
    const rows: readonly UnitRow[] = await db.units
      .where('[collectionId+id]')
      .between([collectionId, last], [collectionId, Dexie.maxKey], false, true)
      .limit(PORTION)
      .toArray()
    take(rows.map(unitOf))
    last = rows.length < PORTION ? undefined : rows.at(-1)?.id
  }
}
