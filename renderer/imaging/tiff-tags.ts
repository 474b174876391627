import UTIF from 'utif2'
import { ImagingError } from './imaging-error.ts'

/** A directory of a TIFF as utif2 reads it: 't' and the number of the tag, to its values. */
export type Directory = Readonly<Record<string, readonly number[] | undefined>>

/** The numbers of TIFF 6.0 that decide how a picture is decoded. */
export const TAG = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  planar: 284,
  palette: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  jpegTables: 347,
} as const

export function values(directory: Directory, tag: number): readonly number[] | undefined {
  return directory[`t${tag}`]
}

export function value(directory: Directory, tag: number, absent: number): number {
  return values(directory, tag)?.[0] ?? absent
}

/** The directories that hold pages: not the reduced copies that some scanners and viewers leave beside them. */
export function pageDirectories(bytes: ArrayBuffer): readonly Directory[] {
  checkChain(new DataView(bytes))
  // utif2 reads camera makers' notes unless told not to; its types leave the second argument out.
  const decode = UTIF.decode as unknown as (buffer: ArrayBuffer, options: object) => Directory[]
  const pictures = decode(bytes, { parseMN: false, debug: false }).filter(
    (directory) => value(directory, TAG.width, 0) > 0 && value(directory, TAG.height, 0) > 0,
  )
  const pages = pictures.filter((directory) => (value(directory, TAG.subfile, 0) & 1) === 0)
  const kept = pages.length > 0 ? pages : pictures
  if (kept.length === 0) throw new ImagingError('damaged-file', 'the TIFF holds no picture')
  return kept
}

/** utif2 follows the chain of directories without end or bounds, so a damaged one is told here first. */
function checkChain(view: DataView): void {
  const littleEndian = view.getUint8(0) === 0x49
  const seen = new Set<number>()
  let offset = view.getUint32(4, littleEndian)
  while (offset !== 0) {
    if (seen.has(offset) || offset + 2 > view.byteLength)
      throw new ImagingError('damaged-file', 'the TIFF is cut short')
    seen.add(offset)
    const next = offset + 2 + view.getUint16(offset, littleEndian) * 12
    if (next + 4 > view.byteLength) throw new ImagingError('damaged-file', 'the TIFF is cut short')
    offset = view.getUint32(next, littleEndian)
  }
}

/** Throws where a strip or tile lies beyond the end of the file. */
export function checkStrips(directory: Directory, fileSize: number): void {
  const tiled = values(directory, TAG.tileOffsets) !== undefined
  const offsets = values(directory, tiled ? TAG.tileOffsets : TAG.stripOffsets) ?? []
  const counts = values(directory, tiled ? TAG.tileBytes : TAG.stripBytes) ?? []
  if (offsets.length === 0) throw new ImagingError('damaged-file', 'the TIFF page has no picture data')
  offsets.forEach((offset, index) => {
    if (offset + (counts[index] ?? 0) > fileSize) throw new ImagingError('damaged-file', 'the TIFF is cut short')
  })
}
