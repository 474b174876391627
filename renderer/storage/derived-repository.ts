import type { Sha256 } from '../../shared/domain/ids.ts'
import type { DerivedRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded } from './storage-error.ts'
import { SELDOM, watched } from './watched.ts'

export function dexieDerived(db: ArchiveDb): DerivedRepository {
  const keyOf = (original: Sha256, frame: number): string => `${original}:${frame}`
  const usage = async (): Promise<{ readonly pictures: number; readonly bytes: number }> => {
    const rows = await db.derived.toArray()
    return { pictures: rows.length, bytes: rows.reduce((sum, row) => sum + row.bytes.size, 0) }
  }
  return {
    pyramid: (original, frame) => guarded(() => db.derived.get(keyOf(original, frame))),
    putPyramid: ({ original, frame, pyramid, bytes }) =>
      guarded(() =>
        db.transaction('rw', db.originals, db.derived, async () => {
          // Its collection may have been removed while it was being made.
          if ((await db.originals.where('sha256').equals(original).count()) === 0) return
          await db.derived.put({ key: keyOf(original, frame), original, pyramid, bytes })
        }),
      ),
    watchUsage: () => watched(usage, SELDOM),
    clear: () => guarded(() => db.derived.clear()),
  }
}
