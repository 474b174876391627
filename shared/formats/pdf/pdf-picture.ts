import { profileKind, type JpegHeader } from './jpeg-header.ts'
import { pdfNumber } from './pdf-objects.ts'
import type { PdfPageSize } from './text-layer.ts'

/** The picture of a page as a PDF holds it. */
export type PdfPicture =
  | {
      readonly kind: 'jpeg'
      readonly bytes: Uint8Array
      readonly header: JpegHeader
    }
  | {
      /** Rows from the top, a row's samples packed into whole bytes, 0 for black; compressed by zlib (RFC 1950). */
      readonly kind: 'flate'
      readonly bytes: Uint8Array
      readonly width: number
      readonly height: number
      /** Bits of a sample. */
      readonly bits: 1 | 8
      /** 1 for grey, 3 for red, green and blue. */
      readonly components: 1 | 3
    }

/**
 * Whether a JPEG can stand in a PDF/A-1 as it is: grey or RGB, of eight bits, compressed in a common way, its colours told
 * by no profile of ICC's version 4, which part 1 does not know.
 */
export function isPdfJpeg(header: JpegHeader): boolean {
  const isPlain = header.isCommon && header.precision === 8 && (header.components === 1 || header.components === 3)
  return isPlain && !(header.profile && profileKind(header.profile)?.version === 4)
}

/** The profile of a JPEG where it fits its components and is of the version that PDF/A-1 knows; else null. */
export function profileOfPicture(picture: PdfPicture): Uint8Array | null {
  if (picture.kind !== 'jpeg' || !picture.header.profile) return null
  const kind = profileKind(picture.header.profile)
  const fits = kind?.space === (picture.header.components === 1 ? 'GRAY' : 'RGB ')
  return fits && kind.version === 2 ? picture.header.profile : null
}

/** The dictionary of the picture's object; `profile` the number of the object with its colours. */
export function pictureDictionary(picture: PdfPicture, profile: number | null): string {
  const { width, height, components } = picture.kind === 'jpeg' ? picture.header : picture
  const bits = picture.kind === 'jpeg' ? 8 : picture.bits
  const plain = components === 1 ? '/DeviceGray' : '/DeviceRGB'
  const colours = profile === null ? plain : `[/ICCBased ${profile} 0 R]`
  const filter = picture.kind === 'jpeg' ? '/DCTDecode' : '/FlateDecode'
  return [
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height}`,
    `/ColorSpace ${colours} /BitsPerComponent ${bits} /Filter ${filter}`,
  ].join(' ')
}

/**
 * The matrix that lays the unit square of a picture over the page, by EXIF's orientation (2.3, tag 274): 2 mirrored,
 * 3 upside down, 4 both, 5 to 8 lying on a side.
 */
const MATRICES: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}

/** The operators that draw the picture over all of the page, upright. */
export function drawnPicture(picture: PdfPicture, page: PdfPageSize): string {
  const orientation = picture.kind === 'jpeg' ? picture.header.orientation : 1
  const [a, b, c, d, e, f] = MATRICES[orientation] ?? [1, 0, 0, 1, 0, 0]
  const { width, height } = page
  const matrix = [a * width, b * height, c * width, d * height, e * width, f * height]
  return `q\n${matrix.map(pdfNumber).join(' ')} cm\n/P Do\nQ\n`
}
