import { puts, type Change } from './changes.ts'
import { editsOf } from './edited-page.ts'
import type { Georeference } from './georeference.ts'
import { sameGeometry } from './image-edits.ts'
import { mapBetween, mapPolygon } from './map-shapes.ts'
import type { Page } from './page.ts'

/**
 * The changes by which laid maps stay where they are on the ground while the pictures of their pages are cut or turned by
 * `changes`: control points and outlines go with the picture, also those that it does not show any more.
 */
export function movedGeoreferences(
  changes: readonly Change[],
  pages: readonly Page[],
  georeferences: readonly Georeference[],
): readonly Change[] {
  const before = new Map(pages.map((page) => [page.id, page]))
  const laid = new Map(georeferences.map((each) => [each.id, each]))
  return changes.flatMap((change) => {
    if (change.table !== 'pages' || !change.to) return []
    const [page, georeference] = [before.get(change.id), laid.get(change.id)]
    if (!page || !georeference) return []
    const [from, to] = [editsOf(page), editsOf(change.to)]
    if (sameGeometry(from, to)) return []
    const map = mapBetween(from, to)
    const images = mapPolygon(
      georeference.points.map(({ image }) => image),
      map,
    )
    const points = georeference.points.map((point, index) => ({ ...point, image: images[index] ?? point.image }))
    const { mask } = georeference
    return puts('georeferences', [{ ...georeference, points, ...(mask ? { mask: mapPolygon(mask, map) } : {}) }])
  })
}
