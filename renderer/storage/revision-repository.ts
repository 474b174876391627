import type { LineRevision } from '../../shared/domain/line-revision.ts'
import { revisionsBetween } from '../../shared/domain/line-revision.ts'
import { bestReading, type Reading } from '../../shared/domain/reading.ts'
import type { RevisionRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { watched } from './watched.ts'

/** Milliseconds within which what is typed counts as one change of its line. */
const ONE_GO = 120_000

export function dexieRevisions(db: ArchiveDb): RevisionRepository {
  return {
    watchLine: (pageId, lineId) =>
      watched(async () => {
        const rows = await db.revisions.where('[pageId+lineId]').equals([pageId, lineId]).toArray()
        return rows.map(({ key: _key, ...revision }): LineRevision => revision).reverse()
      }),
  }
}

/**
 * Keeps what the lines of a person's text said before; of a page's first one, what its best reading said. Call it in the
 * transaction that changed the text.
 */
export async function keepHistory(db: ArchiveDb, after: Reading, before: Reading | null): Promise<void> {
  const earlier = before ?? (await readingBefore(db, after))
  for (const revision of earlier ? revisionsBetween(earlier, after) : []) {
    const last = await db.revisions.where('[pageId+lineId]').equals([revision.pageId, revision.lineId]).last()
    const since = last ? Date.parse(revision.replacedAt) - Date.parse(last.replacedAt) : Infinity
    if (since < 0 || since > ONE_GO) await db.revisions.add(revision)
  }
}

async function readingBefore(db: ArchiveDb, { id, pageId }: Reading): Promise<Reading | undefined> {
  const ofPage = await db.readings.where('pageId').equals(pageId).toArray()
  return bestReading(ofPage.filter((reading) => reading.id !== id))
}
