import type { Repositories } from '../../shared/domain/repositories.ts'
import { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../renderer/storage/index.ts'

let made = 0

/** A real archive of its own over an IndexedDB in memory. */
export async function freshArchive(): Promise<Repositories & { readonly db: ArchiveDb }> {
  made += 1
  const db = new ArchiveDb(`test-${made}`)
  await db.open()
  return { ...repositoriesOf(db), db }
}
