import type { Adjusted } from '../../../shared/domain/adjust-pages.ts'
import { editsOf } from '../../../shared/domain/edited-page.ts'
import type { Proposed } from '../../../shared/domain/findings.ts'
import { editsKey, halvesOf, type Gutter, type ImageEdits } from '../../../shared/domain/image-edits.ts'
import type { Page } from '../../../shared/domain/page.ts'

/** What the user has made of a page so far; a gutter splits it. */
export interface Draft {
  readonly edits: ImageEdits
  readonly gutter: Gutter | null
}

/** Where a gutter is put that nobody has found. */
export const MIDDLE: Gutter = { x: 0.5, angle: 0 }

export function draftOf(page: Page): Draft {
  return { edits: editsOf(page), gutter: null }
}

/** Whether there is anything to apply. */
export function isChanged(page: Page, { edits, gutter }: Draft): boolean {
  return gutter !== null || editsKey(edits) !== editsKey(page.edits)
}

/** What the page becomes. */
export function adjustedOf(page: Page, { edits, gutter }: Draft): Adjusted {
  return gutter ? halvesOf(edits, gutter, page.rotation) : [edits]
}

/** The draft with what was found of one page; null where nothing was. */
export function withFound(draft: Draft, { adjusted }: Proposed): Draft | null {
  return adjusted ? { ...draft, edits: adjusted[0] } : null
}

/** The angle of a cut that has one. */
export function angleOf({ cut }: ImageEdits): number | null {
  return cut.shape === 'rectangle' ? cut.angle : null
}
