import type { Collection } from 'dexie'
import type { FixityCheck, FixityFinding } from '../../shared/domain/fixity.ts'
import type { CheckId, PageId, Sha256 } from '../../shared/domain/ids.ts'
import { originalsOf } from '../../shared/domain/page-copy.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { FixityRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded } from './storage-error.ts'
import { watched } from './watched.ts'

export function dexieFixity(db: ArchiveDb): FixityRepository {
  const checks = () => db.fixityChecks.orderBy('startedAt').reverse().toArray()
  const findings = (checkId: CheckId) =>
    db.fixityFindings.where('[checkId+sha256]').between([checkId, ''], [checkId, '\uffff']).toArray()
  return {
    checks,
    watchChecks: () => watched(checks),
    findings,
    watchFindings: (checkId) => watched(() => findings(checkId)),
    count: () => countOriginals(db),
    next: (after, count) => nextOriginals(db, after, count),
    put: (check, found = []) => guarded(() => putCheck(db, check, found)),
    mend: (original, at) =>
      guarded(() =>
        db.transaction('rw', [db.originals, db.fixityFindings], async () => {
          await db.originals.put(original)
          await db.fixityFindings.where('sha256').equals(original.sha256).modify({ mendedAt: at })
        }),
      ),
    pagesWith: (originals) => pagesWith(db, originals),
  }
}

/** The keys of these indexes are SHA-256s. */
const keysOf = async (pages: Collection<Page, PageId>): Promise<readonly Sha256[]> =>
  (await pages.uniqueKeys()) as Sha256[]

async function countOriginals(db: ArchiveDb): Promise<number> {
  const [own, copies] = await Promise.all([
    keysOf(db.pages.orderBy('original')),
    keysOf(db.pages.orderBy('copyOriginals')),
  ])
  return copies.length === 0 ? own.length : new Set([...own, ...copies]).size
}

async function nextOriginals(db: ArchiveDb, after: Sha256 | null, count: number): Promise<readonly Sha256[]> {
  const behind = (index: string) =>
    keysOf(
      db.pages
        .where(index)
        .above(after ?? '')
        .limit(count),
    )
  const [own, copies] = await Promise.all([behind('original'), behind('copyOriginals')])
  return [...new Set([...own, ...copies])].sort().slice(0, count)
}

async function putCheck(db: ArchiveDb, check: FixityCheck, found: readonly FixityFinding[]): Promise<void> {
  await db.transaction('rw', [db.fixityChecks, db.fixityFindings], async () => {
    await db.fixityChecks.put(check)
    await db.fixityFindings.bulkPut([...found])
  })
}

async function pagesWith(db: ArchiveDb, originals: readonly Sha256[]): Promise<ReadonlyMap<Sha256, readonly Page[]>> {
  const [own, copies] = await Promise.all([
    db.pages
      .where('original')
      .anyOf([...originals])
      .toArray(),
    db.pages
      .where('copyOriginals')
      .anyOf([...originals])
      .toArray(),
  ])
  const pages = [...new Map([...own, ...copies].map((page) => [page.id, page])).values()]
  return new Map(originals.map((sha256) => [sha256, pages.filter((page) => originalsOf(page).includes(sha256))]))
}
