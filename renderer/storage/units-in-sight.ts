import type { UnitId } from '../../shared/domain/ids.ts'
import type { ArchiveDb } from './archive-db.ts'
import type { UnitRow } from './rows.ts'

/** Tells of units whether neither they nor any unit above them is in the trash; each unit is read once. */
export function unitsInSight(db: ArchiveDb): (ids: readonly UnitId[]) => Promise<(id: UnitId) => boolean> {
  const known = new Map<UnitId, UnitRow | undefined>()

  const learn = async (ids: readonly UnitId[]): Promise<void> => {
    const fresh = [...new Set(ids)].filter((id) => !known.has(id))
    if (fresh.length === 0) return
    const rows = await db.units.bulkGet(fresh)
    for (const [index, id] of fresh.entries()) known.set(id, rows[index])
    await learn(rows.flatMap((row) => (row?.parentId ? [row.parentId] : [])))
  }

  const isInSight = (id: UnitId): boolean => {
    const unit = known.get(id)
    if (!unit || unit.deletedAt) return false
    return unit.parentId === null || isInSight(unit.parentId)
  }

  return async (ids) => {
    await learn(ids)
    return isInSight
  }
}
