import { puts, type Change } from './changes.ts'
import { editsOf } from './edited-page.ts'
import type { Georeference } from './georeference.ts'
import { sameGeometry } from './image-edits.ts'
import { mapBetween, mapPolygon } from './map-shapes.ts'
import type { Page } from './page.ts'

/**
 * The changes by which laid maps stay where they are on the ground while the pictures of their pages are cut, turned,
 * split or joined again by `changes`: control points and outlines go with the picture, also those that it does not show any
 * more. Both halves of a page that is split lie where they lay; what a page leaves behind that goes is taken by the one that
 * it is joined to, where that lies nowhere.
 */
export function movedGeoreferences(
  changes: readonly Change[],
  pages: readonly Page[],
  georeferences: readonly Georeference[],
): readonly Change[] {
  const before = new Map(pages.map((page) => [page.id, page]))
  const laid = new Map(georeferences.map((each) => [each.id, each]))
  const ofPages = changes.filter((change) => change.table === 'pages')
  const gone = new Set(ofPages.flatMap(({ id, to }) => (to ? [] : [id])))
  const sourceOf = (to: Page): Page | undefined => {
    const own = before.get(to.id)
    if (own && laid.has(own.id)) return own
    return pages.find((page) => isTwin(page, to) && laid.has(page.id) && (!own || gone.has(page.id)))
  }
  return ofPages.flatMap(({ id, to }): readonly Change[] => {
    if (!to) return laid.has(id) ? [{ table: 'georeferences', id, to: null }] : []
    const from = sourceOf(to)
    const georeference = from && laid.get(from.id)
    return georeference ? movedTo(to, from, georeference) : []
  })
}

function isTwin(one: Page, other: Page): boolean {
  return one.id !== other.id && one.original === other.original && one.frame === other.frame
}

function movedTo(to: Page, from: Page, georeference: Georeference): readonly Change[] {
  const [before, now] = [editsOf(from), editsOf(to)]
  if (to.id === from.id && sameGeometry(before, now)) return []
  const map = mapBetween(before, now)
  const images = mapPolygon(
    georeference.points.map(({ image }) => image),
    map,
  )
  const points = georeference.points.map((point, index) => ({ ...point, image: images[index] ?? point.image }))
  const { mask } = georeference
  const moved = { ...georeference, id: to.id, points }
  return puts('georeferences', [{ ...moved, ...(mask ? { mask: mapPolygon(mask, map) } : {}) }])
}
