import Dexie from 'dexie'
import type { PageCopy } from '../../shared/domain/page-copy.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { ImportedPortion, ImportRepository } from '../../shared/domain/repositories.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import type { ArchiveDb } from './archive-db.ts'
import { unitOf, unitRow } from './rows.ts'
import { guarded } from './storage-error.ts'
import { indexPages, unitTexts } from './text-rows.ts'

export function dexieImports(db: ArchiveDb): ImportRepository {
  const tables = [
    db.collections,
    db.originals,
    db.units,
    db.pages,
    db.thumbnails,
    db.readings,
    db.regions,
    db.formPages,
    db.places,
    db.links,
    db.jobs,
    db.texts,
    db.sources,
  ]
  return {
    // One transaction: after a crash the portion is in with all that belongs to it, or not at all.
    addCopies: ({ original, copies, record }) =>
      guarded(() =>
        db.transaction('rw', [db.originals, db.pages, db.jobs], async () => {
          const pages = (await db.pages.bulkGet([...copies.keys()])).flatMap((page) => page ?? [])
          await db.originals.put(original)
          await db.pages.bulkPut(pages.map((page) => withCopy(page, copies.get(page.id))))
          await db.jobs.put(record)
        }),
      ),
    add: (portion) => guarded(() => db.transaction('rw', tables, async () => addPortion(db, portion))),
  }
}

async function addPortion(db: ArchiveDb, portion: ImportedPortion): Promise<void> {
  if (portion.original) await db.originals.put(portion.original)
  await db.units.bulkPut(portion.units.map(unitRow))
  if (portion.makeRoom) await makeRoom(db, portion.makeRoom)
  await db.pages.bulkPut(portion.pages.map(({ page }) => page))
  await db.thumbnails.bulkPut(portion.pages.map(({ page, thumbnail }) => ({ pageId: page.id, bytes: thumbnail })))
  await db.readings.bulkPut([...portion.readings])
  await db.regions.bulkPut([...(portion.regions ?? [])])
  await db.sources.bulkPut([...(portion.sources ?? [])])
  await db.places.bulkPut([...(portion.places ?? [])])
  await db.links.bulkPut([...(portion.links ?? [])])
  await db.jobs.bulkPut([...portion.requests, ...portion.records])
  const named = await unitsFoundAnew(db, portion)
  if (named.length > 0) await db.texts.bulkPut([...(await unitTexts(db, named))])
  await indexPages(db, [...new Set([...portion.readings, ...(portion.regions ?? [])].map(({ pageId }) => pageId))])
}

/** The units of a portion, and those from before that it puts at places. */
async function unitsFoundAnew(db: ArchiveDb, { units, links = [] }: ImportedPortion): Promise<readonly Unit[]> {
  const own = new Set(units.map(({ id }) => id))
  const others = new Set(links.map(({ unitId }) => unitId).filter((id) => !own.has(id)))
  if (others.size === 0) return units
  const rows = await db.units.bulkGet([...others])
  return [...units, ...rows.flatMap((row) => (row ? [unitOf(row)] : []))]
}

function withCopy(page: Page, copy: PageCopy | undefined): Page {
  return copy ? { ...page, copies: [...(page.copies ?? []), copy] } : page
}

async function makeRoom(db: ArchiveDb, room: NonNullable<ImportedPortion['makeRoom']>): Promise<void> {
  const { unitId, from, places } = room
  const behind = db.pages.where('[unitId+order]').between([unitId, from], [unitId, Dexie.maxKey])
  await db.pages.bulkPut((await behind.toArray()).map((page) => ({ ...page, order: page.order + places })))
}
