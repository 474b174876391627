import type { PixelSize } from '../../shared/domain/geometry.ts'
import { ImagingError } from './imaging-error.ts'
import type { Directory, TiffFile } from './tiff-file.ts'

/** The numbers of TIFF 6.0 and its supplements that decide how a picture is decoded. */
export const TAG = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  planar: 284,
  faxOptions: 292,
  predictor: 317,
  palette: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  subDirectories: 330,
  sampleFormat: 339,
  jpegTables: 347,
  oldJpegOffset: 513,
  ycbcrCoefficients: 529,
  ycbcrSubsampling: 530,
  referenceBlackWhite: 532,
  iccProfile: 34675,
  lerc: 50674,
} as const

export const COMPRESSION = {
  none: 1,
  rle: 2,
  group3: 3,
  group4: 4,
  lzw: 5,
  oldJpeg: 6,
  jpeg: 7,
  deflate: 8,
  oldDeflate: 32946,
  packBits: 32773,
  lerc: 34887,
  zstd: 50000,
  webp: 50001,
} as const

/** Tag 262. */
export const PHOTOMETRIC = {
  whiteIsZero: 0,
  blackIsZero: 1,
  rgb: 2,
  palette: 3,
  mask: 4,
  separated: 5,
  ycbcr: 6,
  cielab: 8,
  icclab: 9,
} as const

const SEPARATE_PLANES = 2
/** Bits of the subfile type: a smaller copy of another page, a mask of transparency. */
const REDUCED_OR_MASK = 1 | 4
/** What tells a page from what lies beside it. */
const HEAD: ReadonlySet<number> = new Set([TAG.subfile, TAG.width, TAG.height])

export function values(directory: Directory, tag: number): readonly number[] | undefined {
  return directory.get(tag)
}

export function value(directory: Directory, tag: number, absent: number): number {
  return directory.get(tag)?.[0] ?? absent
}

export function bitsOf(directory: Directory): number {
  return value(directory, TAG.bits, 1)
}

export function samplesOf(directory: Directory): number {
  return value(directory, TAG.samples, 1)
}

export function isPlanar(directory: Directory): boolean {
  return samplesOf(directory) > 1 && value(directory, TAG.planar, 1) === SEPARATE_PLANES
}

/** Pixels as they are stored. */
export function storedSize(directory: Directory): PixelSize {
  return { width: value(directory, TAG.width, 0), height: value(directory, TAG.height, 0) }
}

/** Pixels of the page when upright. */
export function tiffSize(directory: Directory): PixelSize {
  const { width, height } = storedSize(directory)
  return value(directory, TAG.orientation, 1) >= 5 ? { width: height, height: width } : { width, height }
}

/** True for line art: black and white only. */
export function isBilevel(directory: Directory): boolean {
  return bitsOf(directory) === 1 && samplesOf(directory) === 1
}

/** Where the directories of the pages are: not of the reduced copies and masks that some programs leave beside them. */
export async function pageOffsets(file: TiffFile): Promise<readonly number[]> {
  const pictures: { readonly offset: number; readonly subfile: number }[] = []
  for (const offset of await file.directoryOffsets()) {
    const head = await file.directory(offset, HEAD)
    const { width, height } = storedSize(head)
    if (width > 0 && height > 0) pictures.push({ offset, subfile: value(head, TAG.subfile, 0) })
  }
  const pages = pictures.filter(({ subfile }) => (subfile & REDUCED_OR_MASK) === 0)
  const kept = pages.length > 0 ? pages : pictures
  if (kept.length === 0) throw new ImagingError('damaged-file', 'the TIFF holds no picture')
  return kept.map(({ offset }) => offset)
}
