import { DivIcon, FeatureGroup, Marker } from 'leaflet'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { lonNear } from '../../shared/places/globe.ts'
import styles from './map.module.css'

/** A point with a short label, such as its number in a list beside the map that says and does all that it does. */
export interface Pin {
  readonly point: GeoPoint
  readonly label: string
  readonly chosen: boolean
}

const SIZE = 14

/** Points with labels; they take no clicks, so that the next one can be set close by. */
export class PinLayer extends FeatureGroup {
  show(pins: readonly Pin[]): void {
    this.clearLayers()
    const near = pins[0]?.point.lon ?? 0
    for (const { point, label, chosen } of pins) {
      const text = document.createElement('span')
      text.textContent = label
      const className = [styles['pin'], chosen ? styles['chosenPin'] : ''].join(' ')
      const icon = new DivIcon({ html: text, className, iconSize: [SIZE, SIZE] })
      this.addLayer(
        new Marker([point.lat, lonNear(point.lon, near)], { icon, keyboard: false, interactive: false, alt: label }),
      )
    }
  }
}
