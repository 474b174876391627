import { editsKey, noEdits, pictureSize, type ImageEdits } from './image-edits.ts'
import type { Page } from './page.ts'

/** The edits of a page; those that change nothing where it has none. */
export function editsOf(page: Pick<Page, 'edits' | 'size'>): ImageEdits {
  return page.edits ?? noEdits(page.size)
}

/** The page with other edits, and the size that its picture has with them. */
export function withEdits(page: Page, edits: ImageEdits): Page {
  const { edits: _before, ...rest } = page
  return editsKey(edits) === '' ? { ...rest, size: edits.frame } : { ...rest, size: pictureSize(edits), edits }
}
