import type { PixelSize } from '../../shared/domain/geometry.ts'
import { pyramidSizes, type Pyramid, type PyramidLevel } from '../../shared/domain/pyramid.ts'
import { newCanvas, type Canvas } from './canvas.ts'
import { Cutters, type CutSlice } from './cutters.ts'
import type { Slices } from './slices.ts'

/** Pixels of a side of a tile: a screen needs few of them, and few are made in vain. */
const SIDE = 512
const CUTTERS = 2
/** Slices being cut at once: one more than there are cutters, so that none waits. */
const AHEAD = 3

/** A pyramid with the bytes of its tiles, JPEG one behind the other. */
export interface MadePyramid {
  readonly pyramid: Pyramid
  readonly bytes: Blob
}

/**
 * Cuts a picture into tiles at its full size and at halves of it, in one pass from its top: of each size only as many
 * rows are held as its tiles are high. `onRow` is told after each row of tiles how many rows of the picture are done.
 */
export async function makePyramid(slices: Slices, onRow: (done: number, total: number) => void): Promise<MadePyramid> {
  const cutters = new Cutters(CUTTERS)
  try {
    return await cutAll(slices, cutters, onRow)
  } finally {
    cutters.close()
  }
}

async function cutAll(
  slices: Slices,
  cutters: Cutters,
  onRow: (done: number, total: number) => void,
): Promise<MadePyramid> {
  const tiles = new Tiles()
  const levels = pyramidSizes(slices.size, SIDE).map((size) => new Level(size, tiles))
  const cut = (slice: ImageBitmap, level: number): Promise<CutSlice> =>
    cutters.cut({ slice, side: SIDE, halve: level + 1 < levels.length })
  const waiting: { readonly rows: number; readonly cut: Promise<CutSlice> }[] = []
  let done = 0
  const takeOne = async (): Promise<void> => {
    const next = waiting.shift()
    if (!next) return
    await take(levels, cut, await next.cut)
    done += next.rows
    onRow(done, slices.size.height)
  }
  for await (const slice of slices.each(SIDE)) {
    const bitmap = slice.transferToImageBitmap()
    const made = cut(bitmap, 0)
    // Told when its turn comes.
    made.catch(() => undefined)
    waiting.push({ rows: slice.height, cut: made })
    if (waiting.length >= AHEAD) await takeOne()
  }
  while (waiting.length > 0) await takeOne()
  return { pyramid: { side: SIDE, levels: levels.map((level) => level.index()) }, bytes: tiles.bytes() }
}

/** Keeps the tiles of a slice of the full size, and hands the halves on as slices of the smaller sizes become whole. */
async function take(
  levels: readonly Level[],
  cut: (slice: ImageBitmap, level: number) => Promise<CutSlice>,
  first: CutSlice,
): Promise<void> {
  let slice = first
  for (const [index, level] of levels.entries()) {
    level.add(slice.tiles)
    const whole = slice.half && levels[index + 1]?.fill(slice.half)
    if (!whole) return
    slice = await cut(whole, index + 1)
  }
}

/** The bytes of tiles as they come. */
class Tiles {
  readonly #parts: Blob[] = []
  #length = 0

  /** Where the tile begins. */
  add(tile: Blob): number {
    const at = this.#length
    this.#parts.push(tile)
    this.#length += tile.size
    return at
  }

  bytes(): Blob {
    return new Blob(this.#parts, { type: 'application/octet-stream' })
  }
}

class Level {
  readonly #size: PixelSize
  readonly #tiles: Tiles
  readonly #places: number[] = []
  #slice: Canvas | null = null
  #filled = 0
  #taken = 0

  constructor(size: PixelSize, tiles: Tiles) {
    this.#size = size
    this.#tiles = tiles
  }

  index(): PyramidLevel {
    return { ...this.#size, tiles: this.#places }
  }

  add(tiles: readonly Blob[]): void {
    for (const tile of tiles) this.#places.push(this.#tiles.add(tile), tile.size)
  }

  /** Takes rows of this size; returns a slice when it is whole. */
  fill(rows: ImageBitmap): ImageBitmap | null {
    const height = Math.min(SIDE, this.#size.height - this.#taken)
    this.#slice ??= newCanvas({ width: this.#size.width, height })
    const { canvas, context } = this.#slice
    context.drawImage(rows, 0, this.#filled)
    this.#filled += rows.height
    rows.close()
    if (this.#filled < height) return null
    this.#taken += height
    this.#filled = 0
    this.#slice = null
    return canvas.transferToImageBitmap()
  }
}
