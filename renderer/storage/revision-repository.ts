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
  const revisions = earlier ? revisionsBetween(earlier, after) : []
  if (revisions.length === 0) return
  const lines = revisions.map(({ pageId, lineId }) => [pageId, lineId])
  const kept = await db.revisions.where('[pageId+lineId]').anyOf(lines).toArray()
  // Those of one line come in the order in which they were kept: the last stays.
  const last = new Map(kept.map((revision) => [revision.lineId, revision]))
  await db.revisions.bulkAdd(revisions.filter((revision) => !isOneGo(last.get(revision.lineId), revision)))
}

function isOneGo(last: LineRevision | undefined, revision: LineRevision): boolean {
  if (!last) return false
  const since = Date.parse(revision.replacedAt) - Date.parse(last.replacedAt)
  return since >= 0 && since <= ONE_GO
}

async function readingBefore(db: ArchiveDb, { id, pageId }: Reading): Promise<Reading | undefined> {
  const ofPage = await db.readings.where('pageId').equals(pageId).toArray()
  return bestReading(ofPage.filter((reading) => reading.id !== id))
}
