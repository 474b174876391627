import { turnBox } from '../../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../../shared/domain/geometry.ts'
import { isConvex, turnedBy, type Point, type Quad } from '../../../shared/domain/homography.ts'
import { boxOf, cornersOf, noEdits, type Cut, type ImageEdits } from '../../../shared/domain/image-edits.ts'

/** The corners of a cut, in the order of its quad, as one finds them on the frame before the user's turns. */
export const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const
export type Corner = (typeof CORNERS)[number]

/** A cut is no smaller than this part of the frame on each side. */
const SMALLEST = 0.02
/** Corners stay so near to the frame: beyond it is nothing but paper. */
const OUTSIDE = 0.25

/** Where the corners of the cut are on the frame, whether or not the picture is mirrored. */
export function cornersOfCut(edits: ImageEdits): Quad {
  return cornersOf({ ...edits, mirror: false })
}

/** The cut with one corner elsewhere, in fractions of the frame; the same cut where it would enclose nothing. */
export function movedCorner(edits: ImageEdits, corner: Corner, to: Point): Cut {
  const at = CORNERS.indexOf(corner)
  const near = { x: within(to.x), y: within(to.y) }
  if (edits.cut.shape === 'corners') {
    const corners = edits.cut.corners.map((point, index) => (index === at ? near : point)) as unknown as Quad // four of four
    return isConvex(corners) ? { shape: 'corners', corners } : edits.cut
  }
  // The corner across stays where it is; both together give the box, seen in the picture's own directions.
  const fixed = cornersOfCut(edits)[((at + 2) % 4) as 0 | 1 | 2 | 3]
  return boxBetween({ fixed, moved: near, at }, edits.cut, edits.frame)
}

interface Pull {
  readonly fixed: Point
  readonly moved: Point
  readonly at: number
}

function boxBetween({ fixed, moved, at }: Pull, cut: Extract<Cut, { shape: 'rectangle' }>, frame: PixelSize): Cut {
  const { width, height } = frame
  const arm = turnedBy({ x: (moved.x - fixed.x) * width, y: (moved.y - fixed.y) * height }, cut.angle)
  const right = at === 1 || at === 2 ? 1 : -1
  const down = at >= 2 ? 1 : -1
  const w = Math.max(SMALLEST, (right * arm.x) / width)
  const h = Math.max(SMALLEST, (down * arm.y) / height)
  const half = turnedBy({ x: (right * w * width) / 2, y: (down * h * height) / 2 }, -cut.angle)
  const box = { x: fixed.x + half.x / width - w / 2, y: fixed.y + half.y / height - h / 2, w, h }
  return { shape: 'rectangle', box, angle: cut.angle }
}

function within(value: number): number {
  return Math.min(1 + OUTSIDE, Math.max(-OUTSIDE, value))
}

/** The kinds of cut that one chooses from. */
export type CutKind = 'whole' | 'rectangle' | 'corners'

export function kindOf(cut: Cut): CutKind {
  return cut.shape === 'corners' ? 'corners' : cut.box ? 'rectangle' : 'whole'
}

/** The cut as another kind, as near as can be to what it was. */
export function cutAs(kind: CutKind, edits: ImageEdits): Cut {
  const angle = edits.cut.shape === 'rectangle' ? edits.cut.angle : 0
  if (kind === 'whole') return { shape: 'rectangle', box: null, angle }
  if (kind === 'corners') return { shape: 'corners', corners: inset(cornersOfCut(edits)) }
  if (edits.cut.shape === 'rectangle') return { shape: 'rectangle', box: boxInside(edits), angle }
  const xs = edits.cut.corners.map(({ x }) => x)
  const ys = edits.cut.corners.map(({ y }) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { shape: 'rectangle', box: { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }, angle: 0 }
}

/** The whole frame's own box: a straightened frame has paper around it that one wants to cut off. */
function boxInside({ cut, frame }: ImageEdits) {
  return cut.shape === 'rectangle' && cut.box ? cut.box : boxOf({ shape: 'rectangle', box: null, angle: 0 }, frame)
}

/** Corners at the very edge of the frame can hardly be taken hold of. */
function inset(corners: Quad): Quad {
  return corners.map(({ x, y }) => ({
    x: Math.min(0.98, Math.max(0.02, x)),
    y: Math.min(0.98, Math.max(0.02, y)),
  })) as unknown as Quad // four of four
}

/** A point of the frame as it is seen once the frame is turned, and back by the opposite turn. */
export function turnedPoint({ x, y }: Point, turn: QuarterTurn): Point {
  const box = turnBox({ x, y, w: 0, h: 0 }, turn)
  return { x: box.x, y: box.y }
}

/** The edits that show the whole frame in these tones: on it the cut is drawn. */
export function frameOnly(edits: ImageEdits): ImageEdits {
  return { ...noEdits(edits.frame), tone: edits.tone }
}

const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** By how many pixels of the screen an arrow moves a handle; ten times as far with Shift. null for other keys. */
export function nudge(key: string, shift: boolean): Point | null {
  const step = STEPS[key]
  const by = shift ? 10 : 1
  return step ? { x: step.x * by, y: step.y * by } : null
}
