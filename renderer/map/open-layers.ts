import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import GeoJSONVT from 'geojson-vt'
import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import { LAYERS, MAX_ZOOM, type LayerName } from './base-map.ts'
import { fetchPacked } from './fetch-packed.ts'
import { smoothLine } from './smooth-line.ts'
import { unwrappedRing } from './unwrapped-ring.ts'

/** What `geojson-vt` draws tiles from, by layer. */
export type BaseLayers = Readonly<Partial<Record<LayerName, GeoJSONVT>>>

/** Reads the layers that scripts/assets/map.mjs made; `base` is the address of the bundle. */
export async function openLayers(base: string): Promise<BaseLayers> {
  const files = await Promise.all(
    ['land', 'water'].map((name) => fetchPacked(new URL(`map/${name}.json.gz`, base).href)),
  )
  // Our own files, made at build time.
  return Object.assign({}, ...files.map((file) => layersOf(file as Topology))) as BaseLayers
}

/** Every object of the topology that is a layer, sliced into tiles when they are asked for. */
export function layersOf(topology: Topology): BaseLayers {
  const names = LAYERS.filter((name) => name in topology.objects)
  return Object.fromEntries(names.map((name) => [name, new GeoJSONVT(collectionOf(topology, name), OPTIONS)]))
}

const OPTIONS = { maxZoom: MAX_ZOOM - 1, indexMaxZoom: 4, tolerance: 2.5, buffer: 80 }

function collectionOf(topology: Topology, name: LayerName): FeatureCollection {
  const object = topology.objects[name] as GeometryObject
  const found = feature(topology, object)
  const features = 'features' in found ? found.features : [found]
  const isCoarse = name === 'lakes' || name === 'rivers'
  const parts = features.flatMap(({ geometry }) => partsOf(geometry))
  return {
    type: 'FeatureCollection',
    features: parts.map((part): Feature => ({
      type: 'Feature',
      properties: null,
      geometry: isCoarse ? smooth(part) : part,
    })),
  }
}

/** A polygon or line at a time, so that a tile skips those that are elsewhere. */
function partsOf(geometry: Geometry): readonly Geometry[] {
  if (geometry.type === 'MultiPolygon') {
    return geometry.coordinates.map((rings) => ({ type: 'Polygon', coordinates: rings.map(unwrappedRing) }))
  }
  if (geometry.type === 'MultiLineString') {
    return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))
  }
  return [geometry]
}

/** The lakes and rivers that ship are rounded to 4 km; drawn as they are they would zigzag. */
function smooth(geometry: Geometry): Geometry {
  const rounded = (line: readonly Position[]): Position[] =>
    smoothLine(
      line.map(([lon = 0, lat = 0]) => [lon, lat] as const),
      2,
    )
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(rounded) }
  if (geometry.type === 'LineString') return { ...geometry, coordinates: rounded(geometry.coordinates) }
  return geometry
}
