import { ImagingError } from './imaging-error.ts'

/** Samples of pixels, those of one pixel one behind the other, rows without padding: up to 8 bits, or more, each. */
export type Samples = Uint8Array | Uint16Array

export interface SampleKind {
  readonly bits: number
  /** Tag 339: 1 whole numbers, 2 signed ones, 3 floating point. */
  readonly format: number
  readonly littleEndian: boolean
  /** Up to 7 bits fill the byte; numbers of colours in a palette stay as they are. */
  readonly stretch: boolean
}

const SIGNED = 2
const FLOAT = 3

/** Brings rows of samples, as TIFF packs them, to 8 or 16 bits: with more bits than 16 the lower ones are dropped. */
export function unpackSamples(bytes: Uint8Array, perRow: number, kind: SampleKind): Samples {
  const { bits, format } = kind
  const rows = Math.floor(bytes.length / Math.ceil((perRow * bits) / 8))
  if (bits === 8) return format === SIGNED ? bytes.map((byte) => byte ^ 0x80) : bytes
  if (bits < 8) return unpackBits(bytes, { perRow, rows, ...kind })
  if (bits < 16) return unpackOdd(bytes, { perRow, rows, ...kind })
  if (bits === 16 && format !== FLOAT) return unpackWords(bytes, perRow * rows, kind)
  return unpackLong(bytes, perRow * rows, kind)
}

interface Rows extends SampleKind {
  readonly perRow: number
  readonly rows: number
}

function unpackBits(bytes: Uint8Array, { bits, stretch, perRow, rows }: Rows): Uint8Array {
  const samples = new Uint8Array(perRow * rows)
  const stride = Math.ceil((perRow * bits) / 8)
  const mask = (1 << bits) - 1
  const scale = stretch ? 255 / mask : 1
  for (let y = 0, o = 0; y < rows; y += 1) {
    for (let x = 0, bit = y * stride * 8; x < perRow; x += 1, bit += bits)
      samples[o++] = (((bytes[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & mask) * scale
  }
  return samples
}

/** 10, 12 or 14 bits, as some scanners have them: the bits of a row one behind the other. */
function unpackOdd(bytes: Uint8Array, { bits, perRow, rows }: Rows): Uint16Array {
  const samples = new Uint16Array(perRow * rows)
  const stride = Math.ceil((perRow * bits) / 8)
  const scale = 65535 / ((1 << bits) - 1)
  for (let y = 0, o = 0; y < rows; y += 1) {
    for (let x = 0, bit = y * stride * 8; x < perRow; x += 1, bit += bits) {
      const at = bit >> 3
      const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
      samples[o++] = ((three >> (24 - bits - (bit & 7))) & ((1 << bits) - 1)) * scale
    }
  }
  return samples
}

function unpackWords(bytes: Uint8Array, count: number, { format, littleEndian }: SampleKind): Uint16Array {
  const samples = new Uint16Array(count)
  const [low, high] = littleEndian ? [0, 1] : [1, 0]
  const flip = format === SIGNED ? 0x8000 : 0
  for (let i = 0, o = 0; o < count; i += 2, o += 1)
    samples[o] = ((bytes[i + low] ?? 0) | ((bytes[i + high] ?? 0) << 8)) ^ flip
  return samples
}

/** Floating point is taken to run from 0, black, to 1. */
function unpackLong(bytes: Uint8Array, count: number, { bits, format, littleEndian }: SampleKind): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const samples = new Uint16Array(count)
  const read = readerOf(view, { bits, format, littleEndian })
  for (let o = 0; o < count; o += 1) samples[o] = Math.max(0, Math.min(1, read((o * bits) / 8))) * 65535
  return samples
}

function readerOf(view: DataView, kind: Pick<SampleKind, 'bits' | 'format' | 'littleEndian'>): (at: number) => number {
  const { bits, format, littleEndian } = kind
  if (format === FLOAT && bits === 32) return (at) => view.getFloat32(at, littleEndian)
  if (format === FLOAT && bits === 64) return (at) => view.getFloat64(at, littleEndian)
  if (format === SIGNED && bits === 32) return (at) => (view.getInt32(at, littleEndian) + 2 ** 31) / 2 ** 32
  if (format === 1 && bits === 32) return (at) => view.getUint32(at, littleEndian) / (2 ** 32 - 1)
  throw new ImagingError('unknown-type', `TIFF with ${bits} bits a sample of format ${format}`)
}
