import { DivIcon, FeatureGroup, Marker, type Map as LeafletMap } from 'leaflet'
import type { MapMark } from './cluster-index.ts'
import { lonNear } from './geo.ts'
import styles from './map.module.css'

export interface MarkHandlers {
  readonly nameOf: (mark: MapMark) => string
  readonly onChoose: (mark: MapMark) => void
  readonly onEnter: (mark: MapMark) => void
}

interface Shown {
  readonly marker: Marker
  readonly look: string
}

/** The marks on the map: buttons with a name, kept while they stay the same so that focus does not jump. */
export class MarkLayer extends FeatureGroup {
  readonly #handlers: MarkHandlers
  readonly #shown = new Map<string, Shown>()

  constructor(handlers: MarkHandlers) {
    super()
    this.#handlers = handlers
  }

  show(map: LeafletMap, marks: readonly MapMark[], isChosen: (mark: MapMark) => boolean): void {
    const wanted = new Set(marks.map(({ id }) => id))
    for (const [id, { marker }] of this.#shown) {
      if (wanted.has(id)) continue
      this.removeLayer(marker)
      this.#shown.delete(id)
    }
    for (const mark of marks) this.#put(map, mark, isChosen(mark))
  }

  #put(map: LeafletMap, mark: MapMark, chosen: boolean): void {
    const lon = lonNear(mark.point.lon, map.getCenter().lng)
    const look = [mark.count, mark.places, mark.name, chosen, mark.point.lat, lon].join('|')
    const known = this.#shown.get(mark.id)
    if (known?.look === look) return
    if (known) this.removeLayer(known.marker)
    const marker = new Marker([mark.point.lat, lon], { icon: iconOf(mark, chosen), keyboard: true, riseOnHover: true })
    this.addLayer(marker)
    this.#shown.set(mark.id, { marker, look })
    this.#name(marker, mark, chosen)
  }

  #name(marker: Marker, mark: MapMark, chosen: boolean): void {
    const element = marker.getElement()
    if (!element) return
    const name = this.#handlers.nameOf(mark)
    element.setAttribute('aria-label', name)
    element.setAttribute('aria-pressed', String(chosen))
    element.title = name
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      this.#handlers.onChoose(mark)
    })
    marker.on('click', () => this.#handlers.onChoose(mark))
    marker.on('dblclick', () => this.#handlers.onEnter(mark))
  }
}

/** From 24 pixels, which a finger or a shaking hand still hits, to 44. */
function diameterOf(mark: MapMark): number {
  return Math.round(Math.min(44, 24 + 6 * Math.log10(mark.count)))
}

function iconOf(mark: MapMark, chosen: boolean): DivIcon {
  const size = diameterOf(mark)
  const number = document.createElement('span')
  number.textContent = mark.count > 1 ? shortened(mark.count) : ''
  const kind = mark.count > 1 ? styles['cluster'] : styles['single']
  const className = [styles['mark'], kind, chosen ? styles['chosen'] : ''].join(' ')
  return new DivIcon({ html: number, className, iconSize: [size, size] })
}

function shortened(count: number): string {
  return count < 1000 ? String(count) : `${(count / 1000).toFixed(count < 9950 ? 1 : 0)}k`
}
