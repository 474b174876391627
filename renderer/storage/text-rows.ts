import type { CollectionId, PageId, UnitId } from '../../shared/domain/ids.ts'
import { bestReading, readingText } from '../../shared/domain/reading.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { distinctWords } from '../../shared/text/words.ts'
import type { ArchiveDb } from './archive-db.ts'
import { textKey, type TextRow } from './rows.ts'

/** Tables to name in a transaction that calls what is below. */
export const INDEXED_TABLES = ['units', 'pages', 'readings', 'texts'] as const

/** What a unit is found by: the words of its description. */
export function unitText(unit: Unit): TextRow {
  const values = Object.values(unit.description).flatMap((field) => field.map((value) => value.text))
  return {
    key: textKey(unit.collectionId, unit.id),
    owner: unit.id,
    unitId: unit.id,
    words: distinctWords(values),
  }
}

/** Makes the index say what the page's best reading says now. Call it in the transaction that changed a reading. */
export async function indexPage(db: ArchiveDb, pageId: PageId): Promise<void> {
  const page = await db.pages.get(pageId)
  const best = page && bestReading(await db.readings.where('pageId').equals(pageId).toArray())
  if (!page || !best) {
    await db.texts.where('owner').equals(pageId).delete()
    return
  }
  await db.texts.put({
    ...pageKey(page.collectionId, pageId, page.unitId),
    words: distinctWords([readingText(best)]),
  })
}

function pageKey(collectionId: CollectionId, pageId: PageId, unitId: UnitId): Omit<TextRow, 'words'> {
  return { key: textKey(collectionId, pageId), owner: pageId, unitId, pageId }
}
