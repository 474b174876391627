import type { NewId } from '../../../../shared/domain/ids.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { readAnnotations } from '../../../../shared/formats/web-annotation/read-annotations.ts'
import type { AnnotationsService, UndoStack } from '../../../ports/services.ts'
import { planRegions } from './plan-regions.ts'

/** The file is none of annotations. */
class AnnotationsError extends Error {
  readonly code = 'annotations-not-json'
  override readonly name = 'AnnotationsError'
}

/** Takes W3C Web Annotations in as regions: those that can go in as one undoable step, the others told one by one. */
export function createAnnotationsService(deps: {
  readonly repositories: Pick<Repositories, 'pages' | 'regions' | 'places'>
  readonly undo: Pick<UndoStack, 'run'>
  readonly clock: { now(): string }
  readonly newId: NewId
}): AnnotationsService {
  const { repositories, newId } = deps
  return {
    async apply(file, { fileName, collectionId, pageId }) {
      const read = readAnnotations(await file.text())
      if (!read) throw new AnnotationsError(fileName)
      const [pages, regions, places] = await Promise.all([
        repositories.pages.ofCollection(collectionId),
        repositories.regions.ofCollection(collectionId),
        repositories.places.all(collectionId),
      ])
      const open = pages.find((page) => page.id === pageId) ?? null
      const now = { collectionId, pages, regions, places, open, fileName, newId, now: deps.clock.now() }
      const { changes, ...report } = planRegions(read.parsed, now)
      await deps.undo.run({ label: 'regions.undo.import', changes })
      return { ...report, failed: [...read.failed, ...report.failed].sort((a, b) => a.row - b.row) }
    },
  }
}
