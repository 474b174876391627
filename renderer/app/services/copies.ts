import { puts } from '../../../shared/domain/changes.ts'
import { likelyRole } from '../../../shared/domain/duplicates.ts'
import { groupBy } from '../../../shared/domain/group-by.ts'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { Platform } from '../../../shared/platform/platform.ts'
import { ImagingError, type Imaging } from '../../imaging/index.ts'
import type { CopyService, UndoStack } from '../../ports/services.ts'
import type { ReleasedStore } from '../../ports/released-store.ts'
import { WithheldError } from './release/withheld-error.ts'
import { seeCopy } from './import/take-copy.ts'

interface CopyDeps {
  readonly repositories: Pick<Repositories, 'originals' | 'pages' | 'fixity'>
  readonly imaging: Pick<Imaging, 'hash' | 'inspect'>
  readonly platform: Pick<Platform, 'exportTarget'>
  readonly undo: Pick<UndoStack, 'run'>
  /** The archive as exports may see it. */
  readonly released: (collectionId: CollectionId) => Promise<Pick<ReleasedStore, 'pictures'>>
}

/** Puts files to pages as copies, and writes files of pages out as they are. */
export function createCopyService({ repositories, imaging, platform, undo, released }: CopyDeps): CopyService {
  return {
    async add(page, file, signal) {
      const blob = await file.open()
      const sha256 = await imaging.hash(blob, { signal })
      const seen = await seeCopy({ path: file.path, role: 'access', blob, sha256 }, { imaging, signal })
      const [first] = seen.copies.values()
      const copy = seen.copies.get(page.frame) ?? first
      if (!copy) throw new ImagingError('damaged-file', file.path)
      const now = (await repositories.pages.get(page.id)) ?? page
      const role = likelyRole(now.size, copy.size)
      await repositories.originals.put(seen.original)
      const changed: Page = { ...now, copies: [...(now.copies ?? []), { ...copy, role }] }
      await undo.run({ label: 'files.undo.add', changes: puts('pages', [changed]) })
    },
    async save({ original, path }, signal) {
      const name = path.split('/').at(-1) ?? path
      // First of all: browsers let a page ask for a folder only right after the user's click.
      const target = await platform.exportTarget(name.replace(/(?<=.)\.[^.]*$/, ''))
      if (!target) return null
      try {
        const pages = [...(await repositories.fixity.pagesWith([original])).values()].flat()
        // What is withheld is worked out once for a collection: a PDF has hundreds of pages.
        for (const [collectionId, own] of groupBy(pages, (page) => page.collectionId)) {
          const { pictures } = await released(collectionId)
          for (const page of own) if (!(await pictures.whole(page))) throw new WithheldError(path)
        }
        const blob = await repositories.originals.read(original)
        await target.write(name, blob.stream(), signal)
        return await target.finish()
      } catch (error) {
        // What went wrong first is what the user must hear of.
        await target.abort().catch((cause: unknown) => console.warn('A file could not be taken back', cause))
        throw error
      }
    },
  }
}
