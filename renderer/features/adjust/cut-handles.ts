import { turnBox } from '../../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../../shared/domain/geometry.ts'
import { isConvex, turnedBy, type Point, type Quad } from '../../../shared/domain/homography.ts'
import { boxOf, cornersOf, noEdits, type Cut, type ImageEdits } from '../../../shared/domain/image-edits.ts'

/** The corners of a cut, in the order of its quad, as one finds them on the frame before the user's turns. */
export const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const
type Corner = (typeof CORNERS)[number]

/** The edges of a cut, each after the corner that it begins at. */
export const EDGES = ['top', 'right', 'bottom', 'left'] as const
type Edge = (typeof EDGES)[number]

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
  if (edits.cut.shape === 'corners') return convexOr(edits.cut, (point, index) => (index === at ? near : point))
  // The corner across stays where it is; both together give the box, seen in the picture's own directions.
  const fixed = cornersOfCut(edits)[((at + 2) % 4) as 0 | 1 | 2 | 3]
  return boxBetween({ fixed, moved: near, at }, edits.cut, edits.frame)
}

/** The middle of an edge of the cut, in fractions of the frame. */
export function middleOfEdge(edits: ImageEdits, edge: Edge): Point {
  const corners = cornersOfCut(edits)
  const at = EDGES.indexOf(edge)
  const [first] = corners
  return between(corners[at] ?? first, corners[at + 1] ?? first)
}

/** The middle of the cut. */
export function middleOfCut(edits: ImageEdits): Point {
  const [a, b, c, d] = cornersOfCut(edits)
  return between(between(a, c), between(b, d))
}

function between(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}

/** The cut with the middle of one edge elsewhere: a rectangle grows or shrinks there, of four corners two move. */
export function movedEdge(edits: ImageEdits, edge: Edge, to: Point): Cut {
  const at = EDGES.indexOf(edge)
  const from = middleOfEdge(edits, edge)
  const by = { x: within(to.x) - from.x, y: within(to.y) - from.y }
  const { cut } = edits
  if (cut.shape === 'corners') {
    const isMoved = (index: number): boolean => index === at || index === (at + 1) % 4
    return convexOr(cut, (point, index) => (isMoved(index) ? moved(point, by) : point))
  }
  const { width, height } = edits.frame
  const box = boxInside(edits)
  const arm = turnedBy({ x: by.x * width, y: by.y * height }, cut.angle)
  const outward = at === 1 || at === 2 ? 1 : -1
  const across = at % 2 === 1
  const w = across ? Math.max(SMALLEST, box.w + (outward * arm.x) / width) : box.w
  const h = across ? box.h : Math.max(SMALLEST, box.h + (outward * arm.y) / height)
  const grown = { x: (outward * (w - box.w) * width) / 2, y: (outward * (h - box.h) * height) / 2 }
  const half = turnedBy(grown, -cut.angle)
  const x = box.x + box.w / 2 + half.x / width - w / 2
  const y = box.y + box.h / 2 + half.y / height - h / 2
  return { shape: 'rectangle', box: { x, y, w, h }, angle: cut.angle }
}

/** The whole cut moved by so much of the frame, no further than the frame's edges. */
export function movedCut(edits: ImageEdits, by: Point): Cut {
  const { cut } = edits
  const corners = cornersOfCut(edits)
  const room = (places: readonly number[], far: number): number =>
    Math.max(Math.min(0, -Math.min(...places)), Math.min(Math.max(0, 1 - Math.max(...places)), far))
  const inside = {
    x: room(
      corners.map(({ x }) => x),
      by.x,
    ),
    y: room(
      corners.map(({ y }) => y),
      by.y,
    ),
  }
  if (cut.shape === 'corners') return convexOr(cut, (point) => moved(point, inside))
  return cut.box ? { ...cut, box: { ...cut.box, ...moved(cut.box, inside) } } : cut
}

function moved(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y }
}

function convexOr(cut: Extract<Cut, { shape: 'corners' }>, move: (point: Point, index: number) => Point): Cut {
  const corners = cut.corners.map(move) as unknown as Quad // four of four
  return isConvex(corners) ? { shape: 'corners', corners } : cut
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
