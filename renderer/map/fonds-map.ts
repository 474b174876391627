import 'leaflet/dist/leaflet.css'
import { Map as LeafletMap, type LatLngBoundsLiteral, type LeafletMouseEvent } from 'leaflet'
import type { GeoBounds, GeoPoint } from '../../shared/domain/geometry.ts'
import type { Language } from '../../shared/messages/language.ts'
import { WorkerClient } from './ask-worker.ts'
import { MAX_ZOOM, MIN_ZOOM } from './base-map.ts'
import { BaseMapLayer } from './base-map-layer.ts'
import type { MapItem, MapMark } from './cluster-index.ts'
import type { ClusterAnswer, ClusterQuestion } from './cluster-question.ts'
import { labelColours, mapColours, onThemeChange } from './colours.ts'
import { boundsAround, wrappedBounds, wrappedLon } from './geo.ts'
import { LabelLayer } from './label-layer.ts'
import { MarkLayer } from './mark-layer.ts'
import { fetchLabels, labelsIn } from './map-labels.ts'

export interface MapHandlers {
  /** How a mark is called aloud and in its tip. */
  readonly nameOf: (mark: MapMark) => string
  /** Places chosen by pointer or keyboard. */
  readonly onChoose: (keys: readonly string[]) => void
  /** Where the map has come to rest. */
  readonly onView: (bounds: GeoBounds) => void
  /** A click on no mark. */
  readonly onPick: (point: GeoPoint) => void
  readonly onError: (error: unknown) => void
}

/** Leaflet, wrapped once: an offline base map with names, and marks that gather where they are close. */
export class FondsMap {
  readonly #map: LeafletMap
  readonly #base: BaseMapLayer
  readonly #labels: LabelLayer
  readonly #marks: MarkLayer
  readonly #clusters: WorkerClient<ClusterQuestion, ClusterAnswer>
  readonly #handlers: MapHandlers
  readonly #stopTheme: () => void
  readonly #sizes: ResizeObserver
  #borders = true
  #items: readonly MapItem[] = []
  #chosen: ReadonlySet<string> = new Set()
  #asked = 0
  #ended = false

  constructor(container: HTMLElement, handlers: MapHandlers) {
    this.#handlers = handlers
    this.#map = leafletIn(container)
    this.#base = new BaseMapLayer({ colours: mapColours(), borders: true }).addTo(this.#map)
    this.#labels = new LabelLayer(labelColours()).addTo(this.#map)
    const choose = (mark: MapMark): void => void this.#choose(mark)
    const enter = (mark: MapMark): void => void this.#enter(mark)
    this.#marks = new MarkLayer({ nameOf: handlers.nameOf, onChoose: choose, onEnter: enter }).addTo(this.#map)
    this.#clusters = new WorkerClient(new Worker(new URL('./clusters.worker.ts', import.meta.url), { type: 'module' }))
    this.#stopTheme = onThemeChange(() => this.#recolour())
    this.#sizes = new ResizeObserver(() => this.#map.invalidateSize({ animate: false }))
    this.#sizes.observe(container)
    this.#map.on('moveend', () => this.#rested())
    this.#map.on('click', ({ latlng }: LeafletMouseEvent) => {
      handlers.onPick({ lat: latlng.lat, lon: wrappedLon(latlng.lng) })
    })
  }

  /** Names and the notice in this language. */
  async speak(language: Language, notice: string): Promise<void> {
    this.#map.attributionControl.remove()
    this.#map.attributionControl.options.prefix = notice
    this.#map.attributionControl.addTo(this.#map)
    const labels = labelsIn(await fetchLabels(document.baseURI), language)
    if (!this.#ended) this.#labels.show(labels)
  }

  /** Replaces what stands on the map. */
  async showItems(items: readonly MapItem[]): Promise<void> {
    this.#items = items
    await this.#clusters.ask({ items, chosen: this.#chosen })
    await this.#refresh()
  }

  async choose(keys: ReadonlySet<string>): Promise<void> {
    this.#chosen = keys
    await this.#clusters.ask({ chosen: keys })
    await this.#refresh()
  }

  showBorders(borders: boolean): void {
    if (borders === this.#borders) return
    this.#borders = borders
    this.#base.show({ colours: mapColours(), borders })
  }

  /** Shows all these points, close together ones not nearer than a town. */
  fit(points: readonly GeoPoint[]): void {
    const bounds = boundsAround(points)
    if (bounds) this.#map.fitBounds(literal(bounds), { maxZoom: 9, padding: [32, 32] })
  }

  zoomBy(steps: 1 | -1): void {
    this.#map.setZoom(this.#map.getZoom() + steps)
  }

  /** Puts the view there at once. */
  view(centre: GeoPoint, zoom: number): void {
    this.#map.setView([centre.lat, centre.lon], zoom, { animate: false })
  }

  end(): void {
    this.#ended = true
    this.#asked += 1
    this.#sizes.disconnect()
    this.#stopTheme()
    this.#clusters.end()
    this.#map.remove()
  }

  readonly #fail = (error: unknown): void => {
    if (!this.#ended) this.#handlers.onError(error)
  }

  #rested(): void {
    this.#handlers.onView(this.#bounds())
    this.#refresh().catch(this.#fail)
  }

  #bounds(): GeoBounds {
    const view = this.#map.getBounds()
    return wrappedBounds({
      west: view.getWest(),
      south: view.getSouth(),
      east: view.getEast(),
      north: view.getNorth(),
    })
  }

  /** Only the latest answer is drawn: the map may have moved on meanwhile. */
  async #refresh(): Promise<void> {
    if (this.#ended) return
    this.#asked += 1
    const asked = this.#asked
    const { marks } = await this.#clusters.ask({ bounds: this.#bounds(), zoom: this.#map.getZoom() })
    if (asked === this.#asked) this.#marks.show(this.#map, marks)
  }

  async #keysOf(mark: MapMark): Promise<readonly string[]> {
    if (mark.cluster === null) return mark.key === null ? [] : [mark.key]
    return (await this.#clusters.ask({ cluster: mark.cluster })).keys
  }

  #choose(mark: MapMark): Promise<void> {
    return this.#keysOf(mark).then(this.#handlers.onChoose, this.#fail)
  }

  #enter(mark: MapMark): Promise<void> {
    const fitThem = (keys: readonly string[]): void => {
      const wanted = new Set(keys)
      this.fit(this.#items.filter(({ key }) => wanted.has(key)).map(({ point }) => point))
    }
    return this.#keysOf(mark).then(fitThem, this.#fail)
  }

  #recolour(): void {
    this.#base.show({ colours: mapColours(), borders: this.#borders })
    this.#labels.recolour(labelColours())
  }
}

function leafletIn(container: HTMLElement): LeafletMap {
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = new LeafletMap(container, {
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    zoomControl: false,
    // Whole steps would leave a fitted view up to twice as wide as what it shows.
    zoomSnap: 0.5,
    worldCopyJump: true,
    maxBounds: [
      [-85.1, -100_000],
      [85.1, 100_000],
    ],
    maxBoundsViscosity: 1,
    zoomAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
    fadeAnimation: false,
    wheelPxPerZoomLevel: 100,
  })
  return map.setView([30, 75], 3)
}

function literal({ west, south, east, north }: GeoBounds): LatLngBoundsLiteral {
  return [
    [south, west],
    [north, east],
  ]
}
