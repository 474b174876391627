import UTIF from 'utif2'
import { ImagingError } from './imaging-error.ts'
import { inflate } from './inflate.ts'
import { decodeByGeotiff } from './tiff-geotiff.ts'
import { decodeJpegBlock } from './tiff-jpeg.ts'
import type { Directory } from './tiff-file.ts'
import { blockBytes, rowBytes, type Block } from './tiff-grid.ts'
import type { Decompressed } from './tiff-block.ts'
import { decodeLzw } from './tiff-lzw.ts'
import { COMPRESSION, TAG, bitsOf, isPlanar, samplesOf, value } from './tiff-tags.ts'

/** What the bytes of a block mean. */
export interface Coding {
  readonly directory: Directory
  readonly littleEndian: boolean
}

/** The bytes of a block brought out of its compression. Throws an ImagingError where that is not possible. */
export async function decompress(packed: Uint8Array, block: Block, coding: Coding): Promise<Decompressed> {
  const { directory } = coding
  const compression = value(directory, TAG.compression, 1)
  const { width, height } = block
  switch (compression) {
    case COMPRESSION.jpeg:
      return decodeJpegBlock(packed, directory)
    case COMPRESSION.lerc:
      return { width, height, bytes: await (await import('./tiff-lerc.ts')).unpackLerc(packed, block, directory) }
    case COMPRESSION.webp: {
      const bytes = await decodeByGeotiff(packed, block, directory)
      return { width, height, samples: bytes.length / (width * height), bytes }
    }
    default: {
      const bytes = await unpack(inOrder(packed, directory), block, directory)
      return { width, height, bytes: unpredicted(bytes, block, coding) }
    }
  }
}

async function unpack(packed: Uint8Array, block: Block, directory: Directory): Promise<Uint8Array> {
  const compression = value(directory, TAG.compression, 1)
  const length = blockBytes(directory, block)
  switch (compression) {
    case COMPRESSION.none:
      return packed
    case COMPRESSION.deflate:
    case COMPRESSION.oldDeflate:
      return await inflate(packed, length)
    case COMPRESSION.zstd:
      return (await import('./tiff-zstd.ts')).unpackZstd(packed, length)
    case COMPRESSION.packBits:
      return unpackBits(packed, length)
    case COMPRESSION.lzw:
      return decodeLzw(packed, length)
    case COMPRESSION.rle:
    case COMPRESSION.group3:
    case COMPRESSION.group4:
      return decodeByUtif(packed, {
        t256: [block.width],
        t257: [block.height],
        t258: [1],
        t259: [compression],
        t266: [value(directory, TAG.fillOrder, 1)],
        t277: [1],
        t292: [value(directory, TAG.faxOptions, 0)],
      })
    default:
      throw new ImagingError('unknown-type', `TIFF compression ${compression}`)
  }
}

/** Bits may be stored the wrong way round in each byte; the fax codes' decoder sees to that itself. */
function inOrder(packed: Uint8Array, directory: Directory): Uint8Array {
  const compression = value(directory, TAG.compression, 1)
  const isFax = compression >= COMPRESSION.rle && compression <= COMPRESSION.group4
  if (value(directory, TAG.fillOrder, 1) !== 2 || isFax) return packed
  return packed.map((byte) => {
    let turned = 0
    for (let bit = 0; bit < 8; bit += 1) turned |= ((byte >> bit) & 1) << (7 - bit)
    return turned
  })
}

/** TIFF 6.0, section 9. */
function unpackBits(packed: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let i = 0, o = 0; i < packed.length && o < length;) {
    const code = packed[i++] ?? 128
    if (code < 128) {
      bytes.set(packed.subarray(i, i + Math.min(code + 1, length - o)), o)
      i += code + 1
      o += code + 1
    } else if (code > 128) {
      bytes.fill(packed[i++] ?? 0, o, o + 257 - code)
      o += 257 - code
    }
  }
  return bytes
}

/** utif2 decodes files, so the block is given to it as one of a single strip. */
function decodeByUtif(packed: Uint8Array, tags: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const file = new Uint8Array(packed.length + 2)
  file.set([0x49, 0x49])
  file.set(packed, 2)
  const target = { ...tags, t262: [1], t273: [2], t279: [packed.length], t278: tags['t257'] } as unknown as UTIF.IFD
  UTIF.decodeImage(file.buffer, target)
  return target.data
}

const HORIZONTAL = 2
const FLOATING_POINT = 3

/** Undoes the predictors of TIFF 6.0, section 14, and of Adobe's Technical Note 3, in place. */
function unpredicted(bytes: Uint8Array, block: Block, { directory, littleEndian }: Coding): Uint8Array {
  const predictor = value(directory, TAG.predictor, 1)
  const bits = bitsOf(directory)
  if (predictor !== HORIZONTAL && predictor !== FLOATING_POINT) return bytes
  if (bits % 8 !== 0) throw new ImagingError('unknown-type', `TIFF predictor with ${bits} bits a sample`)
  const step = isPlanar(directory) ? 1 : samplesOf(directory)
  const length = rowBytes(directory, block.width)
  for (let at = 0; at + length <= bytes.length; at += length) {
    const row = bytes.subarray(at, at + length)
    if (predictor === FLOATING_POINT) joinFloats(row, { step, size: bits / 8, littleEndian })
    else addUp(row, { step, size: bits / 8, littleEndian })
  }
  return bytes
}

interface Samples {
  readonly step: number
  /** Bytes of a sample. */
  readonly size: number
  readonly littleEndian: boolean
}

function addUp(row: Uint8Array, { step, size, littleEndian }: Samples): void {
  if (size === 1) {
    for (let i = step; i < row.length; i += 1) row[i] = (row[i] ?? 0) + (row[i - step] ?? 0)
    return
  }
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength)
  for (let at = step * size; at + size <= row.length; at += size) {
    const before = at - step * size
    if (size === 2)
      view.setUint16(at, view.getUint16(at, littleEndian) + view.getUint16(before, littleEndian), littleEndian)
    else view.setUint32(at, view.getUint32(at, littleEndian) + view.getUint32(before, littleEndian), littleEndian)
  }
}

/** The bytes of a row's floats lie by significance, the most significant ones of all samples first. */
function joinFloats(row: Uint8Array, { step, size, littleEndian }: Samples): void {
  for (let i = step; i < row.length; i += 1) row[i] = (row[i] ?? 0) + (row[i - step] ?? 0)
  const apart = row.slice()
  const count = row.length / size
  for (let i = 0; i < count; i += 1) {
    for (let byte = 0; byte < size; byte += 1)
      row[i * size + (littleEndian ? size - 1 - byte : byte)] = apart[byte * count + i] ?? 0
  }
}
