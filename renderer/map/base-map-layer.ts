import { GridLayer, type Coords, type DoneCallback } from 'leaflet'
import { WorkerClient } from './ask-worker.ts'
import { MAX_ZOOM, MIN_ZOOM, TILE_SIZE, type TileQuestion } from './base-map.ts'

let client: WorkerClient<TileQuestion, ImageBitmap> | null = null

/** One worker draws for every map of the window: what it has read and indexed is too much to make anew each time. */
function drawer(): WorkerClient<TileQuestion, ImageBitmap> {
  client ??= new WorkerClient(new Worker(new URL('./base-map.worker.ts', import.meta.url), { type: 'module' }))
  return client
}

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

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('canvas')
    const ratio = Math.min(3, Math.ceil(devicePixelRatio))
    tile.width = TILE_SIZE * ratio
    tile.height = TILE_SIZE * ratio
    const { x, y, z } = coords
    const { colours, borders, provinces } = this.#look
    const question = { base: document.baseURI, x, y, z: z - 1, ratio, colours, borders, provinces }
    drawer()
      .ask(question)
      .then(
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
