import type { Sha256 } from '../../shared/domain/ids.ts'
import { editsKey } from '../../shared/domain/image-edits.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { DerivedRepository, PyramidOf } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded } from './storage-error.ts'
import { SELDOM, watched } from './watched.ts'

export function dexieDerived(db: ArchiveDb): DerivedRepository {
  const keyOf = ({ original, frame, look }: PyramidOf): string =>
    look === '' ? `${original}:${frame}` : `${original}:${frame}:${look}`
  const lookOf = ({ original, frame, edits }: Page): string => keyOf({ original, frame, look: editsKey(edits) })
  /** The pyramid of the frame as it is stays: one goes back to it. */
  const dropUnused = async (original: Sha256): Promise<void> => {
    const used = new Set((await db.pages.where('original').equals(original).toArray()).map(lookOf))
    const keys = await db.derived.where('original').equals(original).primaryKeys()
    await db.derived.bulkDelete(keys.filter((key) => key.split(':').length > 2 && !used.has(key)))
  }
  const usage = async (): Promise<{ readonly pictures: number; readonly bytes: number }> => {
    const rows = await db.derived.toArray()
    return { pictures: rows.length, bytes: rows.reduce((sum, row) => sum + row.bytes.size, 0) }
  }
  return {
    pyramid: (of) => guarded(() => db.derived.get(keyOf(of))),
    putPyramid: ({ pyramid, bytes, ...of }) =>
      guarded(() =>
        db.transaction('rw', db.originals, db.derived, db.pages, async () => {
          // Its collection may have been removed while it was being made.
          if ((await db.originals.where('sha256').equals(of.original).count()) === 0) return
          await dropUnused(of.original)
          await db.derived.put({ key: keyOf(of), original: of.original, pyramid, bytes })
        }),
      ),
    watchUsage: () => watched(usage, { pause: SELDOM }),
    clear: () => guarded(() => db.derived.clear()),
  }
}
