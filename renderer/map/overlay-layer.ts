import { GridLayer, type Coords, type DoneCallback, type GridLayerOptions, type Map as LeafletMap } from 'leaflet'
import { MAX_ZOOM, MIN_ZOOM } from './base-map.ts'
import type { Overlay } from './overlay.ts'

/** Over the base map's tiles (200), under names and marks (400 and more). */
const PANE = 'fonds-overlays'
const PANE_ORDER = '250'

/** One map over the base map: its tiles, as its painter gives them. */
export class OverlayLayer extends GridLayer {
  readonly #pending = new WeakMap<HTMLElement, AbortController>()
  #overlay: Overlay

  constructor(overlay: Overlay) {
    super(optionsOf(overlay))
    this.#overlay = overlay
    this.on('tileunload', ({ tile }) => this.#pending.get(tile)?.abort())
  }

  get painter(): Overlay['painter'] {
    return this.#overlay.painter
  }

  /** Shows the same tiles otherwise: how strongly, how far across, in which order. */
  show(overlay: Overlay, order: number): void {
    this.#overlay = overlay
    this.setOpacity(overlay.opacity)
    this.setZIndex(order)
    this.#cut()
  }

  override getAttribution = (): string | null => this.#overlay.attribution ?? null

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.style.zIndex = PANE_ORDER
    super.onAdd(map)
    map.on('move zoomend resize', this.#cut)
    this.#cut()
    return this
  }

  override onRemove(map: LeafletMap): this {
    map.off('move zoomend resize', this.#cut)
    return super.onRemove(map)
  }

  protected override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const { painter } = this.#overlay
    const tile = document.createElement('canvas')
    const abort = new AbortController()
    this.#pending.set(tile, abort)
    const ratio = Math.min(3, Math.ceil(devicePixelRatio))
    painter.paint({ x, y, z: painter.size === 512 ? z - 1 : z, ratio }, abort.signal).then(
      (bitmap) => {
        if (bitmap) fill(tile, bitmap)
        done(undefined, tile)
      },
      (error: unknown) => {
        if (!abort.signal.aborted) painter.onFault?.(error)
        done(error instanceof Error ? error : new Error(String(error)), tile)
      },
    )
    return tile
  }

  readonly #cut = (): void => {
    const { swipe } = this.#overlay
    const container = this.getContainer()
    // It is not on the map yet, or no more.
    const map = this._map as LeafletMap | null
    if (!map || !container) return
    if (swipe === undefined) {
      container.style.clipPath = ''
      return
    }
    const { x: width, y: height } = map.getSize()
    const from = map.containerPointToLayerPoint([0, 0])
    const to = map.containerPointToLayerPoint([width * swipe, height])
    const corners = [from.x, from.y, to.x, from.y, to.x, to.y, from.x, to.y]
    const pairs = [0, 2, 4, 6].map((at) => `${String(corners[at])}px ${String(corners[at + 1])}px`)
    container.style.clipPath = `polygon(${pairs.join(', ')})`
  }
}

function optionsOf({ painter, bounds, minZoom, maxZoom, opacity }: Overlay): GridLayerOptions {
  // Leaflet counts zooms in tiles of 256 pixels.
  const more = painter.size === 512 ? 1 : 0
  const east = bounds && bounds.east < bounds.west ? bounds.east + 360 : bounds?.east
  return {
    pane: PANE,
    tileSize: painter.size,
    opacity,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    keepBuffer: 1,
    updateWhenZooming: false,
    ...(minZoom === undefined ? {} : { minNativeZoom: minZoom + more, minZoom: Math.max(MIN_ZOOM, minZoom + more) }),
    ...(maxZoom === undefined ? {} : { maxNativeZoom: maxZoom + more }),
    ...(bounds && east !== undefined
      ? {
          bounds: [
            [bounds.south, bounds.west],
            [bounds.north, east],
          ],
        }
      : {}),
  }
}

function fill(tile: HTMLCanvasElement, bitmap: ImageBitmap): void {
  tile.width = bitmap.width
  tile.height = bitmap.height
  tile.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
}
