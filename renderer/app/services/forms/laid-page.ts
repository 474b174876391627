import { editsOf } from '../../../../shared/domain/edited-page.ts'
import { mapped, type Homography, type Quad } from '../../../../shared/domain/homography.ts'
import { pictureSize, toFrame, validEdits, type ImageEdits } from '../../../../shared/domain/image-edits.ts'
import type { Page } from '../../../../shared/domain/page.ts'

const CORNERS = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
] as const

/**
 * The page as if it had been cut and straightened so that it lies as the sample of a form does: the fractions of the form
 * are those of its picture. null where the form lies on it in no way that a page can lie.
 */
export function laidPage(page: Page, map: Homography): Page | null {
  const edits = editsOf(page)
  const frame = toFrame(edits)
  // Four of four.
  const [a, b, c, d] = CORNERS.map((corner) => mapped(frame, mapped(map, corner))) as unknown as Quad
  const corners: Quad = edits.mirror ? [b, a, d, c] : [a, b, c, d]
  const laid: ImageEdits | null = validEdits({ ...edits, cut: { shape: 'corners', corners } })
  return laid && { ...page, edits: laid, size: pictureSize(laid), rotation: 0 }
}
