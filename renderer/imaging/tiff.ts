import UTIF from 'utif2'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import { ImagingError } from './imaging-error.ts'
import { upright, type Pixels } from './pixels.ts'
import { decodeJpegTiff } from './tiff-jpeg.ts'
import { TAG, checkStrips, value, values, type Directory } from './tiff-tags.ts'

/** None, CCITT RLE, G3, G4, LZW, old JPEG, JPEG, Deflate (two numbers), PackBits. */
const COMPRESSIONS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32946, 32773])
const JPEG = 7
const SEPARATE_PLANES = 2

/** Pixels of the page when upright. */
export function tiffSize(directory: Directory): PixelSize {
  const width = value(directory, TAG.width, 0)
  const height = value(directory, TAG.height, 0)
  return value(directory, TAG.orientation, 1) >= 5 ? { width: height, height: width } : { width, height }
}

/** True for line art: black and white only. */
export function isBilevel(directory: Directory): boolean {
  return value(directory, TAG.bits, 1) === 1 && value(directory, TAG.samples, 1) === 1
}

/** The page's pixels, upright, 8 bits a sample. */
export function decodeTiff(bytes: ArrayBuffer, directory: Directory): Pixels {
  const compression = value(directory, TAG.compression, 1)
  if (!COMPRESSIONS.has(compression)) throw new ImagingError('unknown-type', `TIFF compression ${compression}`)
  checkStrips(directory, bytes.byteLength)
  return upright(decodeStored(bytes, directory, compression), value(directory, TAG.orientation, 1))
}

function decodeStored(bytes: ArrayBuffer, directory: Directory, compression: number): Pixels {
  try {
    if (compression === JPEG) return decodeJpegTiff(new Uint8Array(bytes), directory)
    return inColour(directory, samplesOf(bytes, directory))
  } catch (cause) {
    if (cause instanceof ImagingError) throw cause
    throw new ImagingError('damaged-file', `the TIFF can't be decoded: ${String(cause)}`, { cause })
  }
}

/** A sample of a pixel of a row, as stored. */
type Sampler = (x: number, y: number, sample: number) => number

function samplesOf(bytes: ArrayBuffer, directory: Directory): Sampler {
  const samples = value(directory, TAG.samples, 1)
  if (samples === 1 || value(directory, TAG.planar, 1) !== SEPARATE_PLANES) {
    return sampler(decodeData(bytes, directory), directory, samples)
  }
  const planes = planesOf(directory, samples).map((plane) => sampler(decodeData(bytes, plane), plane, 1))
  return (x, y, sample) => planes[sample]?.(x, y, 0) ?? 0
}

/** utif2 reads only interleaved samples, so that each plane is handed to it as a grey picture of its own. */
function planesOf(directory: Directory, samples: number): readonly Directory[] {
  const tiled = values(directory, TAG.tileOffsets) !== undefined
  const [offsetTag, countTag] = tiled ? [TAG.tileOffsets, TAG.tileBytes] : [TAG.stripOffsets, TAG.stripBytes]
  const offsets = values(directory, offsetTag) ?? []
  const counts = values(directory, countTag) ?? []
  const each = offsets.length / samples
  return Array.from({ length: samples }, (_, plane) => ({
    ...directory,
    [`t${TAG.samples}`]: [1],
    [`t${TAG.photometric}`]: [1],
    [`t${TAG.planar}`]: [1],
    [`t${offsetTag}`]: offsets.slice(plane * each, (plane + 1) * each),
    [`t${countTag}`]: counts.slice(plane * each, (plane + 1) * each),
  }))
}

function decodeData(bytes: ArrayBuffer, directory: Directory): Uint8Array {
  // utif2 puts its result into the object that it is given, so it gets a copy.
  const target = { ...directory } as unknown as UTIF.IFD
  UTIF.decodeImage(bytes, target)
  return target.data
}

function sampler(data: Uint8Array, directory: Directory, samples: number): Sampler {
  const bits = value(directory, TAG.bits, 1)
  const stride = Math.ceil((value(directory, TAG.width, 0) * samples * bits) / 8)
  if (bits === 8) return (x, y, sample) => data[y * stride + x * samples + sample] ?? 0
  // utif2 has brought 16-bit samples into little-endian order; the upper byte is all that a screen shows.
  if (bits === 16) return (x, y, sample) => data[y * stride + (x * samples + sample) * 2 + 1] ?? 0
  if (bits > 8) throw new ImagingError('unknown-type', `TIFF with ${bits} bits a sample`)
  const mask = (1 << bits) - 1
  return (x, y, sample) => {
    const bit = (x * samples + sample) * bits
    return ((data[y * stride + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & mask
  }
}

/** Brings stored samples to grey or RGBA by the photometric interpretation. */
function inColour(directory: Directory, sample: Sampler): Pixels {
  const bits = value(directory, TAG.bits, 1)
  const scale = bits < 8 ? 255 / ((1 << bits) - 1) : 1
  const photometric = value(directory, TAG.photometric, bits === 1 ? 0 : 1)
  switch (photometric) {
    case 0:
      return greyFrom(directory, (x, y) => 255 - sample(x, y, 0) * scale)
    case 1:
      return greyFrom(directory, (x, y) => sample(x, y, 0) * scale)
    case 2:
      return colourFrom(directory, (x, y, c) => sample(x, y, c) * scale)
    case 3:
      return colourFrom(directory, palette(directory, sample))
    case 5:
      return colourFrom(directory, (x, y, c) => ((255 - sample(x, y, c)) * (255 - sample(x, y, 3))) / 255)
    default:
      throw new ImagingError('unknown-type', `TIFF photometric interpretation ${photometric}`)
  }
}

/** Entries of tag 320 have 16 bits: all reds, then all greens, then all blues. */
function palette(directory: Directory, sample: Sampler): Sampler {
  const entries = values(directory, TAG.palette) ?? []
  const count = 1 << value(directory, TAG.bits, 8)
  // Some old programs wrote 8-bit entries.
  const scale = entries.some((entry) => entry > 255) ? 257 : 1
  return (x, y, c) => Math.round((entries[c * count + sample(x, y, 0)] ?? 0) / scale)
}

function greyFrom(directory: Directory, at: (x: number, y: number) => number): Pixels {
  const { width, height } = storedSize(directory)
  const data = new Uint8Array(width * height)
  for (let y = 0, o = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data[o++] = at(x, y)
  return { width, height, channels: 1, data }
}

function colourFrom(directory: Directory, at: Sampler): Pixels {
  const { width, height } = storedSize(directory)
  const data = new Uint8Array(width * height * 4)
  for (let y = 0, o = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      data[o++] = at(x, y, 0)
      data[o++] = at(x, y, 1)
      data[o++] = at(x, y, 2)
      data[o++] = 255
    }
  }
  return { width, height, channels: 4, data }
}

function storedSize(directory: Directory): PixelSize {
  return { width: value(directory, TAG.width, 0), height: value(directory, TAG.height, 0) }
}
