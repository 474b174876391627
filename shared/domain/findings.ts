import type { Adjusted } from './adjust-pages.ts'
import type { PixelSize, QuarterTurn } from './geometry.ts'
import type { Quad } from './homography.ts'
import { cutOut, type Cut, type Gutter, type ImageEdits } from './image-edits.ts'

/** What was found, and how sure it is: 0 to 1. Below `SURE_ENOUGH` somebody should look. */
export interface Found<T> {
  readonly value: T
  readonly confidence: number
}

/** What is less sure than this is shown first, to be looked at. */
export const SURE_ENOUGH = 0.5

/** What to look for on a page. */
export interface Wish {
  readonly crop: boolean
  readonly deskew: boolean
  readonly split: boolean
}

/** What is proposed for a page; null in place of its edits where nothing that was wished for was found. */
export interface Proposed {
  readonly adjusted: Adjusted | null
  /** Where the pages part, on the picture before the split and as the user has turned it; null where none was found. */
  readonly gutter: Gutter | null
  /** The least sure of what was found. */
  readonly confidence: number
}

/** Sides that lean by less than this, in degrees, and differ by less than that part, are those of a straight scan. */
const LEAN = 1
const UNLIKE = 0.02
/** Cut off each side, so that no sliver of the border is left. */
const INSET = 0.003

/** The cut that shows the page whose corners were found: a rectangle where it was only laid askew, else the corners. */
export function cutAround(corners: Quad, { width, height }: PixelSize): Cut {
  const [a, b, c, d] = corners
  const side = (from: Quad[number], to: Quad[number]) => {
    const x = (to.x - from.x) * width
    const y = (to.y - from.y) * height
    return { length: Math.hypot(x, y), lean: (Math.atan2(y, x) * 180) / Math.PI }
  }
  const [top, bottom, left, right] = [side(a, b), side(d, c), side(a, d), side(b, c)]
  const leans = [top.lean, bottom.lean, left.lean - 90, right.lean - 90]
  const straight =
    Math.max(...leans) - Math.min(...leans) <= LEAN &&
    Math.abs(top.length / bottom.length - 1) <= UNLIKE &&
    Math.abs(left.length / right.length - 1) <= UNLIKE
  if (!straight) return { shape: 'corners', corners }
  const w = ((top.length + bottom.length) / 2 / width) * (1 - 2 * INSET)
  const h = ((left.length + right.length) / 2 / height) * (1 - 2 * INSET)
  const x = (a.x + b.x + c.x + d.x) / 4 - w / 2
  const y = (a.y + b.y + c.y + d.y) / 4 - h / 2
  const angle = -leans.reduce((sum, lean) => sum + lean, 0) / 4
  return { shape: 'rectangle', box: { x, y, w, h }, angle: Math.abs(angle) < 0.05 ? 0 : angle }
}

/** The edits whose picture is turned clockwise by so many degrees more; what is cut out of the frame stays. */
export function turnedFurther(edits: ImageEdits, degrees: number): ImageEdits {
  if (degrees === 0) return edits
  const { cut, mirror } = edits
  if (cut.shape === 'corners') return cutOut(edits, { box: { x: 0, y: 0, w: 1, h: 1 }, angle: degrees })
  return { ...edits, cut: { ...cut, angle: cut.angle + (mirror ? -degrees : degrees) } }
}

/** Corners found on a frame that was turned clockwise to look at it, as they lie on the frame itself. */
export function unturnedCorners(corners: Quad, turn: QuarterTurn): Quad {
  const back = corners.map(({ x, y }) => {
    if (turn === 90) return { x: y, y: 1 - x }
    if (turn === 180) return { x: 1 - x, y: 1 - y }
    return turn === 270 ? { x: 1 - y, y: x } : { x, y }
  })
  const first = turn / 90
  // Four corners, begun at the one that is the frame's own top left.
  return [0, 1, 2, 3].map((at) => back[(at + first) % 4]) as unknown as Quad
}
