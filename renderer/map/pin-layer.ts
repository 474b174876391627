import { DivIcon, FeatureGroup, Marker, type Map as LeafletMap } from 'leaflet'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { lonNear, wrappedLon } from '../../shared/places/globe.ts'
import styles from './map.module.css'

/** A point with a short label, such as its number in a list beside the map that says and does all that it does. */
export interface Pin {
  readonly point: GeoPoint
  readonly label: string
  readonly chosen: boolean
  /** What it is called where it can be chosen and moved; absent, it takes no clicks, so that the next one can be set close by. */
  readonly name?: string
}

/** A pin that has a name was chosen (null) or moved, told by its place in the list. */
export type OnPin = (pin: number, to: GeoPoint | null) => void

const SIZE = 14
/** CSS pixels that an arrow moves a pin by, and with Ctrl or Cmd. */
const STEP = 10
const FINE = 1

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Points with labels; those that have a name are chosen by a click or Enter, and moved by the pointer or by arrows. */
export class PinLayer extends FeatureGroup {
  readonly #onPin: OnPin
  #markers: readonly Marker[] = []
  #kinds = ''

  constructor(onPin: OnPin = () => undefined) {
    super()
    this.#onPin = onPin
  }

  show(pins: readonly Pin[]): void {
    const kinds = pins.map(({ name }) => (name === undefined ? '-' : '+')).join('')
    // The same elements are kept, and with them the focus.
    if (kinds !== this.#kinds) this.#make(pins)
    this.#kinds = kinds
    const near = pins[0]?.point.lon ?? 0
    for (const [at, pin] of pins.entries()) {
      const marker = this.#markers[at]
      marker?.setLatLng([pin.point.lat, lonNear(pin.point.lon, near)])
      dress(marker?.getElement(), pin)
    }
  }

  #make(pins: readonly Pin[]): void {
    this.clearLayers()
    this.#markers = pins.map(({ name, label }, at) => {
      const isHeld = name !== undefined
      const icon = new DivIcon({ html: document.createElement('span'), className: styles['pin'] ?? '', iconSize: [SIZE, SIZE] }) // prettier-ignore
      const options = { icon, keyboard: isHeld, interactive: isHeld, draggable: isHeld, alt: label }
      const marker = new Marker([0, 0], options)
      if (isHeld) this.#hold(marker, at)
      this.addLayer(marker)
      return marker
    })
  }

  #hold(marker: Marker, at: number): void {
    marker.on('click', () => this.#onPin(at, null))
    marker.on('dragend', () => this.#tell(marker, at))
    marker.on('add', ({ target }: { readonly target: Marker }) => {
      const element = target.getElement()
      let isMoved = false
      const rest = (): void => {
        if (isMoved) this.#tell(marker, at)
        isMoved = false
      }
      element?.addEventListener('keydown', (event) => {
        const isChosen = event.key === 'Enter' || event.key === ' '
        if (isChosen) this.#onPin(at, null)
        else if (!moveBy(this._map, marker, event)) return
        isMoved ||= !isChosen
        event.preventDefault()
        event.stopPropagation()
      })
      element?.addEventListener('keyup', rest)
      element?.addEventListener('blur', rest)
    })
  }

  #tell(marker: Marker, at: number): void {
    const { lat, lng } = marker.getLatLng()
    this.#onPin(at, { lat, lon: wrappedLon(lng) })
  }
}

function dress(element: HTMLElement | undefined, { label, chosen, name }: Pin): void {
  if (!element) return
  const span = element.querySelector('span')
  if (span) span.textContent = label
  element.classList.toggle(styles['chosenPin'] ?? '', chosen)
  if (name === undefined) return
  element.classList.add(styles['heldPin'] ?? '')
  element.setAttribute('aria-label', name)
  element.setAttribute('aria-pressed', String(chosen))
}

/** Whether the key was an arrow. */
function moveBy(map: LeafletMap, marker: Marker, { key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const way = ARROWS[key]
  if (!way) return false
  const step = ctrlKey || metaKey ? FINE : STEP
  const at = map.latLngToContainerPoint(marker.getLatLng())
  marker.setLatLng(map.containerPointToLatLng([at.x + way[0] * step, at.y + way[1] * step]))
  return true
}
