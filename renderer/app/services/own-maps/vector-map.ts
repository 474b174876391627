import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { drawNames, drawShape, type Shape, type ShapeContext, type ToTile } from './draw-shapes.ts'
import { tileCanvas, type DrawnMap, type ShapeColours } from './drawn-map.ts'
import { OwnMapError } from './own-map-error.ts'
import { layersInOrder, lookOfLayer, type ShapeKind } from './shape-look.ts'
import type { TileArchive } from './tile-archive.ts'
import { piecesOf, type SquarePart } from './tile-ground.ts'

/** CSS pixels of a tile. */
const SIDE = 512

/** A map of shapes (Mapbox Vector Tile 2). Beyond its last zoom they are drawn larger. */
export function vectorMap(archive: TileArchive): DrawnMap {
  const { minZoom, maxZoom, facts } = archive
  return {
    facts: { ...facts, minZoom },
    draw: async ({ tile, size, colours }, signal) => {
      const level = Math.min(tile.z, maxZoom)
      const [piece] = level < minZoom ? [] : piecesOf(tile, level)
      const bytes = piece && (await archive.tile(piece.tile, signal))
      if (!piece || !bytes) return null
      const [canvas, context] = tileCanvas(size)
      context.scale(size / SIDE, size / SIDE)
      drawVectorTile(context, bytes, { part: piece.part, colours, name: Object.values(piece.tile).join('/') })
      return canvas.transferToImageBitmap()
    },
  }
}

interface VectorWish {
  /** Which part of the tile fills the square. */
  readonly part: SquarePart
  readonly colours: ShapeColours
  /** Of the tile, for the one who reads of its damage. */
  readonly name: string
}

/** Draws the layers of a vector tile. Throws an OwnMapError where the bytes are none. */
export function drawVectorTile(context: ShapeContext, bytes: Uint8Array, { part, colours, name }: VectorWish): void {
  const layers = layersOf(bytes, name)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  for (const layer of layersInOrder(Object.keys(layers))) {
    const found = layers[layer]
    if (!found) continue
    const scale = SIDE / part.share / found.extent
    const to = { scale, left: (part.left * SIDE) / part.share, top: (part.top * SIDE) / part.share }
    drawLayer(context, found, { to, colours })
  }
}

function layersOf(bytes: Uint8Array, name: string): Readonly<Record<string, VectorTileLayer>> {
  try {
    return new VectorTile(new PbfReader(bytes)).layers
  } catch (cause) {
    throw new OwnMapError('map-damaged', name, { cause })
  }
}

const KINDS: readonly (ShapeKind | null)[] = [null, 'point', 'line', 'polygon']

function drawLayer(
  context: ShapeContext,
  layer: VectorTileLayer,
  { to, colours }: { readonly to: ToTile; readonly colours: ShapeColours },
): void {
  const named: Shape[] = []
  for (let index = 0; index < layer.length; index += 1) {
    const feature = layer.feature(index)
    const kind = KINDS[feature.type] ?? null
    const look = kind && lookOfLayer(layer.name, { kind, properties: feature.properties }, colours)
    if (!kind || !look) continue
    const paths = feature.loadGeometry().map((path) => path.flatMap(({ x, y }) => [x, y]))
    const shape = { kind, paths, look }
    drawShape(context, shape, to)
    if (look.name) named.push(shape)
  }
  drawNames(context, named, { colours, to, within: SIDE })
}
