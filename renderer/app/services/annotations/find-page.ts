import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { PageId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { idOfIri } from '../../../../shared/formats/linked-terms.ts'
import type { ReadAnnotation } from '../../../../shared/formats/web-annotation/read-annotations.ts'

/** The page that an annotation is about, or why it can't be told. */
export type FoundPage =
  { readonly page: Page } | { readonly code: 'annotation-unknown-page' | 'annotation-ambiguous-page' }

/**
 * Finds pages by our own IRI of them, else by the file's path or name and the number of the picture in it. `open` is the
 * page meant where the whole file is about one picture that is none of the collection's: annotations made elsewhere.
 */
export function pageFinder(pages: readonly Page[], open: Page | null): (source: ReadAnnotation['source']) => FoundPage {
  const byId = new Map(pages.map((page) => [page.id, page]))
  const byName = groupBy(pages, (page) => lastName(page.path))
  return ({ iri, path, frame }) => {
    const own = byId.get(idOfIri(iri) as PageId) // any text may be asked for
    if (own) return { page: own }
    const wanted = path === '' ? fileOfIri(iri) : path
    const alike = (byName.get(lastName(wanted)) ?? []).filter((page) => (frame === null ? true : page.frame === frame))
    const exact = alike.filter((page) => page.path === wanted)
    const found = exact.length > 0 ? exact : alike
    const first = found.length > 1 && frame === null ? found.filter((page) => page.frame === 0) : found
    const [only] = first
    if (only && first.length === 1) return { page: only }
    if (found.length > 1) return { code: 'annotation-ambiguous-page' }
    return open ? { page: open } : { code: 'annotation-unknown-page' }
  }
}

function lastName(path: string): string {
  return (path.split('/').at(-1) ?? path).normalize('NFC')
}

function fileOfIri(iri: string): string {
  const path = iri.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch (error) {
    // Not every address that people write is encoded well.
    if (error instanceof URIError) return path
    throw error
  }
}
