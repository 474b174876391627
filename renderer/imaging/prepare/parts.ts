import type { Box, PixelSize } from '../../../shared/domain/geometry.ts'
import { inverted, squareToQuad, type Quad } from '../../../shared/domain/homography.ts'
import { mapBox } from '../../../shared/domain/map-shapes.ts'
import { findPictures } from '../find/pictures.ts'
import type { RuledTable } from '../find/tables.ts'
import type { GreyRaster } from '../grey-raster.ts'
import type { Rectangle } from './crop.ts'

/** What is no running text on a page, in pixels of the picture that is read. */
export type PagePart =
  | { readonly kind: 'picture' | 'stamp'; readonly box: Rectangle }
  /** `rows` and `columns`: where the lines between its cells are, its edges among them. */
  | {
      readonly kind: 'table'
      readonly box: Rectangle
      readonly rows: readonly number[]
      readonly columns: readonly number[]
    }

/** Pictures and stamps of a page, in fractions of it before it was turned. */
interface SeenPart {
  readonly kind: 'picture' | 'stamp'
  readonly box: Box
}

/** The pictures of a page, and its stamps outside of them, each once: a photograph in colour has round things too. */
export function seenParts(
  page: GreyRaster,
  { stamps, xHeight }: { readonly stamps: readonly Box[]; readonly xHeight: number | null },
): readonly SeenPart[] {
  const pictures = findPictures(page, xHeight)
  const apart = stamps.filter(
    (stamp, at) => ![...pictures, ...stamps.slice(0, at)].some((other) => overlaps(other, stamp)),
  )
  return [
    ...pictures.map((box) => ({ kind: 'picture' as const, box })),
    ...apart.map((box) => ({ kind: 'stamp' as const, box })),
  ]
}

function overlaps(one: Box, other: Box): boolean {
  const across = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x)
  return across > 0 && Math.min(one.y + one.h, other.y + other.h) > Math.max(one.y, other.y)
}

/** Tables outside of all pictures: their hatching makes lines too. `margin`: pixels around the picture that they are of. */
export function tableParts(
  tables: readonly RuledTable[],
  { seen, margin }: { readonly seen: readonly PagePart[]; readonly margin: number },
): readonly PagePart[] {
  return tables
    .map((table) => tablePart(table, margin))
    .filter(({ box }) => !seen.some((part) => crosses(part.box, box)))
}

function crosses(one: Rectangle, other: Rectangle): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  return across > 0 && Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top)
}

function tablePart({ left, top, right, bottom, rows, columns }: RuledTable, margin: number): PagePart {
  const box = { left: left + margin, top: top + margin, right: right + margin, bottom: bottom + margin }
  return { kind: 'table', box, rows: rows.map((at) => at + margin), columns: columns.map((at) => at + margin) }
}

/** A box of the page, in pixels of the picture whose corners lie there. */
export function onPicture(
  box: Box,
  { size, corners }: { readonly size: PixelSize; readonly corners: Quad },
): Rectangle {
  const { x, y, w, h } = mapBox(box, inverted(squareToQuad(corners)))
  return { left: x * size.width, top: y * size.height, right: (x + w) * size.width, bottom: (y + h) * size.height }
}
