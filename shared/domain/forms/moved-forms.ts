import type { Change } from '../changes.ts'
import { puts } from '../changes.ts'
import { editsOf } from '../edited-page.ts'
import { after } from '../homography.ts'
import { sameGeometry } from '../image-edits.ts'
import { mapBetween } from '../map-shapes.ts'
import type { Page } from '../page.ts'
import type { FormPage } from './form-page.ts'

/**
 * The changes by which forms stay where they lie on pages while the pictures of these are cut, turned or joined by
 * `changes`. What was read of a page goes with it; of an opening that is split, with the part that keeps the page's id.
 */
export function movedForms(
  changes: readonly Change[],
  pages: readonly Page[],
  read: readonly FormPage[],
): readonly Change[] {
  const before = new Map(pages.map((page) => [page.id, page]))
  return changes.flatMap((change): readonly Change[] => {
    if (change.table !== 'pages') return []
    const own = read.filter(({ pageId }) => pageId === change.id)
    const from = before.get(change.id)
    if (!change.to) return own.map(({ id }) => ({ table: 'formPages', id, to: null }))
    if (!from || sameGeometry(editsOf(from), editsOf(change.to))) return []
    const map = mapBetween(editsOf(from), editsOf(change.to))
    const laid = own.flatMap((each) =>
      each.fit ? [{ ...each, fit: { ...each.fit, map: after(each.fit.map, map) } }] : [],
    )
    return puts('formPages', laid)
  })
}
