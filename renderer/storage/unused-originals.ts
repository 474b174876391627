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
