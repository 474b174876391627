import type { PixelSize } from '../../shared/domain/geometry.ts'
import { ImagingError } from './imaging-error.ts'
import type { Band } from './pixels.ts'

/** A BMP whose rows can be taken from where they lie. */
export interface BmpPicture extends PixelSize {
  readonly bits: number
  /** Where the rows begin. */
  readonly at: number
  /** Bytes of a row: whole words of four. */
  readonly stride: number
  readonly topFirst: boolean
  /** Blue, green and red of each entry, then what belongs to none. */
  readonly palette: Uint8Array
  /** Bytes of an entry: 3 of OS/2 1, else 4. */
  readonly entry: 3 | 4
}

const FILE_HEADER = 14
const OS2 = 12
const WINDOWS_3 = 40
/** Headers and the longest palette. */
const HEAD = 2048
/** Pixels decoded at once. */
const BAND_PIXELS = 8e6

/** Null for what is left to browsers: masks of colours, run lengths, transparency, and what is damaged at its head. */
export async function readBmp(blob: Blob): Promise<BmpPicture | null> {
  const head = new DataView(await blob.slice(0, HEAD).arrayBuffer())
  if (head.byteLength < FILE_HEADER + WINDOWS_3) return null
  const [at, header] = [head.getUint32(10, true), head.getUint32(14, true)]
  const isOs2 = header === OS2
  if (!isOs2 && (header < WINDOWS_3 || head.getUint32(30, true) !== 0)) return null
  const bits = head.getUint16(isOs2 ? 24 : 28, true)
  // The fourth byte of a pixel is one of transparency in newer headers.
  if (![1, 4, 8, 24].includes(bits) && !(bits === 32 && header === WINDOWS_3)) return null
  const width = isOs2 ? head.getUint16(18, true) : head.getInt32(18, true)
  const rows = isOs2 ? head.getUint16(20, true) : head.getInt32(22, true)
  if (width < 1 || rows === 0) return null
  const from = FILE_HEADER + header
  const palette = new Uint8Array(head.buffer.slice(from, Math.max(from, Math.min(at, from + 1024))))
  const stride = Math.ceil((width * bits) / 32) * 4
  return { width, height: Math.abs(rows), bits, at, stride, topFirst: rows < 0, palette, entry: isOs2 ? 3 : 4 }
}

/** From the top, whichever way the rows are stored. */
export async function* bmpBands(blob: Blob, picture: BmpPicture): AsyncGenerator<Band, void> {
  const { width, height, at, stride, topFirst } = picture
  const most = Math.max(1, Math.floor(BAND_PIXELS / width))
  for (let top = 0; top < height; top += most) {
    const rows = Math.min(most, height - top)
    const from = at + (topFirst ? top : height - top - rows) * stride
    const bytes = new Uint8Array(await blob.slice(from, from + rows * stride).arrayBuffer())
    if (bytes.length < rows * stride) throw new ImagingError('damaged-file', 'the BMP is cut short')
    const rgba = new Uint8Array(width * rows * 4)
    for (let row = 0; row < rows; row += 1) {
      const stored = (topFirst ? row : rows - 1 - row) * stride
      const to = rgba.subarray(row * width * 4, (row + 1) * width * 4)
      if (picture.bits < 24) paletteRow(bytes.subarray(stored, stored + stride), to, picture)
      else colourRow(bytes.subarray(stored, stored + stride), to, picture.bits / 8)
    }
    yield { top, width, height: rows, rgba }
  }
}

function colourRow(row: Uint8Array, to: Uint8Array, step: number): void {
  for (let i = 0, o = 0; o < to.length; i += step, o += 4) {
    to[o] = row[i + 2] ?? 0
    to[o + 1] = row[i + 1] ?? 0
    to[o + 2] = row[i] ?? 0
    to[o + 3] = 255
  }
}

function paletteRow(row: Uint8Array, to: Uint8Array, { width, bits, palette, entry }: BmpPicture): void {
  const mask = (1 << bits) - 1
  for (let x = 0; x < width; x += 1) {
    const bit = x * bits
    const at = (((row[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & mask) * entry
    to[x * 4] = palette[at + 2] ?? 0
    to[x * 4 + 1] = palette[at + 1] ?? 0
    to[x * 4 + 2] = palette[at] ?? 0
    to[x * 4 + 3] = 255
  }
}
