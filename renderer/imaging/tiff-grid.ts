import type { PixelSize } from '../../shared/domain/geometry.ts'
import { ImagingError } from './imaging-error.ts'
import type { Directory } from './tiff-file.ts'
import { COMPRESSION, PHOTOMETRIC, TAG, bitsOf, isPlanar, samplesOf, storedSize, value, values } from './tiff-tags.ts'
import { ycbcrBytes } from './tiff-ycbcr.ts'

/** A strip or tile: where its bytes are, and which pixels they hold. */
export interface Block {
  readonly offset: number
  readonly length: number
  readonly left: number
  readonly top: number
  /** Pixels as coded: tiles at the rim reach beyond the picture. */
  readonly width: number
  readonly height: number
  /** Which sample it holds where each has a plane of its own, else 0. */
  readonly plane: number
}

/** Rows that lie at the same height: the blocks of a strip's or tile row's planes and columns. */
export interface BlockRow {
  readonly top: number
  readonly height: number
  readonly blocks: readonly Block[]
}

/** What one block may hold decoded; more than that would be all a worker can get. */
const LARGEST_BLOCK = 1.5e9
/**
 * Uncompressed pictures are one strip, or many behind each other: they are read in parts of at most so many bytes, and
 * of so many pixels, which take four bytes once they are decoded. To begin a part takes as long as a mebibyte.
 */
const PART = { bytes: 32 * 1024 * 1024, pixels: 8e6 }
/** Of so many parts a picture would be a thousand times as large as any. */
const MOST_PARTS = 100_000

/** Bytes of a row of samples as coded. */
export function rowBytes(directory: Directory, width: number): number {
  const samples = isPlanar(directory) ? 1 : samplesOf(directory)
  return Math.ceil((width * samples * bitsOf(directory)) / 8)
}

/** Bytes of a block as coded, once out of its compression. */
export function blockBytes(directory: Directory, block: PixelSize): number {
  const isYcbcr = value(directory, TAG.photometric, 1) === PHOTOMETRIC.ycbcr && !isPlanar(directory)
  return isYcbcr ? ycbcrBytes(directory, block) : rowBytes(directory, block.width) * block.height
}

/** The strips or tiles of a page, row by row from the top. */
export function blockRows(directory: Directory): readonly BlockRow[] {
  const tiled = values(directory, TAG.tileOffsets) !== undefined || values(directory, TAG.tileWidth) !== undefined
  return tiled ? tileRows(directory) : stripRows(directory)
}

function tileRows(directory: Directory): readonly BlockRow[] {
  const { width, height } = storedSize(directory)
  const [tileWidth, tileHeight] = [value(directory, TAG.tileWidth, 0), value(directory, TAG.tileHeight, 0)]
  if (tileWidth < 1 || tileHeight < 1) throw new ImagingError('damaged-file', 'the TIFF has tiles of no size')
  checkBlock(directory, { width: tileWidth, height: tileHeight })
  const [across, down] = [Math.ceil(width / tileWidth), Math.ceil(height / tileHeight)]
  const at = placesOf(directory, { offsets: TAG.tileOffsets, bytes: TAG.tileBytes, each: across * down })
  return Array.from({ length: down }, (_, row) => ({
    top: row * tileHeight,
    height: Math.min(tileHeight, height - row * tileHeight),
    blocks: planesOf(directory).flatMap((plane) =>
      Array.from({ length: across }, (_none, column) => ({
        ...at(row * across + column, plane),
        left: column * tileWidth,
        top: row * tileHeight,
        width: tileWidth,
        height: tileHeight,
        plane,
      })),
    ),
  }))
}

function stripRows(directory: Directory): readonly BlockRow[] {
  const { width, height } = storedSize(directory)
  const rows = Math.max(1, Math.min(height, value(directory, TAG.rowsPerStrip, height)))
  const count = Math.ceil(height / rows)
  const at = placesOf(directory, { offsets: TAG.stripOffsets, bytes: TAG.stripBytes, each: count })
  const strips = Array.from({ length: count }, (_, index) => ({
    top: index * rows,
    height: Math.min(rows, height - index * rows),
    index,
  }))
  const parts = isReadInParts(directory)
    ? joined(directory, strips, at).flatMap((strip) => partsOf(directory, strip))
    : strips
  if (parts[0]) checkBlock(directory, { width, height: parts[0].height })
  return parts.map(({ top, height: partHeight, index }) => ({
    top,
    height: partHeight,
    blocks: planesOf(directory).map((plane) => {
      const { offset, length } = at(index, plane)
      const skipped = (top - index * rows) * rowBytes(directory, width)
      const rest = isReadInParts(directory) ? partHeight * rowBytes(directory, width) : length
      return { offset: offset + skipped, length: rest, left: 0, top, width, height: partHeight, plane }
    }),
  }))
}

function isReadInParts(directory: Directory): boolean {
  const isYcbcr = value(directory, TAG.photometric, 1) === PHOTOMETRIC.ycbcr
  return value(directory, TAG.compression, 1) === COMPRESSION.none && !isYcbcr
}

interface Strip {
  readonly top: number
  readonly height: number
  readonly index: number
}

/** Strips behind each other in the file are one. */
function joined(directory: Directory, strips: readonly Strip[], at: PlaceOf): readonly Strip[] {
  const { width, height } = storedSize(directory)
  const bytes = rowBytes(directory, width)
  const areOne = planesOf(directory).every((plane) => {
    const first = at(0, plane).offset
    return strips.every(({ top, index }) => at(index, plane).offset === first + top * bytes)
  })
  return areOne ? [{ top: 0, height, index: 0 }] : strips
}

function partsOf(directory: Directory, { top, height, index }: Strip): readonly Strip[] {
  const { width } = storedSize(directory)
  const [bytes, pixels] = [PART.bytes / rowBytes(directory, width), PART.pixels / width]
  const rows = Math.max(1, Math.floor(Math.min(bytes, pixels)))
  const count = Math.ceil(height / rows)
  if (count > MOST_PARTS) throw new ImagingError('too-large', `the TIFF has ${width} × ${height} pixels`)
  return Array.from({ length: count }, (_, part) => ({
    top: top + part * rows,
    height: Math.min(rows, height - part * rows),
    index,
  }))
}

function planesOf(directory: Directory): readonly number[] {
  return isPlanar(directory) ? Array.from({ length: samplesOf(directory) }, (_, plane) => plane) : [0]
}

interface Places {
  readonly offsets: number
  readonly bytes: number
  /** Blocks of one plane. */
  readonly each: number
}

/** Where a block of a plane is. */
type PlaceOf = (index: number, plane: number) => Pick<Block, 'offset' | 'length'>

function placesOf(directory: Directory, tags: Places): PlaceOf {
  const offsets = values(directory, tags.offsets) ?? []
  const counts = values(directory, tags.bytes) ?? []
  // A damaged height may say that there are thousands of millions.
  if (offsets.length === 0 || offsets.length < tags.each * planesOf(directory).length)
    throw new ImagingError('damaged-file', `the TIFF page has picture data in ${offsets.length} places`)
  return (index, plane) => {
    const at = plane * tags.each + index
    return { offset: offsets[at] ?? Infinity, length: counts[at] ?? (offsets[at + 1] ?? Infinity) - (offsets[at] ?? 0) }
  }
}

function checkBlock(directory: Directory, { width, height }: Pick<Block, 'width' | 'height'>): void {
  if (rowBytes(directory, width) * height > LARGEST_BLOCK)
    throw new ImagingError('too-large', `the TIFF has blocks of ${width} × ${height} pixels`)
}
