import { Circle, FeatureGroup, Polygon, Polyline, type Layer, type PathOptions } from 'leaflet'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { lonNear } from '../../shared/places/globe.ts'
import styles from './map.module.css'

/** The outline of an area over the map; it takes no clicks. */
export class OutlineLayer extends FeatureGroup {
  show(shape: GeoShape | null): void {
    this.clearLayers()
    if (shape) this.addLayer(pathOf(shape))
  }
}

function pathOf(shape: GeoShape): Layer {
  const look: PathOptions = { className: styles['outline'] ?? '', interactive: false, weight: 2 }
  switch (shape.kind) {
    case 'circle':
      return new Circle([shape.centre.lat, shape.centre.lon], { ...look, radius: shape.radius })
    case 'polygon':
      return new Polygon(shape.rings.map(unwrapped), look)
    case 'line':
      return new Polyline(unwrapped(shape.points), { ...look, fill: false })
  }
}

/** By the shorter way from each point to the next, also over 180°. */
function unwrapped(points: readonly GeoPoint[]): [number, number][] {
  let before = points[0]?.lon ?? 0
  return points.map(({ lat, lon }) => {
    before = lonNear(lon, before)
    return [lat, before]
  })
}
