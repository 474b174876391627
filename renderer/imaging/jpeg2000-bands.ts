import type { Jpeg2000Tiles } from './jpeg2000-tiles.ts'
import { onWhite, type Band, type Pixels } from './pixels.ts'

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
      const rgba = new Uint8Array(width * height * 4)
      for (let from = 0; from < tiles.columns; from += atOnce) {
        const until = Math.min(tiles.columns, from + atOnce)
        place(await decode(tiles.codestream(row, from, until)), { rgba, width, left: tiles.pixels(from).left })
      }
      yield { top, width, height, rgba }
    }
  }
}

interface Place {
  readonly rgba: Uint8Array
  readonly width: number
  readonly left: number
}

function place(part: Pixels, { rgba, width, left }: Place): void {
  for (let y = 0; y < part.height; y += 1) {
    const to = (y * width + left) * 4
    rgba.set(part.data.subarray(y * part.width * 4, (y + 1) * part.width * 4), to)
    for (let at = to; at < to + part.width * 4; at += 4) {
      onWhite(rgba, at, rgba[at + 3] ?? 255)
      rgba[at + 3] = 255
    }
  }
}
