import type { FeatureCollection } from 'geojson'
import GeoJSONVT, { type RawFeature } from 'geojson-vt'
import { drawNames, drawShape, type Shape } from './draw-shapes.ts'
import { tileCanvas, type DrawnMap } from './drawn-map.ts'
import { lookOfShape, type ShapeKind } from './shape-look.ts'
import type { MapFacts } from './tile-archive.ts'

/** CSS pixels of a tile; the units of its shapes are finer. */
const SIDE = 512
const EXTENT = 4096
/** As far as names may reach over the edge of a tile: 160 CSS pixels. */
const BUFFER = 1280

/** Shapes on the ground, such as those of GeoJSON or KML, as a map. */
export function shapesMap(shapes: FeatureCollection, facts: MapFacts): DrawnMap {
  const tiles = new GeoJSONVT(shapes, { maxZoom: 18, indexMaxZoom: 4, tolerance: 3, extent: EXTENT, buffer: BUFFER })
  return {
    facts,
    draw: ({ tile: { z, x, y }, size, colours }) => {
      const found = tiles.getTileRaw(z, x, y)?.features ?? []
      if (found.length === 0) return Promise.resolve(null)
      const [canvas, context] = tileCanvas(size)
      context.scale(size / SIDE, size / SIDE)
      context.lineJoin = 'round'
      context.lineCap = 'round'
      const all = found.map((feature): Shape => {
        const kind = kindOf(feature)
        return { kind, paths: pathsOf(feature), look: lookOfShape(kind, feature.tags ?? {}, colours) }
      })
      const to = { scale: SIDE / EXTENT, left: 0, top: 0 }
      for (const kind of FROM_BELOW) for (const shape of all) if (shape.kind === kind) drawShape(context, shape, to)
      drawNames(context, all, { colours, to })
      return Promise.resolve(canvas.transferToImageBitmap())
    },
  }
}

const FROM_BELOW: readonly ShapeKind[] = ['polygon', 'line', 'point']

function kindOf({ type }: RawFeature): ShapeKind {
  return type === 2 ? 'line' : type === 3 ? 'polygon' : 'point'
}

function pathsOf(feature: RawFeature): readonly ArrayLike<number>[] {
  switch (feature.type) {
    case 4:
      return [[feature.x, feature.y]]
    case 1:
      return [feature.geometry]
    case 2:
    case 3:
      return feature.geometry
  }
}
