import { Canvas, FeatureGroup, type Path, type PathOptions } from 'leaflet'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import { pathOf } from './shape-path.ts'

/** What places cover, and how far off they may be: drawn under their marks, on one canvas however many there are. */
export class ShapeLayer extends FeatureGroup {
  readonly #canvas = new Canvas({ padding: 0.5 })
  readonly #paths = new Map<GeoShape, Path>()
  #colour: string
  #near = 0

  constructor(colour: string) {
    super()
    this.#colour = colour
  }

  /** In the copy of the world around the longitude `near`. What was there before is kept. */
  show(shapes: readonly GeoShape[], near: number): void {
    if (Math.abs(near - this.#near) > 90) this.#clear()
    if (this.#paths.size === 0) this.#near = near
    const wanted = new Set(shapes)
    for (const [shape, path] of this.#paths) {
      if (wanted.has(shape)) continue
      this.removeLayer(path)
      this.#paths.delete(shape)
    }
    for (const shape of wanted) if (!this.#paths.has(shape)) this.#add(shape)
  }

  recolour(colour: string): void {
    const shapes = [...this.#paths.keys()]
    this.#colour = colour
    this.#clear()
    this.show(shapes, this.#near)
  }

  #add(shape: GeoShape): void {
    const look: PathOptions = {
      ...{ renderer: this.#canvas, color: this.#colour, weight: 1.5, opacity: 0.8, fillOpacity: 0.12 },
      ...lookOf(shape),
    }
    const path = pathOf(shape, look, this.#near)
    this.#paths.set(shape, path)
    this.addLayer(path)
  }

  #clear(): void {
    this.clearLayers()
    this.#paths.clear()
  }
}

/** A circle says how uncertain a place is: its border is broken. */
function lookOf({ kind }: GeoShape): PathOptions {
  if (kind === 'circle') return { dashArray: '4 4' }
  return kind === 'line' ? { weight: 3 } : {}
}
