import type { Position } from 'geojson'
import type { PlaceGeometry } from '../../places/place-geometry.ts'

/** A geometry as OGC Well-Known Text (ISO 19125-1), longitude first: `POINT (107.59 16.46)`. */
export function wktOf(geometry: PlaceGeometry): string {
  return geometry.type === 'GeometryCollection'
    ? `GEOMETRYCOLLECTION (${geometry.geometries.map(wktOf).join(', ')})`
    : `${geometry.type.toUpperCase()} ${coordinatesOf(geometry)}`
}

function coordinatesOf(geometry: Exclude<PlaceGeometry, { readonly type: 'GeometryCollection' }>): string {
  switch (geometry.type) {
    case 'Point':
      return points([geometry.coordinates])
    case 'MultiPoint':
      return nested(geometry.coordinates.map((point) => points([point])))
    case 'LineString':
      return points(geometry.coordinates)
    case 'MultiLineString':
    case 'Polygon':
      return nested(geometry.coordinates.map(points))
    case 'MultiPolygon':
      return nested(geometry.coordinates.map((rings) => nested(rings.map(points))))
  }
}

function nested(parts: readonly string[]): string {
  return `(${parts.join(', ')})`
}

function points(positions: readonly Position[]): string {
  return nested(positions.map(([lon = 0, lat = 0]) => `${lon} ${lat}`))
}
