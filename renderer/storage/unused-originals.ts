import type { Sha256 } from '../../shared/domain/ids.ts'
import type { ArchiveDb } from './archive-db.ts'

/**
 * Removes those of the originals that no page of any collection has any more, in the trash or not, and what checks
 * found about them. Call it in the transaction that removed pages. Returns those removed.
 */
export async function removeUnused(db: ArchiveDb, originals: Iterable<Sha256>): Promise<readonly Sha256[]> {
  const removed: Sha256[] = []
  for (const original of originals) {
    const [own, copies] = await Promise.all([
      db.pages.where('original').equals(original).count(),
      db.pages.where('copyOriginals').equals(original).count(),
    ])
    if (own + copies === 0) removed.push(original)
  }
  if (removed.length === 0) return removed
  await db.originals.bulkDelete(removed)
  await db.derived.where('original').anyOf(removed).delete()
  await db.fixityFindings.where('sha256').anyOf(removed).delete()
  return removed
}

/** Removes the files of recognised text of which no reading is left. Call it in the transaction that removed readings. */
export async function removeUnusedSources(db: ArchiveDb): Promise<void> {
  const [all, needed] = await Promise.all([
    db.sources.toCollection().primaryKeys(),
    db.readings.orderBy('source.sha256').uniqueKeys(),
  ])
  const used = new Set<unknown>(needed)
  await db.sources.bulkDelete(all.filter((sha256) => !used.has(sha256)))
}
