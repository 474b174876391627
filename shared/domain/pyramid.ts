import type { PixelSize } from './geometry.ts'
import type { Page } from './page.ts'

/** One size of a picture, cut into tiles from the top left; those at the right and the bottom may be smaller. */
export interface PyramidLevel extends PixelSize {
  /** Where the bytes of each tile begin and how many they are, row by row: two numbers a tile. */
  readonly tiles: readonly number[]
}

/** A picture at its full size, at half of it, and so on down to one tile: where the tiles of each are among the bytes. */
export interface Pyramid {
  /** Pixels of a side of a tile. */
  readonly side: number
  /** The full size first. */
  readonly levels: readonly PyramidLevel[]
}

/** Pixels from which pictures are slow to decode whole and heavy to keep. */
const LARGE_FROM = 30e6

/** Whether a page, as the user has adjusted it, is too large to be shown in whole: it is shown by tiles. */
export function isTiled({ size }: Pick<Page, 'size'>): boolean {
  return size.width * size.height >= LARGE_FROM
}

/** The sizes of a pyramid: halves, rounded up, until one tile holds all. */
export function pyramidSizes(size: PixelSize, side: number): readonly PixelSize[] {
  const sizes = [size]
  for (let last = size; Math.max(last.width, last.height) > side;) {
    last = { width: Math.ceil(last.width / 2), height: Math.ceil(last.height / 2) }
    sizes.push(last)
  }
  return sizes
}

/** The first byte of a tile and the one behind its last; null where there is no such tile. */
export function tileBytes(
  { levels, side }: Pyramid,
  tile: { readonly level: number; readonly column: number; readonly row: number },
): { readonly from: number; readonly to: number } | null {
  const level = levels[tile.level]
  if (!level) return null
  const across = Math.ceil(level.width / side)
  if (tile.column < 0 || tile.column >= across) return null
  const at = (tile.row * across + tile.column) * 2
  const [from, length] = level.tiles.slice(Math.max(0, at), at + 2)
  return from === undefined || length === undefined ? null : { from, to: from + length }
}
