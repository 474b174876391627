import type { Map as LeafletMap } from 'leaflet'
import type { Overlay } from './overlay.ts'
import { OverlayLayer } from './overlay-layer.ts'

/** The maps over the base map, from below; what stays the same keeps its tiles. */
export class OverlayStack {
  readonly #map: LeafletMap
  readonly #layers = new Map<string, OverlayLayer>()

  constructor(map: LeafletMap) {
    this.#map = map
  }

  show(overlays: readonly Overlay[]): void {
    const wanted = new Map(overlays.map((overlay) => [overlay.id, overlay.painter]))
    for (const [id, layer] of this.#layers) {
      if (wanted.get(id) === layer.painter) continue
      layer.remove()
      this.#layers.delete(id)
    }
    for (const [order, overlay] of overlays.entries()) {
      const layer = this.#layers.get(overlay.id) ?? new OverlayLayer(overlay).addTo(this.#map)
      this.#layers.set(overlay.id, layer)
      layer.show(overlay, order + 1)
    }
  }
}
