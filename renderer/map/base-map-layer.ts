import { GridLayer, type Coords, type DoneCallback } from 'leaflet'
import { tileBitmap } from './base-map-drawer.ts'
import { MAX_ZOOM, MIN_ZOOM, TILE_SIZE, type TileQuestion } from './base-map.ts'
import { TileQueue } from './tile-queue.ts'

/** One is drawn while the answer of the other comes. */
const AT_ONCE = 2

const queue = new TileQueue(tileBitmap, AT_ONCE)

export type BaseMapLook = Pick<TileQuestion, 'colours' | 'borders' | 'provinces'>

/** The base map: tiles that a worker draws, shown as they come. */
export class BaseMapLayer extends GridLayer {
  readonly #tiles = new Map<HTMLCanvasElement, Coords>()
  #look: BaseMapLook
  #repainted: Promise<void> = Promise.resolve()

  constructor(look: BaseMapLook) {
    // A tile of 512 pixels holds what Leaflet counts as four, hence the zoom less by one.
    super({ tileSize: TILE_SIZE, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, keepBuffer: 2, updateWhenZooming: false })
    this.#look = look
    this.on('tileunload', ({ tile }) => this.#tiles.delete(tile as unknown as HTMLCanvasElement))
  }

  /**
   * Draws every tile anew and shows all in one step, together with what `alongside` does: the map is never empty meanwhile,
   * nor of two colours. A tile that can't be drawn is left blank and holds up nothing.
   */
  show(look: BaseMapLook, alongside: () => void): void {
    this.#look = look
    const tiles = [...this.#tiles.keys()]
    this.#repainted = Promise.allSettled(tiles.map((tile) => this.#bitmapOf(tile))).then((all) => {
      for (const [at, drawn] of all.entries()) {
        const tile = tiles[at]
        if (tile && drawn.status === 'fulfilled') this.#paint(tile, drawn.value, look)
        else if (tile) this.#leaveBlank(tile, look)
        if (drawn.status === 'rejected') this.fire('tileerror', { error: drawn.reason as unknown })
      }
      if (look === this.#look) alongside()
    })
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
    this.#tiles.set(tile, coords)
    this.#draw(tile).then(
      () => done(undefined, tile),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), tile),
    )
    return tile
  }

  async #draw(tile: HTMLCanvasElement): Promise<void> {
    const look = this.#look
    const bitmap = await this.#bitmapOf(tile)
    // What has come into view meanwhile waits for the others.
    await this.#repainted
    this.#paint(tile, bitmap, look)
  }

  /** What a tile shows in the look of now; null where nobody wants that any more. */
  async #bitmapOf(tile: HTMLCanvasElement): Promise<ImageBitmap | null> {
    const coords = this.#tiles.get(tile)
    if (!coords) return null
    const look = this.#look
    const { colours, borders, provinces } = look
    const place = { x: coords.x, y: coords.y, z: coords.z - 1, ratio: tile.width / TILE_SIZE }
    const question = { ...place, colours, borders, provinces }
    return queue.add(question, () => this.#tiles.has(tile) && look === this.#look)
  }

  #paint(tile: HTMLCanvasElement, bitmap: ImageBitmap | null, look: BaseMapLook): void {
    if (this.#tiles.has(tile) && look === this.#look && bitmap)
      tile.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
    else bitmap?.close()
  }

  #leaveBlank(tile: HTMLCanvasElement, look: BaseMapLook): void {
    if (look === this.#look) tile.getContext('bitmaprenderer')?.transferFromImageBitmap(null)
  }
}
