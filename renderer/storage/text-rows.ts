import type { Table } from 'dexie'
import { formTexts, type FormPage } from '../../shared/domain/forms/form-page.ts'
import { LAYERS } from '../../shared/domain/layer.ts'
import type { OrthographyChoice } from '../../shared/domain/orthography.ts'
import { groupBy } from '../../shared/domain/group-by.ts'
import type { CollectionId, PageId, UnitId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import { bestReading, readingText, type Reading } from '../../shared/domain/reading.ts'
import { regionTexts, type Region } from '../../shared/domain/region.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { normalisedPage } from '../../shared/text/orthography/normalised-page.ts'
import { layerText } from '../../shared/text/layer-hits.ts'
import { distinctWords } from '../../shared/text/words.ts'
import type { ArchiveDb } from './archive-db.ts'
import { placeNamesOf } from './place-words.ts'
import { textKey, type TextRow } from './rows.ts'
import { slices } from './slices.ts'

/** A page has hundreds of words: so few at once keep the window free while they are normalised and folded. */
const PAGES_AT_ONCE = 10

/** What units are found by: the words of their descriptions, and of all names of their places. */
export async function unitTexts(db: ArchiveDb, units: readonly Unit[]): Promise<readonly TextRow[]> {
  const names = await placeNamesOf(
    db,
    units.map(({ id }) => id),
  )
  return units.map(({ id, collectionId, description }) => {
    const values = Object.values(description).flatMap((field) => field.map((value) => value.text))
    const words = distinctWords([...values, ...(names.get(id) ?? [])])
    return { key: textKey(collectionId, id), owner: id, unitId: id, words }
  })
}

/** Makes the index say what the units say now. Call it in the transaction that changed them. */
export async function indexUnits(
  db: ArchiveDb,
  changes: readonly { readonly before: Unit | null; readonly to: Unit | null }[],
): Promise<void> {
  for (const slice of slices(changes)) {
    // A unit has one text, whose key it gives: there is no need to look for others.
    const gone = slice.flatMap(({ before, to }) => (before && !to ? [textKey(before.collectionId, before.id)] : []))
    if (gone.length > 0) await db.texts.bulkDelete(gone)
    const rows = await unitTexts(
      db,
      slice.flatMap(({ to }) => to ?? []),
    )
    if (rows.length > 0) await db.texts.bulkPut(rows)
  }
}

/** What the words of pages are made of, and where they are kept: a transaction that calls `indexPages` needs all of them. */
export function tablesOfPageTexts(db: ArchiveDb): Table[] {
  return [db.collections, db.pages, db.readings, db.regions, db.formPages, db.texts]
}

/**
 * Makes the index say what the pages' best readings, as written and normalised, their regions and the forms read of them say now. Call it in
 * the transaction that changed one.
 */
export async function indexPages(db: ArchiveDb, ids: readonly PageId[]): Promise<void> {
  for (const slice of slices(ids, PAGES_AT_ONCE)) {
    const [pages, readings, regions, forms] = await Promise.all([
      db.pages.bulkGet([...slice]),
      db.readings.where('pageId').anyOf(slice).toArray(),
      db.regions.where('pageId').anyOf(slice).toArray(),
      db.formPages.where('pageId').anyOf(slice).toArray(),
    ])
    const choices = await choicesOf(db, pages)
    const ofPage = groupBy(readings, (reading) => reading.pageId)
    const regionsOfPage = groupBy(regions, (region) => region.pageId)
    const formsOfPage = groupBy(forms, (form) => form.pageId)
    const texts = pages.flatMap((page) => {
      // What lies in the trash is not found.
      if (!page || page.deletedAt) return []
      const best = bestReading(ofPage.get(page.id) ?? [])
      const marked = [
        ...(regionsOfPage.get(page.id) ?? []).map((region) => regionText(page, region)),
        ...(formsOfPage.get(page.id) ?? []).map((form) => formText(page, form)),
      ]
      return best ? [pageText(page, best, choices.get(page.collectionId)), ...marked] : marked
    })
    await replaceTexts(db, slice, texts)
  }
}

type Choices = ReadonlyMap<CollectionId, OrthographyChoice | undefined>

async function choicesOf(db: ArchiveDb, pages: readonly (Page | undefined)[]): Promise<Choices> {
  const ids = [...new Set(pages.flatMap((page) => (page ? [page.collectionId] : [])))]
  const collections = await db.collections.bulkGet(ids)
  return new Map(ids.map((id, index) => [id, collections[index]?.orthography]))
}

/** The words of both texts: `дела` finds дѣла, and `нескольких` what a line end parts; `đạo` finds 道 by its reading. */
function pageText({ collectionId, id, unitId }: Page, best: Reading, choice?: OrthographyChoice): TextRow {
  const written = readingText(best)
  const normal = normalisedPage(best.lines, choice).text
  return {
    key: textKey(collectionId, id),
    owner: id,
    unitId,
    pageId: id,
    words: distinctWords([
      written,
      ...(normal === written ? [] : [normal]),
      ...LAYERS.map((layer) => layerText(best.lines, layer)),
    ]),
  }
}

function regionText({ collectionId, id, unitId }: Page, region: Region): TextRow {
  return {
    key: textKey(collectionId, region.id),
    owner: id,
    unitId,
    pageId: id,
    regionId: region.id,
    words: distinctWords(regionTexts(region)),
  }
}

function formText({ collectionId, id, unitId }: Page, form: FormPage): TextRow {
  const key = textKey(collectionId, form.id)
  return { key, owner: id, unitId, pageId: id, formPageId: form.id, words: distinctWords(formTexts(form)) }
}

/** Owners without a text any more lose the one they had. */
async function replaceTexts(
  db: ArchiveDb,
  owners: readonly (UnitId | PageId)[],
  rows: readonly TextRow[],
): Promise<void> {
  const stay = new Set(rows.map((row) => row.key))
  const had = await db.texts.where('owner').anyOf(owners).primaryKeys()
  const gone = had.filter((key) => !stay.has(key))
  if (gone.length > 0) await db.texts.bulkDelete(gone)
  if (rows.length > 0) await db.texts.bulkPut(rows)
}
