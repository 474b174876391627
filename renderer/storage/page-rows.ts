import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie'
import type { Sha256 } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'

/** A page as it is kept: `copyOriginals` stands for its copies in an index, which cannot look into them. */
export type PageRow = Page & { readonly copyOriginals?: readonly Sha256[] }

/**
 * Keeps `copyOriginals` as the copies are, whoever puts a page: an original whose page did not say so would be taken
 * for unused and removed.
 */
export const indexCopies: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'index copies of pages',
  create: (core) => ({
    ...core,
    table: (name) => (name === 'pages' ? withCopies(core.table(name)) : core.table(name)),
  }),
}

function withCopies(table: DBCoreTable): DBCoreTable {
  const mutate = (request: DBCoreMutateRequest) =>
    table.mutate(
      request.type === 'add' || request.type === 'put'
        ? { ...request, values: (request.values as readonly PageRow[]).map(pageRow) }
        : request,
    )
  return { ...table, mutate }
}

function pageRow(page: PageRow): PageRow {
  if (!page.copies?.length && !page.copyOriginals) return page
  const { copyOriginals: _before, ...row } = page
  const copies = new Set((page.copies ?? []).map((copy) => copy.original))
  return copies.size === 0 ? row : { ...row, copyOriginals: [...copies] }
}
