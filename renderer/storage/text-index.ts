import { idFrom, type CollectionId, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import type { TextHit, TextIndex } from '../../shared/domain/repositories.ts'
import { isMeant, soughtWords, type SoughtWord } from '../../shared/text/words.ts'
import type { ArchiveDb } from './archive-db.ts'
import { goingFirst, lateUnits } from './late-units.ts'
import { misreadingsOf } from './misreadings.ts'
import { textKey, unitOf, type TextRow } from './rows.ts'
import { slices } from './slices.ts'
import { guarded } from './storage-error.ts'
import { indexPages, tablesOfPageTexts, unitTexts } from './text-rows.ts'
import { unitsInSight } from './units-in-sight.ts'

/** What a found word is worth: whole, only begun, or as it may have been misread; in what a person said of a unit or region, or in the text of a page. */
const WEIGHT = { whole: 1, begun: 0.5, misread: 0.2, description: 2, page: 1 } as const

/**
 * How many places of a word are listed at first: `t` begins a million words of ten thousand pages, and two hundred hits
 * are soon among the first of them. Where they are not, a collection of no more texts than that is looked through text
 * by text (another one may hold the million words); a larger one needs the whole list.
 */
const FIRST_PLACES = 1000

/** The words are an index of IndexedDB, kept with the texts in the same transactions: never behind, nothing to load. */
export function dexieTextIndex(db: ArchiveDb, firstPlaces = FIRST_PLACES): TextIndex {
  return {
    search(collectionId, query, limit) {
      const words = soughtWords(query)
      if (words.length === 0) return Promise.resolve([])
      return goingFirst(db, () => search(db, collectionId, { words, limit, firstPlaces }))
    },
    renewNext: (collectionId, after) =>
      guarded(() => db.transaction('rw', tablesOfPageTexts(db), async () => renewNext(db, collectionId, after))),
    count: (collectionId) =>
      guarded(() =>
        db.texts
          .where('key')
          .startsWith(textKey(collectionId, '' as UnitId))
          .count(),
      ),
  }
}

/** What is looked for in the index; `late`: units whose words in it are no more those that they have. */
interface Asked {
  readonly words: readonly SoughtWord[]
  readonly limit: number
  readonly firstPlaces: number
  readonly late?: ReadonlySet<UnitId>
}

async function search(db: ArchiveDb, collectionId: CollectionId, asked: Asked): Promise<readonly TextHit[]> {
  const late = await lateUnits(db)
  if (late.size === 0) return indexed(db, collectionId, asked)
  const known = await indexed(db, collectionId, { ...asked, late })
  const others = await lateHits(db, collectionId, { words: asked.words, late })
  return [...known, ...others].sort((a, b) => b.score - a.score).slice(0, asked.limit)
}

async function indexed(db: ArchiveDb, collectionId: CollectionId, asked: Asked): Promise<readonly TextHit[]> {
  const { words, limit, firstPlaces } = asked
  const list = (most: number) => Promise.all(words.map((word) => placesOf(db, collectionId, { word, most })))
  const found = await list(firstPlaces)
  const hits = await visibleHits(db, searchOf(found), asked)
  if (hits.length >= limit || found.every((one) => one.isWhole)) return hits
  const texts = db.texts.where('key').startsWith(textKey(collectionId, '' as UnitId))
  const keys = await texts.limit(firstPlaces + 1).primaryKeys()
  return keys.length <= firstPlaces
    ? visibleHits(db, { places: keys.map((key) => [key, 0]), words }, asked)
    : visibleHits(db, searchOf(await list(Infinity)), asked)
}

/** Units whose words are not in the index yet are looked through one by one. */
async function lateHits(
  db: ArchiveDb,
  collectionId: CollectionId,
  { words, late }: { readonly words: readonly SoughtWord[]; readonly late: ReadonlySet<UnitId> },
): Promise<readonly TextHit[]> {
  const look = unitsInSight(db)
  const hits: TextHit[] = []
  for (const slice of slices([...late])) {
    const units = (await db.units.bulkGet([...slice])).flatMap((row) => (row ? [unitOf(row)] : []))
    const rows = await unitTexts(db, units)
    const found = rows.flatMap((row) => {
      const score = row.key.startsWith(textKey(collectionId, '' as UnitId)) ? scoreOf(row, words) : null
      return score === null ? [] : [hitOf(row, score)]
    })
    const isInSight = await look(found.map(({ unitId }) => unitId))
    hits.push(...found.filter(({ unitId }) => isInSight(unitId)))
  }
  return hits
}

/** So many pages at a time leave the window free between two. */
const RENEWED_AT_ONCE = 50

/** Pages have their texts under keys of their collection, in the order of their ids. */
async function renewNext(db: ArchiveDb, collectionId: CollectionId, after: PageId | null): Promise<PageId | null> {
  const ours = textKey(collectionId, '' as PageId)
  const from = after === null ? ours : textKey(collectionId, after)
  const rows = await db.texts
    .where('key')
    .between(from, `${ours}\uffff`, after === null)
    .limit(RENEWED_AT_ONCE)
    .toArray()
  await indexPages(db, [...new Set(rows.flatMap((row) => row.pageId ?? []))])
  return rows.length < RENEWED_AT_ONCE ? null : idFrom(rows.at(-1)?.key.slice(ours.length) ?? '')
}

/** Keys of texts with what they are worth. */
type Scores = ReadonlyMap<string, number>

interface Found {
  readonly word: SoughtWord
  readonly scores: Scores
  /** Whether every place of the word is listed. */
  readonly isWhole: boolean
}

async function placesOf(
  db: ArchiveDb,
  collectionId: CollectionId,
  { word, most }: { readonly word: SoughtWord; readonly most: number },
): Promise<Found> {
  const { word: begins, misread, variants } = word
  const words = db.texts.where('words')
  const near = misread ? await misreadingsOf(db, begins) : []
  const [whole, begun, misreadings] = await Promise.all([
    (variants ? words.anyOf(variants) : words.equals(begins)).limit(most).primaryKeys(),
    words.startsWith(begins).limit(most).primaryKeys(),
    near.length > 0 ? words.anyOf(near).limit(most).primaryKeys() : [],
  ])
  const ours = textKey(collectionId, '' as UnitId)
  const scores = new Map<string, number>()
  const score = (keys: readonly string[], worth: number): void => {
    for (const key of keys) if (key.startsWith(ours)) scores.set(key, worth)
  }
  score(misreadings, WEIGHT.misread)
  score(begun, WEIGHT.begun)
  score(whole, WEIGHT.whole)
  return { word, scores, isWhole: [whole, begun, misreadings].every((keys) => keys.length < most) }
}

interface Search {
  /** What is looked through, best first. */
  readonly places: readonly (readonly [key: string, score: number])[]
  /** The words that each place still has to be looked through for. */
  readonly words: readonly SoughtWord[]
}

/** Words listed whole are intersected; where none is, the places of the longest, the rarest, are looked through. */
function searchOf(found: readonly Found[]): Search {
  const whole = found.filter((one) => one.isWhole)
  const listed = whole.length > 0 ? whole : [longest(found)]
  return {
    places: [...intersection(listed.map((one) => one.scores))].sort((a, b) => b[1] - a[1]),
    words: found.filter((one) => !listed.includes(one)).map((one) => one.word),
  }
}

function longest(found: readonly Found[]): Found {
  return found.reduce((best, one) => (one.word.word.length > best.word.word.length ? one : best))
}

function intersection([first = new Map<string, number>(), ...others]: readonly Scores[]): Scores {
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
  { places, words }: Search,
  { limit, late }: Pick<Asked, 'limit' | 'late'>,
): Promise<readonly TextHit[]> {
  const look = unitsInSight(db)
  const hits: TextHit[] = []
  for (let from = 0; from < places.length && hits.length < limit; from += limit) {
    const portion = places.slice(from, from + limit)
    const listed = await db.texts.bulkGet(portion.map(([key]) => key))
    const rows = listed.map((row) => (row && isLate(row, late) ? undefined : row))
    const isInSight = await look(rows.flatMap((row) => (row ? [row.unitId] : [])))
    for (const [index, row] of rows.entries()) {
      const more = row && isInSight(row.unitId) ? scoreOf(row, words) : null
      if (row && more !== null) hits.push(hitOf(row, more + (portion[index]?.[1] ?? 0)))
    }
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, limit)
}

function isLate({ owner, unitId }: TextRow, late?: ReadonlySet<UnitId>): boolean {
  return owner === unitId && late?.has(unitId) === true
}

/** What the words are worth in a text; null where one of them is not in it. */
function scoreOf(row: TextRow, sought: readonly SoughtWord[]): number | null {
  let score = 0
  for (const one of sought) {
    if ((one.variants ?? [one.word]).some((each) => row.words.includes(each))) score += WEIGHT.whole
    else if (row.words.some((each) => each.startsWith(one.word))) score += WEIGHT.begun
    else if (one.misread && row.words.some((each) => isMeant(one, each))) score += WEIGHT.misread
    else return null
  }
  return score
}

function hitOf(row: TextRow, score: number): TextHit {
  const place = row.pageId && !row.regionId && !row.formPageId ? WEIGHT.page : WEIGHT.description
  return {
    unitId: row.unitId,
    score: score * place,
    ...(row.pageId && { pageId: row.pageId }),
    ...(row.regionId && { regionId: row.regionId }),
    ...(row.formPageId && { formPageId: row.formPageId }),
  }
}
