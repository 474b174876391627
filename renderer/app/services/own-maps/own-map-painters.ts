import type { MapLayerId } from '../../../../shared/domain/ids.ts'
import type { MapLayer } from '../../../../shared/domain/map-layer.ts'
import type { TilePainter } from '../../../map/overlay.ts'
import type { ShapeColours } from './drawn-map.ts'
import { longWait } from './long-wait.ts'
import type { OpenMap } from './own-map-client.ts'

/** What painters need of their service. */
export interface PainterDeps {
  readonly open: (layer: MapLayer) => Promise<OpenMap>
  readonly colours: () => ShapeColours
  readonly onFault: (id: MapLayerId, error: Error) => void
  /** Something of it could be drawn. */
  readonly onDrawn: (id: MapLayerId) => void
  /** Tiles of it have been waited for for a while, or are no more. */
  readonly onWaiting: (id: MapLayerId, waiting: boolean) => void
}

interface Painting {
  readonly painter: TilePainter
  /** Of colours of its own. */
  readonly isPicture: boolean
  readonly end: () => void
}

/** Draws the maps that are shown, each opened when its first tile comes into sight. */
export class OwnMapPainters {
  readonly #deps: PainterDeps
  readonly #paintings = new Map<MapLayerId, Painting>()

  constructor(deps: PainterDeps) {
    this.#deps = deps
  }

  /** The same painter as long as nothing but its look changes. */
  of(layer: MapLayer): TilePainter {
    const painting = this.#paintings.get(layer.id) ?? this.#begin(layer)
    this.#paintings.set(layer.id, painting)
    return painting.painter
  }

  /** Other colours: what is drawn in them gets another painter, of the same open map. */
  recolour(): void {
    for (const [id, painting] of this.#paintings) {
      if (!painting.isPicture) this.#paintings.set(id, { ...painting, painter: { ...painting.painter } })
    }
  }

  /** Closes a map: it is opened anew when it is wanted again. */
  drop(id: MapLayerId): void {
    this.#paintings.get(id)?.end()
    this.#paintings.delete(id)
  }

  /** Closes all but these. */
  keep(ids: ReadonlySet<MapLayerId>): void {
    for (const id of this.#paintings.keys()) if (!ids.has(id)) this.drop(id)
  }

  #begin(layer: MapLayer): Painting {
    const { open, colours, onFault, onDrawn, onWaiting } = this.#deps
    let opening: Promise<OpenMap> | null = null
    let isOver = false
    const waited = longWait(LONG, (waiting) => onWaiting(layer.id, waiting && !isOver))
    const paint: TilePainter['paint'] = async ({ z, x, y, ratio }, signal) => {
      opening ??= open(layer)
      const map = await waited(opening)
      signal.throwIfAborted()
      const picture = await waited(map.draw({ tile: { z, x, y }, size: SIDE * ratio, colours: colours() }, signal))
      if (picture) onDrawn(layer.id)
      return picture
    }
    const told = (error: unknown): void => {
      if (!isOver) onFault(layer.id, error instanceof Error ? error : new Error(String(error)))
    }
    const end = (): void => {
      isOver = true
      // What could not be opened has nothing to close; its tiles have told why.
      opening?.then(
        (map) => map.end(),
        () => undefined,
      )
    }
    return { painter: { size: SIDE, paint, onFault: told }, isPicture: PICTURES.has(layer.kind), end }
  }
}

const SIDE = 512
/** Milliseconds after which it is told that tiles are waited for. */
const LONG = 1000
const PICTURES: ReadonlySet<MapLayer['kind']> = new Set(['geotiff', 'wms'])
