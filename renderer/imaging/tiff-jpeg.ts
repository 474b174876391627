// @ts-expect-error pdf.js ships no types for its decoders; what is used of them is declared below.
import * as decoders from 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import type { Decompressed } from './tiff-block.ts'
import type { Directory } from './tiff-file.ts'
import { TAG, value, values } from './tiff-tags.ts'

const YCBCR = 6

interface JpegDecoder extends PixelSize {
  readonly numComponents: number
  /** The marker of Adobe's programs; absent where there is none. */
  readonly adobe?: object
  parse(data: Uint8Array): void
  /** `isSourcePDF`: CMYK as it is stored; else it is taken to be inverted, as Adobe's programs write JPEG files. */
  getData(options: PixelSize & { readonly isSourcePDF: boolean }): Uint8Array | Uint8ClampedArray
}

export const { JpegImage } = decoders as {
  /** colorTransform 1: the three components are YCbCr; 0: they are RGB; without it the JPEG itself says. */
  readonly JpegImage: new (options: { readonly colorTransform?: 0 | 1 }) => JpegDecoder
}

/**
 * JPEG in TIFF (compression 7): each strip or tile is a JPEG that shares the tables of tag 347. utif2 takes grey for
 * colour here, so that pdf.js' decoder does it; the TIFF, not the JPEG, says whether it is YCbCr. It comes as RGB.
 */
export function decodeJpegBlock(packed: Uint8Array, directory: Directory): Decompressed {
  const image = new JpegImage({ colorTransform: value(directory, TAG.photometric, YCBCR) === YCBCR ? 1 : 0 })
  image.parse(withTables(packed, directory))
  const { width, height } = image
  const data = image.getData({ width, height, isSourcePDF: true })
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.length)
  return { width, height, bytes, samples: bytes.length / (width * height) }
}

/** A whole JPEG: the shared tables without their end marker, then the strip without its start marker. */
function withTables(part: Uint8Array, directory: Directory): Uint8Array {
  const tables = values(directory, TAG.jpegTables)
  if (!tables || tables.length < 4) return part
  const whole = new Uint8Array(tables.length - 2 + part.length - 2)
  whole.set(tables.slice(0, -2))
  whole.set(part.subarray(2), tables.length - 2)
  return whole
}
