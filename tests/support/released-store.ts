import { released } from '../../renderer/app/services/release/released.ts'
import type { ReleasedStore } from '../../renderer/ports/released-store.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import { AT, COLLECTION } from './builders.ts'

/** The test's collection as exports see it. */
export async function releasedStore(repositories: Repositories): Promise<ReleasedStore> {
  return (await released(repositories, COLLECTION, { at: AT, restricted: false })).store
}
