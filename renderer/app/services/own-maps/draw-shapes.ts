import type { ShapeColours } from './drawn-map.ts'
import type { ShapeKind, ShapeLook } from './shape-look.ts'

/** What of a canvas shapes are drawn by. */
export type ShapeContext = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'beginPath' | 'moveTo' | 'lineTo' | 'arc' | 'closePath' | 'fill' | 'stroke' | 'setLineDash' | 'fillText' | 'strokeText'
  | 'measureText' | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineJoin' | 'lineCap' | 'globalAlpha' | 'font'
  | 'textBaseline'
> // prettier-ignore

/** A shape in CSS pixels of a tile: x and y in turn, a list for each line, ring or run of points. */
export interface Shape {
  readonly kind: ShapeKind
  readonly paths: readonly ArrayLike<number>[]
  readonly look: ShapeLook
}

/** How coordinates of a source become CSS pixels of the tile. */
export interface ToTile {
  readonly scale: number
  readonly left: number
  readonly top: number
}

export const PLAIN: ToTile = { scale: 1, left: 0, top: 0 }

/** Draws a shape, without its name. */
export function drawShape(context: ShapeContext, { kind, paths, look }: Shape, to: ToTile = PLAIN): void {
  if (kind === 'point') return drawPoints(context, { paths, look, to })
  context.beginPath()
  for (const path of paths) {
    trace(context, path, to)
    if (kind === 'polygon') context.closePath()
  }
  if (look.fill !== undefined && kind === 'polygon') {
    context.globalAlpha = look.fillOpacity ?? 1
    context.fillStyle = look.fill
    context.fill('evenodd')
  }
  if (look.stroke !== undefined && (look.width ?? 1) > 0) {
    context.globalAlpha = look.strokeOpacity ?? 1
    context.strokeStyle = look.stroke
    context.lineWidth = look.width ?? 1
    context.setLineDash([...(look.dash ?? [])])
    context.stroke()
  }
  context.globalAlpha = 1
}

function trace(context: ShapeContext, path: ArrayLike<number>, { scale, left, top }: ToTile): void {
  for (let at = 0; at + 1 < path.length; at += 2) {
    const [x, y] = [(path[at] ?? 0) * scale - left, (path[at + 1] ?? 0) * scale - top]
    if (at === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
}

interface Points {
  readonly paths: readonly ArrayLike<number>[]
  readonly look: ShapeLook
  readonly to: ToTile
}

function drawPoints(context: ShapeContext, { paths, look, to }: Points): void {
  const radius = look.radius ?? 4
  if (radius === 0) return
  context.fillStyle = look.fill ?? look.stroke ?? '#000'
  for (const [x, y] of pointsOf(paths, to)) {
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fill()
  }
}

function pointsOf(
  paths: readonly ArrayLike<number>[],
  { scale, left, top }: ToTile,
): readonly (readonly [number, number])[] {
  return paths.flatMap((path) =>
    Array.from({ length: Math.floor(path.length / 2) }, (_, index) => {
      const [x = 0, y = 0] = [path[index * 2], path[index * 2 + 1]]
      return [x * scale - left, y * scale - top] as const
    }),
  )
}

/** Above so many points in a tile their names would be a grey mass. */
const MOST_NAMES = 40
const LINE = 14
/** Beside its point. */
const AWAY = 7

/**
 * Names beside their points where they do not cover each other. `within`: only those that lie in the tile as a whole,
 * where the neighbouring tile does not know the rest; else the neighbour draws it.
 */
export function drawNames(
  context: ShapeContext,
  shapes: readonly Shape[],
  { colours, to = PLAIN, within }: { readonly colours: ShapeColours; readonly to?: ToTile; readonly within?: number },
): void {
  const named = shapes.filter(({ kind, look }) => kind === 'point' && look.name)
  if (named.length === 0 || (within === undefined && named.length > MOST_NAMES)) return
  context.font = '12px Inter, sans-serif'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = colours.halo
  context.fillStyle = colours.text
  const taken: (readonly [number, number, number, number])[] = []
  for (const { paths, look } of named) {
    const [x, y] = pointsOf(paths, to)[0] ?? [0, 0]
    const width = context.measureText(look.name ?? '').width
    const left = look.radius === 0 ? x - width / 2 : x + AWAY
    const box = [left - 2, y - LINE / 2, left + width + 2, y + LINE / 2] as const
    if (within !== undefined && (box[0] < 0 || box[1] < 0 || box[2] > within || box[3] > within)) continue
    if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]))
      continue
    taken.push(box)
    context.strokeText(look.name ?? '', left, y)
    context.fillText(look.name ?? '', left, y)
  }
}
