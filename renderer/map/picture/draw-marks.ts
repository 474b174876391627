import type { GeoShape } from '../../../shared/domain/geo-shape.ts'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import { lonNear } from '../../../shared/places/globe.ts'
import { circleRing } from '../../../shared/places/place-geometry.ts'
import { unwrappedPoints } from '../../../shared/places/rings.ts'
import type { MarkColours } from '../colours.ts'
import { dashOf, ringOf, type DoubtedShape } from '../doubt.ts'
import { countText, diameterOf } from '../mark-size.ts'
import type { MapMark } from '../map-marks.ts'
import type { PathPen, Surface } from '../surface.ts'

/** Where a point is on the sheet. */
export type Placer = (point: GeoPoint) => readonly [number, number]

/** How marks and shapes come on the sheet: in the copy of the world that is nearest to the longitude `near`. */
export interface Placing {
  readonly place: Placer
  readonly near: number
  readonly colours: MarkColours
}

const FACE = 'Inter, sans-serif'

/** Draws what places cover: areas faintly filled, circles of uncertainty with a broken border. */
export function drawShapes<P extends PathPen>(
  { context, newPath }: Surface<P>,
  shapes: readonly DoubtedShape[],
  { place, near, colours }: Placing,
): void {
  context.save()
  context.strokeStyle = colours.mark
  context.fillStyle = colours.mark
  for (const one of shapes) {
    const { shape } = one
    const path = newPath()
    for (const ring of ringsOf(shape)) traceRing(path, ring, { place, near, isClosed: shape.kind !== 'line' })
    if (shape.kind !== 'line') {
      context.globalAlpha = 0.12
      context.fill(path, 'evenodd')
    }
    context.globalAlpha = 0.8
    context.lineWidth = shape.kind === 'line' ? 3 : 1.5
    context.setLineDash([...dashOf(one)])
    context.stroke(path)
  }
  context.restore()
}

function ringsOf(shape: GeoShape): readonly (readonly GeoPoint[])[] {
  if (shape.kind === 'circle') return [circleRing(shape.centre, shape.radius)]
  return shape.kind === 'line' ? [shape.points] : shape.rings
}

/** In the copy of the world that is nearest; whole on both sides of 180°. */
function traceRing(
  path: PathPen,
  ring: readonly GeoPoint[],
  { place, near, isClosed }: { readonly place: Placer; readonly near: number; readonly isClosed: boolean },
): void {
  const points = unwrappedPoints(ring)
  const first = points[0]?.lon ?? 0
  const turn = lonNear(first, near) - first
  for (const [index, { lat, lon }] of points.entries()) {
    const [x, y] = place({ lat, lon: lon + turn })
    if (index === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  }
  if (isClosed) path.closePath()
}

/** Draws the marks: a dot for one unit, a number for several with a ring that says which share of them has a date. */
export function drawMarks<P extends PathPen>(
  surface: Surface<P>,
  marks: readonly MapMark[],
  { place, near, colours }: Placing,
): void {
  for (const mark of marks) {
    const [x, y] = place({ ...mark.point, lon: lonNear(mark.point.lon, near) })
    if (mark.count > 1) drawCluster(surface, mark, { x, y, colours })
    else drawDot(surface, { x, y, colours })
    drawDoubt(surface, mark, { x, y, colours })
  }
}

/** A broken ring around what is not certain. */
export function drawDoubt<P extends PathPen>(
  { context, newPath }: Surface<P>,
  mark: Pick<MapMark, 'count' | 'surest'>,
  { x, y, colours }: At,
): void {
  const dash = ringOf(mark.surest)
  if (!dash) return
  const ring = newPath()
  ring.arc(x, y, mark.count > 1 ? diameterOf(mark) / 2 + 8 : 11, 0, 2 * Math.PI)
  context.strokeStyle = colours.mark
  context.lineWidth = 1.5
  context.setLineDash([...dash])
  context.stroke(ring)
  context.setLineDash([])
}

interface At {
  readonly x: number
  readonly y: number
  readonly colours: MarkColours
}

/** A single unit. */
export function drawDot<P extends PathPen>({ context, newPath }: Surface<P>, { x, y, colours }: At): void {
  for (const [radius, colour] of [
    [7, colours.mark],
    [6, colours.paper],
    [4, colours.mark],
  ] as const) {
    const path = newPath()
    path.arc(x, y, radius, 0, 2 * Math.PI)
    context.fillStyle = colour
    context.fill(path)
  }
}

/** Several units. */
export function drawCluster<P extends PathPen>(
  { context, newPath }: Surface<P>,
  mark: Pick<MapMark, 'count' | 'dated'>,
  { x, y, colours }: At,
): void {
  const radius = diameterOf(mark) / 2
  const disc = (size: number, colour: string): void => {
    const path = newPath()
    path.arc(x, y, size, 0, 2 * Math.PI)
    context.fillStyle = colour
    context.fill(path)
  }
  disc(radius + 5, colours.undated)
  const turn = (2 * Math.PI * mark.dated) / Math.max(1, mark.count)
  if (turn > 0) {
    const ring = newPath()
    ring.arc(x, y, radius + 3.5, -Math.PI / 2, turn - Math.PI / 2)
    context.strokeStyle = colours.mark
    context.lineWidth = 3
    context.setLineDash([])
    context.stroke(ring)
  }
  disc(radius + 2, colours.paper)
  disc(radius, colours.mark)
  context.font = `600 12px ${FACE}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = colours.ink
  context.fillText(countText(mark.count), x, y)
}
