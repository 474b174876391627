import type { JobId, Sha256 } from '../../../../shared/domain/ids.ts'
import type { ImportRecord } from '../../../../shared/domain/job.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { isOfSameSource, takesWhatIsNew } from '../../../../shared/domain/same-source.ts'

/** What earlier imports of the same source took in; those that were undone do not count. */
export interface EarlierFiles {
  /** Whether the page came from the same file of the source: it is here, and no duplicate. */
  isHere(path: string, page: Page): boolean
  /** Whether the file was taken in: where no page is left of it, a person has put it into the trash. */
  wasTaken(path: string, sha256: Sha256): boolean
  /** Whether a file of that name was taken in, and none with these bytes. */
  hasChanged(path: string, sha256: Sha256): boolean
}

/** null for an import that takes in everything. */
export async function earlierFiles(
  repositories: Pick<Repositories, 'jobs' | 'pages'>,
  record: ImportRecord,
): Promise<EarlierFiles | null> {
  if (!takesWhatIsNew(record)) return null
  const imports = await repositories.jobs.imports(record.collectionId)
  const earlier = imports.filter((one) => one.id !== record.id && !one.undoneAt && isOfSameSource(one, record))
  const ids: ReadonlySet<JobId> = new Set(earlier.map(({ id }) => id))
  const taken = new Map<string, Set<Sha256>>()
  for (const id of ids) {
    for (const { path, original } of await repositories.pages.ofImport(id)) {
      const known = taken.get(path) ?? new Set()
      taken.set(path, known.add(original))
    }
  }
  return {
    // Pages of older archives do not name their import.
    isHere: (path, page) => page.path === path && (page.importId === undefined || ids.has(page.importId)),
    wasTaken: (path, sha256) => taken.get(path)?.has(sha256) ?? false,
    hasChanged: (path, sha256) => taken.has(path) && !taken.get(path)?.has(sha256),
  }
}
