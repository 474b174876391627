import type { Page } from '../../../shared/domain/page.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { isTellable, languagesOfPages, type LikelyLanguage } from '../../../shared/text/suggest-languages.ts'
import type { PageReader } from '../../ocr/index.ts'
import type { LanguageService, WorkContext } from '../../ports/services.ts'

interface LanguageDeps {
  readonly repositories: Pick<Repositories, 'originals'>
  readonly reader: Pick<PageReader, 'suggest'>
}

/** So many pages say what a collection is in: each is tried in every language. */
const SAMPLE = 5

/** Tells the languages of pages by a try in each. */
export function createLanguageService(deps: LanguageDeps): LanguageService {
  return {
    async suggest(pages, languages, context) {
      const sample = spread(pages, SAMPLE)
      const tried = languages.filter(isTellable)
      const told: (readonly LikelyLanguage[])[] = []
      const refused: unknown[] = []
      for (const [index, page] of sample.entries()) {
        context.signal.throwIfAborted()
        const onProgress = (done: number): void => context.onProgress({ done: index + done, total: sample.length })
        const outcome = await tryPage(deps, { page, languages: tried }, { ...context, onProgress })
        if ('likely' in outcome) told.push(outcome.likely)
        else refused.push(outcome.error)
      }
      // One page that can't be read says nothing of the others; where none can be read, the reason is told.
      if (told.length === 0 && refused.length > 0) throw refused[0]
      return { languages: languagesOfPages(told), looked: told.length }
    },
  }
}

type Tried = { readonly likely: readonly LikelyLanguage[] } | { readonly error: unknown }

async function tryPage(
  { repositories, reader }: LanguageDeps,
  { page, languages }: { readonly page: Page; readonly languages: readonly string[] },
  context: Pick<WorkContext, 'signal'> & { readonly onProgress: (done: number) => void },
): Promise<Tried> {
  try {
    const original = await repositories.originals.read(page.original)
    return { likely: await reader.suggest({ page, original, languages }, context) }
  } catch (error) {
    context.signal.throwIfAborted()
    return { error }
  }
}

/** So many of the pages, evenly spread. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most)
  return Array.from({ length: Math.min(most, all.length) }, (_, index) => all[Math.floor(index * step)]).flatMap(
    (each) => (each === undefined ? [] : [each]),
  )
}
