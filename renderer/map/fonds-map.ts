import 'leaflet/dist/leaflet.css'
import { type LatLng, type LatLngBoundsLiteral, type LeafletMouseEvent, type Map as LeafletMap } from 'leaflet'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import type { GeoBounds, GeoPoint } from '../../shared/domain/geometry.ts'
import type { Language } from '../../shared/messages/language.ts'
import { DEFAULT_LOOK, type MapLook } from '../../shared/places/map-look.ts'
import { wrappedLon } from '../../shared/places/globe.ts'
import { WorkerClient } from './ask-worker.ts'
import { heatColour, onThemeChange, shapeColour } from './colours.ts'
import type { DoubtedShape } from './doubt.ts'
import { boundsAround, wrappedBounds } from './geo.ts'
import { Ground } from './ground.ts'
import { HeatLayer } from './heat-layer.ts'
import { leafletIn, removeLeaflet } from './leaflet-in.ts'
import { MarkLayer } from './mark-layer.ts'
import { OutlineLayer } from './outline-layer.ts'
import type { Overlay } from './overlay.ts'
import { OverlayStack } from './overlay-stack.ts'
import type { PictureScene } from './picture/draw-picture.ts'
import { PinLayer, type OnPin, type Pin } from './pin-layer.ts'
import { NO_COLUMNS, type MapColumns } from './map-columns.ts'
import type { MapFilter } from './map-filter.ts'
import type { MapAnswer } from './map-index.ts'
import type { MapMark } from './map-marks.ts'
import type { MapQuestion, MapReply } from './map-question.ts'
import type { ShapeDrawing } from './shape-drawing.ts'
import type { ShapeEditing } from './shape-editing.ts'
import { ShapeLayer } from './shape-layer.ts'

export interface MapHandlers {
  /** How a mark is called aloud and in its tip. */
  readonly nameOf: (mark: MapMark) => string
  /** Numbers of places chosen by pointer or keyboard. */
  readonly onChoose: (places: readonly number[]) => void
  /** Where the map has come to rest, and what is there under the filter. */
  readonly onSight: (sight: MapAnswer, bounds: GeoBounds) => void
  /** A click on no mark, or Enter or Space in the middle of the map. */
  readonly onPick: (point: GeoPoint) => void
  readonly onPin?: OnPin
  /** A shape was drawn, or one of its corners moved. */
  readonly onDrawn: (shape: GeoShape) => void
  readonly onError: (error: unknown) => void
}

const NOTHING = { marks: [], shapes: [] }

/** Leaflet, wrapped once: an offline base map with names, and marks that gather where they are close. */
export class FondsMap {
  readonly #map: LeafletMap
  readonly #ground: Ground
  readonly #heat = new HeatLayer(heatColour())
  readonly #shapes = new ShapeLayer(shapeColour())
  readonly #outline: OutlineLayer
  readonly #overlays: OverlayStack
  readonly #pins: PinLayer
  readonly #marks: MarkLayer
  readonly #index: WorkerClient<MapQuestion, MapReply>
  readonly #handlers: MapHandlers
  readonly #stopTheme: () => void
  readonly #sizes: ResizeObserver
  #shapeOf: ReadonlyMap<number, GeoShape> = new Map()
  #drawing: Promise<ShapeDrawing> | null = null
  #columns: MapColumns = NO_COLUMNS
  #asked = 0
  #soon: Promise<void> | null = null
  #ended = false

  constructor(container: HTMLElement, handlers: MapHandlers, look: MapLook = DEFAULT_LOOK) {
    this.#handlers = handlers
    this.#map = leafletIn(container)
    this.#ground = new Ground(this.#map, look, { onColours: () => this.#recolour(), onError: this.#fail })
    this.#recolour()
    this.#overlays = new OverlayStack(this.#map)
    this.#shapes.addTo(this.#map)
    this.#outline = new OutlineLayer().addTo(this.#map)
    this.#pins = new PinLayer(handlers.onPin).addTo(this.#map)
    const choose = (mark: MapMark): void => void this.#choose(mark)
    const enter = (mark: MapMark): void => void this.#enter(mark)
    this.#marks = new MarkLayer({ nameOf: handlers.nameOf, onChoose: choose, onEnter: enter }).addTo(this.#map)
    this.#index = new WorkerClient(new Worker(new URL('./map.worker.ts', import.meta.url), { type: 'module' }))
    this.#stopTheme = onThemeChange(() => this.#ground.recolour())
    this.#sizes = new ResizeObserver(() => this.#map.invalidateSize({ animate: false }))
    this.#sizes.observe(container)
    this.#map.on('moveend', () => this.#rested())
    this.#map.on('click', ({ latlng }: LeafletMouseEvent) => this.#pick(latlng))
    container.addEventListener('keydown', (event) => {
      if (event.target !== container || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      this.#pick(this.#map.getCenter())
    })
  }

  /** Names and the notice in this language. */
  async speak(language: Language, notice: string): Promise<void> {
    this.#map.attributionControl.remove()
    this.#map.attributionControl.options.prefix = notice
    this.#map.attributionControl.addTo(this.#map)
    await this.#ground.speak(language)
  }

  /** Replaces what stands on the map; what is filtered stays so. `within`: by unit, 1 where it is looked at; null: all are. */
  async show(columns: MapColumns, within: Uint8Array | null = null): Promise<void> {
    const isKnown = columns === this.#columns
    this.#columns = columns
    this.#shapeOf = new Map(columns.shapes?.map(({ place, shape }) => [place, shape]))
    await this.#refreshAfter(isKnown ? { within } : { columns, within })
  }

  async filter(filter: MapFilter): Promise<void> {
    await this.#refreshAfter({ filter })
  }

  /** Numbers of places. */
  async choose(chosen: readonly number[]): Promise<void> {
    await this.#refreshAfter({ chosen })
  }

  /** Numbers of the units that pass the filter, at these places or anywhere. */
  async unitsAt(places: readonly number[] | null): Promise<readonly number[]> {
    const reply = await this.#index.ask({ unitsAt: places })
    return 'numbers' in reply ? reply.numbers : []
  }

  /** The base map in this style, with these lines. */
  dress(look: MapLook): void {
    this.#ground.draw(look)
  }

  /** Shows where much is as warm spots, or not. */
  async showHeat(heat: boolean): Promise<void> {
    if (heat === this.#map.hasLayer(this.#heat)) return
    if (heat) this.#heat.addTo(this.#map)
    else this.#heat.remove()
    await this.#refresh()
  }

  /** Draws the outline of an area; null takes it away. */
  outline(shape: GeoShape | null): void {
    this.#outline.show(shape)
  }

  /** Shows points with labels in place of those before. */
  pins(pins: readonly Pin[]): void {
    this.#pins.show(pins)
  }

  /** Lays these maps over the base map, or in its place: from below. */
  overlays(overlays: readonly Overlay[]): void {
    this.#overlays.show(overlays)
    this.#ground.show(!overlays.some(({ isBase }) => isBase))
  }

  /** Lets a shape be drawn and changed; null ends that. */
  async draw(editing: ShapeEditing | null): Promise<void> {
    if (!editing && !this.#drawing) return
    this.#drawing ??= import('./shape-drawing.ts').then(
      ({ ShapeDrawing: Drawing }) => new Drawing(this.#map, this.#handlers.onDrawn),
    )
    const drawing = await this.#drawing
    if (!this.#ended) drawing.show(editing)
  }

  /** What a picture of the map is made of, as it is now. */
  scene(): Omit<PictureScene, 'outline' | 'overlays'> {
    const { lat, lng } = this.#map.getCenter()
    const { x: width, y: height } = this.#map.getSize()
    return {
      view: { centre: { lat, lon: lng }, zoom: this.#map.getZoom() },
      window: { width, height },
      look: this.#ground.look,
      namesAt: (zoom) => this.#ground.names(zoom),
      sightAt: async (bounds, zoom) => {
        const reply = await this.#index.ask({ bounds: wrappedBounds(bounds), zoom, heat: false })
        return 'view' in reply ? { marks: reply.view.marks, shapes: this.#shapesOf(reply.view) } : NOTHING
      },
    }
  }

  /** Puts the view there again, as `onSight` told it. */
  look(bounds: GeoBounds): void {
    if (this.#ended) return
    const east = bounds.east < bounds.west ? bounds.east + 360 : bounds.east
    this.#map.fitBounds(literal({ ...bounds, east }), { animate: false })
  }

  /** Shows all these points, close together ones not nearer than a town unless told. */
  fit(points: readonly GeoPoint[], maxZoom = 9): void {
    const bounds = boundsAround(points)
    // Places are asked for first, and the page may have been left meanwhile.
    if (bounds && !this.#ended) this.#map.fitBounds(literal(bounds), { maxZoom, padding: [32, 32] })
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
    this.#ground.end()
    this.#index.end()
    removeLeaflet(this.#map)
  }

  #pick({ lat, lng }: LatLng): void {
    this.#handlers.onPick({ lat, lon: wrappedLon(lng) })
  }

  readonly #fail = (error: unknown): void => {
    if (!this.#ended) this.#handlers.onError(error)
  }

  #rested(): void {
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

  /** The index answers in turn: what is told is not waited for. */
  async #refreshAfter(told: MapQuestion): Promise<void> {
    await Promise.all([this.#index.ask(told), this.#refresh()])
  }

  /** Once for all that is told in one go, as when the map begins. */
  #refresh(): Promise<void> {
    this.#soon ??= Promise.resolve().then(() => {
      this.#soon = null
      return this.#look()
    })
    return this.#soon
  }

  /** Only the latest answer is drawn: the map may have moved on meanwhile. */
  async #look(): Promise<void> {
    if (this.#ended) return
    this.#asked += 1
    const asked = this.#asked
    const bounds = this.#bounds()
    const heat = this.#map.hasLayer(this.#heat)
    const reply = await this.#index.ask({ bounds, zoom: this.#map.getZoom(), heat })
    if (asked !== this.#asked || !('view' in reply)) return
    this.#marks.show(this.#map, reply.view.marks)
    this.#ground.leaveFree(reply.view.marks)
    if (heat) this.#heat.show(reply.view.heat)
    this.#shapes.show(this.#shapesOf(reply.view), this.#map.getCenter().lng)
    this.#handlers.onSight(reply.view, bounds)
  }

  #shapesOf({ shaped }: MapAnswer): readonly DoubtedShape[] {
    return shaped.flatMap(({ place, surest }) => {
      const shape = this.#shapeOf.get(place)
      return shape ? [{ shape, surest }] : []
    })
  }

  async #placesOf(mark: MapMark): Promise<readonly number[]> {
    if (mark.cluster === null) return [mark.place]
    const reply = await this.#index.ask({ cluster: mark.cluster, zoom: this.#map.getZoom() })
    return 'numbers' in reply ? reply.numbers : []
  }

  #choose(mark: MapMark): Promise<void> {
    return this.#placesOf(mark).then(this.#handlers.onChoose, this.#fail)
  }

  #enter(mark: MapMark): Promise<void> {
    const { lats, lons } = this.#columns
    const fitThem = (places: readonly number[]): void =>
      this.fit(places.map((place) => ({ lat: lats[place] ?? 0, lon: lons[place] ?? 0 })))
    return this.#placesOf(mark).then(fitThem, this.#fail)
  }

  #recolour(): void {
    const container = this.#map.getContainer()
    this.#heat.recolour(heatColour(container))
    this.#shapes.recolour(shapeColour(container))
  }
}

function literal({ west, south, east, north }: GeoBounds): LatLngBoundsLiteral {
  return [
    [south, west],
    [north, east],
  ]
}
