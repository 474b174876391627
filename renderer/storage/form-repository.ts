import Dexie from 'dexie'
import type { FormPage } from '../../shared/domain/forms/form-page.ts'
import { mergedRows } from '../../shared/domain/forms/merge-rows.ts'
import { isGone } from '../../shared/domain/forms/rows-by-hand.ts'
import type { CollectionId, FormId } from '../../shared/domain/ids.ts'
import type { FormRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded } from './storage-error.ts'
import { indexPages, tablesOfPageTexts } from './text-rows.ts'
import { SELDOM, watched } from './watched.ts'

export function dexieForms(db: ArchiveDb): FormRepository {
  const ofCollection = (id: CollectionId) => db.forms.where('collectionId').equals(id).toArray()
  const pagesOf = (id: FormId) => db.formPages.where('formId').equals(id).toArray()
  const queued = () =>
    db.formPages.where('[state+requestedAt]').between(['queued', Dexie.minKey], ['queued', Dexie.maxKey])
  return {
    get: (id) => db.forms.get(id),
    ofCollection,
    watchCollection: (id) => watched(() => ofCollection(id)),
    page: (id) => db.formPages.get(id),
    pagesOf,
    watchPagesOf: (id) => watched(() => pagesOf(id), { pause: SELDOM }),
    ofPages: (pageIds) =>
      db.formPages
        .where('pageId')
        .anyOf([...pageIds])
        .toArray(),
    next: (count, except) =>
      queued()
        .filter(({ id }) => !except.has(id))
        .limit(count)
        .toArray(),
    watchQueued: () => watched(() => queued().count()),
    request: (pages) => guarded(() => db.transaction('rw', db.formPages, async () => request(db, pages))),
    drop: () => guarded(() => db.transaction('rw', db.formPages, async () => drop(db, await queued().toArray()))),
    complete: (page) => guarded(() => db.transaction('rw', tablesOfPageTexts(db), async () => complete(db, page))),
  }
}

async function request(db: ArchiveDb, pages: readonly FormPage[]): Promise<void> {
  const before = await db.formPages.bulkGet(pages.map(({ id }) => id))
  const wished = pages.map((page, index): FormPage => {
    const { failure: _past, ...known } = before[index] ?? page
    return { ...known, state: 'queued', requestedAt: page.requestedAt }
  })
  await db.formPages.bulkPut(wished)
}

async function drop(db: ArchiveDb, wished: readonly FormPage[]): Promise<void> {
  const never = wished.filter(({ fit }) => fit === null)
  await db.formPages.bulkDelete(never.map(({ id }) => id))
  const known = wished.filter(({ fit }) => fit !== null)
  await db.formPages.bulkPut(known.map((page) => ({ ...page, state: page.rows.length > 0 ? 'read' : 'unsure' })))
}

async function complete(db: ArchiveDb, page: FormPage): Promise<void> {
  const [now, there] = await Promise.all([db.formPages.get(page.id), db.pages.get(page.pageId)])
  // It was taken back or asked for anew meanwhile, or the page is gone.
  if (now?.state !== 'queued' || now.requestedAt !== page.requestedAt || !there) return
  // Rows may have been put there or taken out while it was read.
  const { gone = [] } = now
  const found = page.rows.filter((row) => !isGone(row, gone))
  const rows = page.state === 'read' ? mergedRows(now.rows, found) : now.rows
  await db.formPages.put({ ...page, rows, ...(gone.length > 0 ? { gone } : {}) })
  await indexPages(db, [page.pageId])
}
