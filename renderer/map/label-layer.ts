import {
  DomUtil,
  Layer,
  type LatLng,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet'
import type { LabelColours } from './colours.ts'
import { lonNear } from '../../shared/places/globe.ts'
import type { MapLook } from '../../shared/places/map-look.ts'
import { placeLabels, type PlacedLabel } from './label-layout.ts'
import { labelsAt, type MapLabel } from './map-labels.ts'
import type { MapMark } from './map-marks.ts'
import { reachOfMark } from './mark-size.ts'
import { boxesOver } from './over-map.ts'
import { fontOf, printLabel, spacingOf } from './print-label.ts'
import { canvasSurface } from './surface.ts'

/** How far beyond the view names are printed, as a share of it, so that they are there while the map is dragged. */
const PADDING = 0.12

/** Milliseconds. */
const REST = 120

/** Names over the base map, on one canvas that is drawn anew when the map has come to rest. */
export class LabelLayer extends Layer {
  readonly #canvas = document.createElement('canvas')
  readonly #widths = new Map<string, number>()
  /** Lists of their own, so that none has to be sorted anew when towns come to it. */
  #lists: readonly (readonly MapLabel[])[] = []
  #provinces: MapLook['provinces'] | null = 'now'
  #colours: LabelColours
  #drawn: { readonly center: LatLng; readonly zoom: number } | null = null
  #under: LeafletMap | null = null
  #marks: readonly MapMark[] = []
  #marked = ''
  #later: ReturnType<typeof setTimeout> | undefined

  constructor(colours: LabelColours) {
    super({ pane: 'overlayPane' })
    this.#colours = colours
    this.#canvas.className = 'leaflet-zoom-animated'
    this.#canvas.setAttribute('aria-hidden', 'true')
    this.#canvas.style.pointerEvents = 'none'
  }

  /** Lists of names, those of the first before those of the next. */
  show(lists: readonly (readonly MapLabel[])[]): void {
    this.#lists = lists
    this.#widths.clear()
    this.#draw()
  }

  /** Other colours, and the names of the provinces of that time or of none. */
  recolour(colours: LabelColours, provinces: MapLook['provinces'] | null): void {
    this.#colours = colours
    this.#provinces = provinces
    this.#draw()
  }

  /** Leaves room for these marks: once they have come to rest, lest names jump while years are drawn over. */
  leaveFree(marks: readonly MapMark[]): void {
    const marked = marks.map(({ id, point, count }) => [id, point.lat, point.lon, count > 1].join(' ')).join('|')
    if (marked === this.#marked) return
    this.#marked = marked
    this.#marks = marks
    clearTimeout(this.#later)
    this.#later = setTimeout(() => this.#draw(), REST)
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      moveend: () => this.#draw(),
      resize: () => this.#draw(),
      // Leaflet's types know one kind of event only.
      zoomanim: (event) => this.#follow(event as ZoomAnimEvent),
    }
  }

  override onAdd(map: LeafletMap): this {
    this.#under = map
    this.getPane()?.append(this.#canvas)
    document.fonts.addEventListener('loadingdone', this.#fontsCame)
    this.#draw()
    return this
  }

  override onRemove(): this {
    document.fonts.removeEventListener('loadingdone', this.#fontsCame)
    clearTimeout(this.#later)
    this.#canvas.remove()
    this.#under = null
    return this
  }

  readonly #fontsCame = (): void => {
    this.#widths.clear()
    this.#draw()
  }

  /** While the zoom moves, the names move with it. */
  #follow(event: ZoomAnimEvent): void {
    const [map, drawn] = [this.#under, this.#drawn]
    if (!map || !drawn) return
    const scale = map.getZoomScale(event.zoom, drawn.zoom)
    const half = map.getSize().multiplyBy(0.5 + PADDING)
    const centre = map.project(drawn.center, event.zoom)
    const goal = map.project(event.center, event.zoom)
    const offset = half.multiplyBy(-scale).add(centre).subtract(goal).add(map.getSize().divideBy(2))
    DomUtil.setTransform(this.#canvas, offset.add(map.containerPointToLayerPoint([0, 0])), scale)
  }

  #draw(): void {
    const map = this.#under
    if (!map) return
    const size = map.getSize()
    const padding = size.multiplyBy(PADDING).round()
    const whole = size.add(padding.multiplyBy(2))
    const origin = map.containerPointToLayerPoint(padding.multiplyBy(-1))
    DomUtil.setTransform(this.#canvas, origin, 1)
    this.#drawn = { center: map.getCenter(), zoom: map.getZoom() }
    const context = this.#ready(whole.x, whole.y)
    if (!context) return
    const northWest = map.containerPointToLatLng(padding.multiplyBy(-1))
    const southEast = map.containerPointToLatLng(size.add(padding))
    const view = { west: northWest.lng, north: northWest.lat, east: southEast.lng, south: southEast.lat }
    const sight = { view, zoom: map.getZoom(), provinces: this.#provinces }
    const labels = this.#lists
      .flatMap((list) => labelsAt(list, sight))
      .map(({ text, kind, rank, lat, lon }) => {
        const { x, y } = map.latLngToContainerPoint([lat, lon]).add(padding)
        return { text, kind, rank, x, y }
      })
    const surface = canvasSurface(context)
    const discs = this.#marks.map((mark) => {
      const lon = lonNear(mark.point.lon, map.getCenter().lng)
      const { x, y } = map.latLngToContainerPoint([mark.point.lat, lon]).add(padding)
      return { x, y, radius: reachOfMark(mark) }
    })
    const frame = { left: padding.x, top: padding.y, width: size.x, height: size.y }
    const around = { marks: discs, frame, covered: boxesOver(map, frame) }
    for (const box of placeLabels(labels, (text, label) => this.#widthOf(context, text, label), around)) {
      printLabel(surface, box, this.#colours)
    }
  }

  #ready(width: number, height: number): CanvasRenderingContext2D | null {
    const ratio = devicePixelRatio
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
    // A canvas given a size is made anew, even where it has that size.
    if (this.#canvas.width !== across || this.#canvas.height !== down) {
      this.#canvas.width = across
      this.#canvas.height = down
      this.#canvas.style.width = `${width}px`
      this.#canvas.style.height = `${height}px`
    }
    const context = this.#canvas.getContext('2d')
    context?.setTransform(ratio, 0, 0, ratio, 0, 0)
    context?.clearRect(0, 0, width, height)
    return context
  }

  #widthOf(context: CanvasRenderingContext2D, text: string, label: PlacedLabel): number {
    const font = fontOf(label)
    const key = `${font} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    context.font = font
    context.letterSpacing = spacingOf(label)
    const { width } = context.measureText(text)
    this.#widths.set(key, width)
    return width
  }
}
