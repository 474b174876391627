// @ts-expect-error pdf.js ships no types for its decoders; what is used of them is declared below.
import * as decoders from 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import type { Pixels } from './pixels.ts'
import { TAG, value, values, type Directory } from './tiff-tags.ts'

const YCBCR = 6

interface JpegDecoder extends PixelSize {
  parse(data: Uint8Array): void
  /** `isSourcePDF`: CMYK as it is stored; else it is taken to be inverted, as Adobe's programs write JPEG files. */
  getData(options: PixelSize & { readonly isSourcePDF: boolean }): Uint8Array | Uint8ClampedArray
}

const { JpegImage } = decoders as {
  /** colorTransform 1: the three components are YCbCr; 0: they are RGB. */
  readonly JpegImage: new (options: { readonly colorTransform: 0 | 1 }) => JpegDecoder
}

/**
 * JPEG in TIFF (compression 7): each strip or tile is a JPEG that shares the tables of tag 347. utif2 takes grey for
 * colour here and loses tiles, so that pdf.js' decoder does it; the TIFF, not the JPEG, says whether it is YCbCr.
 */
export function decodeJpegTiff(bytes: Uint8Array, directory: Directory): Pixels {
  const grid = gridOf(directory)
  const data = new Uint8Array(grid.width * grid.height * 4)
  grid.offsets.forEach((offset, index) => {
    const jpeg = withTables(bytes.subarray(offset, offset + (grid.counts[index] ?? 0)), directory)
    const image = new JpegImage({ colorTransform: value(directory, TAG.photometric, YCBCR) === YCBCR ? 1 : 0 })
    image.parse(jpeg)
    const part = asRgba(image.getData({ width: image.width, height: image.height, isSourcePDF: true }), image)
    const left = (index % grid.across) * grid.partWidth
    const top = Math.floor(index / grid.across) * grid.partHeight
    const columns = Math.min(image.width, grid.width - left)
    for (let y = 0; y < Math.min(image.height, grid.height - top); y += 1) {
      const row = part.subarray(y * image.width * 4, (y * image.width + columns) * 4)
      data.set(row, ((top + y) * grid.width + left) * 4)
    }
  })
  return { width: grid.width, height: grid.height, channels: 4, data }
}

/** Components as the decoder leaves them (grey, RGB or CMYK), to RGBA. */
function asRgba(data: Uint8Array | Uint8ClampedArray, { width, height }: PixelSize): Uint8Array {
  const components = data.length / (width * height)
  const at = (index: number): number => data[index] ?? 0
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (let i = 0, o = 0; o < rgba.length; i += components, o += 4) {
    for (let c = 0; c < 3; c += 1) {
      if (components === 1) rgba[o + c] = at(i)
      else if (components === 3) rgba[o + c] = at(i + c)
      else rgba[o + c] = ((255 - at(i + c)) * (255 - at(i + 3))) / 255
    }
  }
  return rgba
}

function gridOf(directory: Directory) {
  const width = value(directory, TAG.width, 0)
  const height = value(directory, TAG.height, 0)
  const tiled = values(directory, TAG.tileOffsets) !== undefined
  const partWidth = tiled ? value(directory, TAG.tileWidth, width) : width
  return {
    width,
    height,
    partWidth,
    partHeight: value(directory, tiled ? TAG.tileHeight : TAG.rowsPerStrip, height),
    across: Math.ceil(width / partWidth),
    offsets: values(directory, tiled ? TAG.tileOffsets : TAG.stripOffsets) ?? [],
    counts: values(directory, tiled ? TAG.tileBytes : TAG.stripBytes) ?? [],
  }
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
