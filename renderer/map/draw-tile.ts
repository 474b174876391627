import type { RawFeature, RawTile } from 'geojson-vt'
import { TILE_SIZE, type LayerName, type TileQuestion } from './base-map.ts'

type Context = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'beginPath' | 'moveTo' | 'lineTo' | 'fill' | 'stroke' | 'fillRect' | 'setTransform' | 'setLineDash'
  | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineJoin' | 'lineCap' | 'globalAlpha'
> // prettier-ignore

/** Units of a tile of `geojson-vt` along one side. */
const EXTENT = 4096

/** Draws one tile of the base map: sea, land with its coast, lakes, rivers, then lines. */
export function drawTile(
  context: Context,
  tiles: Readonly<Partial<Record<LayerName, RawTile | null>>>,
  question: TileQuestion,
): void {
  const { colours, ratio, z } = question
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.fillStyle = colours.sea
  context.fillRect(0, 0, TILE_SIZE, TILE_SIZE)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const detail = Math.min(1, 0.35 + z * 0.08)
  shape(context, tiles.land, { fill: colours.land, stroke: colours.coast, width: 0.6 * detail })
  shape(context, tiles.rivers, { stroke: colours.river, width: z < 3 ? 0 : z < 5 ? 0.5 : 0.9 })
  shape(context, tiles.lakes, { fill: colours.sea, stroke: colours.coast, width: 0.5 * detail })
  if (!question.borders) return
  shape(context, tiles.borders, { stroke: colours.border, width: z < 3 ? 0.6 : 1 })
  shape(context, tiles.disputed, { stroke: colours.disputed, width: z < 3 ? 0.6 : 1, dash: [3, 3] })
}

interface Look {
  readonly fill?: string
  readonly stroke: string
  /** CSS pixels; 0 for no line. */
  readonly width: number
  readonly dash?: readonly number[]
}

function shape(context: Context, tile: RawTile | null | undefined, look: Look): void {
  if (!tile) return
  context.beginPath()
  for (const feature of tile.features) trace(context, feature)
  if (look.fill !== undefined) {
    context.fillStyle = look.fill
    context.fill('evenodd')
  }
  if (look.width === 0) return
  context.setLineDash([...(look.dash ?? [])])
  context.strokeStyle = look.stroke
  context.lineWidth = look.width
  context.stroke()
}

function trace(context: Context, feature: RawFeature): void {
  if (feature.type !== 2 && feature.type !== 3) return
  const scale = TILE_SIZE / EXTENT
  for (const ring of feature.geometry) {
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const [x, y] = [(ring[at] ?? 0) * scale, (ring[at + 1] ?? 0) * scale]
      if (at === 0) context.moveTo(x, y)
      else context.lineTo(x, y)
    }
  }
}
