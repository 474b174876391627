import type { HeifTiles } from './heif-tiles.ts'
import type { Band, Pixels } from './pixels.ts'
import { placePart } from './place-part.ts'

/** Pixels of a row of tiles, which is held in whole. */
const HELD = 100e6

/**
 * How a HEIC picture comes in rows of its tiles, from its top, on white. `toSrgb` is asked for each tile. Null where a row
 * is so large that it can't be held.
 */
export function heifBands(
  tiles: HeifTiles,
  toSrgb: (pixels: Pixels) => Promise<Pixels>,
): (() => AsyncGenerator<Band, void>) | null {
  const { size, tile, columns, rows } = tiles
  const { width } = size
  if (width * tile.height > HELD) return null
  return async function* bands() {
    for (let row = 0; row < rows; row += 1) {
      const from = row * tile.height - tiles.top
      const top = Math.max(0, from)
      const height = Math.min(size.height, from + tile.height) - top
      if (height <= 0) continue
      const band = { top, width, height, rgba: new Uint8Array(width * height * 4) }
      for (let column = 0; column < columns; column += 1) {
        const part = await toSrgb(tiles.decode(column, row))
        placePart(band, part, { left: column * tile.width - tiles.left, top: from - top })
      }
      yield band
    }
  }
}
