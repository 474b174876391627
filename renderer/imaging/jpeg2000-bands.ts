import type { Jpeg2000Tiles } from './jpeg2000-tiles.ts'
import type { Band, Pixels } from './pixels.ts'
import { placePart } from './place-part.ts'

/** Pixels of tiles that are decoded at once: each costs the decoder sixteen bytes. */
const DECODED = 24e6
/** Pixels of a row of tiles, which is held in whole. */
const HELD = 64e6

/**
 * How a JPEG 2000 picture comes in rows of its tiles, from its top, on white. `decode` takes a codestream. Null where a
 * tile or a row of them is so large that it can't be held.
 */
export function jpeg2000Bands(
  tiles: Jpeg2000Tiles,
  decode: (codestream: Uint8Array) => Promise<Pixels>,
): (() => AsyncGenerator<Band, void>) | null {
  const { width } = tiles.size
  const rows = Array.from({ length: tiles.rows }, (_, row) => ({ row, ...tiles.lines(row) }))
  const columns = Array.from({ length: tiles.columns }, (_, column) => tiles.pixels(column).width)
  const [highest, widest] = [Math.max(...rows.map(({ height }) => height)), Math.max(...columns)]
  if (highest * width > HELD || highest * widest > DECODED) return null
  const atOnce = Math.max(1, Math.floor(DECODED / (highest * widest)))
  return async function* bands() {
    for (const { row, top, height } of rows) {
      const band = { top, width, height, rgba: new Uint8Array(width * height * 4) }
      for (let from = 0; from < tiles.columns; from += atOnce) {
        const until = Math.min(tiles.columns, from + atOnce)
        const part = await decode(tiles.codestream(row, from, until))
        placePart(band, part, { left: tiles.pixels(from).left, top: 0 })
      }
      yield band
    }
  }
}
