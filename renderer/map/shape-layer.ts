import { Canvas, FeatureGroup, type Path, type PathOptions } from 'leaflet'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import { dashOf, type DoubtedShape } from './doubt.ts'
import { pathOf } from './shape-path.ts'

/** What places cover, and how far off they may be: drawn under their marks, on one canvas however many there are. */
export class ShapeLayer extends FeatureGroup {
  readonly #canvas = new Canvas({ padding: 0.5 })
  readonly #paths = new Map<GeoShape, { readonly path: Path; readonly surest: number }>()
  #colour: string
  #near = 0

  constructor(colour: string) {
    super()
    this.#colour = colour
  }

  /** In the copy of the world around the longitude `near`. What was there before is kept. */
  show(shapes: readonly DoubtedShape[], near: number): void {
    if (Math.abs(near - this.#near) > 90) this.#clear()
    if (this.#paths.size === 0) this.#near = near
    const wanted = new Map(shapes.map((one) => [one.shape, one]))
    for (const [shape, { path, surest }] of this.#paths) {
      if (wanted.get(shape)?.surest === surest) continue
      this.removeLayer(path)
      this.#paths.delete(shape)
    }
    for (const one of wanted.values()) if (!this.#paths.has(one.shape)) this.#add(one)
  }

  recolour(colour: string): void {
    const shapes = [...this.#paths].map(([shape, { surest }]) => ({ shape, surest }))
    this.#colour = colour
    this.#clear()
    this.show(shapes, this.#near)
  }

  #add(one: DoubtedShape): void {
    const { shape, surest } = one
    const look: PathOptions = {
      ...{ renderer: this.#canvas, color: this.#colour, opacity: 0.8, fillOpacity: 0.12 },
      // A circle says how uncertain a place is, other lines how sure it is that anything is there.
      ...{ weight: shape.kind === 'line' ? 3 : 1.5, dashArray: dashOf(one).join(' ') },
    }
    const path = pathOf(shape, look, this.#near)
    this.#paths.set(shape, { path, surest })
    this.addLayer(path)
  }

  #clear(): void {
    this.clearLayers()
    this.#paths.clear()
  }
}
