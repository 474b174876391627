// @ts-expect-error lerc ships no types before its version 4; what is used of it is declared below.
import lerc from 'lerc'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import { ImagingError } from './imaging-error.ts'
import { inflate } from './inflate.ts'
import { viewOf } from './iso-boxes.ts'
import type { Directory } from './tiff-file.ts'
import { blockBytes } from './tiff-grid.ts'
import { TAG, bitsOf, isPlanar, samplesOf, values } from './tiff-tags.ts'
import { unpackZstd } from './tiff-zstd.ts'

/** A strip or tile. */
interface LercBlock extends PixelSize {
  /** Rows of the last strip, where it is not said which one this is. */
  readonly lastHeight?: number
}

interface LercPicture {
  /** Of each band; there is but one here. */
  readonly pixels: readonly (ArrayBufferView | undefined)[]
}

const { decode } = lerc as {
  readonly decode: (bytes: ArrayBuffer, options: { readonly returnPixelInterleavedDims: boolean }) => LercPicture
}

const DEFLATE = 1
const ZSTD = 2
/** Bytes of the header of a LERC blob that has a check sum. */
const HEAD = 66
/** Bytes of a sample by its number of type: whole ones of 8, 16 and 32 bits, signed and not, and floating point. */
const TYPE_BYTES = [1, 1, 2, 2, 4, 4, 4, 8]
/** Pixels along a side of what is coded together: encoders take 8 or 16. */
const LARGEST_SQUARE = 1024

/**
 * LERC of a block (Esri's "Limited Error Raster Compression", version 2.3 to 2.5, as libtiff writes it): its samples in
 * the order of bytes of the file, which libtiff brings them into before it packs them. What its header says is held against the TIFF first, and its check sum by the
 * decoder: one that is damaged asked it for pictures of gigabytes. Throws an ImagingError, or what the decoder throws.
 */
export async function unpackLerc(packed: Uint8Array, block: LercBlock, directory: Directory): Promise<Uint8Array> {
  const length = blockBytes(directory, block)
  const blob = wholeBlob(await plainBlob(packed, directory, length), block, directory)
  const [pixels] = decode(blob.bytes.buffer, { returnPixelInterleavedDims: true }).pixels
  if (!pixels) throw damaged('has no band')
  const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  return blob.samples === samplesIn(directory) ? bytes : withOpaque(bytes, blob.samples)
}

/** LERC may be packed once more: the second number of its tag says how. */
async function plainBlob(packed: Uint8Array, directory: Directory, length: number): Promise<Uint8Array> {
  const [, packing = 0] = values(directory, TAG.lerc) ?? []
  // The mask of what has no value, and what is said of each tile, come on top of the samples.
  const most = HEAD + length + Math.ceil(length / 2) + 4096
  switch (packing) {
    case 0:
      return packed
    case DEFLATE:
      return await inflate(packed, most)
    case ZSTD:
      return unpackZstd(packed, most)
    default:
      throw new ImagingError('unknown-type', `TIFF with LERC that is packed in way ${packing}`)
  }
}

interface LercBlob {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Values of a pixel. */
  readonly samples: number
}

/** The blob without what lies behind it, which the decoder would take for more bands. */
function wholeBlob(plain: Uint8Array, block: LercBlock, directory: Directory): LercBlob {
  if (plain.length < HEAD || String.fromCharCode(...plain.subarray(0, 6)) !== 'Lerc2 ') throw damaged('is no LERC 2')
  const view = viewOf(plain)
  const version = view.getInt32(6, true)
  if (version < 3 || version > 5) throw new ImagingError('unknown-type', `LERC of version 2.${version}`)
  const at = version < 4 ? 22 : 26
  const samples = version < 4 ? 1 : view.getUint32(22, true)
  const [valid, square] = [view.getInt32(at, true), view.getInt32(at + 4, true)]
  const [size, type] = [view.getInt32(at + 8, true), view.getInt32(at + 12, true)]
  const { width, lastHeight } = block
  const height = view.getUint32(14, true)
  if ((height !== block.height && height !== lastHeight) || view.getUint32(18, true) !== width)
    throw damaged('has another size')
  if (valid < 0 || valid > width * height || square < 1 || square > LARGEST_SQUARE) throw damaged('has a bad header')
  if (size < at + 40 || size > plain.length) throw damaged('is cut short')
  if (TYPE_BYTES[type] !== bitsOf(directory) / 8) throw damaged('has other samples')
  const wanted = samplesIn(directory)
  // libtiff leaves out a transparency that is there or not at all: it is the mask then.
  if (samples !== wanted && !(samples === wanted - 1 && type === 1)) throw damaged('has other samples')
  return { bytes: plain.slice(0, size), samples }
}

function samplesIn(directory: Directory): number {
  return isPlanar(directory) ? 1 : samplesOf(directory)
}

/** With a sample more in each pixel. */
function withOpaque(bytes: Uint8Array, samples: number): Uint8Array {
  const count = bytes.length / samples
  const whole = new Uint8Array(count * (samples + 1)).fill(255)
  for (let i = 0; i < count; i += 1) whole.set(bytes.subarray(i * samples, (i + 1) * samples), i * (samples + 1))
  return whole
}

function damaged(what: string): ImagingError {
  return new ImagingError('damaged-file', `a block of the TIFF ${what}`)
}
