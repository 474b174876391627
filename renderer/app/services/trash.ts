import type { PageId } from '../../../shared/domain/ids.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { TrashService, UndoStack } from '../../ports/services.ts'
import { chunksOf } from './export/chunks.ts'

/** Rows removed in one transaction. */
const PORTION = 100

export function createTrashService(deps: {
  readonly repositories: Pick<Repositories, 'trash'>
  readonly undo: Pick<UndoStack, 'clear'>
}): TrashService {
  const { trash } = deps.repositories
  return {
    async remove({ units, pages }, { signal, onProgress }) {
      const all = [...new Set<PageId>([...pages, ...(await trash.pagesOf(units))])]
      const total = all.length + units.length
      let done = 0
      const portion = async (removal: Parameters<typeof trash.remove>[0]): Promise<void> => {
        signal.throwIfAborted()
        await trash.remove(removal)
        done += removal.pages.length + removal.units.length
        onProgress({ done, total })
      }
      try {
        onProgress({ done, total })
        // Pages first: a unit that is still there holds what is left of it.
        for (const some of chunksOf(all, PORTION)) await portion({ units: [], pages: some })
        for (const some of chunksOf(units, PORTION)) await portion({ units: some, pages: [] })
        await deps.undo.clear()
        await trash.sweep()
      } finally {
        // Whatever can be undone may name what is gone.
        if (done > 0) await deps.undo.clear()
      }
    },
  }
}
