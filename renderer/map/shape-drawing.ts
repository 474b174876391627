import {
  Circle,
  Marker,
  PM,
  Polygon,
  Polyline,
  type LatLng,
  type Layer,
  type Map as LeafletMap,
  type Path,
} from 'leaflet'
import '@geoman-io/leaflet-geoman-free'
import '@geoman-io/leaflet-geoman-free/dist/leaflet-geoman.css'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { wrappedLon } from '../../shared/places/globe.ts'
import styles from './map.module.css'
import type { ShapeEditing } from './shape-editing.ts'
import { pathOf } from './shape-path.ts'

const TOOLS = { circle: 'Circle', polygon: 'Polygon', line: 'Line' } as const

/** A shape drawn by clicks, and changed by its corners. The list of coordinates beside the map does the same by keyboard. */
export class ShapeDrawing {
  readonly #map: LeafletMap
  readonly #onDrawn: (shape: GeoShape) => void
  #path: Path | null = null
  /** What the path shows, so that a shape that comes back as it was drawn is left as it is. */
  #shown = ''

  constructor(map: LeafletMap, onDrawn: (shape: GeoShape) => void) {
    this.#map = map
    this.#onDrawn = onDrawn
    // Other maps and marks of the window are not to be drawn on.
    PM.setOptIn(true)
    // Its types leave out the class that its own hook makes for maps that come later; this map may be older.
    const { Map: PMMap } = PM as unknown as { readonly Map: new (map: LeafletMap) => PM.PMMap }
    map.pm = new PMMap(map)
    map.pm.setGlobalOptions({ allowSelfIntersection: true, snappable: false, exitModeOnEscape: true })
    map.on('pm:create', ({ layer }) => this.#made(layer))
    map.on('layeradd', ({ layer }) => layer instanceof Marker && forPointerOnly(layer.getElement()))
  }

  /** Lets the shape be changed, or one be drawn where there is none; null ends that. */
  show(editing: ShapeEditing | null): void {
    if (!editing) {
      this.#end()
      return
    }
    this.#speak(editing)
    const { kind, shape } = editing
    const written = JSON.stringify(shape)
    if (shape && written === this.#shown && this.#path) return
    this.#end()
    if (shape?.kind === kind) this.#edit(shape, written)
    else this.#map.pm.enableDraw(TOOLS[kind], { ...LOOK, tooltips: true, cursorMarker: true, continueDrawing: false })
  }

  #speak({ language, words }: ShapeEditing): void {
    // Its types leave out that it takes any language once the words are given, and words as plain objects.
    const pm: { setLang(language: string, words: object, others: string): void } = this.#map.pm
    pm.setLang(language, { tooltips: words }, 'en')
  }

  #edit(shape: GeoShape, written: string): void {
    const path = pathOf(shape, { ...LOOK.pathOptions, interactive: true, pmIgnore: false }, this.#map.getCenter().lng)
    path.addTo(this.#map)
    path.pm.enable({ allowSelfIntersection: true, snappable: false })
    path.on('pm:edit', () => this.#tell(path))
    this.#path = path
    this.#shown = written
  }

  #made(layer: Layer): void {
    this.#map.removeLayer(layer)
    this.#tell(layer)
  }

  #tell(layer: Layer): void {
    const shape = shapeOf(layer)
    if (!shape) return
    if (layer === this.#path) this.#shown = JSON.stringify(shape)
    this.#onDrawn(shape)
  }

  #end(): void {
    this.#map.pm.disableDraw()
    this.#path?.pm.disable()
    this.#path?.remove()
    this.#path = null
    this.#shown = ''
  }
}

const LOOK = {
  pathOptions: { className: styles['drawn'] ?? '', weight: 2 },
  templineStyle: { className: styles['drawn'] ?? '', weight: 2, fill: false },
  hintlineStyle: { className: styles['outline'] ?? '', weight: 2, fill: false },
}

/**
 * Handles of geoman say to be buttons, without a name and deaf to keys: the keyboard has the list of coordinates instead.
 */
function forPointerOnly(handle: HTMLElement | undefined): void {
  if (!handle?.classList.contains('marker-icon')) return
  handle.removeAttribute('tabindex')
  handle.removeAttribute('role')
  handle.setAttribute('aria-hidden', 'true')
}

function shapeOf(layer: Layer): GeoShape | null {
  if (layer instanceof Circle) {
    return { kind: 'circle', centre: pointOf(layer.getLatLng()), radius: Math.round(layer.getRadius()) }
  }
  if (layer instanceof Polygon) {
    // Drawn here it has one polygon: its outer ring, then its holes.
    return { kind: 'polygon', rings: (layer.getLatLngs() as LatLng[][]).map((ring) => ring.map(pointOf)) }
  }
  return layer instanceof Polyline
    ? { kind: 'line', points: (layer.getLatLngs() as LatLng[]).map(pointOf) } // a line drawn here has one part
    : null
}

/** To a hundred-thousandth of a degree: a metre, nearer than a hand can point. */
function pointOf({ lat, lng }: LatLng): GeoPoint {
  const short = (degrees: number): number => Math.round(degrees * 1e5) / 1e5 || 0
  return { lat: short(lat), lon: short(wrappedLon(lng)) }
}
