import { TILE_SIZE, type LayerName, type TileQuestion } from './base-map.ts'
import type { Drawing, PathPen, Surface } from './surface.ts'
import type { TileLines } from './tile-pack.ts'
import { placingOf, traceLines } from './trace-lines.ts'

/** Draws one tile of the base map: sea, land, water on it, then lines and the coast. */
export function drawTile<P extends PathPen>(
  { context, newPath }: Surface<P>,
  lines: TileLines,
  question: TileQuestion,
): void {
  const { colours, ratio, z } = question
  context.save()
  if (ratio !== 1) context.scale(ratio, ratio)
  context.fillStyle = colours.sea
  context.fillRect(0, 0, TILE_SIZE, TILE_SIZE)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const placing = placingOf(question)
  const pathOf = (name: LayerName, isClosed = false): P | null => {
    const found = lines[name]
    if (!found) return null
    const path = newPath()
    traceLines(path, found, { ...placing, isClosed })
    return path
  }
  const [land, lakes] = [pathOf('land', true), pathOf('lakes', true)]
  const pen: Pen<P> = { context, scale: Math.min(1.25, 0.55 + z * 0.1) }
  drawShore(pen, land, colours.shore)
  fill(context, land, colours.land)
  if (question.borders && land) drawProvinces({ ...pen, clip: land }, pathOf, question)
  stroke(pen, pathOf('rivers'), { colour: colours.river, width: z < 4 ? 0.8 : z < 6 ? 1 : 1.3 })
  fill(context, lakes, colours.sea)
  stroke(pen, lakes, { colour: colours.coast, width: 0.4 })
  stroke(pen, land, { colour: colours.coast, width: z < 3 ? 0.5 : 0.8 })
  if (question.borders) drawBorders(pen, pathOf, question)
  context.restore()
}

interface Pen<P> {
  readonly context: Drawing<P>
  /** How much wider lines are than given, by the zoom. */
  readonly scale: number
}

type PathOf<P> = (name: LayerName) => P | null

/** The sea is darker close to the land, as on engraved maps. */
function drawShore<P>(pen: Pen<P>, land: P | null, colour: string): void {
  pen.context.globalAlpha = 0.45
  stroke(pen, land, { colour, width: 8 })
  stroke(pen, land, { colour, width: 4 })
  pen.context.globalAlpha = 1
}

/** Lines between provinces end at the coast, which was generalised in another way than they. */
function drawProvinces<P>(pen: Pen<P> & { readonly clip: P }, pathOf: PathOf<P>, question: TileQuestion): void {
  const { colours, provinces, z } = question
  const drawn = [pathOf('provinces'), provinces === 'before' ? pathOf('dissolved') : null]
  if (!drawn.some(Boolean)) return
  const look = z < 6 ? { width: 0.7 } : { width: 0.9, dash: [7, 3] }
  pen.context.save()
  pen.context.clip(pen.clip, 'evenodd')
  for (const path of drawn) stroke(pen, path, { colour: colours.province, ...look })
  pen.context.restore()
}

function drawBorders<P>(pen: Pen<P>, pathOf: PathOf<P>, { colours, z }: TileQuestion): void {
  const borders = pathOf('borders')
  const width = z < 2 ? 0.5 : 0.9
  if (z >= 2) stroke(pen, borders, { colour: colours.borderBand, width: 4.5 })
  stroke(pen, borders, { colour: colours.border, width })
  stroke(pen, pathOf('disputed'), { colour: colours.disputed, width, dash: [4, 3] })
  stroke(pen, pathOf('leased'), { colour: colours.leased, width: 1.1, dash: [0.1, 3] })
}

function fill<P>(context: Drawing<P>, path: P | null, colour: string): void {
  if (!path) return
  context.fillStyle = colour
  context.fill(path, 'evenodd')
}

interface Line {
  readonly colour: string
  readonly width: number
  readonly dash?: readonly number[]
}

function stroke<P>({ context, scale }: Pen<P>, path: P | null, { colour, width, dash = [] }: Line): void {
  if (!path) return
  context.setLineDash([...dash])
  context.strokeStyle = colour
  context.lineWidth = width * scale
  context.stroke(path)
}
