import { GridLayer, type Coords, type DoneCallback } from 'leaflet'
import { tileBitmap } from './base-map-drawer.ts'
import { MAX_ZOOM, MIN_ZOOM, TILE_SIZE, type TileQuestion } from './base-map.ts'

export type BaseMapLook = Pick<TileQuestion, 'colours' | 'borders' | 'provinces'>

/** The base map: tiles that a worker draws, shown as they come. */
export class BaseMapLayer extends GridLayer {
  #look: BaseMapLook

  constructor(look: BaseMapLook) {
    // A tile of 512 pixels holds what Leaflet counts as four, hence the zoom less by one.
    super({ tileSize: TILE_SIZE, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, keepBuffer: 2, updateWhenZooming: false })
    this.#look = look
  }

  show(look: BaseMapLook): void {
    this.#look = look
    this.redraw()
  }

  /** Leaflet rounds it where the view moves, but not where all is drawn anew: there are no tiles between two zooms. */
  protected _clampZoom(zoom: number): number {
    return Math.round(zoom)
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('canvas')
    const ratio = Math.min(3, Math.ceil(devicePixelRatio))
    tile.width = TILE_SIZE * ratio
    tile.height = TILE_SIZE * ratio
    const { x, y, z } = coords
    const { colours, borders, provinces } = this.#look
    tileBitmap({ x, y, z: z - 1, ratio, colours, borders, provinces }).then(
      (bitmap) => {
        tile.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
        done(undefined, tile)
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new Error(String(error)), tile)
      },
    )
    return tile
  }
}
