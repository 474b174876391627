import type { PixelSize } from '../../shared/domain/geometry.ts'
import { GifCodes } from './gif-codes.ts'
import { ImagingError } from './imaging-error.ts'
import { windowOf, type BlobWindow } from './metadata/blob-window.ts'
import type { Band } from './pixels.ts'

/** A GIF whose first frame is all of the picture, its rows in their order. */
export interface GifPicture extends PixelSize {
  /** Where the first codes begin, in blocks. */
  readonly at: number
  /** Bits of an index. */
  readonly bits: number
  /** Red, green and blue of each entry. */
  readonly palette: Uint8Array
  /** The index that lets what lies below be seen; -1 for none. */
  readonly clear: number
}

const HEADER = 13
const EXTENSION = 0x21
const FRAME = 0x2c
const GRAPHIC_CONTROL = 0xf9
/** Comments and the like before the first frame. */
const MOST_BLOCKS = 100_000
/** Pixels decoded at once. */
const BAND_PIXELS = 8e6
/** Bytes read at once. */
const PORTION = 1024 * 1024

/** Null for what is left to browsers: rows in four passes, a frame that is a part of the picture, a damaged head. */
export async function readGif(blob: Blob): Promise<GifPicture | null> {
  const file = windowOf(blob)
  const head = await file.view(0, HEADER)
  if (head.byteLength < HEADER) return null
  const size = { width: head.getUint16(6, true), height: head.getUint16(8, true) }
  const common = await paletteAt(file, HEADER, head.getUint8(10))
  let at = HEADER + common.length
  let clear = -1
  for (let blocks = 0; blocks < MOST_BLOCKS; blocks += 1) {
    const block = await file.view(at, 10)
    if (block.byteLength < 10) return null
    if (block.getUint8(0) === FRAME) return await frameAt(file, at, { ...size, clear, palette: common })
    if (block.getUint8(0) !== EXTENSION) return null
    if (block.getUint8(1) === GRAPHIC_CONTROL) clear = block.getUint8(3) & 1 ? block.getUint8(6) : -1
    at = await afterBlocks(file, at + 2)
  }
  return null
}

async function frameAt(
  file: BlobWindow,
  at: number,
  known: PixelSize & Pick<GifPicture, 'clear' | 'palette'>,
): Promise<GifPicture | null> {
  const frame = await file.view(at, 10)
  const [left, top, width, height] = [1, 3, 5, 7].map((offset) => frame.getUint16(offset, true))
  const flags = frame.getUint8(9)
  const isWhole = left === 0 && top === 0 && width === known.width && height === known.height
  if (!isWhole || flags & 0x40) return null
  const own = await paletteAt(file, at + 10, flags)
  const from = at + 10 + own.length
  const [bits = 0] = await file.bytes(from, 1)
  if (bits < 1 || bits > 8) return null
  return { ...known, palette: own.length > 0 ? own : known.palette, bits, at: from + 1 }
}

/** The table of colours that `flags` tell of; empty where there is none. */
async function paletteAt(file: BlobWindow, at: number, flags: number): Promise<Uint8Array> {
  return flags & 0x80 ? await file.bytes(at, 3 * 2 ** ((flags & 7) + 1)) : new Uint8Array()
}

async function afterBlocks(file: BlobWindow, from: number): Promise<number> {
  let at = from
  for (;;) {
    const [length = 0] = await file.bytes(at, 1)
    at += 1 + length
    if (length === 0) return at
  }
}

/** From the top, over white. */
export async function* gifBands(blob: Blob, picture: GifPicture): AsyncGenerator<Band, void> {
  const { width, height } = picture
  const most = Math.max(1, Math.floor(BAND_PIXELS / width))
  const codes = new GifCodes(picture.bits)
  const indices = new Uint8Array(most * width + GifCodes.longest)
  const colours = coloursOf(picture)
  let [top, filled] = [0, 0]
  for await (const bytes of codedBytes(blob, picture.at)) {
    codes.give(bytes)
    while (top < height) {
      const rows = Math.min(most, height - top)
      filled = codes.fill(indices, filled, rows * width)
      if (filled < rows * width) break
      yield { top, width, height: rows, rgba: painted(indices.subarray(0, rows * width), colours) }
      indices.copyWithin(0, rows * width, filled)
      filled -= rows * width
      top += rows
    }
    if (top >= height) return
  }
  throw new ImagingError('damaged-file', 'the GIF is cut short')
}

/** What stands in the blocks from there on, without their lengths, some at a time. */
async function* codedBytes(blob: Blob, from: number): AsyncGenerator<Uint8Array, void> {
  let at = from
  while (at < blob.size) {
    const bytes = new Uint8Array(await blob.slice(at, at + PORTION).arrayBuffer())
    const kept = new Uint8Array(bytes.length)
    let [read, length] = [0, 0]
    while (read < bytes.length) {
      const block = bytes[read] ?? 0
      // A block that goes on behind the portion is read with the next one.
      if (block === 0 || read + 1 + block > bytes.length) break
      kept.set(bytes.subarray(read + 1, read + 1 + block), length)
      length += block
      read += 1 + block
    }
    yield kept.subarray(0, length)
    if (read === 0 || bytes[read] === 0) return
    at += read
  }
}

/** Each entry as a pixel, white for the one that is seen through and for those that the table has not. */
function coloursOf({ palette, clear }: GifPicture): Uint32Array {
  const colours = new Uint32Array(256).fill(0xffffffff)
  for (let index = 0; index * 3 + 2 < palette.length; index += 1) {
    if (index === clear) continue
    const [red = 0, green = 0, blue = 0] = palette.subarray(index * 3)
    // Red in the lowest byte: every machine that runs this has the lowest byte first.
    colours[index] = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0
  }
  return colours
}

function painted(indices: Uint8Array, colours: Uint32Array): Uint8Array {
  const pixels = new Uint32Array(indices.length)
  for (let i = 0; i < indices.length; i += 1) pixels[i] = colours[indices[i] ?? 0] ?? 0
  return new Uint8Array(pixels.buffer)
}
