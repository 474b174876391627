import { MisreadingWalk } from '../../shared/text/misread/walk.ts'
import type { ArchiveDb } from './archive-db.ts'

/** The words of the archive that may be misreadings of a folded one, with another ending too. */
export async function misreadingsOf(db: ArchiveDb, word: string): Promise<readonly string[]> {
  const walk = new MisreadingWalk(word)
  await leap(db, walk)
  return walk.found
}

/** Along the index of words: a cursor leaps, so that a few thousand of a million words are looked at. */
function leap(db: ArchiveDb, walk: MisreadingWalk): Promise<void> {
  return new Promise((resolve, reject) => {
    const words = db.backendDB().transaction('texts', 'readonly').objectStore('texts').index('words')
    const request = words.openKeyCursor(null, 'nextunique')
    request.onerror = () => reject(request.error ?? new Error('the index of words was not read'))
    request.onsuccess = () => {
      const cursor = request.result
      const to = walk.next(typeof cursor?.key === 'string' ? cursor.key : null)
      if (cursor && to !== null) cursor.continue(to)
      else resolve()
    }
  })
}
