import type { Position } from 'geojson'
import type { PlaceGeometry } from '../../places/place-geometry.ts'
import { listOf, recordOf } from '../geo/found-feature.ts'

/** The geometry of a value of JSON, longitude first, heights left off; null where it is none, or empty. */
export function geometryIn(value: unknown): PlaceGeometry | null {
  const { type, coordinates, geometries } = recordOf(value)
  switch (type) {
    case 'Point': {
      const point = positionIn(coordinates)
      return point && { type, coordinates: point }
    }
    case 'MultiPoint':
    case 'LineString': {
      const points = listOf(coordinates).flatMap((each) => some(positionIn(each)))
      return points.length === 0 ? null : { type, coordinates: points }
    }
    case 'MultiLineString':
    case 'Polygon': {
      const lines = linesIn(coordinates)
      return lines.length === 0 ? null : { type, coordinates: lines }
    }
    case 'MultiPolygon': {
      const polygons = listOf(coordinates)
        .map(linesIn)
        .filter((lines) => lines.length > 0)
      return polygons.length === 0 ? null : { type, coordinates: polygons }
    }
    case 'GeometryCollection': {
      const parts = listOf(geometries).flatMap((each) => some(geometryIn(each)))
      return parts.length === 0 ? null : { type, geometries: parts }
    }
    default:
      return null
  }
}

function linesIn(value: unknown): Position[][] {
  return listOf(value)
    .map((line) => listOf(line).flatMap((each) => some(positionIn(each))))
    .filter((line) => line.length > 0)
}

function positionIn(value: unknown): Position | null {
  const [lon, lat] = listOf(value)
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null
}

function some<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value]
}
