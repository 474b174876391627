import type { PixelSize } from '../../shared/domain/geometry.ts'
import { ImagingError } from './imaging-error.ts'
import type { HeifInC } from './libheif.ts'
import type { Pixels } from './pixels.ts'

/** A picture that is coded in tiles of one size. */
export interface HeifTiles {
  /** Upright, as are the tiles. */
  readonly size: PixelSize
  readonly tile: PixelSize
  readonly columns: number
  readonly rows: number
  /** Pixels by which the first tile lies left of the picture, and above it: what is turned may begin with a part of one. */
  readonly left: number
  readonly top: number
  /** Throws 'damaged-file'. */
  decode(column: number, row: number): Pixels
  close(): void
}

/** libheif's numbers for what is wanted: sRGB or what the profile says, 8 bits, interleaved. */
const [RGB, RGBA, INTERLEAVED] = [1, 11, 10]
/** `heif_error`: its code, another one, an address of words. */
const ERROR = 12
/** `heif_image_tiling`, numbers of four bytes: version, columns, rows, tile, picture, offset; then what is not used. */
const TILING = 72
const MOST_FRAMES = 1000

/**
 * Opens a picture of the file to have it tile by tile, by libheif's interface in C. Null where it is coded as one, or only a part of
 * it is to be seen. Throws 'damaged-file'.
 */
export function openHeifTiles(heif: HeifInC, bytes: Uint8Array, frame: number): HeifTiles | null {
  const memory = new Memory(heif)
  const context = heif._heif_context_alloc()
  const close = (): void => {
    heif._heif_context_free(context)
    memory.free()
  }
  try {
    const handle = handleOf(memory, { context, bytes, frame })
    const free = (): void => {
      heif._heif_image_handle_release(handle)
      close()
    }
    const tiles = tilesOf(memory, handle, free)
    if (!tiles) free()
    return tiles
  } catch (error) {
    close()
    throw error
  }
}

function handleOf(
  memory: Memory,
  { context, bytes, frame }: { readonly context: number; readonly bytes: Uint8Array; readonly frame: number },
): number {
  const { heif } = memory
  const file = memory.take(bytes.length)
  heif.HEAPU8.set(bytes, file)
  memory.checked((error) => heif._heif_context_read_from_memory_without_copy(error, context, file, bytes.length, 0))
  const ids = memory.take(MOST_FRAMES * 4)
  if (frame >= heif._heif_context_get_list_of_top_level_image_IDs(context, ids, MOST_FRAMES))
    throw new ImagingError('damaged-file', `the HEIC file has no picture ${frame + 1}`)
  const id = memory.number(ids + frame * 4)
  const handle = memory.take(4)
  memory.checked((error) => heif._heif_context_get_image_handle(error, context, id, handle))
  return memory.number(handle)
}

/** `heif_image_tiling` of a picture, as it is coded or upright. */
function tilingOf(memory: Memory, handle: number, upright: 0 | 1) {
  const { heif } = memory
  const tiling = memory.take(TILING)
  memory.checked((error) => heif._heif_image_handle_get_image_tiling(error, handle, upright, tiling))
  const [columns = 0, rows = 0, tileWidth = 0, tileHeight = 0, width = 0, height = 0, top = 0, left = 0] = Array.from(
    { length: 8 },
    (_, index) => memory.number(tiling + 4 + index * 4),
  )
  memory.giveBack(tiling)
  return { columns, rows, left, top, tile: { width: tileWidth, height: tileHeight }, size: { width, height } }
}

function tilesOf(memory: Memory, handle: number, close: () => void): HeifTiles | null {
  const { size, tile, columns, rows, left, top } = tilingOf(memory, handle, 1)
  const coded = tilingOf(memory, handle, 0)
  const isCut = coded.size.width * coded.size.height !== size.width * size.height
  if (columns * rows < 2 || isCut) return null
  return {
    ...{ size, tile, columns, rows, close },
    // libheif says where the first tile is cut off, but (1.23) by the part that is left of it instead of that cut off.
    left: left === 0 ? 0 : columns * tile.width - size.width,
    top: top === 0 ? 0 : rows * tile.height - size.height,
    decode: (column, row) => tileAt(memory, handle, { column, row }),
  }
}

function tileAt(
  memory: Memory,
  handle: number,
  { column, row }: { readonly column: number; readonly row: number },
): Pixels {
  const { heif } = memory
  const out = memory.take(8)
  memory.checked((error) => heif._heif_image_handle_decode_image_tile(error, handle, out, RGB, RGBA, 0, column, row))
  const image = memory.number(out)
  const plane = heif._heif_image_get_plane_readonly(image, INTERLEAVED, out + 4)
  const stride = memory.number(out + 4)
  const [width, height] = [
    heif._heif_image_get_width(image, INTERLEAVED),
    heif._heif_image_get_height(image, INTERLEAVED),
  ]
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    const from = plane + y * stride
    data.set(heif.HEAPU8.subarray(from, from + width * 4), y * width * 4)
  }
  heif._heif_image_release(image)
  memory.giveBack(out)
  return { width, height, channels: 4, data }
}

/** Memory of the decoder, all of it given back at once. */
class Memory {
  readonly heif: HeifInC
  readonly #taken = new Set<number>()
  readonly #error: number

  constructor(heif: HeifInC) {
    this.heif = heif
    this.#error = this.take(ERROR)
  }

  take(bytes: number): number {
    const at = this.heif._malloc(bytes)
    if (at === 0) throw new ImagingError('too-large', `${bytes} bytes for the HEIC decoder`)
    this.#taken.add(at)
    return at
  }

  giveBack(at: number): void {
    this.#taken.delete(at)
    this.heif._free(at)
  }

  free(): void {
    for (const at of this.#taken) this.heif._free(at)
    this.#taken.clear()
  }

  number(at: number): number {
    return new DataView(this.heif.HEAPU8.buffer).getUint32(at, true)
  }

  /** Hands `use` the place of its error. */
  checked(use: (error: number) => void): void {
    use(this.#error)
    const code = this.number(this.#error)
    if (code === 0) return
    throw new ImagingError(
      'damaged-file',
      `the HEIC picture can’t be decoded: ${code}, ${this.number(this.#error + 4)}`,
    )
  }
}
