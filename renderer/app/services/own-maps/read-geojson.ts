import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import type { GeoBounds } from '../../../../shared/domain/geometry.ts'
import { isRecord, type JsonRecord } from '../../../../shared/domain/json-record.ts'
import { GeoFileError } from '../../../../shared/formats/geo/geo-file-error.ts'
import { readFeatures } from '../../../../shared/formats/geojson/read-features.ts'
import { geometryIn } from '../../../../shared/formats/geojson/read-geometry.ts'
import { SEPARATOR } from '../../../../shared/formats/geojson/split-features.ts'
import { projectionOfEpsg } from '../../../../shared/places/map-projection.ts'
import { textInParts } from '../text-in-parts.ts'
import { OwnMapError } from './own-map-error.ts'

/** All shapes of a map are held to be drawn. */
const MOST_BYTES = 256 * 1024 * 1024

/** Shapes in degrees of WGS 84, and where they lie. */
export interface GroundShapes {
  readonly shapes: FeatureCollection
  readonly bounds: GeoBounds
}

/**
 * Reads GeoJSON (RFC 7946; also the `crs` of 2008 where it names a projection of `projectionOfEpsg`). Geometries that
 * are broken are left out. `name` is that of the file. Throws an OwnMapError where the file is none, too large, has no
 * shape, or lies off the globe.
 */
export async function readGeojson(file: Blob, name: string): Promise<GroundShapes> {
  if (file.size > MOST_BYTES) throw new OwnMapError('map-large', name)
  const begin = (await file.slice(0, 512).text()).replace(SEPARATOR, '').trimStart()
  if (!begin.startsWith('{')) throw new OwnMapError('map-not', name)
  const features: Feature[] = []
  let from: ToDegrees = asItIs
  try {
    for await (const told of readFeatures(textInParts(file))) {
      if (told.kind === 'grid') from = wayToDegrees(told.name, name)
      else features.push(...featureOf(told.value, name))
    }
  } catch (cause) {
    if (!(cause instanceof GeoFileError)) throw cause
    throw new OwnMapError(cause.code === 'geo-large' ? 'map-large' : 'map-damaged', name, { cause })
  }
  return groundShapes(features, { name, from })
}

function featureOf(value: JsonRecord, name: string): readonly Feature[] {
  // Other JSON has no types; nothing stands where a feature of a list is null.
  if (Object.keys(value).length > 0 && typeof value['type'] !== 'string') throw new OwnMapError('map-not', name)
  const geometry = geometryIn(value['geometry'])
  const properties = isRecord(value['properties']) ? value['properties'] : {}
  return geometry ? [{ type: 'Feature', properties, geometry }] : []
}

type ToDegrees = (position: Position) => Position

const asItIs: ToDegrees = (position) => position

function wayToDegrees(called: string, name: string): ToDegrees {
  if (called === '' || /CRS84$/i.test(called)) return asItIs
  const projection = projectionOfEpsg(Number(/(\d+)$/.exec(called)?.[1]))
  if (!projection) throw new OwnMapError('map-projection', `${name} (${called})`)
  return ([east = NaN, north = NaN]) => {
    const { lat, lon } = projection.from(east, north)
    return [lon, lat]
  }
}

/** Where all shapes lie. Throws an OwnMapError where there are none, or they are not in degrees. */
export function groundShapes(
  features: readonly Feature[],
  { name, from }: { readonly name: string; readonly from: ToDegrees },
): GroundShapes {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const placed = (position: Position): Position => {
    const [lon = NaN, lat = NaN] = from(position)
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
    return [lon, lat]
  }
  const moved = features.map((feature): Feature => ({ ...feature, geometry: movedGeometry(feature.geometry, placed) }))
  if (!(west <= east)) throw new OwnMapError('map-empty', name)
  // Beyond 180° shapes may go on; numbers of metres are thousands.
  if (west < -540 || east > 540 || south < -90 || north > 90) throw new OwnMapError('map-projection', `${name} (?)`)
  const isRound = east - west >= 360 || west < -180 || east > 180
  const bounds = { south, north, west: isRound ? -180 : west, east: isRound ? 180 : east }
  return { shapes: { type: 'FeatureCollection', features: moved }, bounds }
}

function movedGeometry(geometry: Geometry, to: ToDegrees): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: to(geometry.coordinates) }
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(to) }
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(to)) }
    case 'MultiPolygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((part) => part.map((ring) => ring.map(to))) }
    case 'GeometryCollection':
      return { type: geometry.type, geometries: geometry.geometries.map((each) => movedGeometry(each, to)) }
  }
}
