import type { PixelSize } from '../../../../shared/domain/geometry.ts'
import { geotiffHead, tilesOf } from '../../../../shared/formats/geotiff/geotiff-head.ts'
import { groundOf, metresOfPixel, WHOLE_RING } from '../../../../shared/places/georeference/warp.ts'
import type { WorkContext } from '../../../ports/work.ts'
import type { LaidPicture, Warper } from './warper.ts'

/** Pixels along the side of a tile. */
const TILE = 512
/** A raster of more pixels has larger ones: a map that is bent hard may cover far more ground than its picture has pixels. */
const MOST_PIXELS = 400e6

/**
 * A laid map as a GeoTIFF in Web Mercator, north up, transparent where the map is not; its pixels are as large as those of
 * the picture are in its middle. It is drawn tile by tile; of what is drawn only the packed tiles are held, where the
 * browser may put them on the disk.
 */
export async function* geotiffOf(
  laid: LaidPicture,
  picture: PixelSize,
  { warper, context }: { readonly warper: Warper; readonly context: WorkContext },
): AsyncIterable<Uint8Array> {
  const { west, south, east, north } = groundOf(laid.map, laid.mask ?? WHOLE_RING)
  const finest = Math.sqrt(((east - west) * (north - south)) / MOST_PIXELS)
  const metres = Math.max(metresOfPixel(laid.map, picture), finest)
  const size = { width: Math.ceil((east - west) / metres), height: Math.ceil((north - south) / metres) }
  const raster = { size, tile: TILE, west, north, metres }
  const { across, down } = tilesOf(raster)
  const tiles: Blob[] = []
  const side = TILE * metres
  const { signal } = context
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      signal.throwIfAborted()
      const square = { east: west + column * side, north: north - row * side, side }
      const samples = await warper.samples(laid, square, { pixels: TILE, signal })
      tiles.push(await deflated(samples ?? new Uint8ClampedArray(4 * TILE * TILE)))
      context.onProgress({ done: tiles.length, total: across * down })
    }
  }
  yield geotiffHead({ ...raster, packed: tiles.map((tile) => tile.size) })
  for (const tile of tiles) yield new Uint8Array(await tile.arrayBuffer())
}

async function deflated(samples: Uint8ClampedArray<ArrayBuffer>): Promise<Blob> {
  const packed = new Blob([samples]).stream().pipeThrough(new CompressionStream('deflate'))
  return await new Response(packed).blob()
}
