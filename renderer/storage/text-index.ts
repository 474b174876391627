import type { CollectionId, UnitId } from '../../shared/domain/ids.ts'
import type { TextHit, TextIndex } from '../../shared/domain/repositories.ts'
import { queryWords } from '../../shared/text/words.ts'
import type { ArchiveDb } from './archive-db.ts'
import { textKey, type TextRow } from './rows.ts'

/** What a found word is worth: whole, or only begun; in a description, or in the text of a page. */
const WEIGHT = { whole: 1, begun: 0.5, description: 2, page: 1 } as const

/** The words are an index of IndexedDB, kept with the texts in the same transactions: never behind, nothing to load. */
export function dexieTextIndex(db: ArchiveDb): TextIndex {
  return {
    async search(collectionId, query, limit) {
      const words = queryWords(query)
      if (words.length === 0) return []
      const found = await Promise.all(words.map((word) => keysWith(db, collectionId, word)))
      const scored = [...intersection(found)].sort((a, b) => b[1] - a[1])
      return visibleHits(db, scored, limit)
    },
  }
}

type Scores = ReadonlyMap<string, number>

async function keysWith(db: ArchiveDb, collectionId: CollectionId, word: string): Promise<Scores> {
  const [whole, begun] = await Promise.all([
    db.texts.where('words').equals(word).primaryKeys(),
    db.texts.where('words').startsWith(word).primaryKeys(),
  ])
  const ours = textKey(collectionId, '' as UnitId)
  const scores = new Map<string, number>()
  for (const key of begun) if (key.startsWith(ours)) scores.set(key, WEIGHT.begun)
  for (const key of whole) if (key.startsWith(ours)) scores.set(key, WEIGHT.whole)
  return scores
}

function intersection([first = new Map<string, number>(), ...others]: readonly Scores[]): Map<string, number> {
  const common = new Map<string, number>()
  for (const [key, score] of first) {
    const rest = others.map((other) => other.get(key))
    if (rest.every((value) => value !== undefined))
      common.set(
        key,
        rest.reduce((sum, value) => sum + value, score),
      )
  }
  return common
}

/** Rows are read in portions, best first, so that a common word does not load the whole index. */
async function visibleHits(
  db: ArchiveDb,
  scored: readonly (readonly [string, number])[],
  limit: number,
): Promise<readonly TextHit[]> {
  const isVisible = visibility(db)
  const hits: TextHit[] = []
  for (let from = 0; from < scored.length && hits.length < limit; from += limit) {
    const portion = scored.slice(from, from + limit)
    const rows = await db.texts.bulkGet(portion.map(([key]) => key))
    for (const [index, row] of rows.entries()) {
      if (row && (await isVisible(row.unitId))) hits.push(hitOf(row, portion[index]?.[1] ?? 0))
    }
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, limit)
}

function hitOf(row: TextRow, score: number): TextHit {
  const place = row.pageId ? WEIGHT.page : WEIGHT.description
  return { unitId: row.unitId, score: score * place, ...(row.pageId ? { pageId: row.pageId } : {}) }
}

/** Whether neither the unit nor any unit above it is in the trash. */
function visibility(db: ArchiveDb): (id: UnitId) => Promise<boolean> {
  const known = new Map<UnitId, Promise<boolean>>()
  const look = async (id: UnitId): Promise<boolean> => {
    const unit = await db.units.get(id)
    if (!unit || unit.deletedAt) return false
    return unit.parentId === null || isVisible(unit.parentId)
  }
  const isVisible = (id: UnitId): Promise<boolean> => {
    const answer = known.get(id) ?? look(id)
    known.set(id, answer)
    return answer
  }
  return isVisible
}
