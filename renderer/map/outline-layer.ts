import { FeatureGroup } from 'leaflet'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import styles from './map.module.css'
import { pathOf } from './shape-path.ts'

/** The outline of an area over the map; it takes no clicks. */
export class OutlineLayer extends FeatureGroup {
  show(shape: GeoShape | null): void {
    this.clearLayers()
    if (shape) this.addLayer(pathOf(shape, { className: styles['outline'] ?? '', weight: 2 }))
  }
}
