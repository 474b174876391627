import { Canvas, FeatureGroup, type PathOptions } from 'leaflet'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import { pathOf } from './shape-path.ts'

/** What places cover, and how far off they may be: drawn under their marks, on one canvas however many there are. */
export class ShapeLayer extends FeatureGroup {
  readonly #canvas = new Canvas({ padding: 0.5 })
  #colour: string
  #shown: readonly GeoShape[] = []
  #near = 0

  constructor(colour: string) {
    super()
    this.#colour = colour
  }

  /** In the copy of the world around the longitude `near`. */
  show(shapes: readonly GeoShape[], near: number): void {
    const isSame = shapes.length === this.#shown.length && shapes.every((shape, at) => shape === this.#shown[at])
    const isHere = Math.abs(near - this.#near) < 90
    if (isSame && isHere) return
    this.#shown = shapes
    this.#near = near
    this.#draw()
  }

  recolour(colour: string): void {
    this.#colour = colour
    this.#draw()
  }

  #draw(): void {
    this.clearLayers()
    const look: PathOptions = {
      renderer: this.#canvas,
      color: this.#colour,
      weight: 1.5,
      opacity: 0.8,
      fillOpacity: 0.12,
    }
    for (const shape of this.#shown) this.addLayer(pathOf(shape, { ...look, ...lookOf(shape) }, this.#near))
  }
}

/** A circle says how uncertain a place is: its border is broken. */
function lookOf({ kind }: GeoShape): PathOptions {
  if (kind === 'circle') return { dashArray: '4 4' }
  return kind === 'line' ? { weight: 3 } : {}
}
