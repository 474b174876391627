import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { Imaging } from '../../imaging/index.ts'
import type { FileMetadata } from '../../ports/services.ts'

/** Reads what a page's file says of itself whenever it is asked: nothing of it is kept but what went into fields. */
export function createFileMetadata(deps: {
  readonly repositories: Pick<Repositories, 'originals'>
  readonly imaging: Pick<Imaging, 'metadata'>
}): FileMetadata {
  return {
    async ofPage({ original, mediaType }, signal) {
      const blob = await deps.repositories.originals.read(original)
      return await deps.imaging.metadata({ blob, mediaType, key: original }, signal ? { signal } : {})
    },
  }
}
