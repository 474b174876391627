import type { ReadingLanguage } from '../../../../shared/domain/collection.ts'
import type { Page } from '../../../../shared/domain/page.ts'

/**
 * Those of the pages that are in other languages by now, with the languages that they are to keep. `before`: of pages that
 * say none of their own.
 */
export function keepingLanguages(
  pages: readonly Page[],
  languages: readonly ReadingLanguage[],
  before: readonly ReadingLanguage[],
): readonly Page[] {
  return pages.filter((page) => !isSame(languages, page.languages ?? before)).map((page) => ({ ...page, languages }))
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((language) => others.includes(language))
}
