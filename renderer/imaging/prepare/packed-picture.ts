import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'
import type { Rectangle } from './crop.ts'
import { passedBytes, released } from './passed-bytes.ts'

/**
 * A picture in Leptonica's own format (pixSerializeToMemory in spixio.c), which engines take as it is: 'spix', then as
 * 32-bit numbers, lowest byte first, width, height, bits a pixel, 32-bit words a row, colours of a palette, bytes of
 * pixels; then the rows, in each word the first pixel in its highest byte.
 */
export interface PackedPicture extends PixelSize {
  readonly bytes: Uint8Array<ArrayBuffer>
}

const HEAD = 28
const DEPTH = 8
/** Pixels of a word, and the bits of a pixel in it. */
const [WORD, BITS] = [4, 8]

/** Packs a picture: some milliseconds for millions of pixels, so not in the window. */
export function packed({ width, height, data }: GreyRaster): PackedPicture {
  const { picture, row } = blank({ width, height })
  const [words, { bytes }] = [wordsOf(picture), picture]
  const whole = width >> 2
  for (let y = 0; y < height; y += 1) {
    packWords(data.subarray(y * width, y * width + whole * WORD), words.subarray(y * row, y * row + whole))
    // What is left of a row, pixel by pixel.
    for (let x = whole * WORD; x < width; x += 1) bytes[HEAD + y * row * WORD + (x ^ 3)] = data[y * width + x] ?? 0
  }
  return picture
}

function packWords(row: Uint8Array, words: Uint32Array): void {
  for (let word = 0, from = 0; word < words.length; word += 1, from += WORD)
    words[word] =
      ((row[from] ?? 0) << 24) | ((row[from + 1] ?? 0) << 16) | ((row[from + 2] ?? 0) << 8) | (row[from + 3] ?? 0)
}

/** The grey of a pixel of the picture, 0 is black. */
export function greyAt({ width, bytes }: PackedPicture, x: number, y: number): number {
  return bytes[HEAD + y * Math.ceil(width / WORD) * WORD + (x ^ 3)] ?? 255
}

/** The picture with a byte a pixel again. */
export function unpacked(picture: PackedPicture): GreyRaster {
  const { width, height, bytes } = picture
  const data = new Uint8Array(width * height)
  const row = Math.ceil(width / WORD) * WORD
  for (let y = 0; y < height; y += 1)
    unpackRow(bytes.subarray(HEAD + y * row, HEAD + (y + 1) * row), data.subarray(y * width, (y + 1) * width))
  return { width, height, data }
}

/** A row is a call, here and above: a function that is called often is soon quick, one long loop is not. */
function unpackRow(bytes: Uint8Array, row: Uint8Array): void {
  for (let x = 0; x < row.length; x += 1) row[x] = bytes[x ^ 3] ?? 255
}

/** A part of a picture; the rectangle is in whole pixels within it. */
export function packedPart(whole: PackedPicture, { left, top, right, bottom }: Rectangle): PackedPicture {
  const { picture, row } = blank({ width: right - left, height: bottom - top })
  const [from, to] = [wordsOf(whole), wordsOf(picture)]
  const [first, shift] = [left >> 2, (left & 3) * BITS]
  const before = Math.ceil(whole.width / WORD)
  // Nothing stands in the last word of a row beyond its pixels.
  const last = -1 << (((WORD - (picture.width & 3)) & 3) * BITS)
  for (let y = 0; y < picture.height; y += 1) {
    let at = (top + y) * before + first
    for (let word = y * row, end = word + row; word < end; word += 1, at += 1)
      to[word] = shift === 0 ? (from[at] ?? 0) : ((from[at] ?? 0) << shift) | ((from[at + 1] ?? 0) >>> (32 - shift))
    to[y * row + row - 1] = (to[y * row + row - 1] ?? 0) & last
  }
  return picture
}

/**
 * Gives the memory of a picture back at once. The window's collector is only told of millions of pixels when they are
 * made, and would stop the window for it every few pages.
 */
export function free({ bytes }: PackedPicture): void {
  released(bytes)
}

/** A picture whose pixels are all nought, and the words of its rows. */
function blank({ width, height }: PixelSize): { readonly picture: PackedPicture; readonly row: number } {
  const row = Math.ceil(width / WORD)
  const bytes = passedBytes(HEAD + row * WORD * height)
  bytes.set(new TextEncoder().encode('spix'))
  const head = new DataView(bytes.buffer)
  for (const [index, value] of [width, height, DEPTH, row, 0, row * WORD * height].entries())
    head.setUint32(4 + 4 * index, value, true)
  return { picture: { width, height, bytes }, row }
}

/** The words of the pixels; every machine that Fonds runs on has the lowest byte first. */
function wordsOf({ bytes }: PackedPicture): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset + HEAD, (bytes.byteLength - HEAD) / WORD)
}
