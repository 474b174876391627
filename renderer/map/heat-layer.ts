import { DomUtil, Layer, type LeafletEventHandlerFn, type Map as LeafletMap } from 'leaflet'
import { lonNear } from '../../shared/places/globe.ts'

/** How far one place warms its surroundings, in pixels. */
const REACH = 26

/** Where much is: places as warm spots that add up, on one canvas drawn anew when the map has come to rest. */
export class HeatLayer extends Layer {
  readonly #canvas = document.createElement('canvas')
  #spots = new Float64Array(0)
  #colour: string
  #under: LeafletMap | null = null

  constructor(colour: string) {
    super({ pane: 'overlayPane' })
    this.#colour = colour
    this.#canvas.className = 'leaflet-zoom-hide'
    this.#canvas.setAttribute('aria-hidden', 'true')
    this.#canvas.style.pointerEvents = 'none'
  }

  /** Latitude, longitude and number of units of each place, one after the other. */
  show(spots: Float64Array<ArrayBuffer>): void {
    this.#spots = spots
    this.#draw()
  }

  recolour(colour: string): void {
    this.#colour = colour
    this.#draw()
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return { moveend: () => this.#draw(), resize: () => this.#draw() }
  }

  override onAdd(map: LeafletMap): this {
    this.#under = map
    this.getPane()?.append(this.#canvas)
    this.#draw()
    return this
  }

  override onRemove(): this {
    this.#canvas.remove()
    this.#under = null
    return this
  }

  #draw(): void {
    const map = this.#under
    if (!map) return
    const { x: width, y: height } = map.getSize()
    this.#canvas.width = width
    this.#canvas.height = height
    DomUtil.setPosition(this.#canvas, map.containerPointToLayerPoint([0, 0]))
    const context = this.#canvas.getContext('2d')
    if (!context || this.#spots.length === 0) return
    const most = this.#spots.reduce((high, value, index) => (index % 3 === 2 ? Math.max(high, value) : high), 1)
    const spot = warmSpot(this.#colour)
    const centre = map.getCenter().lng
    for (let at = 0; at + 2 < this.#spots.length; at += 3) {
      const [lat = 0, lon = 0, count = 0] = this.#spots.subarray(at, at + 3)
      const { x, y } = map.latLngToContainerPoint([lat, lonNear(lon, centre)])
      if (x < -REACH || y < -REACH || x > width + REACH || y > height + REACH) continue
      // By the root, so that one town with thousands does not leave all others cold.
      context.globalAlpha = 0.12 + 0.6 * Math.sqrt(count / most)
      context.drawImage(spot, x - REACH, y - REACH)
    }
  }
}

function warmSpot(colour: string): HTMLCanvasElement {
  const spot = document.createElement('canvas')
  spot.width = 2 * REACH
  spot.height = 2 * REACH
  const context = spot.getContext('2d')
  if (!context) return spot
  const fade = context.createRadialGradient(REACH, REACH, 0, REACH, REACH, REACH)
  const clear = colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0)')
  fade.addColorStop(0, colour)
  fade.addColorStop(1, clear)
  context.fillStyle = fade
  context.fillRect(0, 0, 2 * REACH, 2 * REACH)
  return spot
}
