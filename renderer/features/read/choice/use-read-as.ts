import { puts } from '../../../../shared/domain/changes.ts'
import type { ReadingLanguage } from '../../../../shared/domain/collection.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { useServices } from '../../../ports/context.tsx'
import type { ReadingWish } from '../../../ports/services.ts'
import { keepingLanguages } from './kept-languages.ts'

/**
 * Has pages, as they are stored now, read in a way; languages that are wished stay with those pages that were in others
 * (`before`: of pages that do not say), as one step that can be undone.
 */
export function useReadAs(): (
  pages: readonly Page[],
  wish: ReadingWish,
  before: readonly ReadingLanguage[],
) => Promise<void> {
  const { reading, undo } = useServices()
  return async (pages, wish, before) => {
    const changed = wish.languages ? keepingLanguages(pages, wish.languages, before) : []
    if (changed.length > 0) await undo.run({ label: 'reader.undo.languages', changes: puts('pages', changed) })
    await reading.request(pages, { ...wish, first: true })
  }
}
