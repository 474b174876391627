import { DivIcon, FeatureGroup, Marker, type Map as LeafletMap } from 'leaflet'
import type { MapMark } from './map-marks.ts'
import { lonNear } from '../../shared/places/globe.ts'
import { countText, diameterOf } from './mark-size.ts'
import styles from './map.module.css'

export interface MarkHandlers {
  /** In full, aloud and as a tip. */
  readonly nameOf: (mark: MapMark) => string
  readonly onChoose: (mark: MapMark) => void
  readonly onEnter: (mark: MapMark) => void
}

interface Shown {
  readonly marker: Marker
  readonly look: string
  readonly mark: MapMark
}

/** The marks on the map: buttons with a name, kept while they stay the same so that focus does not jump. */
export class MarkLayer extends FeatureGroup {
  readonly #handlers: MarkHandlers
  readonly #shown = new Map<string, Shown>()

  constructor(handlers: MarkHandlers) {
    super()
    this.#handlers = handlers
  }

  show(map: LeafletMap, marks: readonly MapMark[]): void {
    const wanted = new Set(marks.map(({ id }) => id))
    for (const [id, { marker }] of this.#shown) {
      if (wanted.has(id)) continue
      this.removeLayer(marker)
      this.#shown.delete(id)
    }
    for (const mark of marks) this.#put(map, mark)
  }

  #put(map: LeafletMap, mark: MapMark): void {
    const lon = lonNear(mark.point.lon, map.getCenter().lng)
    const look = [mark.count, mark.dated, mark.places, mark.place, mark.chosen, mark.surest, mark.point.lat, lon].join(
      '|',
    )
    const known = this.#shown.get(mark.id)
    if (known?.look === look) return
    const marker = known?.marker ?? this.#made(mark.id, iconOf(mark))
    this.#shown.set(mark.id, { marker, look, mark })
    marker.setLatLng([mark.point.lat, lon])
    // The same element is kept, and with it the focus.
    if (known) marker.setIcon(iconOf(mark))
    else this.addLayer(marker)
    this.#name(marker, mark)
  }

  #made(id: string, icon: DivIcon): Marker {
    const marker = new Marker([0, 0], { icon, keyboard: true, riseOnHover: true })
    const choose = (): void => this.#with(id, this.#handlers.onChoose)
    marker.on('click', choose)
    marker.on('dblclick', () => this.#with(id, this.#handlers.onEnter))
    marker.on('add', () => {
      marker.getElement()?.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        event.stopPropagation()
        choose()
      })
    })
    return marker
  }

  #with(id: string, act: (mark: MapMark) => void): void {
    const shown = this.#shown.get(id)
    if (shown) act(shown.mark)
  }

  #name(marker: Marker, mark: MapMark): void {
    const element = marker.getElement()
    if (!element) return
    const name = this.#handlers.nameOf(mark)
    element.style.setProperty('--dated', String(mark.dated / Math.max(1, mark.count)))
    element.setAttribute('aria-label', name)
    element.setAttribute('aria-pressed', String(mark.chosen))
    element.title = name
  }
}

function iconOf(mark: MapMark): DivIcon {
  const size = diameterOf(mark)
  const number = document.createElement('span')
  number.textContent = mark.count > 1 ? countText(mark.count) : ''
  const kind = mark.count > 1 ? styles['cluster'] : styles['single']
  const doubt = [undefined, styles['probable'], styles['possible']][mark.surest]
  const className = [styles['mark'], kind, mark.chosen ? styles['chosen'] : '', doubt ?? ''].join(' ')
  return new DivIcon({ html: number, className, iconSize: [size, size] })
}
