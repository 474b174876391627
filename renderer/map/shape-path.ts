import { Circle, Polygon, Polyline, type Path, type PathOptions } from 'leaflet'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { lonNear } from '../../shared/places/globe.ts'
import { unwrappedPoints } from '../../shared/places/rings.ts'

/** A shape as Leaflet draws it, in the copy of the world that is nearest to `near`; it takes no clicks. */
export function pathOf(shape: GeoShape, look: PathOptions, near?: number): Path {
  const first = firstPoint(shape).lon
  const turn = near === undefined ? 0 : lonNear(first, near) - first
  const ring = (points: readonly GeoPoint[]): [number, number][] =>
    unwrappedPoints(points).map(({ lat, lon }) => [lat, lon + turn])
  const options = { interactive: false, ...look }
  switch (shape.kind) {
    case 'circle':
      return new Circle([shape.centre.lat, shape.centre.lon + turn], { ...options, radius: shape.radius })
    case 'polygon':
      return new Polygon(shape.rings.map(ring), options)
    case 'line':
      return new Polyline(ring(shape.points), { ...options, fill: false })
  }
}

function firstPoint(shape: GeoShape): GeoPoint {
  const first = shape.kind === 'circle' ? shape.centre : shape.kind === 'line' ? shape.points[0] : shape.rings[0]?.[0]
  return first ?? { lat: 0, lon: 0 }
}
