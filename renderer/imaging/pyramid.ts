import type { PixelSize } from '../../shared/domain/geometry.ts'
import { pyramidSizes, type Pyramid, type PyramidLevel } from '../../shared/domain/pyramid.ts'
import { Cutters, type CutSlice } from './cutters.ts'
import { SliceMemory, type Slice, type Slices } from './slices.ts'

/** Pixels of a side of a tile: a screen needs few of them, and few are made in vain. */
const SIDE = 512
const CUTTERS = Math.min(4, Math.max(2, navigator.hardwareConcurrency))
/**
 * So many slices more than cutters are on their way, so that none of them waits while another makes the smaller sizes;
 * of a very wide picture only one more, since they take so many bytes at the most.
 */
const AHEAD = { slices: 3, bytes: 256e6 }

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
  const memory = new SliceMemory()
  const levels = pyramidSizes(slices.size, SIDE).map((size) => new Level(size, tiles, memory))
  const cut = (slice: Slice, level: number): Promise<CutSlice> =>
    cutters.cut({ slice, side: SIDE, halve: level + 1 < levels.length }, level > 0)
  const most = mostAtOnce(slices.size)
  const taken: Promise<void>[] = []
  let [last, done] = [Promise.resolve(), 0]
  for await (const slice of slices.each(SIDE, memory)) {
    const { height } = slice
    const first = cut(slice, 0)
    // Told when its turn comes, as what is behind it is.
    first.catch(() => undefined)
    last = last.then(async () => {
      await take({ levels, cut, memory }, await first)
      done += height
      onRow(done, slices.size.height)
    })
    last.catch(() => undefined)
    taken.push(last)
    if (taken.length >= most) await taken.shift()
  }
  await last
  return { pyramid: { side: SIDE, levels: levels.map((level) => level.index()) }, bytes: tiles.bytes() }
}

/** Slices on their way at once. */
function mostAtOnce({ width }: PixelSize): number {
  const fitting = Math.floor(AHEAD.bytes / (width * SIDE * 4))
  return Math.max(CUTTERS + 1, Math.min(CUTTERS + AHEAD.slices, fitting))
}

interface Taker {
  readonly levels: readonly Level[]
  readonly cut: (slice: Slice, level: number) => Promise<CutSlice>
  readonly memory: SliceMemory
}

/** Keeps the tiles of a slice of the full size, and hands the halves on as slices of the smaller sizes become whole. */
async function take({ levels, cut, memory }: Taker, first: CutSlice): Promise<void> {
  let slice = first
  for (const [index, level] of levels.entries()) {
    level.add(slice.tiles)
    const whole = slice.half && levels[index + 1]?.fill(slice.half)
    memory.giveBack(slice.memory)
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
  readonly #memory: SliceMemory
  readonly #places: number[] = []
  #slice: Slice | null = null
  #filled = 0
  #taken = 0

  constructor(size: PixelSize, tiles: Tiles, memory: SliceMemory) {
    this.#size = size
    this.#tiles = tiles
    this.#memory = memory
  }

  index(): PyramidLevel {
    return { ...this.#size, tiles: this.#places }
  }

  add(tiles: readonly Blob[]): void {
    for (const tile of tiles) this.#places.push(this.#tiles.add(tile), tile.size)
  }

  /** Takes rows of this size; returns a slice when it is whole. */
  fill({ width, height: rows, rgba }: Slice): Slice | null {
    const height = Math.min(SIDE, this.#size.height - this.#taken)
    const slice = (this.#slice ??= this.#memory.take({ width, height }))
    slice.rgba.set(rgba, this.#filled * width * 4)
    this.#filled += rows
    if (this.#filled < height) return null
    this.#taken += height
    this.#filled = 0
    this.#slice = null
    return slice
  }
}
