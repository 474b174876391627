import OpenSeadragon from 'openseadragon'
import type { PixelSize } from '../../shared/domain/geometry.ts'

/** A picture at its full size and at halves of it, the full one first, cut into squares of `side` pixels. */
export interface TileSet {
  readonly side: number
  readonly levels: readonly PixelSize[]
  tile(at: { readonly level: number; readonly column: number; readonly row: number }): Blob | null
}

/** OpenSeadragon counts levels from the smallest. Its tiles have no address: they are read from the store. */
export function tileSourceOf(tiles: TileSet): OpenSeadragon.TileSource {
  const [full] = tiles.levels
  const last = tiles.levels.length - 1
  const source = new OpenSeadragon.TileSource({
    width: full?.width ?? 1,
    height: full?.height ?? 1,
    tileSize: tiles.side,
    tileOverlap: 0,
    minLevel: 0,
    maxLevel: last,
  })
  source.getTileUrl = (level, column, row) => `${last - level} ${column} ${row}`
  source.downloadTileStart = (job) => {
    const [level = -1, column = -1, row = -1] = job.src.split(' ').map(Number)
    const tile = tiles.tile({ level, column, row })
    if (!tile) return job.fail('no such tile', null)
    createImageBitmap(tile).then(
      (bitmap) => job.finish(bitmap, null, 'imageBitmap'),
      (error: unknown) => job.fail(String(error), null),
    )
  }
  source.downloadTileAbort = (job) => job.fail('not needed any more', null)
  return source
}
